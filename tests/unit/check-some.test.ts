import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { choose } from '../../src/desk/check/chosen.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';

let content: TemporaryContent;
afterEach(() => content.remove());

/** Content with an article that is right, one that is wrong, and a person who is wrong. */
async function make(): Promise<void> {
  content = await temporaryContent({
    'articles/right/index.md': articleText({ id: 'right1' }),
    'articles/right/picture.txt': 'x',
    'articles/wrong/index.md': articleText({ id: 'wrong1', title: '""' }),
    'people/nameless.md': '---\nname:\n---\n',
  });
}

/** The files with problems, when `names` are checked. */
async function filesOf(names: string[], from = process.cwd()): Promise<string[]> {
  const chosen = choose(names, content.settings, from);
  const { problems } = await readContent(content.settings, chosen.slugs);
  const files = problems.map(({ file }) => file).filter(chosen.has);
  return files.map((file) => file.replace(`${content.folder}/`, ''));
}

describe('what is checked', () => {
  test('without names is everything', async () => {
    await make();
    expect(await filesOf([])).toEqual(['articles/wrong/index.md', 'people/nameless.md']);
  });

  test.each([
    ['a slug', ['wrong'], ['articles/wrong/index.md']],
    ['the slug of another', ['right'], []],
    ['a folder in the content', ['people'], ['people/nameless.md']],
    ['an entry without its ending', ['people/nameless'], ['people/nameless.md']],
    ['the folder of articles', ['articles'], ['articles/wrong/index.md']],
    ['two of them', ['wrong', 'people/nameless.md'], ['articles/wrong/index.md', 'people/nameless.md']],
  ])('by %s', async (_, names, files) => {
    await make();
    expect(await filesOf(names)).toEqual(files);
  });

  test('by a path in the project, a whole path, and one in the folder where the command was called', async () => {
    await make();
    const wrong = ['articles/wrong/index.md'];
    const file = `${content.folder}/articles/wrong/index.md`;
    expect(await filesOf([file])).toEqual(wrong);
    expect(await filesOf([path.resolve(file)])).toEqual(wrong);
    expect(await filesOf(['index.md'], path.resolve(file, '..'))).toEqual(wrong);
    expect(await filesOf([content.folder])).toEqual([...wrong, 'people/nameless.md']);
  });

  test('by the ledger: the addresses of everything', async () => {
    await make();
    const line = {
      of: 'articles/right1',
      address: '/2025/01/right/',
      hash: '0'.repeat(16),
      on: '2025-01-01',
    };
    const gone = { ...line, of: 'articles/gone1', address: '/2025/01/gone/' };
    await content.write('published.jsonl', `${JSON.stringify(line)}\n${JSON.stringify(gone)}\n`);
    expect(choose(['published.jsonl'], content.settings, process.cwd()).slugs).toBeUndefined();
    expect(await filesOf(['published.jsonl'])).toEqual(['published.jsonl']);
    expect(await filesOf(['right'])).toEqual(['articles/right/index.md']);
    expect(await filesOf(['wrong'])).toEqual(['articles/wrong/index.md']);
  });

  test('by a name that is nothing: says what there is', async () => {
    await make();
    const wanted = () => choose(['wrang'], content.settings, process.cwd());
    expect(wanted).toThrow('"wrang" is no file, folder or slug in');
    expect(wanted).toThrow('There are, for example: right, wrong.');
    expect(() => choose(['/etc/hosts'], content.settings, '/')).toThrow('"/etc/hosts" is no file');
  });
});

describe('an article by itself', () => {
  test.each([
    ['plain', 'id: right1'],
    ['in quotes', 'id: "right1"'],
    ['with a remark', 'id: right1 # for ever'],
    ['in braces', '{id: right1}'],
    ['by an escape', 'id: "r\\u0069ght1"'],
  ])('has a problem when another has its id, %s', async (_, line) => {
    await make();
    const other = path.join(content.folder, 'articles/other/index.md');
    await content.write('articles/other/index.md', `---\n${line}\n---\n\nWords.\n`);
    const newer = articleText({ id: 'right1', draft: 'true' });
    await content.write('articles/right/index.md', newer);
    const { problems } = await readContent(content.settings, new Set(['right']));
    expect(problems.filter(({ rule }) => rule === 'duplicate-id').map(({ file }) => file)).toEqual([
      `${content.folder}/articles/right/index.md`,
    ]);
    await writeFile(other, '---\nid: other1\n---\n\nWords.\n');
    const again = await readContent(content.settings, new Set(['right']));
    expect(again.problems.filter(({ rule }) => rule === 'duplicate-id')).toEqual([]);
  });

  test('says of itself what a check of everything says', async () => {
    await make();
    const whole = await readContent(content.settings);
    const part = await readContent(content.settings, new Set(['wrong']));
    const of = ({ problems }: typeof whole) => problems.filter(({ file }) => file.includes('/wrong/'));
    expect(of(part)).toEqual(of(whole));
    expect(of(part)).toHaveLength(1);
  });
});
