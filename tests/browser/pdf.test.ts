import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { listToPrint } from '../../src/content-store/list-to-print.ts';
import { withPrinter } from '../../src/desk/printer.ts';
import { finishPdf } from '../../src/editions/pdf/pdf.ts';
import { site as galley } from '../../src/site.config.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type ReadPdf, readPdf } from '../read-pdf.ts';
import type { Ended } from '../run-node.ts';
import { type BuiltSite, builtFile, fixtureSite, realSite, runBuild, runPdf } from '../sites.ts';

const REAL = '2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm';
const EVERY_PART = '2026/11/every-part';

/** A site of its own for a test, beside one that is built: what that one has in its cache need not be made again. */
async function beside(site: BuiltSite, name: string): Promise<BuiltSite> {
  const own = { ...site, out: `${site.out}-${name}`, cache: `${site.cache}-${name}` };
  await remove(own);
  await cp(site.cache, own.cache, { recursive: true });
  return own;
}

async function remove({ out, cache }: BuiltSite): Promise<void> {
  for (const folder of [out, cache]) await rm(folder, { recursive: true, force: true });
}

/** The lines that say what became of each article, without counts and sizes. */
function outcomes({ stdout }: Ended): string[] {
  return stdout.split('\n').flatMap((line) => /^\[\d+\/\d+\] (\S+ {2}\w+)/.exec(line)?.[1] ?? []);
}

async function pdfAt(site: BuiltSite, article: string): Promise<Buffer> {
  return readFile(builtFile(site, `${article}/article.pdf`));
}

async function pdfsOf(site: BuiltSite): Promise<string[]> {
  const names = await readdir(site.out, { recursive: true });
  return names.filter((name) => name.endsWith('.pdf')).sort();
}

