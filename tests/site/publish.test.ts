import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recover } from '../../src/desk/swap.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { type Ended, runNode } from '../run-node.ts';
import type { BuiltSite } from '../sites.ts';

/** Loaded before a command, and before those that it calls: no browser starts. */
const NO_BROWSER = new URL('../fixtures/no-browser.ts', import.meta.url);

let content: TemporaryContent;
let site: BuiltSite;

beforeEach(async () => {
  content = await temporaryContent();
  const { folder } = content;
  site = { content: folder, out: `${folder}/built`, cache: `${folder}/.cache` };
  await write(1);
});
afterEach(() => content.remove());

/** Adds the article of an issue, of which there is one a publication. */
async function write(issue: number, changes: Record<string, string> = {}): Promise<void> {
  const fields = {
    id: `news${issue}`,
    title: `Issue ${issue}`,
    published: `2026-11-${String(issue).padStart(2, '0')}T09:00:00Z`,
  };
  await content.write(`articles/news-${issue}/index.md`, articleText({ ...fields, ...changes }));
}

/** @param end How it is to end before its time; see the fixture. */
function publish(end?: string, env: Record<string, string> = {}): Promise<Ended> {
  const module = new URL('../fixtures/end-at.ts', import.meta.url);
  return desk(['publish'], end ? ['--import', `${module}?${end}`] : [], env);
}

function rollback(): Promise<Ended> {
  return desk(['rollback']);
}

function desk(said: string[], loaded: string[] = [], env: Record<string, string> = {}): Promise<Ended> {
  const { content, out, cache } = site;
  const where = ['--content', content, '--out', out, '--cache', cache, '--now', '2026-12-01T00:00:00+00:00'];
  return runNode([...loaded, 'src/desk/desk.ts', ...said, ...where], env);
}

