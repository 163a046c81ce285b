import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { epubOf } from '../../src/editions/epub/epub.ts';
import type { Master } from '../../src/pictures/master.ts';
import { printVariant } from '../../src/pictures/variants.ts';
import { site } from '../../src/site.config.ts';
import { problemsOf } from '../check-epub.ts';
import { exampleArticle } from '../fixtures/example-article.ts';
import { HOSTILE, keptArticle, picture } from '../fixtures/kept-article.ts';

const jpeg = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#888' } })
  .jpeg()
  .toBuffer();
const pictures = new Map([[printVariant(picture).name, new Uint8Array(jpeg)]]);

function filesOf(article: Article): Record<string, string> {
  const files = Object.entries(unzipSync(epubOf(article, site, pictures)));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function textOf(article: Article): Document {
  return parseHTML(filesOf(article)['EPUB/article.xhtml'] ?? '').document;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

const ARABIC = { language: 'ar', direction: 'rtl' } as const;

test.each([
  ['small', exampleArticle()],
  ['with every kind of part', keptArticle()],
  ['with hostile words everywhere', keptArticle({ standfirst: HOSTILE, kicker: HOSTILE, dateline: HOSTILE })],
  ['with characters that XML forbids', exampleArticle({ title: 'A\u0000\u0008\u000b\ufffe\u001fB' })],
  ['from right to left', keptArticle(ARABIC)],
  ['without topics or byline', exampleArticle({ topics: [], byline: [] })],
])('an article %s is a valid EPUB', async (_, article) => {
  expect(await problemsOf(epubOf(article, site, pictures))).toEqual([]);
});

test('the media type is the first file, and not compressed (OCF 3.3, 4.3)', () => {
  const bytes = epubOf(keptArticle(), site, pictures);
  expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
});

test('the same article gives the same bytes, at any time and in any zone', () => {
  vi.stubEnv('TZ', 'America/St_Johns');
  const before = epubOf(keptArticle(), site, pictures);
  vi.stubEnv('TZ', 'Asia/Tokyo');
  vi.useFakeTimers({ now: new Date('2040-01-01') });
  const after = epubOf(keptArticle(), site, pictures);
  vi.useRealTimers();
  expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
});

test('the package says what it is, whose, and of which version', () => {
  const opf = filesOf(keptArticle({ title: 'An <example> & more' }))['EPUB/package.opf'] ?? '';
  for (const said of [
    '<dc:identifier id="permalink">https://galley.example/2026/11/example/</dc:identifier>',
    '<dc:title>An &#x3C;example> &#x26; more</dc:title>',
    '<dc:creator id="creator-1">One Writer</dc:creator>',
    '<dc:creator id="creator-2">Test desk</dc:creator>',
    '<dc:language>en-GB</dc:language>',
    '<dc:date>2026-11-20T09:00:00+00:00</dc:date>',
    // The correction came last; it has a day and no hour.
    '<meta property="dcterms:modified">2026-11-23T23:59:59Z</meta>',
    '>Galley</dc:publisher>',
    '>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</dc:rights>',
    '<dc:source>https://example.org/report?a=1&#x26;b=2</dc:source>',
    '>Rivers</dc:subject>',
    '<dc:description>A standfirst.</dc:description>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">alternativeText</meta>',
    '<spine page-progression-direction="ltr">',
  ]) {
    expect(opf).toContain(said);
  }
});

test('a reported work without an address is named', () => {
  const basedOn = { title: 'The report', authors: ['A. First'], publisher: 'The Gauge', date: '2022' };
  const opf = filesOf(exampleArticle({ basedOn }))['EPUB/package.opf'];
  expect(opf).toContain('<dc:source>A. First, The report, The Gauge, 2022</dc:source>');
});

describe('the text', () => {
  test('what is for the eye or the browser alone stays behind', () => {
    const xhtml = filesOf(keptArticle())['EPUB/article.xhtml'] ?? '';
    expect(xhtml.split('that stands large.').length).toBe(2);
    for (const part of [
      'aria-hidden',
      'data-',
      'Drawn words',
      'srcset',
      'loading',
      'tabindex',
      '<details',
      '<input',
    ]) {
      expect(xhtml).not.toContain(part.endsWith('-') ? ` ${part}note` : part);
    }
  });

  test('references and notes lead to each other', () => {
    const document = textOf(keptArticle());
    const reference = document.querySelector('a[role="doc-noteref"]');
    const note = document.querySelector('[role="doc-footnote"]');
    expect(reference?.getAttribute('epub:type')).toBe('noteref');
    expect(note?.getAttribute('epub:type')).toBe('footnote');
    expect(reference?.getAttribute('href')).toBe(`#${note?.id}`);
    expect(note?.querySelector('a[role="doc-backlink"]')?.getAttribute('href')).toBe(`#${reference?.id}`);
  });

  test('places of the text stay inside the book, everything else leads to the web', () => {
    const links = [...textOf(keptArticle()).querySelectorAll('#p2 a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(links).toEqual([
      'https://example.org/a_(b)?c=1&d=2',
      '#gauges',
      'https://galley.example/a-page/',
      'https://galley.example/2026/11/example/#contents',
      'mailto:desk@example.org',
    ]);
  });

  test('a link to an anchor that is not of ASCII stays inside too', () => {
    const { body } = exampleArticle();
    const html = '<p><a href="#%D9%86%D9%87%D8%B1">A</a></p><h2 id="نهر">B</h2>';
    const article = exampleArticle({ topics: [], byline: [], body: { ...body, html } });
    expect(textOf(article).querySelector('a')?.getAttribute('href')).toBe('#%D9%86%D9%87%D8%B1');
  });

  test('words of the interface are marked in an article in whose language nobody has written them', () => {
    const document = textOf(keptArticle({ language: 'he', direction: 'rtl' }));
    expect([document.documentElement.lang, document.documentElement.getAttribute('dir')]).toEqual([
      'he',
      'rtl',
    ]);
    for (const words of [
      'Galley',
      'By ',
      'Our own account',
      'Notes and sources',
      'Corrections',
      'Topics',
      'Cite as',
    ]) {
      const part = [...document.querySelectorAll('p, h2')].find(({ textContent }) =>
        textContent?.startsWith(words),
      );
      const marked = part?.closest('[lang="en-GB"]');
      expect(marked?.getAttribute('dir'), words).toBe('ltr');
      expect(marked?.getAttribute('xml:lang'), words).toBe('en-GB');
    }
    const kicker = document.querySelector('.kicker span');
    expect([kicker?.textContent, kicker?.getAttribute('lang')]).toEqual(['Weather', 'he']);
  });

  test('an article in Arabic has the words of the interface in Arabic', () => {
    const document = textOf(keptArticle(ARABIC));
    const lines = [...document.querySelectorAll('p, h2')].map(({ textContent }) => textContent ?? '');
    for (const words of [
      'بقلم',
      'عرض بأسلوبنا',
      'الهوامش والمصادر',
      'التصويبات',
      'المواضيع: ',
      'صيغة الاستشهاد',
    ]) {
      expect(
        lines.some((line) => line.startsWith(words)),
        words,
      ).toBe(true);
    }
    const topic = [...document.querySelectorAll('footer a')].find(
      ({ textContent }) => textContent === 'Rivers',
    );
    expect(topic?.getAttribute('lang')).toBe('en-GB');
  });
});

test('a picture that is both the lead and in the text is shown twice, and in the book once', () => {
  const lead = { master: picture, alt: 'A gauge', credit: 'One', licence: 'CC0' };
  const files = filesOf(keptArticle({ lead }));
  const name = printVariant(picture).name;
  expect(Object.keys(files).filter((file) => file.startsWith('EPUB/pictures/'))).toEqual([
    `EPUB/pictures/${name}`,
  ]);
  expect(files['EPUB/article.xhtml']).toContain(
    `<img src="pictures/${name}" alt="A gauge" width="1600" height="1067"/>`,
  );
  expect(files['EPUB/article.xhtml']?.match(/<img /g)?.length).toBe(2);
  expect(files['EPUB/article.xhtml']).toContain('Photo: One.</span> <span class="licence">CC0.');
});

test('two files of the same bytes are one in the book, and one file shown in two ways is two', async () => {
  const { body } = keptArticle();
  const twin: Master = { ...picture, file: 'content/articles/example/twin.jpg' };
  const drawn: Master = { ...picture, kind: 'graphic' };
  const lead = { master: drawn, alt: 'A gauge' };
  const article = keptArticle({ lead, body: { ...body, pictures: [picture, twin] } });
  const png = await sharp(jpeg).png().toBuffer();
  const all = new Map([...pictures, [printVariant(drawn).name, new Uint8Array(png)]]);
  const epub = epubOf(article, site, all);
  expect(Object.keys(unzipSync(epub)).filter((file) => file.startsWith('EPUB/pictures/')).length).toBe(2);
  expect(await problemsOf(epub)).toEqual([]);
});

test('a picture whose bytes are missing stops the making', () => {
  expect(() => epubOf(keptArticle(), site, new Map())).toThrow(printVariant(picture).name);
});

test('sections stand in those that they are parts of, and the first may be a deep one', () => {
  const { body } = exampleArticle();
  const depths = [3, 2, 4, 3, 2];
  const sections = depths.map((depth, index) => ({ id: `s${index}`, title: `S${index}`, depth }));
  const html = sections.map(({ id, title, depth }) => `<h${depth} id="${id}">${title}</h${depth}>`).join('');
  const navigation = filesOf(exampleArticle({ body: { ...body, html, sections } }))['EPUB/nav.xhtml'] ?? '';
  const lists = [...parseHTML(navigation).document.querySelectorAll('nav:first-of-type li')].map((item) =>
    [...item.querySelectorAll('a')].map(({ textContent }) => textContent).join(' '),
  );
  expect(lists).toEqual(['An example S0', 'S0', 'S1 S2 S3', 'S2', 'S3', 'S4']);
});
