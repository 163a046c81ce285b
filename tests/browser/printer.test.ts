import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type Printer, withPrinter } from '../../src/desk/printer.ts';
import { readPdf } from '../read-pdf.ts';

let folder: string;
beforeEach(async () => {
  await mkdir('.cache/tests', { recursive: true });
  folder = await mkdtemp('.cache/tests/printer-');
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes a page at the root of a site and prints it. */
async function printed(html: string, before: (print: Printer) => Promise<void> = async () => {}) {
  await writeFile(`${folder}/index.html`, `<!doctype html><html lang="en"><title>A page</title>${html}`);
  const prints: Awaited<ReturnType<Printer>>[] = [];
  await withPrinter(inject('browser'), folder, async (print) => {
    await before(print);
    prints.push(await print('/'));
  });
  return prints[0];
}

test('a page is printed at the address of the site, with its headings, and without its scripts', async () => {
  const html = '<h1>Two words</h1><a href="/about/">About</a><script>document.body.append("Script")</script>';
  const print = await printed(html);
  if (!print) throw new Error('Nothing was printed.');
  expect(print.headings).toEqual(['Two words']);
  const { links, pages } = await readPdf(print.bytes);
  expect(links).toEqual(['https://galley.example/about/']);
  expect(pages).toEqual(['Two wordsAbout']);
});

test('letters that no typeface has are told from those that one has', async () => {
  const print = await printed(
    '<meta charset="utf-8"><main>Words, 5 “€” ± \u{f0123}\u{f0123}\u{f0456}</main>',
  );
  expect(print?.missing).toEqual(['\u{f0123}', '\u{f0456}']);
});

test.each(['/pictures/gone.png', 'https://elsewhere.example/a.png', 'http://localhost:4321/a.png'])(
  'a page with a hole is not printed: %s',
  async (address) => {
    await expect(printed(`<p>Words</p><img src="${address}" alt="">`)).rejects.toThrow(`not there: `);
  },
);

test('a page is not taken from another build than the one that was there at first', async () => {
  const replace = async () => {
    await rename(folder, `${folder}-last`);
    await mkdir(folder);
    await writeFile(`${folder}/index.html`, 'Another build.');
    await rm(`${folder}-last`, { recursive: true });
  };
  await expect(printed('<p>Words</p>', replace)).rejects.toThrow('Another build replaced the site');
});
