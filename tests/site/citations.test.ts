import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { site as publication } from '../../src/site.config.ts';
import { publishedArticles, typed } from '../published.ts';
import { builtFile } from '../sites.ts';

/** A work as Citation.js has read it from a file. */
interface Read {
  id: string;
  title: string;
  author: { family?: string; given?: string; literal?: string; 'non-dropping-particle'?: string }[];
  /** A string where there is one. */
  reporter?: string | string[];
  'container-title': string;
  issued: { 'date-parts': number[][] };
  URL?: string;
  language?: string;
  abstract?: string;
  keyword?: string;
  section?: string;
}

const ARTICLES = publishedArticles();

describe.each(ARTICLES.map((article) => [article.permalink, article] as const))(
  'the citations of %s',
  (permalink, { site, front, people, topics, language }) => {
    const read = (name: string) => readFileSync(builtFile(site, permalink + name), 'utf8');
    const parse = (name: string) => new Cite(read(name)).data as unknown as Read[];
    const names = people.map(({ name }) => name);

    test.each(['article.bib', 'article.csl.json'])('%s says what the front matter says', (file) => {
      const [article, report, ...others] = parse(file) as [Read, Read?];
      expect(typed(article.title)).toBe(front.title);
      expect(article.author.map(nameOf)).toEqual(names);
      expect(article['container-title']).toBe(publication.name);
      expect(article.issued['date-parts']).toEqual([dayOf(front.published)]);
      expect(article.URL).toBe(new URL(permalink, publication.address).href);
      expect(article.language).toBe(language);
      expect(typed(article.abstract ?? '')).toBe(front.standfirst);
      expect(article.keyword?.split(/, ?/) ?? []).toEqual(topics.map(({ name }) => name));
      expect(article.id).toBe(`${publication.name.toLowerCase()}-${front.id}`);
      expect(others).toEqual([]);
      if (!front.basedOn) expect(report).toBeUndefined();
      else {
        expect(typed(report?.title ?? '')).toBe(front.basedOn.title);
        expect(report?.author.map(nameOf)).toEqual(front.basedOn.authors);
        expect(report?.['container-title']).toBe(front.basedOn.publisher);
        expect(report?.issued['date-parts']).toEqual([String(front.basedOn.date).split('-').map(Number)]);
        expect(report?.URL).toBe(front.basedOn.url);
      }
    });

    test('article.ris says what the front matter says', () => {
      const [article, report] = parse('article.ris') as [Read, Read?];
      expect(typed(article.title)).toBe(front.title);
      expect(naturals(article.reporter)).toEqual(names);
      expect(article['container-title']).toBe(publication.name);
      expect(article.URL).toBe(new URL(permalink, publication.address).href);
      expect(article.section && typed(article.section)).toBe(front.kicker ?? topics[0]?.name);
      expect(naturals(report?.reporter)).toEqual(front.basedOn?.authors);
      // The reader takes the year only, so the day is looked for.
      const [year, month, day] = front.published
        .slice(0, 7)
        .split('-')
        .concat(String(dayOf(front.published)[2]));
      expect(read('article.ris')).toContain(`\r\nDA  - ${year}/${month}/${day?.padStart(2, '0')}/\r\n`);
      expect(read('article.ris').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    });

    test('the page has the text of three styles, and the files', () => {
      const page = parseHTML(read('index.html')).document.querySelector('.cite') as Element;
      const styles = [...page.querySelectorAll('dt')].map(({ textContent }) => textContent);
      const works = front.basedOn ? 2 : 1;
      expect(styles).toEqual(Array(works).fill(['APA', 'Chicago', 'MLA']).flat());
      const texts = [...page.querySelectorAll('dd')].map(({ textContent }) => textContent ?? '');
      const address = new URL(permalink, publication.address).href;
      for (const text of texts.slice(0, 3))
        expect(text.replace(/\.$/, '').endsWith(address), text).toBe(true);
      expect(typed(texts[0] ?? '')).toContain(`). ${front.title}`);
      for (const author of front.basedOn?.authors ?? []) {
        const family = author.split(' ').at(-1) as string;
        expect(texts.slice(0, 3).join(' ')).not.toContain(family);
        expect(texts[3]).toContain(family);
      }
      const files = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(files).toEqual(
        ['article.bib', 'article.ris', 'article.csl.json'].map((name) => permalink + name),
      );
    });
  },
);

test('the citations of every published article were looked at', () => {
  expect(ARTICLES.map(({ front }) => front.id).sort()).toEqual([
    'arabic1',
    'every1',
    'k3w7r',
    'plain1',
    'waters1',
  ]);
});

/** A name in its natural order. */
function nameOf(name: Read['author'][number]): string {
  const { given, family, literal } = name;
  return literal ?? [given, name['non-dropping-particle'], family].filter(Boolean).join(' ');
}

/** Names of RIS in their natural order. */
function naturals(names: string | string[] | undefined): string[] | undefined {
  return names ? [names].flat().map((name) => name.split(', ').reverse().join(' ')) : undefined;
}

/** The day in the publication's time zone, in numbers. */
function dayOf(moment: string): number[] {
  const date = new Date(moment);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}