describe.each([
  {
    source: realSite,
    articles: [REAL],
    article: REAL,
    info: {
      Title: 'Ukraine war fortifies North Korea’s urge to arm',
      Author: 'Galley desk',
      Keywords: 'North Korea, Nuclear weapons, War in Ukraine',
      Language: 'en-GB',
      CreationDate: 'D:20261123090000Z',
    },
    outlined: ['Ukraine war fortifies North Korea’s urge to arm', 'A year that began with tests', 'Iraq'],
    link: 'https://undocs.org/S/2003/351',
  },
  {
    source: fixtureSite,
    articles: ['2026/11/arabic-news', EVERY_PART, '2026/11/plain-words', '2026/11/waters-rise'],
    article: EVERY_PART,
    info: {
      Title: 'Rivers rise: “no end in sight”, say those who measure & those who wait <so far>',
      Subject: 'Three gauges set records in November. It’s the third week, and nobody’s dry.',
      Author: 'One Writer, Test desk',
      Keywords: 'Rivers',
      Language: 'en-GB',
      CreationDate: 'D:20261121043000Z',
      ModDate: 'D:20261123000000Z',
    },
    outlined: ['Rivers rise: “no end in sight”, say those who measure & those who wait <so far>'],
    link: 'https://example.org/book?a=1&b=2',
  },
])('the PDFs of $source.content', ({ source, articles, article, info, outlined, link }) => {
  let site: BuiltSite;
  let first: Ended;
  let pdf: ReadPdf;
  beforeAll(async () => {
    site = await beside(source, 'printed');
    first = await runPdf(site);
    expect(first.stderr).not.toContain('    at ');
    pdf = await readPdf(await pdfAt(site, article));
  });
  afterAll(() => remove(site));

  test('are made of every article, and served beside their pages', async () => {
    expect(first).toMatchObject({ code: 0 });
    expect(first.stdout).toMatch(/^\[1\/\d\] \S+ {2}printed, \d+ pages?, \d+ kB$/m);
    const names = articles.map((name) => `${name.split('/')[2]}  printed`);
    expect(outcomes(first).sort()).toEqual(names.sort());
    expect(first.stdout).toContain(`: ${articles.length} printed, 0 unchanged. The site with its PDFs is in`);
    expect(await pdfsOf(site)).toEqual(articles.map((name) => `${name}/article.pdf`).sort());
  });

  test('say what they are: headline, authors, language, moments', () => {
    expect(pdf.info).toMatchObject(info);
    expect(pdf.xmp('dc:title')).toBe(info.Title);
    expect(pdf.xmp('dc:creator')).toEqual(info.Author.split(', '));
    expect(pdf.xmp('dc:language')).toBe(info.Language);
  });

  test('are tagged, have an outline, and paper of the site’s region', () => {
    expect(pdf.isTagged).toBe(true);
    for (const role of ['H1', 'H2', 'P', 'Figure', 'Table', 'TH', 'Link', 'L'])
      expect(pdf.roles).toContain(role);
    expect(pdf.outline).toEqual(expect.arrayContaining(outlined));
    for (const [width, height] of pdf.sizes) {
      expect([Math.round(width), Math.round(height)]).toEqual([596, 842]); // A4, in Chromium's steps of 1/300 inch.
    }
  });

  test('have links that lead to the site’s own address, or somewhere else, never to this machine', () => {
    expect(pdf.links).toEqual(expect.arrayContaining(['https://galley.example/', link]));
    expect(pdf.links.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
    expect(pdf.links.filter((address) => /localhost|127\.0\.0\.1/.test(address))).toEqual([]);
    expect(pdf.deadLinks).toEqual([]);
  });

  test.each(articles)('have every font inside, none drawn glyph by glyph: %s', async (name) => {
    const { fonts } = await readPdf(await pdfAt(site, name));
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.filter(({ subtype, isEmbedded }) => subtype === '/Type3' || !isEmbedded)).toEqual([]);
  });

  test('are the same bytes however often they are printed again', async () => {
    const settings = {
      root: process.cwd(),
      contentDir: path.resolve(site.content),
      cacheDir: path.resolve(site.cache),
      now: new Date('2026-12-01T00:00:00Z'),
      isPreview: false,
    };
    const listed = (await listToPrint(settings)).map(({ summary }) => summary);
    const summary = listed.find(({ permalink }) => permalink === `/${article}/`);
    if (!summary) throw new Error(`${article} is not listed.`);
    await withPrinter(inject('browser'), site.out, async (print) => {
      // Chromium was seen to name elements by other numbers in a second print.
      for (const time of ['once', 'twice']) {
        const { bytes } = await finishPdf(await print(summary.permalink), summary, galley);
        expect((await pdfAt(site, article)).equals(bytes), time).toBe(true);
      }
    });
  });

  test('are not made again when nothing has changed', async () => {
    const before = await pdfAt(site, article);
    const second = await runPdf(site);
    expect(second).toMatchObject({ code: 0 });
    expect(outcomes(second)).toEqual(outcomes(first).map((line) => line.replace('printed', 'unchanged')));
    expect(await pdfAt(site, article)).toEqual(before);
  });
});

