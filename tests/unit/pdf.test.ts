import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  dropOtherPdfs,
  keepPdf,
  pdfKeyOf,
  readKeptPdf,
  withKeptPdfs,
} from '../../src/content-store/kept-pdfs.ts';
import { editionFilesOf } from '../../src/editions/edition-files.ts';
import { paperOf } from '../../src/editions/pdf/paper.ts';
import { finishPdf, type Print } from '../../src/editions/pdf/pdf.ts';
import { xmpOf } from '../../src/editions/pdf/xmp.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';
import { readPdf } from '../read-pdf.ts';

test.each([
  ['en-GB', 'A4'],
  ['de', 'A4'],
  ['ar', 'A4'],
  ['fr-CA', 'Letter'],
  ['es-MX', 'Letter'],
  ['es-ES', 'A4'],
  ['en', 'Letter'], // Most likely of the United States, says Unicode.
])('a site in %s is printed on %s', (language, paper) => expect(paperOf(language).name).toBe(paper));

test('sheets are as large as their standards say, in points', () => {
  expect(paperOf('en-US')).toEqual({ name: 'Letter', width: 612, height: 792 });
  expect(
    Object.values(paperOf('de')).map((size) => (typeof size === 'number' ? Math.round(size) : size)),
  ).toEqual(['A4', 595, 842]);
});

describe('the editions that are files', () => {
  test('begin with the PDF when the article has been printed as it is', () => {
    expect(editionFilesOf(exampleArticle({ pdf: 'key' }))[0]).toEqual({
      name: 'article.pdf',
      title: 'PDF',
      type: 'application/pdf',
      path: '/2026/11/example/article.pdf',
    });
  });

  test('are without a PDF otherwise', () => {
    expect(editionFilesOf(exampleArticle()).map(({ title }) => title)).not.toContain('PDF');
  });
});

/** A print with what Chromium puts into each: moments, and cells that name their headers by numbers. */
async function printed(first: number, moment: string): Promise<Print> {
  const document = await PDFDocument.create();
  document.addPage();
  const { context, catalog } = document;
  const name = (number: number) => PDFString.of(`node${String(first + number).padStart(8, '0')}`);
  const cells = [0, 7].map((number) =>
    context.register(context.obj({ Type: 'StructElem', S: 'TH', ID: name(number) })),
  );
  const headed = context.obj({ Type: 'StructElem', S: 'TD', Alt: PDFString.of('node00000042') });
  headed.set(PDFName.of('A'), context.obj([{ O: 'Table', Headers: [name(7)] }]));
  const names = { Limits: [name(0), name(7)], Names: [name(0), cells[0], name(7), cells[1]] } as never;
  const root = {
    Type: 'StructTreeRoot',
    K: [...cells, context.register(headed)],
    IDTree: { Kids: [names] },
  } as never;
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj(root)));
  document.setTitle('A headline – The site');
  document.setCreationDate(new Date(moment));
  document.setModificationDate(new Date(moment));
  const item = (title: string) => ({ Title: PDFHexString.fromText(title) });
  const last = context.register(context.obj(item('Another')));
  const head = context.register(context.obj({ ...item('واحد ثانيا'), Next: last }));
  catalog.set(PDFName.of('Outlines'), context.register(context.obj({ First: head, Last: last, Count: 2 })));
  return { bytes: await document.save(), headings: ['Unlisted', 'ثانيا واحد'], missing: [] };
}

describe('a print that is finished', () => {
  const article = exampleArticle({ title: 'Rivers “rise” (& stay)', corrections: [] });

  test('has the same bytes, whenever and after whatever it was printed', async () => {
    const once = await finishPdf(await printed(251, '2026-11-25T13:00:00Z'), article, site);
    const again = await finishPdf(await printed(4250, '2027-01-01T00:00:00Z'), article, site);
    expect(again).toEqual(once);
    const other = await finishPdf(
      await printed(251, '2026-11-25T13:00:00Z'),
      { ...article, title: 'Else' },
      site,
    );
    expect(other).not.toEqual(once);
  });

  test('says whose it is, in its own fields and in XMP', async () => {
    const { bytes, pages } = await finishPdf(await printed(1, '2026-11-25T13:00:00Z'), article, site);
    expect(pages).toBe(1);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect([
      document.getTitle(),
      document.getAuthor(),
      document.getSubject(),
      document.getKeywords(),
    ]).toEqual(['Rivers “rise” (& stay)', 'One Writer, Test desk', 'A standfirst.', 'Rivers']);
    expect(document.getLanguage()).toBe('en-GB');
    expect(document.getCreationDate()?.toISOString()).toBe('2026-11-20T09:00:00.000Z');
    expect(document.catalog.getViewerPreferences()?.getDisplayDocTitle()).toBe(true);
    expect(Buffer.from(bytes).toString()).toContain('Rivers “rise” (&#x26; stay)');
  });

  test('was last changed when the article was, and never before it was published', async () => {
    const modified = async (date: string) => {
      const corrected = { ...article, corrections: [{ date, wrong: 'a', right: 'b' }] };
      const { bytes } = await finishPdf(await printed(1, '2026-11-25T13:00:00Z'), corrected, site);
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      return document.getModificationDate()?.toISOString();
    };
    expect(await modified('2026-11-22')).toBe('2026-11-22T00:00:00.000Z');
    expect(await modified('2026-11-20')).toBe('2026-11-20T09:00:00.000Z'); // The day began before that.
  });

  test('has elements numbered from 1, wherever their names stand, and nothing else renamed', async () => {
    const { bytes } = await finishPdf(await printed(251, '2026-11-25T13:00:00Z'), article, site);
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const elements = root.lookup(PDFName.of('K'), PDFArray);
    const said = [0, 1, 2].map((index) => String(elements.lookup(index, PDFDict)).replace(/\s+/g, ' '));
    expect(said[0]).toContain('/ID (node00000001)');
    expect(said[1]).toContain('/ID (node00000002)');
    expect(said[2]).toContain('/Headers [ (node00000002) ]');
    expect(said[2]).toContain('/Alt (node00000042)');
    expect(String(root.lookup(PDFName.of('IDTree'), PDFDict))).toMatch(
      /Limits \[ \(node00000001\) \(node00000002\) \]/,
    );
    expect(String(root.lookup(PDFName.of('RoleMap'), PDFDict))).toMatch(/Strong \/Span\s+\/Em \/Span/);
  });
});

