import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/content-store/problem.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type BuiltSite, runBuild, runSubcommand } from '../sites.ts';

let content: TemporaryContent;
let site: BuiltSite;

beforeEach(async () => {
  content = await temporaryContent({
    'articles/right/index.md': articleText({ id: 'right1' }),
    'topics/rivers.md': '---\nname: Rivers\ndescription: Water that runs.\n---\n',
    'pages/about.md': '---\ntitle: About\ndescription: What this is.\n---\n\nWords.\n',
  });
  site = { content: content.folder, out: `${content.folder}/built`, cache: `${content.folder}/.cache` };
});
afterEach(() => content.remove());

/** Writes an article with two errors, and gives its file. */
async function writeWrong(): Promise<string> {
  await content.write(
    'articles/wrong/index.md',
    articleText({ id: 'wrong1', title: '""' }, 'A <b>word</b>.'),
  );
  return `${content.folder}/articles/wrong/index.md`;
}

const COLOUR = '\u001B[';

describe('desk', () => {
  test('with --help teaches', async () => {
    const { code, stdout } = await runSubcommand(['--help'], site);
    expect(code).toBe(0);
    expect(stdout).toContain('new "Headline"');
    expect(stdout).toContain('check [FILE …]');
    expect(stdout).not.toContain(COLOUR);
  });

  test('with a command that is none says which there are', async () => {
    const { code, stderr } = await runSubcommand(['chekc'], site);
    expect(code).toBe(2);
    expect(stderr).toContain(
      'The desk has no command "chekc". It has: new, import, check, preview, correct, publish, rollback.',
    );
  });

  test.each([['new'], ['check']])('%s --help says how it is called, with examples', async (name) => {
    const { code, stdout } = await runSubcommand([name, '--help'], site);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^npm run desk -- ${name}`));
    expect(stdout).toContain('--now MOMENT');
    expect(stdout).toContain('Examples');
  });

  test.each([
    ['check', '--nope', "Unknown option '--nope'"],
    ['new', '--by', "Did you forget to specify the option argument for '--by'?"],
  ])('%s %s is said to be wrong, without a stack', async (name, option, message) => {
    const { code, stderr } = await runSubcommand([name, option], site);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});

describe('desk check', () => {
  test('ends with 0 when nothing is wrong', async () => {
    expect(await runSubcommand(['check'], site)).toEqual({
      code: 0,
      stdout: 'Nothing is wrong (1 article).\n',
      stderr: '',
    });
  });

  test('says all that is wrong with excerpt and remedy, and ends with 1', async () => {
    const file = await writeWrong();
    const { code, stdout } = await runSubcommand(['check'], site);
    expect(code).toBe(1);
    expect(stdout).toContain(`${file}:3:8  error  wrong-field  The field "title" is "", which is empty.`);
    expect(stdout).toContain('    3 | title: ""\n    The headline. Quote it');
    expect(stdout).toContain(`${file}:9:3  error  raw-html  `);
    expect(stdout).toContain('3 errors in the content.');
    expect(stdout).not.toContain(COLOUR);
  });

  test('of one article says nothing of the others', async () => {
    await writeWrong();
    expect(await runSubcommand(['check', 'right'], site)).toMatchObject({ code: 0 });
    expect(await runSubcommand(['check', 'wrong'], site)).toMatchObject({ code: 1 });
    const { code, stderr } = await runSubcommand(['check', 'wrang'], site);
    expect(code).toBe(2);
    expect(stderr).toContain('"wrang" is no file, folder or slug');
  });

  test('of a draft warns, and ends with 0', async () => {
    await content.write('articles/right/index.md', articleText({ title: '""', draft: 'true' }));
    const { code, stdout } = await runSubcommand(['check'], site);
    expect(code).toBe(0);
    expect(stdout).toContain('  warning  wrong-field  ');
  });

  test('prints JSON, also when nothing is wrong', async () => {
    expect(JSON.parse((await runSubcommand(['check', '--json'], site)).stdout)).toEqual([]);
    const file = await writeWrong();
    const { code, stdout } = await runSubcommand(['check', '--json'], site, { GITHUB_ACTIONS: 'true' });
    expect(code).toBe(1);
    const [first, ...others] = JSON.parse(stdout) as Problem[];
    expect(others).toHaveLength(2);
    expect(first).toEqual({
      file,
      line: 3,
      column: 8,
      level: 'error',
      rule: 'wrong-field',
      message: 'The field "title" is "", which is empty.',
      remedy: expect.stringContaining('The headline.'),
      excerpt: 'title: ""',
    });
  });

  test('prints annotations when it is told to, and on GitHub by itself', async () => {
    const file = await writeWrong();
    const told = await runSubcommand(['check', '--github'], site);
    const onGithub = await runSubcommand(['check'], site, { GITHUB_ACTIONS: 'true' });
    expect(onGithub).toEqual(told);
    expect(told.code).toBe(1);
    expect(told.stdout.split('\n')[0]).toMatch(
      new RegExp(`^::error file=${file},line=3,col=8,title=wrong-field::The field "title"`),
    );
  });

  test('has colours when they are asked for, unless NO_COLOR is set', async () => {
    await writeWrong();
    const forced = await runSubcommand(['check'], site, { FORCE_COLOR: '1', NO_COLOR: undefined });
    expect(forced.stdout).toContain(COLOUR);
    const none = await runSubcommand(['check'], site, { FORCE_COLOR: undefined, NO_COLOR: '1' });
    expect(none.stdout).not.toContain(COLOUR);
  });
});

describe('desk new', () => {
  test('begins a draft that passes the check, and the build when it is written', async () => {
    const { code, stdout } = await runSubcommand(
      ['new', 'War: peace: now', '--section', 'Rivers', '--date', '2026-11-23', '--language', 'en-US'],
      site,
    );
    expect(code).toBe(0);
    expect(stdout).toContain(`Written:  ${content.folder}/articles/war-peace-now/index.md`);
    expect(stdout).toContain('at /2026/11/war-peace-now/');
    const file = `${content.folder}/articles/war-peace-now/index.md`;
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^title: "War: peace: now"$/m);
    expect(text).toMatch(/^topics: \[rivers\]$/m);
    expect(text).toMatch(/^byline: \[one-writer\]$/m);
    expect(text).toMatch(/^published: 2026-11-23T00:00:00\+00:00$/m);
    expect(text).toMatch(/^language: en-US$/m);
    expect(await runSubcommand(['check', 'war-peace-now'], site)).toMatchObject({ code: 0 });

    const whole = text.replace('standfirst:', 'standfirst: Words.').replace(/^draft: true\n/m, '');
    await content.write('articles/war-peace-now/index.md', `${whole}A paragraph.\n`);
    expect(await runBuild(site)).toMatchObject({ code: 0 });
    const page = await readFile(`${site.out}/2026/11/war-peace-now/index.html`, 'utf8');
    expect(page).toContain('War: peace: now');
  });

  test('of the same headline twice begins two articles', async () => {
    for (const _ of [1, 2]) expect(await runSubcommand(['new', 'Rivers'], site)).toMatchObject({ code: 0 });
    const first = await readFile(`${content.folder}/articles/rivers/index.md`, 'utf8');
    const second = await readFile(`${content.folder}/articles/rivers-2/index.md`, 'utf8');
    const idOf = (text: string) => /^id: (.+)$/m.exec(text)?.[1];
    expect(idOf(first)).not.toBe(idOf(second));
  });

  test.each([
    ['no headline', [], 'The headline is missing'],
    ['a headline without quotes', ['Rivers', 'rise'], 'Put the headline in quotes'],
    ['a blank headline', [' '], 'has no letter and no digit'],
    ['somebody unknown', ['Rivers', '--by', 'nobody'], '--by names "nobody"'],
    ['an unknown topic', ['Rivers', '--section', 'seas'], '--section names "seas"'],
    ['no date', ['Rivers', '--date', 'tomorrow'], '--date is "tomorrow"'],
  ])('with %s writes nothing', async (_, args, message) => {
    const { code, stderr } = await runSubcommand(['new', ...args], site);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    const check = await runSubcommand(['check'], site);
    expect(check.stdout).toBe('Nothing is wrong (1 article).\n');
  });
});
