import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { builtFile, fixtureSite } from '../sites.ts';

const read = (file: string) => readFileSync(builtFile(fixtureSite, file), 'utf8');
const open = (file: string) => parseHTML(read(file)).document;

const ENGLISH = { path: '/2026/11/waters-rise/', id: 'waters1' };
const ARABIC = { path: '/2026/11/arabic-news/', id: 'arabic1' };

describe('an article and its translation', () => {
  const original = open(`${ENGLISH.path}index.html`);
  const translation = open(`${ARABIC.path}index.html`);

  test('name each other and themselves to search engines', () => {
    for (const document of [original, translation]) {
      const links = [...document.querySelectorAll('link[hreflang]')].map((link) => [
        link.getAttribute('hreflang'),
        link.getAttribute('href'),
      ]);
      expect(links).toEqual([
        ['en-GB', `https://galley.example${ENGLISH.path}`],
        ['ar', `https://galley.example${ARABIC.path}`],
        ['x-default', `https://galley.example${ENGLISH.path}`],
      ]);
    }
    expect(open('2026/11/plain-words/index.html').querySelector('[hreflang], .translations')).toBeNull();
  });

  test('link to each other by the name of the other language in that language', () => {
    const line = original.querySelector('.translations');
    expect(line?.textContent?.replace(/\s+/g, ' ').trim()).toBe('Read this in العربية');
    const link = line?.querySelector('a');
    expect(['href', 'hreflang', 'lang', 'dir'].map((name) => link?.getAttribute(name))).toEqual([
      ARABIC.path,
      'ar',
      'ar',
      'rtl',
    ]);
    const back = translation.querySelector('.translations');
    expect(back?.textContent?.replace(/\s+/g, ' ').trim()).toBe('اقرأ المقال بلغة أخرى: English');
    expect(back?.querySelector('a')?.getAttribute('lang')).toBe('en-GB');
  });

  test('know each other as linked data and as data', () => {
    const dataOn = (document: Document) =>
      JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect(dataOn(original).workTranslation).toEqual([
      {
        '@type': 'NewsArticle',
        '@id': `https://galley.example/a/${ARABIC.id}/#article`,
        headline: 'ارتفاع منسوب المياه',
        inLanguage: 'ar',
        url: `https://galley.example${ARABIC.path}`,
      },
    ]);
    expect(dataOn(original).translationOfWork).toBeUndefined();
    expect(dataOn(translation).translationOfWork['@id']).toBe(dataOn(original)['@id']);
    expect(dataOn(translation).workTranslation).toBeUndefined();
    expect(JSON.parse(read(`a/${ARABIC.id}.json`)).translations).toEqual([
      {
        id: ENGLISH.id,
        language: 'en-GB',
        direction: 'ltr',
        title: 'The waters rise',
        isOriginal: true,
        url: `https://galley.example${ENGLISH.path}`,
      },
    ]);
    expect(original.querySelector('meta[property="og:locale:alternate"]')?.getAttribute('content')).toBe(
      'ar_EG',
    );
  });

  test('name each other in the editions to keep', () => {
    expect(read(`${ENGLISH.path}article.txt`)).toContain(
      `Read this in العربية <https://galley.example${ARABIC.path}>`,
    );
    expect(read(`${ARABIC.path}article.md`)).toContain(`[English](https://galley.example${ENGLISH.path})`);
  });
});

test('in a list, what belongs to an article is in its language, moments and names too', () => {
  const items = [...open('topics/rivers/index.html').querySelectorAll('article[lang="ar"]')];
  expect(items.length).toBe(1);
  expect(items[0]?.getAttribute('dir')).toBe('rtl');
  expect(items[0]?.querySelector('time')?.textContent).toBe('10 نوفمبر 2026');
});

test('on a page in Arabic of a site in English, the words are Arabic and the publication’s own are marked', () => {
  const document = open(`${ARABIC.path}index.html`);
  expect(document.querySelector('.skip')?.textContent).toBe('انتقل إلى المقال');
  expect(document.querySelector('.share summary')?.textContent).toBe('مشاركة');
  expect(document.querySelector('[data-footnote-backref]')?.getAttribute('lang') ?? null).toBeNull();
  for (const selector of ['.kicker ul', '.topics', '.page-foot p', '.page-foot ul', '.tools > a']) {
    const part = document.querySelector(selector);
    expect([part?.getAttribute('lang'), part?.getAttribute('dir')], selector).toEqual(['en-GB', 'ltr']);
  }
});
