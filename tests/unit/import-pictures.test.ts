import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importCopy } from '../../src/desk/import/import-copy.ts';
import { openPicture } from '../../src/desk/import/open-picture.ts';
import { richWordFile } from '../fixtures/rich-word-file.ts';

const OPTIONS = {
  now: '2026-11-25T17:00:00+00:00',
  timeZone: 'Etc/UTC',
  language: 'en-GB',
  people: [],
  topics: [],
  articles: [],
};

let root: string;
let folder: string;
let image: Uint8Array;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'galley-pictures-'));
  folder = path.join(root, 'copy');
  await mkdir(`${folder}/img`, { recursive: true });
  const picture = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#345' } }).png();
  image = await picture(1200, 800).toBuffer();
  await writeFile(`${folder}/ferry.png`, image);
  await writeFile(`${folder}/img/Lamp Post (1).png`, image);
  await writeFile(`${folder}/img/ferry.png`, image);
  await writeFile(`${root}/outside.png`, image);
  await symlink('../outside.png', `${folder}/link.png`);
  await picture(16, 16).toFile(`${folder}/icon.png`);
  await writeFile(`${folder}/text.png`, 'no picture');
});
afterAll(() => rm(root, { recursive: true }));

async function importText(text: string | Uint8Array, name: string, options = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const imported = await importCopy(bytes, name, { ...OPTIONS, folder, ...options });
  return { ...imported, text: imported.files[`articles/${imported.slug}/index.md`] ?? '' };
}

test('a Markdown file brings the pictures beside it along, with their captions', async () => {
  const { text, pictures } = await importText(
    [
      '# A headline',
      '![A ferry](ferry.png "The ferry on Saturday. Photo: Tom Sample/TEST")',
      'The first paragraph.',
      '![A lamp post](<img/Lamp Post (1).png>)\n*The lamp post of Ebb.*',
      '![Another ferry](./img/ferry.png?v=2)',
      'The ferry at noon. (TEST Photo/Jane Example)',
      'The last paragraph.',
    ].join('\n\n'),
    'a.md',
  );
  expect(text).toContain(
    'lead:\n  src: ./ferry.png\n  alt: A ferry\n  caption: The ferry on Saturday.\n  credit: Tom Sample/TEST\n',
  );
  expect(text).toContain('![A lamp post](./lamp-post-1.png "The lamp post of Ebb.")');
  expect(text).toContain('![Another ferry](./ferry-2.png "The ferry at noon.")');
  expect(text).toContain('pictures:\n  ferry-2.png:\n    credit: TEST Photo/Jane Example\n');
  expect(Object.keys(pictures)).toEqual([
    'articles/a-headline/ferry.png',
    'articles/a-headline/lamp-post-1.png',
    'articles/a-headline/ferry-2.png',
  ]);
  expect(Buffer.from(pictures['articles/a-headline/ferry.png'] ?? '')).toEqual(
    await readFile(`${folder}/ferry.png`),
  );
});

test('a picture that the editor gives stands at the head, and that of the copy in the text, each with its own words', async () => {
  const { text } = await importText(
    '# A headline\n\n![A ferry](ferry.png "At dusk.")\n\nA paragraph.',
    'a.md',
    {
      image: 'gauge.png',
    },
  );
  expect(text).toMatch(/lead:\n {2}src: \.\/gauge\.png\n {2}alt: "TO DO:/);
  expect(text).toContain('![A ferry](./ferry.png "At dusk.")');
});

test('a saved page brings its pictures along; small ones are named', async () => {
  const { text, report } = await importText(
    '<p>A headline</p><p>A first paragraph. <img src="icon.png" alt="mark"></p><figure><img data-src="ferry.png" src="data:image/gif;base64,R0lGOD" alt="A ferry"><figcaption>At dusk. <span>Photo: TEST/X</span></figcaption></figure><p>More.</p>',
    'a.html',
  );
  expect(text).toContain('![A ferry](./ferry.png "At dusk.")');
  expect(report.leftOut).toContainEqual({
    words: 'icon.png',
    why: 'a picture: it is too small to be a picture',
  });
});

describe('a picture is not opened', () => {
  test.each([
    ['../outside.png', 'not beside the copy'],
    ['img/../../outside.png', 'not beside the copy'],
    ['%2e%2e/outside.png', 'not beside the copy'],
    ['link.png', 'not beside the copy'],
    ['/etc/passwd', 'not beside the copy'],
    ['file:///etc/passwd', 'not beside the copy'],
    ['https://example.org/a.png', 'not beside the copy'],
    ['\\\\server\\a.png', 'not beside the copy'],
    ['none.png', 'no such file'],
    ['%E0%A4%A.png', 'no such file'],
    ['text.png', 'no picture that can be shown'],
    ['data:image/svg+xml;base64,PHN2Zy8+', 'no picture that can be shown'],
    ['data:image/png;base64,AAAA', 'no picture that can be shown'],
  ])('at %s', async (address, why) => {
    expect(await openPicture(address, folder)).toEqual({ why: expect.stringContaining(why) });
  });
});

test('a Word file becomes an entry with its pictures, captions, notes and table; all other words are named', async () => {
  const { text, pictures, report } = await importText(richWordFile(image), 'story.docx');
  expect(text).toContain('standfirst: A report from Ebb\n');
  expect(text).toContain('caption: The bridge of Ebb on Monday.\n  credit: Tom Sample/TEST\n');
  expect(text.slice(text.indexOf('draft: true'))).toBe(
    [
      'draft: true\n---\n\nThe bridge was always theirs.[^footnote-2]',
      '| Hour  | Level |\n| ----- | ----- |\n| 02:00 | 412   |',
      '> They want a bridge.',
      'One line\\\nand another with a gap.',
      '![TO DO: say what the picture shows, for those who do not see it](./picture.png "The same bridge, again.")',
      'The end.',
      '[^footnote-2]: The gauge book.\n',
    ].join('\n\n'),
  );
  expect(Object.keys(pictures)).toEqual(['articles/the-bridge-of-testland/picture.png']);
  expect(report.leftOut.map(({ words, why }) => `${words}: ${why}`)).toEqual([
    'Confidential: the header or footer of the pages in Word',
    'Is this true?: a comment in Word',
    'never: deleted in Word (tracked changes)',
    'photo: the label of the caption or credit; the page has its own',
    'by: the byline’s own words; the page has its own',
  ]);
  expect(report.notes).toEqual([]);
});
