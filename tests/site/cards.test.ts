import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';

import { MOST_BYTES } from '../../src/editions/cards/draw-card.ts';
import { kindOfPage } from '../page-kind.ts';
import { type BuiltSite, builtFile, fixtureSite, realSite } from '../sites.ts';

/** Pages that lead to other pages. */
const LISTS =
  /^(?:(?:topics|people|archive)\/index|\d{4}\/(?:\d\d\/)?(?:page\/\d+\/)?index|(?:topics|people)\/[^/]+\/page\/)/;

function open(site: BuiltSite, file: string): Document {
  return parseHTML(readFileSync(builtFile(site, file), 'utf8')).document;
}

function contentOf(document: Document, name: string): string {
  const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return found?.getAttribute('content') ?? '';
}

describe.each([
  ['real', realSite],
  ['fixture', fixtureSite],
] as const)('in the %s site', (_, site) => {
  // What has moved or was removed is not shared, nor what each reader has another of; a short address has the card of
  // its article.
  const pages = globSync('**/index.html', { cwd: site.out }).filter((file) => {
    const html = readFileSync(builtFile(site, file), 'utf8');
    const isOfReaders = file === path.join('saved', 'index.html');
    return (
      ['page', 'passage'].includes(kindOfPage(html)) &&
      !isOfReaders &&
      !html.includes('This article has been removed')
    );
  });

  test('every page has a card that is there, of the size and the type that it says', async () => {
    for (const file of pages) {
      const document = open(site, file);
      expect(document.querySelectorAll('meta[property="og:image"]').length, file).toBe(1);
      const { origin, pathname } = new URL(contentOf(document, 'og:image'));
      expect(origin, file).toBe('https://galley.example');
      const bytes = readFileSync(builtFile(site, pathname));
      const { format, width, height } = await sharp(bytes).metadata();
      expect([format, width, height], file).toEqual([
        contentOf(document, 'og:image:type').replace('image/', ''),
        Number(contentOf(document, 'og:image:width')),
        Number(contentOf(document, 'og:image:height')),
      ]);
      expect(['png', 'jpeg'], file).toContain(format);
      expect([width, height, bytes.length <= MOST_BYTES], file).toEqual([1200, 630, true]);
      // Letters are there: a blank card would be of one colour.
      expect((await sharp(bytes).stats()).channels[0]?.stdev, file).toBeGreaterThan(10);
    }
  });

  test('every card says what it shows, to all networks alike, and no two pages have the same', () => {
    const files = new Map<string, string>();
    const siteCard = contentOf(open(site, 'index.html'), 'og:image');
    for (const file of pages) {
      const document = open(site, file);
      expect(contentOf(document, 'og:image:alt').length, file).toBeGreaterThan(10);
      expect(contentOf(document, 'twitter:image:alt'), file).toBe(contentOf(document, 'og:image:alt'));
      expect(contentOf(document, 'twitter:card'), file).toBe('summary_large_image');
      const card = contentOf(document, 'og:image');
      if (LISTS.test(file)) {
        // A page of pages has the card of the site, and each page of a list that of the list.
        expect(files.has(card) || card === siteCard, file).toBe(true);
        continue;
      }
      expect(files.get(card), `${file}: ${card}`).toBeUndefined();
      files.set(card, file);
    }
    const named = [...files.keys()].map((card) => new URL(card).pathname.replace('/cards/', ''));
    expect(readdirSync(builtFile(site, 'cards')).sort()).toEqual(named.sort());
  });
});

test('an article with a drawn lead has it as its card', () => {
  const article = open(realSite, '2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/index.html');
  expect(contentOf(article, 'og:image:alt')).toContain(
    'Iraq: 1991, Disarmament ordered; 2003, US-led invasion.',
  );
});

test('an article with a picture has it on its card, and machines are given both', () => {
  const article = open(fixtureSite, '2026/11/every-part/index.html');
  expect(contentOf(article, 'og:image:type')).toBe('image/jpeg');
  expect(contentOf(article, 'og:image:alt')).toContain('A river over its banks, a mill beyond.');
  const data = article.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  const [picture, card] = JSON.parse(data).image;
  expect([picture.creditText, picture.width]).toEqual(['Test Agency', 1280]);
  expect([card.url, card.width, card.height]).toEqual([contentOf(article, 'og:image'), 1200, 630]);
});
