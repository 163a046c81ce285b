import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { PAGE_IDS } from '../../src/markdown/rehype-check-ids.ts';
import { kindOfPage, type PageKind } from '../page-kind.ts';
import { type BuiltSite, builtFile, fixtureSite, manySite, realSite } from '../sites.ts';

const SITES = [
  ['real', realSite],
  ['fixture', fixtureSite],
  ['many', manySite],
] as const;

/** Every file of a built site, by its path there. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

interface BuiltPage {
  file: string;
  document: Document;
  kind: PageKind;
}

function pagesOf(folder: string): BuiltPage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      return { file, document: parseHTML(html).document, kind: kindOfPage(html) };
    });
}

describe.each(SITES)('the %s site', (_, site) => {
  const pages = pagesOf(site.out);
  const ofKind = (...kinds: PageKind[]) => pages.filter(({ kind }) => kinds.includes(kind));

  test('every page to be read has a skip link', () => {
    for (const { file, document } of ofKind('page')) {
      expect(document.querySelector('a.skip')?.getAttribute('href'), file).toBe('#main');
    }
  });

  test('no page names anything of another origin that a browser would fetch', () => {
    for (const { file, document } of pages) {
      const fetched = [
        ...document.querySelectorAll(
          'link:not([rel="canonical"], [rel="alternate"]), script[src], img, source, iframe',
        ),
      ].flatMap((element) => [
        element.getAttribute('href') ?? element.getAttribute('src') ?? '',
        ...(element.getAttribute('srcset') ?? '').split(/,\s*/),
      ]);
      expect(
        fetched.filter((name) => /^(?:https?:)?\/\//.test(name)),
        file,
      ).toEqual([]);
      expect(document.querySelectorAll('style, [style]').length).toBe(0);
    }
  });

  test('scripts inside pages are the same on every page, and no other script holds a page up', () => {
    const scriptsOf = (...kinds: PageKind[]) =>
      ofKind(...kinds).flatMap(({ document }) => [
        ...document.querySelectorAll('script:not([type="application/ld+json"])'),
      ]);
    const inside = (scripts: Element[]) =>
      new Set(scripts.filter((script) => !script.hasAttribute('src')).map(({ textContent }) => textContent));
    expect(inside(scriptsOf('page', 'passage')).size).toBe(2);
    expect(inside(scriptsOf('moved')).size).toBe(1);
    expect(scriptsOf('embed')).toEqual([]);
    const files = scriptsOf('page', 'passage', 'moved').filter((script) => script.hasAttribute('src'));
    // The page of the search, that of what a reader has saved, and that for what is not found, have one more each.
    expect(files.length).toBe(ofKind('page').length + 3);
    expect(files.filter((script) => script.getAttribute('type') !== 'module')).toEqual([]);
  });
});

test('drafts and articles that are held back are nowhere in the site', () => {
  const pages = pagesOf(fixtureSite.out);
  const naming = (words: string) =>
    pages.filter(({ document }) => document.body.textContent?.includes(words)).map(({ file }) => file);
  expect(naming('draft that nobody may read')).toEqual([]);
  expect(naming('An article held back')).toEqual([]);
  expect(naming('Plain words')).toContain('index.html');
});

test('the ids that the text may not use are the ones that the page uses', async () => {
  const idsOf = async (file: string) => {
    const { document } = parseHTML(await readFile(builtFile(fixtureSite, file), 'utf8'));
    return [...document.querySelectorAll('[id]')].map(({ id }) => id);
  };
  expect(await idsOf('2026/11/every-part/index.html')).toEqual(expect.arrayContaining(PAGE_IDS));
  const beside = (await idsOf('2026/11/plain-words/index.html')).filter((id) => id !== 'p1');
  expect(PAGE_IDS).toEqual(expect.arrayContaining(beside));
});

test('metadata say what the front matter says', async () => {
  const { document } = parseHTML(
    await readFile(
      builtFile(realSite, '2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/index.html'),
      'utf8',
    ),
  );
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
  const address = 'https://galley.example/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/';
  expect(document.title).toBe('Ukraine war fortifies North Korea’s urge to arm – Galley');
  expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(address);
  expect(meta('og:url')).toBe(address);
  expect(meta('og:title')).toBe('Ukraine war fortifies North Korea’s urge to arm');
  expect(meta('og:type')).toBe('article');
  expect(meta('article:published_time')).toBe('2026-11-23T09:00:00+00:00');
  expect(meta('author')).toBe('Galley desk');
  const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
  expect(data.isBasedOn.author).toEqual([{ '@type': 'Person', name: 'Andrew Salmon' }]);
  expect(data.author).toMatchObject([{ '@type': 'Organization', name: 'Galley desk' }]);
});

test('an old report has a notice of its age, and a new one has none', async () => {
  const noticeOf = async (site: BuiltSite, file: string) => {
    const { document } = parseHTML(await readFile(builtFile(site, file), 'utf8'));
    return document.querySelector('.age-notice')?.textContent;
  };
  const old = await noticeOf(realSite, '2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/index.html');
  expect(old).toBe(
    'Reported in March 2022. This is what was known then. It has not been brought up to date since.',
  );
  expect(await noticeOf(fixtureSite, '2026/11/plain-words/index.html')).toBeUndefined();
});
