import { expect, test } from 'vitest';
import type { Summary } from '../../src/article/article.ts';
import { relatedArticles } from '../../src/article/related.ts';
import { exampleArticle } from '../fixtures/example-article.ts';

const DAY = 86_400_000;

/** An article of a day, counted from 2020, about topics by their ids. */
function article(slug: string, day: number, topics: string, changes: Partial<Summary> = {}): Summary {
  return exampleArticle({
    id: slug,
    slug,
    published: new Date(Date.UTC(2020, 0, 1) + day * DAY).toISOString(),
    topics: topics
      .split(' ')
      .filter(Boolean)
      .map((id) => ({ id, name: id, description: id })),
    ...changes,
  });
}

function relatedTo(slug: string, articles: Summary[]): string[] {
  const newestFirst = articles.toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published));
  return (
    relatedArticles(newestFirst)
      .get(slug)
      ?.map((other) => other.slug) ?? []
  );
}

test('one that shares no topic, or has none, has no related articles', () => {
  const articles = [article('a', 1, 'rivers'), article('b', 2, 'courts'), article('c', 3, '')];
  expect([...relatedArticles(articles.toReversed())]).toEqual([]);
});

test('an article is not related to itself, and another stands there once', () => {
  expect(relatedTo('a', [article('a', 1, 'rivers courts'), article('b', 2, 'courts rivers')])).toEqual(['b']);
});

test('of many there are four at most, and those near in time come first', () => {
  const articles = Array.from({ length: 30 }, (_, day) => article(`on-${day}`, day, 'rivers'));
  expect(relatedTo('on-15', articles)).toEqual(['on-14', 'on-16', 'on-13', 'on-17']);
});

test('two topics in common count for more than one, though others are nearer in time', () => {
  const common = Array.from({ length: 20 }, (_, day) => article(`on-${day}`, day, 'rivers'));
  const articles = [...common, article('early', -90, 'rivers courts'), article('late', 90, 'rivers courts')];
  expect(relatedTo('late', articles)[0]).toBe('early');
});

test('a topic that was rare counts for more than a frequent one', () => {
  const frequent = Array.from({ length: 40 }, (_, day) => article(`on-${day}`, day, 'rivers'));
  const articles = [...frequent, article('rare', 20, 'salt'), article('asked', 41, 'rivers salt')];
  expect(relatedTo('asked', articles)[0]).toBe('rare');
});

test('articles in another language are not related', () => {
  const arabic = article('b', 2, 'rivers', { language: 'ar' });
  const american = article('c', 3, 'rivers', { language: 'en-US' });
  expect(relatedTo('a', [article('a', 1, 'rivers'), arabic, american])).toEqual(['c']);
});

test('what is published now changes what is related to a few, and to no more of a thousand', () => {
  const topics = ['rivers', 'rivers courts', 'courts', 'rivers salt', 'salt courts rivers'];
  const articles = Array.from({ length: 1000 }, (_, day) =>
    article(`on-${day}`, day, topics[(day * 7) % 5] ?? ''),
  );
  const all = (listed: Summary[]) => {
    const related = relatedArticles(listed.toReversed());
    return new Map(
      listed.map(({ slug }) => [slug, JSON.stringify(related.get(slug)?.map((other) => other.slug))]),
    );
  };
  const before = all(articles);
  const after = all([...articles, article('new', 1000, 'salt courts rivers')]);
  const changed = [...before].filter(([slug, others]) => after.get(slug) !== others);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThanOrEqual(15);
});