test('an outline has the words of a heading in their order, and keeps a title that is no heading', async () => {
  const { bytes } = await finishPdf(await printed(1, '2026-11-25T13:00:00Z'), exampleArticle(), site);
  expect((await readPdf(bytes)).outline).toEqual(['ثانيا واحد', 'Another']);
});

test('XMP is well formed, whatever an article is called', () => {
  const moments = { created: new Date('2026-11-20T09:00:00Z'), modified: new Date('2026-11-22T00:00:00Z') };
  const xmp = xmpOf(exampleArticle({ title: ']]> <b> & "q" \\' }), site, moments);
  expect(xmp).toContain('<rdf:li xml:lang="x-default">]]&gt; &#x3C;b> &#x26; "q" \\</rdf:li>');
  expect(xmp).toContain('<xmp:ModifyDate>2026-11-22T00:00:00Z</xmp:ModifyDate>');
});

describe('PDFs that are kept', () => {
  let cacheDir: string;
  beforeEach(async () => {
    await mkdir('.cache/tests', { recursive: true });
    cacheDir = path.resolve(await mkdtemp('.cache/tests/pdfs-'));
  });
  afterEach(() => rm(cacheDir, { recursive: true }));

  const [a, b] = [exampleArticle({ digest: 'a' }), exampleArticle({ digest: 'b' })];
  const root = process.cwd();

  test('belong to the article as it was when it was printed', async () => {
    expect(await withKeptPdfs([a, b], { root, cacheDir })).toEqual([a, b]);
    await keepPdf(cacheDir, pdfKeyOf(a, root), Buffer.from('%PDF'));
    const [first, second] = await withKeptPdfs([a, b], { root, cacheDir });
    expect([first?.pdf, second?.pdf]).toEqual([pdfKeyOf(a, root), undefined]);
    expect(Buffer.from(await readKeptPdf(cacheDir, pdfKeyOf(a, root))).toString()).toBe('%PDF');
  });

  test('are dropped under any other key', async () => {
    for (const key of ['old', 'new', 'gone']) await keepPdf(cacheDir, key, Buffer.from('%PDF'));
    expect(await dropOtherPdfs(cacheDir, new Set(['new']))).toBe(2);
    expect(await readdir(path.join(cacheDir, 'pdfs'))).toEqual(['new.pdf']);
  });

  test('are taken away when they are damaged, so that a second build goes on', async () => {
    const key = pdfKeyOf(a, root);
    await keepPdf(cacheDir, key, Buffer.from('%PDF'));
    const file = path.join(cacheDir, 'pdfs', `${key}.pdf`);
    await writeFile(file, (await readFile(file, 'utf8')).replace('%PDF', '%PDX'));
    await expect(readKeptPdf(cacheDir, key)).rejects.toThrow('Build again');
    expect(await withKeptPdfs([a], { root, cacheDir })).toEqual([a]);
  });

  test.each([
    'package-lock.json',
    'src/styles/print.css',
    'src/layouts/Page.astro',
    'src/markdown/pipeline.ts',
    'src/site.config.ts',
    'src/desk/print-page.ts',
    'src/pages/[year]/[month]/[slug].astro',
  ])('are out of date when %s is edited', async (file) => {
    const copy = path.join(cacheDir, 'copy');
    for (const part of ['src', 'package-lock.json', 'astro.config.mjs']) {
      await cp(part, path.join(copy, part), { recursive: true });
    }
    const same = path.join(cacheDir, 'same');
    await cp(copy, same, { recursive: true });
    await writeFile(path.join(copy, file), `${await readFile(file, 'utf8')}\n`);
    expect(pdfKeyOf(a, same)).toBe(pdfKeyOf(a, root));
    expect(pdfKeyOf(a, copy)).not.toBe(pdfKeyOf(a, root));
  });
});