/** The newest issue on the front page, whose article must be there as well; 0 when no site is in the place. */
async function served(): Promise<number> {
  if (!existsSync(site.out)) return 0;
  const front = await readFile(`${site.out}/index.html`, 'utf8');
  const issues = [...front.matchAll(/\/2026\/11\/news-(\d+)\//g)].map(([, issue]) => Number(issue));
  const newest = Math.max(...issues);
  const article = await readFile(`${site.out}/2026/11/news-${newest}/index.html`, 'utf8');
  expect(article).toContain(`Issue ${newest}`);
  return newest;
}

async function listed(): Promise<string> {
  return readFile(`${content.folder}/published.jsonl`, 'utf8').catch(() => '');
}

describe('publishing', () => {
  test('builds, writes the ledger, and keeps the release before, which a rollback brings back', async () => {
    const first = await publish();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('Writing the ledger …');
    expect(first.stdout).toMatch(
      /published\.jsonl: \d+ addresses and \d+ anchors added\. Commit it\.\nPublished/,
    );
    expect(await served()).toBe(1);
    expect(existsSync(`${site.out}/index.html.br`)).toBe(true);
    expect(await listed()).toContain('"address":"/2026/11/news-1/"');
    expect(await rollback()).toMatchObject({ code: 2, stderr: expect.stringContaining('no release before') });
    expect(await served()).toBe(1);

    // An old page never loses its sheet.
    await writeFile(`${site.out}/assets/sheet.old.css`, '');
    const hasOldSheet = () => existsSync(`${site.out}/assets/sheet.old.css`);
    await write(2);
    expect(await publish()).toMatchObject({ code: 0 });
    expect(hasOldSheet()).toBe(true);
    const ledger = await listed();
    expect([await served(), ledger.includes('"/2026/11/news-2/"')]).toEqual([2, true]);

    const back = await rollback();
    expect(back.stdout).toContain('The release of 2026-12-01T00:00:00.000Z is in');
    expect(back.stderr).toContain('  /2026/11/news-2/');
    expect(back.stderr).not.toContain('/2026/11/news-1/');
    expect(await served()).toBe(1);
    expect(await rollback()).toMatchObject({ code: 0, stderr: '' });
    expect([await served(), await listed()]).toEqual([2, ledger]);

    // A merge that was not finished keeps nobody from taking back what should not be public.
    await content.write('published.jsonl', `<<<<<<< HEAD\n${ledger}`);
    expect(await rollback()).toMatchObject({ code: 0, stderr: expect.stringContaining('mark of a merge') });
    expect(await served()).toBe(1);
  });

  test('prints first what has changed, when it is told to', async () => {
    expect(await publish()).toMatchObject({ code: 0 });
    const pdf = `${site.out}/2026/11/news-1/article.pdf`;
    expect(existsSync(pdf)).toBe(false);
    const printed = await desk(['publish', '--pdf']);
    expect(printed).toMatchObject({ code: 0, stdout: expect.stringContaining('news-1  printed, 1 page') });
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    expect(existsSync(`${site.cache}/printing`)).toBe(false);

    // Without a browser nothing is printed, and so nothing published.
    await write(2);
    const without = await desk(['publish', '--pdf'], [], { NODE_OPTIONS: `--import ${NO_BROWSER.href}` });
    expect(without.code).toBe(1);
    expect(without.stderr).toContain('Nothing was published.');
    expect([await served(), (await listed()).includes('news-2')]).toEqual([1, false]);
  });

  test('of content with errors leaves the site and the ledger as they are', async () => {
    await publish();
    const ledger = await listed();
    await write(2, { title: '""' });
    const { code, stderr } = await publish();
    expect([code, await served(), await listed()]).toEqual([1, 1, ledger]);
    expect(stderr).toMatch(/news-2\/index\.md:3:8 {2}error {2}wrong-field/);
    expect(stderr).toContain('Nothing was published. The site that was there before is in its place.');
  });

  test('of content that is saved while it is built says so, and leaves the site and the ledger as they are', async () => {
    await publish();
    const ledger = await listed();
    await write(2);
    const { code, stderr } = await publish(`saved=${content.folder}/articles/news-2/index.md`);
    expect([code, await served(), await listed()]).toEqual([1, 1, ledger]);
    expect(stderr).toContain('The content was changed while the site was built');
    expect(await publish()).toMatchObject({ code: 0 });
    expect(await served()).toBe(2);
  });

  test('never takes the place of a folder that holds something else', async () => {
    await mkdir(site.out);
    await writeFile(`${site.out}/letters.txt`, 'Mine.');
    expect(await publish()).toMatchObject({ code: 2, stderr: expect.stringContaining('letters.txt') });
    expect(readdirSync(site.out)).toEqual(['letters.txt']);
    expect(await listed()).toBe('');
  });
});

/** Where a publication may end: a call of the file system that is made next, and what is then served. */
const STEPS: [name: string, call: string, isPublic: boolean][] = [
  ['while pages are written', 'write=site/files/2026', false],
  ['when all pages are written', 'rename=made.json', false],
  ['before the site leaves the caches', 'rename=galley-next', false],
  ['when it has left them', 'write=.galley-next/.galley', false],
  ['before the ledger is opened', 'open=published.jsonl.half', false],
  ['before the ledger is replaced', 'rename=published.jsonl', false],
  ['before the old site is put aside', 'rename=galley-leaving', true],
  ['before the old site is kept', 'rename=galley-before', true],
  ['while the kept site is made anew', 'link=news-', true],
  ['before it is in its place', 'rename=site/files', true],
];

describe('a publication that ends before its time', () => {
  test.each(['failed', 'killed'])(
    'and has %s leaves the old site or the new one, and nothing in the way of the next',
    { timeout: 600_000 },
    async (how) => {
      await publish();
      for (const [index, [name, call, isPublic]] of STEPS.entries()) {
        // A file that cannot be linked is copied.
        if (how === 'failed' && call.startsWith('link')) continue;
        const issue = index + 2;
        // What the publication before left undone is not where this one ends.
        await recover(path.resolve(site.out));
        if (isPublic) expect(await publish(), name).toMatchObject({ code: 0 });
        await write(issue);
        const { code, stdout, stderr } = await publish(`${how}&${call}`);
        const isDone = how === 'failed' && isPublic;
        expect(code === 0, `${name}: ${stdout}${stderr}`).toBe(isDone);
        if (isDone) expect(stderr).toContain('The old one could not be put aside (EACCES)');
        if (how === 'failed' && call.startsWith('open')) {
          expect(stderr).toContain('published.jsonl: the ledger cannot be written (EACCES)');
        }
        const now = await served();
        expect(now, name).toBe(isPublic ? issue : 1);
        expect(await listed(), name).toContain(`"/2026/11/news-${now}/"`);
      }
      const last = STEPS.length + 2;
      await write(last);
      expect(await publish()).toMatchObject({ code: 0 });
      expect([await served(), (await listed()).includes(`"/2026/11/news-${last}/"`)]).toEqual([last, true]);
      const beside = readdirSync(content.folder).filter((file) => /galley|half/.test(file));
      expect(beside).toEqual(['.built.galley-before']);
      await rollback();
      expect(await served()).toBe(last - 1);
    },
  );

  test('where folders cannot change places at once, between the two renames, is mended by a rollback as well', async () => {
    // Without programs, the places are changed by two renames.
    const env = { PATH: '/nowhere' };
    for (const issue of [1, 2, 3]) {
      await write(issue);
      await publish(issue === 3 ? 'killed&rename=/built' : undefined, env);
      if (issue < 3) expect(await served()).toBe(issue);
    }
    expect(await served()).toBe(0);
    expect(await rollback()).toMatchObject({ code: 0 });
    expect(await served()).toBe(1);
  });
});
