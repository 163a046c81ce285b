import { afterEach, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';

let content: TemporaryContent;

afterEach(() => content.remove());

/** What is said of an article, as `line:column level rule`, and whether it can be shown. */
async function read(text: string, isPreview = false) {
  content = await temporaryContent({ 'articles/story/index.md': text });
  const { articles, problems } = await readContent({ ...content.settings, isPreview });
  return {
    isShown: articles.length === 1,
    said: problems.map(({ line, column, level, rule }) => `${line}:${column} ${level} ${rule}`),
  };
}

const CASES: [name: string, text: string, place: string][] = [
  ['in a field', articleText({ standfirst: '"TO DO: a sentence or two"' }), '4:14'],
  ['in a comment', articleText({ published: '2026-11-23T09:00:00+00:00 # TO DO: the day' }), '6:40'],
  ['in the place of who wrote it', articleText({ byline: '[to-do]' }), '5:10'],
  ['at the head of a paragraph', articleText({}, 'One.\n\nTO DO: the second gauge.'), '11:1'],
  ['in a list', articleText({}, '- One\n- TO DO: two'), '10:3'],
];

test.each(CASES)('what is to do %s stops a build, and not a preview', async (_, text, place) => {
  expect((await read(text)).said).toEqual([`${place} error to-do`]);
  await content.remove();
  expect(await read(text, true)).toEqual({ isShown: true, said: [`${place} warning to-do`] });
});

test('words of an article that begin like a to do are written with a backslash', async () => {
  expect(await read(articleText({}, 'TO DO\\: this is text.'))).toEqual({ isShown: true, said: [] });
});

test('what is to do in the middle of a sentence is text', async () => {
  expect(await read(articleText({}, 'The list said “TO DO: nothing”.'))).toEqual({ isShown: true, said: [] });
});
