import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type Ended, runNode } from '../run-node.ts';
import { type BuiltSite, builtFile, runBuild } from '../sites.ts';

const NOW = '2026-11-25T17:00:00+00:00';
const STORY = 'tests/fixtures/copy/river-gauges.txt';
const SLUG = 'rivers-of-testland-rise-for-a-third-week';

let content: TemporaryContent;
let site: BuiltSite;

beforeEach(async () => {
  content = await temporaryContent({
    'topics/rivers.md': '---\nname: Rivers\ndescription: Water that runs.\n---\n',
    'pages/about.md': '---\ntitle: About\ndescription: What this is.\n---\n\nWords.\n',
  });
  const { folder } = content;
  site = { content: folder, out: `${folder}/built`, cache: `${folder}/.cache` };
});
afterEach(() => content.remove());

function runImport(...args: string[]): Promise<Ended> {
  return runNode(['src/desk/desk.ts', 'import', ...args, '--content', content.folder, '--now', NOW]);
}

const index = () => path.join(content.folder, 'articles', SLUG, 'index.md');

async function publish(): Promise<void> {
  await writeFile(index(), (await readFile(index(), 'utf8')).replace('draft: true\n', ''));
}

test('wire copy with a picture becomes a page that can be published as it is', async () => {
  const picture = `${content.folder}/.Gauge No. 1.png`;
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#345' } }).toFile(picture);
  const { code, stdout, stderr } = await runImport(
    ...[STORY, '--image', picture, '--alt', 'A gauge under water.', '--date', '2026-11-20'],
    ...['--section', 'rivers', '--standfirst', 'Three gauges set records.', '--suggest-pulls'],
  );
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toContain(`${content.folder}/articles/${SLUG}/index.md`);
  expect(stdout).toContain('Mina Example (new), Tom Sample (new)');
  expect(stdout).not.toContain('Left to do');
  expect(stdout).toContain(`npm run dev, at /2026/11/${SLUG}/`);
  expect((await readdir(path.dirname(index()))).sort()).toEqual(['gauge-no-1.png', 'index.md']);

  await publish();
  const built = await runBuild(site);
  expect(built.stderr).toBe('');
  const page = await readFile(builtFile(site, `2026/11/${SLUG}/index.html`), 'utf8');
  for (const words of [
    '>Mina Example</a>',
    '>Tom Sample</a>',
    'was not disclosed.',
    'Photo: TEST/SAMPLE via INVENTED.',
    'Saltreach',
    'id="three-gauges"',
    'class="pull-quote"',
    'INVENTED NEWS for more',
  ]) {
    expect(page).toContain(words);
  }
});

test('what is not known keeps it from being published, and is shown in a preview', async () => {
  const { code, stdout } = await runImport(STORY);
  expect(code).toBe(0);
  expect(stdout).toContain('Left to do before it can be published:');
  expect(stdout).toContain(`${content.folder}/articles/${SLUG}/index.md:4:14  TO DO: a sentence or two`);
  const { articles, problems } = await readContent({ ...content.settings, isPreview: true });
  expect(articles.map(({ slug }) => slug)).toEqual([SLUG]);
  expect(problems.map(({ level, rule }) => `${level} ${rule}`)).toEqual(Array(4).fill('warning to-do'));

  await publish();
  const built = await runBuild(site);
  expect(built.code).toBe(1);
  expect(built.stderr).toContain('index.md:4:14  error  to-do  This is left to do: "a sentence or two');
  expect(built.stderr).toContain('4 errors in the content.');
});

test('the same text is not imported twice, under whatever name and in whatever encoding', async () => {
  expect(await runImport(STORY)).toMatchObject({ code: 0 });
  const copy = `${content.folder}/.again.txt`;
  await writeFile(copy, `\uFEFF${(await readFile(STORY, 'utf8')).replaceAll('\n', '\r\n')}`);
  const { code, stderr } = await runImport(copy);
  expect(code).toBe(1);
  expect(stderr).toContain(`this text was imported before, as ${content.folder}/articles/${SLUG}/index.md`);
  expect(stderr).toContain('Nothing was written.');
  expect(stderr).not.toContain('    at ');
  expect(await readdir(`${content.folder}/articles`)).toEqual([SLUG]);
});

test('another text with the same headline has an address of its own', async () => {
  await runImport(STORY);
  const copy = `${content.folder}/.other.txt`;
  await writeFile(copy, `${await readFile(STORY, 'utf8')}\n\nA paragraph more.\n`);
  const { code, stdout } = await runImport(copy);
  expect(code).toBe(0);
  expect(stdout).toContain('Another article has this headline');
  expect(await readdir(`${content.folder}/articles`)).toEqual([SLUG, `${SLUG}-2`]);
});

test.each([
  [[], 2, 'No file is named.'],
  [['a.txt', 'b.txt'], 2, 'There are 2 files: a.txt, b.txt.'],
  [['nowhere.txt'], 1, 'nowhere.txt: there is no such file.'],
  [['tests'], 1, 'tests: it cannot be read (EISDIR).'],
  [['docs/article.png'], 1, 'this is no text'],
  [[STORY, '--image', 'nowhere.jpg'], 1, 'nowhere.jpg: there is no such file.'],
  [[STORY, '--image', STORY], 1, 'it is no picture that can be shown'],
  [[STORY, '--date', '2026-02-30'], 2, '--date is "2026-02-30"'],
  [[STORY, '--by', '…'], 2, '--by is "…", which says nothing.'],
  [[STORY, '--language', 'english!'], 2, '--language is "english!", which is no language tag'],
  [[STORY, '--encoding', 'klingon'], 2, '--encoding is "klingon"'],
  [[STORY, '--colour', 'red'], 2, "Unknown option '--colour'"],
])('called with %j it says what is wrong, and writes nothing', async (args, code, message) => {
  const ended = await runImport(...args);
  expect(ended).toMatchObject({ code, stdout: '' });
  expect(ended.stderr).toContain(message);
  expect(ended.stderr).not.toContain('    at ');
  expect(await readdir(content.folder)).not.toContain('articles');
});

test('help teaches the options', async () => {
  const { code, stdout } = await runImport('--help');
  expect(code).toBe(0);
  for (const option of ['--date', '--by', '--section', '--image', '--language', '--suggest-pulls']) {
    expect(stdout).toContain(option);
  }
});
