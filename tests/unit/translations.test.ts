import { afterEach, describe, expect, test } from 'vitest';
import type { Summary } from '../../src/article/article.ts';
import { languageNamesOf, versionsOf } from '../../src/article/translations.ts';
import { readContent } from '../../src/content-store/read-content.ts';
import { withTranslations } from '../../src/content-store/with-translations.ts';
import { alternatesOf } from '../../src/editions/alternates.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';

let content: TemporaryContent | undefined;
afterEach(async () => {
  await content?.remove();
  content = undefined;
});

/** What is said of articles, by their slugs; each has the fields given, and its slug as its id. */
async function saidOf(articles: Record<string, Record<string, string>>, only?: string[]): Promise<string[]> {
  const files = Object.entries(articles).map(([slug, fields]) => [
    `articles/${slug}/index.md`,
    articleText({ id: slug, ...fields }),
  ]);
  content = await temporaryContent(Object.fromEntries(files));
  const { problems } = await readContent(content.settings, only && new Set(only));
  return problems.map(({ file, line, rule, message }) => {
    const [, slug] = /articles\/(\w+)\//.exec(file) ?? [];
    return `${slug}:${line} ${rule} ${message.replaceAll(`${content?.folder}/`, '')}`;
  });
}

describe('a translation', () => {
  test('and its original are right', async () => {
    expect(await saidOf({ first: {}, zweite: { language: 'de', translationOf: 'first' } })).toEqual([]);
  });

  test.each([
    [
      'of nothing',
      {},
      { language: 'de', translationOf: 'nobody' },
      'is "nobody", which is the id of no article.',
    ],
    ['of itself', {}, { language: 'de', translationOf: 'zweite' }, 'is the article’s own id.'],
    [
      'of a translation',
      { language: 'fr', translationOf: 'third' },
      { language: 'de', translationOf: 'first' },
      'is "first", which is a translation itself: articles/first/index.md.',
    ],
  ])('%s is an error', async (_, first, second, message) => {
    const said = await saidOf({ first, zweite: second, third: { language: 'es' } });
    expect(said).toEqual([`zweite:8 translation The field "translationOf" ${message}`]);
  });

  test('into the language of the original, or of an older translation, is an error', async () => {
    expect(await saidOf({ first: {}, zweite: { translationOf: 'first' } })).toEqual([
      'zweite:7 translation The text is there in "en-GB" already: articles/first/index.md.',
    ]);
    await content?.remove();
    const said = await saidOf({
      first: {},
      zweite: { language: 'de', translationOf: 'first', published: '2026-11-25T09:00:00+00:00' },
      dritte: { language: 'DE', translationOf: 'first', published: '2026-11-26T09:00:00+00:00' },
    });
    expect(said).toEqual([
      'dritte:8 translation The text is there in "de" already: articles/zweite/index.md.',
    ]);
  });

  test('is checked alone as with all others', async () => {
    const articles = { first: {}, zweite: { language: 'de', translationOf: 'first' } };
    expect(await saidOf(articles, ['zweite'])).toEqual([]);
    await content?.remove();
    const same = { first: { language: 'de' }, zweite: { language: 'de', translationOf: 'first' } };
    expect(await saidOf(same, ['zweite'])).toEqual([
      'zweite:8 translation The text is there in "de" already: articles/first/index.md.',
    ]);
  });
});

/** Summaries of an original in English and of its translations. */
function summariesOf(...languages: string[]): Summary[] {
  const original = exampleArticle({ id: 'first', permalink: '/2026/11/first/' });
  const translations = languages.map((language) =>
    exampleArticle({ id: language, language, permalink: `/2026/11/${language}/`, translationOf: 'first' }),
  );
  return withTranslations([...translations, exampleArticle({ id: 'alone' }), original]);
}

describe('the translations of an article', () => {
  test('know each other, the original first, and an article that has none is as it was', () => {
    const [german, arabic, alone, original] = summariesOf('de', 'ar');
    expect(original?.translations.map(({ id }) => id)).toEqual(['ar', 'de']);
    expect(german?.translations.map(({ id, isOriginal }) => [id, isOriginal])).toEqual([
      ['first', true],
      ['ar', false],
    ]);
    expect(arabic?.translations.map(({ id }) => id)).toEqual(['first', 'de']);
    expect(alone).toEqual(exampleArticle({ id: 'alone' }));
  });

  test('decide the digest, so that their pages are made anew', () => {
    const [before] = summariesOf('de');
    const [after] = summariesOf('de', 'ar');
    expect(new Set([exampleArticle().digest, before?.digest, after?.digest]).size).toBe(3);
    expect(summariesOf('de')[0]?.digest).toBe(before?.digest);
  });

  test('know each other while their original is not shown', () => {
    const shown = withTranslations(summariesOf('de', 'ar').filter(({ id }) => id !== 'first'));
    expect(shown[0]?.translations.map(({ id, isOriginal }) => [id, isOriginal])).toEqual([['ar', false]]);
  });

  test('are called by their own names, with a region only where it tells them apart', () => {
    const names = (...languages: string[]) => [
      ...languageNamesOf(summariesOf(...languages).at(-1) as Summary).values(),
    ];
    expect(names('ar', 'de-AT', 'he')).toEqual(['العربية', 'Deutsch', 'עברית']);
    expect(names('pt-BR', 'pt-PT', 'zh-Hant')).toEqual([
      'português (Brasil)',
      'português europeu',
      '繁體中文',
    ]);
  });

  test('are the same alternates on every page, with one for readers of other languages', () => {
    const alternates = summariesOf('de', 'ar')
      .filter(({ id }) => id !== 'alone')
      .map((summary) => alternatesOf(summary, site));
    expect(alternates[0]).toEqual([
      { language: 'en-GB', address: 'https://galley.example/2026/11/first/' },
      { language: 'ar', address: 'https://galley.example/2026/11/ar/' },
      { language: 'de', address: 'https://galley.example/2026/11/de/' },
      { language: 'x-default', address: 'https://galley.example/2026/11/first/' },
    ]);
    expect(alternates.every((one) => JSON.stringify(one) === JSON.stringify(alternates[0]))).toBe(true);
    expect(alternatesOf(exampleArticle(), site)).toEqual([]);
    expect(versionsOf(exampleArticle())).toHaveLength(1);
  });
});