describe('a run of the printer', () => {
  let content: TemporaryContent;
  let site: BuiltSite;
  beforeAll(async () => {
    content = await temporaryContent({
      'articles/first/index.md': articleText({ id: 'first1', title: 'The first' }),
      'articles/second/index.md': articleText({ id: 'second1', title: 'The second' }),
      'articles/unfinished/index.md': articleText({ id: 'draft1', draft: 'true' }),
    });
    site = { content: content.folder, out: `${content.folder}/built`, cache: `${content.folder}/.cache` };
    await cp(`${fixtureSite.cache}/fonts`, `${site.cache}/fonts`, { recursive: true });
  });
  afterAll(() => content.remove());

  test('without a browser says so and what to install, and touches nothing', async () => {
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    const page = () => readFile(builtFile(site, '2026/11/first/index.html'), 'utf8');
    const before = await page();
    const { folder, write } = content;
    await write('articles/first/index.md', articleText({ id: 'first1', title: 'Changed' }));
    const ended = await runPdf(site, [], new URL('../fixtures/no-browser.ts', import.meta.url));
    await write('articles/first/index.md', articleText({ id: 'first1', title: 'The first' }));
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(
      'No browser starts here. Install Chromium or Chrome, or set CHROMIUM_PATH',
    );
    expect(ended.stderr).toContain('The last good site is in its place');
    expect(ended.stderr).not.toContain('fault of the program');
    expect([await page(), await readdir(folder)]).toEqual([
      before,
      expect.not.arrayContaining(['.cache/pdfs']),
    ]);
  });

  test('that is stopped ends its browser, says so, and leaves a good site', async () => {
    const ended = await runPdf(site, [], new URL('../fixtures/stop-printing.ts', import.meta.url));
    expect([ended.code, ended.stderr]).toEqual([130, expect.stringContaining('Stopped.')]);
    expect(outcomes(ended)).toEqual([]);
    expect(await readFile(builtFile(site, '2026/11/first/index.html'), 'utf8')).toContain('The first');
  });

  test('of an article that is not there names those that are', async () => {
    const { code, stderr } = await runPdf(site, ['third', 'first', 'unfinished']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'No published article has the slug "third" or "unfinished". There are: first, second.',
    );
  });

  test('of a named article prints only that; the bytes are those of any other run', async () => {
    expect(outcomes(await runPdf(site, ['second']))).toEqual(['second  printed']);
    expect(await pdfsOf(site)).toEqual(['2026/11/second/article.pdf']);

    const alone = await pdfAt(site, '2026/11/second');
    site = { ...site, out: `${content.folder}/other`, cache: `${content.folder}/.other-cache` };
    await cp(`${fixtureSite.cache}/fonts`, `${site.cache}/fonts`, { recursive: true });
    expect(outcomes(await runPdf(site))).toEqual(['first  printed', 'second  printed']);
    expect((await pdfAt(site, '2026/11/second')).equals(alone)).toBe(true);
  });

  test('prints an edited article again; until then no page has its old PDF', async () => {
    const old = await pdfAt(site, '2026/11/first');
    await content.write(
      'articles/first/index.md',
      articleText({ id: 'first1', title: 'The first' }, 'New words.'),
    );
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    expect(await pdfsOf(site)).toEqual(['2026/11/second/article.pdf']);

    const again = await runPdf(site);
    expect(outcomes(again)).toEqual(['first  printed', 'second  unchanged']);
    expect(again.stdout).toContain('1 out of date and dropped');
    expect(await readdir(`${site.cache}/pdfs`)).toHaveLength(2);
    expect((await pdfAt(site, '2026/11/first')).equals(old)).toBe(false);
    const { pages } = await readPdf(await pdfAt(site, '2026/11/first'));
    expect(pages.join()).toContain('New words.');
  });

  test('keeps no print that may show what was saved meanwhile', async () => {
    await content.write('articles/first/index.md', articleText({ id: 'first1', title: 'The first' }, 'Old.'));
    const ended = await runPdf(site, [], new URL('../fixtures/save-meanwhile.ts', import.meta.url));
    expect(outcomes(ended)).toEqual(['first  changed', 'second  unchanged']);
    expect(ended.stdout).toContain('0 printed, 1 unchanged, 1 to be printed again');
    expect(await pdfsOf(site)).toEqual(['2026/11/second/article.pdf']);
  });

  test('drops the PDF of an article that is gone', async () => {
    await rm(`${content.folder}/articles/second`, { recursive: true });
    const { stdout } = await runPdf(site);
    expect(stdout).toContain('1 article: 1 printed, 0 unchanged, 1 out of date and dropped.');
    expect(await pdfsOf(site)).toEqual(['2026/11/first/article.pdf']);
  });
});
