import { readFile } from 'node:fs/promises';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type BuiltSite, builtFile, fixtureSite, realSite } from '../sites.ts';

/** What a reader mode makes of a page, and the page. */
async function read(site: BuiltSite, file: string) {
  const html = await readFile(builtFile(site, file), 'utf8');
  const page = parseHTML(html).document;
  const kept = new Readability(parseHTML(html).document as unknown as Document).parse();
  if (!kept?.content || !kept.textContent) throw new Error('Reader modes find no article.');
  return { page, kept, text: oneLine(kept.textContent) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe.each([
  [
    'the real article',
    realSite,
    '2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/index.html',
    {
      title: 'Ukraine war fortifies North Korea’s urge to arm',
      byline: 'Galley desk',
      siteName: 'Galley',
      publishedTime: '2026-11-23T09:00:00+00:00',
      lang: 'en-GB',
    },
  ],
  [
    'the article with every part',
    fixtureSite,
    '2026/11/every-part/index.html',
    {
      title: 'Rivers rise: “no end in sight”, say those who measure & those who wait <so far>',
      byline: 'One Writer, Test desk',
      siteName: 'Galley',
      publishedTime: '2026-11-20T23:30:00-05:00',
      lang: 'en-GB',
    },
  ],
  [
    'the Arabic article',
    fixtureSite,
    '2026/11/arabic-news/index.html',
    {
      title: 'ارتفاع منسوب المياه',
      byline: 'Test desk',
      siteName: 'Galley',
      publishedTime: '2026-11-10T12:00:00+00:00',
      lang: 'ar',
    },
  ],
])('a reader mode keeps of %s', (_, site, file, expected) => {
  test('title, byline, site, date and language, exactly', async () => {
    const { kept } = await read(site, file);
    expect(kept).toMatchObject(expected);
  });

  test('every paragraph, heading, caption, note and correction, once', async () => {
    const { page, text } = await read(site, file);
    const parts =
      '.text > p, .text section p, .text section h2, .text h3, .text section li, .text td, .text figcaption';
    for (const part of page.querySelectorAll(parts)) {
      if (part.closest('[aria-hidden], [hidden]')) continue; // A drawing, whose facts are in a table; what only paper has.
      const words = oneLine(part.textContent ?? '');
      // A heading of one word may stand in the text as well.
      if (words.length > 25) expect(count(text, words), words).toBe(1);
      else expect(text).toContain(words);
    }
  });

  test('no display copy of a pull-quote, and no chrome', async () => {
    const { page, kept, text } = await read(site, file);
    for (const pulled of page.querySelectorAll('.pulled')) {
      const sentence = oneLine([...pulled.childNodes].map((node) => node.textContent).join('')).slice(0, 40);
      expect(count(text, sentence), sentence).toBe(1);
    }
    expect(kept.content).not.toContain('pull-quote');
    expect(text).not.toContain('In this article');
    expect(text).not.toContain('Skip to');
    expect(text).not.toContain('Permalink');
    expect(text).not.toContain('Keep a copy');
    expect(text).not.toContain('Bluesky');
    expect(kept.content).not.toContain('share-link');
    expect(text).not.toContain('Scan to read');
    // What is there for paper only, such as a second copy of a picture, is not kept.
    const pictures = [...(kept.content ?? '').matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, src]) => src);
    expect(pictures.filter((src) => src?.endsWith('.jpeg'))).toEqual([]);
  });
});
