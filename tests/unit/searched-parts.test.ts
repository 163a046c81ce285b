import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Summary } from '../../src/article/article.ts';
import { type Archive, partsToAsk, readArchive } from '../../src/client/search/archive.ts';
import { firstOf, readPart } from '../../src/client/search/parts.ts';
import { namedParts, partName, partsOfYears, searchParts } from '../../src/editions/search/search-parts.ts';
import { site } from '../../src/site.config.ts';

const PAGE = { slug: 'about', title: 'About', description: 'Us.', html: '', footnotes: [] };

/** Articles, three an hour apart from 2000 on, as far as the parts ask. */
function articles(count: number, days: number): Summary[] {
  return Array.from({ length: count }, (_, index) => {
    const published = new Date(Date.UTC(2000, 0, 1) + (index * days * 86_400_000) / count).toISOString();
    const permalink = `/${published.slice(0, 4)}/01/story/`;
    return { id: `story${index}`, published, language: 'en', permalink } as Summary;
  });
}

/** What the page of the search says, and what the files of the years say, which are fetched. */
function archiveOf(some: Summary[]): { archive: Archive; names: string; fetched: string[]; all: string[] } {
  const parts = searchParts(some, [PAGE], site);
  const { named, earlier } = namedParts(parts);
  const names = named.map(partName).join(' ');
  const years = partsOfYears(parts);
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const [, year = ''] = /search\/data\/years\/(.+)\.json$/.exec(address) ?? [];
    fetched.push(year);
    const found = years.get(year);
    return found ? Response.json(found.map(partName)) : new Response('', { status: 404 });
  });
  const all = parts.toSorted((a, b) => b.since.localeCompare(a.since)).map(({ name }) => name);
  return {
    archive: readArchive(names, earlier.join(' ')),
    names,
    fetched,
    all: ['en-pages', ...all.slice(0, -1)],
  };
}

async function asked(archive: Archive, year: string, reach: number): Promise<string[]> {
  const wanted = await partsToAsk(archive, year, reach);
  return wanted.slice(0, reach).map(({ name }) => name);
}

afterEach(() => vi.unstubAllGlobals());

describe('the page of the search', () => {
  test('names as many parts, however much was published', () => {
    const sizes = [3000, 10_000, 100_000].map((count) => archiveOf(articles(count, 9000)).names.length);
    expect(Math.max(...sizes)).toBeLessThan(650);
  });

  test('knows every part of a small archive, and fetches no list', async () => {
    const { archive, fetched, all } = archiveOf(articles(500, 900));
    expect(archive.earlier).toEqual([]);
    for (const year of ['', '2001']) expect(await asked(archive, year, 8)).toEqual(all);
    expect(fetched).toEqual([]);
  });
});

describe('of a large archive', () => {
  test('pages of text are searched first, then the newest articles, and every part in the end', async () => {
    const { archive, fetched, all } = archiveOf(articles(20_000, 9000));
    expect(await asked(archive, '', 8)).toEqual(all.slice(0, 8));
    expect(fetched).toEqual([]);
    for (const reach of [16, 32, 64]) expect(await asked(archive, '', reach)).toEqual(all.slice(0, reach));
    expect(fetched.length).toBeGreaterThan(0);
    expect(await asked(archive, '', 1024)).toEqual(all);
    expect(archive.earlier).toEqual([]);
    expect(fetched).toEqual([...new Set(fetched)].sort().reverse());
  });

  test.each(['2000', '2012', '2024'])('only the parts are asked that have something of %s', async (year) => {
    const some = articles(20_000, 9000);
    const { archive, fetched } = archiveOf(some);
    const names = await asked(archive, year, 1000);
    expect(fetched).toEqual([year]);
    const parts = searchParts(some, [PAGE], site);
    const having = parts.filter((part) =>
      part.articles.some(({ permalink }) => permalink.startsWith(`/${year}/`)),
    );
    expect(names).toEqual(having.map(({ name }) => name).reverse());
    expect(names.length).toBeLessThan(20);
  });

  test('a list that did not arrive is fetched once more', async () => {
    const { archive } = archiveOf(articles(20_000, 9000));
    const works = globalThis.fetch;
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
    await expect(partsToAsk(archive, '2003', 8)).rejects.toThrow();
    vi.stubGlobal('fetch', works);
    expect((await partsToAsk(archive, '2003', 8)).length).toBeGreaterThan(0);
  });
});

test('a part knows its language and since when its articles are', () => {
  expect(readPart('ja-1:2026-11-23')).toEqual({ name: 'ja-1', language: 'ja', since: '2026-11-23' });
});

test('the program of a language comes with its pages of text, or with its oldest part', () => {
  const { parts } = readArchive('en-pages en-9:2026-01-02 ar-4:2025-03-04', '2024');
  expect([firstOf('en', parts), firstOf('ar', parts)]).toEqual(['en-pages', 'ar-1']);
});
