import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pipelineDigest } from '../../src/content-store/digest.ts';
import { readContent } from '../../src/content-store/read-content.ts';
import { keepRendering, readRendering } from '../../src/content-store/rendering-cache.ts';
import { articleText, temporaryContent } from '../fixtures/temporary-content.ts';

let folder: string;
beforeEach(async () => {
  await mkdir('.cache/tests', { recursive: true });
  folder = path.resolve(await mkdtemp('.cache/tests/cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const KEPT = {
  rendering: {
    html: '<p>Words.</p>',
    sections: [],
    quotes: [],
    footnotes: [],
    sources: [],
    linkNotes: [],
    addresses: [],
    anchors: [],
    siteLinks: [],
    words: 1,
    pictures: [],
    timelines: [],
  },
  usedSources: [],
};

async function onlyFile(): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  return path.join(folder, names.find((name) => name.endsWith('.txt')) as string);
}

describe('the rendering cache', () => {
  test('gives back what was kept', async () => {
    keepRendering(folder, 'abcd', KEPT);
    expect(readRendering(folder, 'abcd')).toEqual(KEPT);
    expect(readRendering(folder, 'other')).toBeUndefined();
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, -5)],
    ['changed', (text: string) => text.replace('Words', 'Wards')],
    ['empty', () => ''],
    ['something else', () => '{"rendering":{}}'],
  ])('takes no notice of a file that is %s', async (_, damage) => {
    keepRendering(folder, 'abcd', KEPT);
    const file = await onlyFile();
    await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(readRendering(folder, 'abcd')).toBeUndefined();
  });
});

describe('the digest of the pipeline', () => {
  beforeEach(async () => {
    for (const room of ['article', 'content-store', 'graphics', 'markdown', 'pictures', 'schemas', 'words']) {
      await cp(path.join('src', room), path.join(folder, 'src', room), { recursive: true });
    }
    await writeFile(path.join(folder, 'package-lock.json'), '{}');
  });

  /** A fresh copy of the project's rendering rooms has another path, so nothing is remembered of it. */
  async function digestWith(change: (root: string) => Promise<void>): Promise<string> {
    const copy = `${folder}-${Math.random().toString(36).slice(2)}`;
    await cp(folder, copy, { recursive: true });
    try {
      await change(copy);
      return pipelineDigest(copy);
    } finally {
      await rm(copy, { recursive: true });
    }
  }

  test('is the same for the same code, and another for an edited plugin or other versions', async () => {
    const same = await digestWith(async () => {});
    expect(await digestWith(async () => {})).toBe(same);
    const plugin = 'src/markdown/remark-notes.ts';
    expect(await digestWith((root) => writeFile(path.join(root, plugin), '// edited'))).not.toBe(same);
    expect(await digestWith((root) => writeFile(path.join(root, 'package-lock.json'), '{"a":1}'))).not.toBe(
      same,
    );
  });
});

test('what decides a rendered body decides its key: its text and its pictures', async () => {
  const picture = await readFile('tests/fixtures/site/articles/every-part/gauge.png');
  const other = await readFile('tests/fixtures/site/articles/every-part/lead.jpg');
  const body = '![A gauge](./a.jpg)';
  const content = await temporaryContent({
    'articles/story/index.md': articleText({}, body),
    'articles/story/a.jpg': picture,
  });
  const key = async () => (await readContent(content.settings)).articles[0]?.store.key;
  try {
    const first = await key();
    expect(first).toBeTypeOf('string');
    expect(await key()).toBe(first);
    await content.write('articles/story/a.jpg', other);
    const second = await key();
    expect(second).not.toBe(first);
    await content.write('articles/story/index.md', articleText({}, `${body}\n\nMore.`));
    expect(await key()).not.toBe(second);
  } finally {
    await content.remove();
  }
});
