import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readInThreads } from '../../src/build/read-in-threads.ts';
import type { ReadMany } from '../../src/content-store/read-articles.ts';
import { readContent } from '../../src/content-store/read-content.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';

/** So many that they are read in threads. */
const MANY = 45;

let content: TemporaryContent;
beforeEach(async () => {
  content = await temporaryContent();
  for (let number = 1; number <= MANY; number += 1) {
    const text = articleText({ id: `story${number}`, title: `Story ${number}` });
    await content.write(
      `articles/story-${number}/index.md`,
      `${text}\n\n## Part {#part}\n\n${'Words. '.repeat(number)}\n`,
    );
  }
});
afterEach(() => content.remove());

/** The reading of threads, with the slugs of what they have read. */
function watched(): { readMany: ReadMany; slugs: Set<string> } {
  const slugs = new Set<string>();
  return {
    slugs,
    readMany: (articles, settings, take) =>
      readInThreads()(articles, settings, (readings, count) => {
        for (const { slug } of readings) slugs.add(slug);
        take(readings, count);
      }),
  };
}

test('articles that threads have read are those that are read one after the other', async () => {
  await content.write('articles/wrong/index.md', articleText({ id: 'wrong', title: '' }));
  await content.write('articles/Not_A_Slug/index.md', articleText({ id: 'notaslug' }));
  await content.write('articles/empty/notes.txt', 'Nothing to read.');
  await content.write(
    'articles/pictured/index.md',
    `${articleText({ id: 'pictured' })}\n\n![A gauge](./gauge.png "It stands.")\n`,
  );
  await content.write(
    'articles/pictured/gauge.png',
    await readFile('tests/fixtures/site/articles/every-part/gauge.png'),
  );
  const settings = { ...content.settings, cacheDir: `${content.settings.cacheDir}/threads` };
  const { readMany, slugs } = watched();
  const counted: [number, number][] = [];
  const read = await readContent(settings, undefined, {
    readMany,
    onRead: (...count) => counted.push(count),
  });
  expect(JSON.stringify(read)).toBe(JSON.stringify(await readContent(content.settings)));
  expect(read.problems.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['slug', 'no-article']));
  expect(slugs.size).toBeGreaterThan(MANY);
  expect(slugs).toContain('pictured');
  expect(counted.at(-1)?.[1]).toBe(MANY + 4);

  // What they have read is kept.
  const { readMany: again, slugs: anew } = watched();
  expect(JSON.stringify(await readContent(settings, undefined, { readMany: again }))).toBe(
    JSON.stringify(read),
  );
  expect(anew.size).toBe(0);
});

test('few articles are not worth the start of threads', async () => {
  const { readMany, slugs } = watched();
  await readContent(content.settings, new Set(['story-1', 'story-2']), { readMany });
  expect(slugs.size).toBe(0);
});
