import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { builtFile, fixtureSite } from '../sites.ts';

const ARTICLE = 'https://galley.example/2026/11/every-part/';
const HEADLINE = 'Rivers rise: “no end in sight”, say those who measure & those who wait <so far>';

function open(file: string) {
  const { document } = parseHTML(readFileSync(builtFile(fixtureSite, file), 'utf8'));
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
  return {
    document,
    words: [...(document.querySelector('main')?.children ?? [])]
      .map(({ textContent }) => textContent)
      .join(' '),
    link: (rel: string) => attribute(`link[rel="${rel}"]`, 'href'),
    meta: (name: string) =>
      attribute(`meta[property="${name}"], meta[name="${name}"], meta[http-equiv="${name}"]`, 'content'),
  };
}

test('a quotation has a page with its own words and address, canonical to the article, that goes on to its place', () => {
  const { document, meta, link, words } = open('2026/11/every-part/quote/meadow/index.html');
  const quotation = '“The river, which never asked, took the lower road and the meadow.”';
  expect(document.title).toBe(`${quotation} – Galley`);
  expect(meta('og:title')).toBe(quotation);
  expect(meta('og:description')).toBe(`${HEADLINE}. One Writer and Test desk`);
  expect(meta('og:url')).toBe(`${ARTICLE}quote/meadow/`);
  expect(meta('og:image:alt')).toContain(quotation);
  expect(link('canonical')).toBe(ARTICLE);
  expect(meta('robots')).toBe('noindex, follow');
  expect(meta('refresh')).toBe('0; url=/2026/11/every-part/#meadow');
  expect(words).toBe(`${quotation} ${HEADLINE} One Writer and Test desk`);
  expect(document.querySelector('main a')?.getAttribute('href')).toBe('/2026/11/every-part/#meadow');
  expect(document.querySelectorAll('script[src]').length).toBe(0);
});

test('a section has one as well, with its heading and how it begins', () => {
  const { document, meta, words } = open('2026/11/every-part/section/elsewhere/index.html');
  expect(document.title).toBe(`Elsewhere – ${HEADLINE} – Galley`);
  expect(meta('og:title')).toBe(`Elsewhere – ${HEADLINE}`);
  expect(meta('og:description')).toBe('Further down the valley the water came later and stayed longer.');
  expect(meta('og:url')).toBe(`${ARTICLE}section/elsewhere/`);
  expect(words).toContain('Further down the valley');
});

test('addresses of sections in other letters are percent-encoded wherever they are named', () => {
  const { document, meta } = open('2026/11/arabic-news/section/القرية/index.html');
  const encoded = '%D8%A7%D9%84%D9%82%D8%B1%D9%8A%D8%A9';
  expect(meta('og:url')).toBe(`https://galley.example/2026/11/arabic-news/section/${encoded}/`);
  expect(meta('refresh')).toBe(`0; url=/2026/11/arabic-news/#${encoded}`);
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
});

test('parts of a section, drafts and what is held back have none', () => {
  expect(existsSync(builtFile(fixtureSite, '2026/11/every-part/section/by-night'))).toBe(false);
  expect(existsSync(builtFile(fixtureSite, '2026/11/unfinished-draft'))).toBe(false);
  expect(existsSync(builtFile(fixtureSite, '2027'))).toBe(false);
});
