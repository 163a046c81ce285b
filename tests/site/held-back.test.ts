import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { type BuiltSite, fixtureSite, runBuild } from '../sites.ts';

/** Stands in every field and every paragraph of the fixtures' draft and of the article that is held back. */
const MARK = /quillfeather/i;

/** Their slugs and ids, as names of files and in addresses. */
const NAMES = /unfinished-draft|held-back|\bdraft1\b|\blater1\b/;

/** Every file of a built site by its path, with its bytes as characters of their own. */
function filesOf({ out }: BuiltSite): Map<string, string> {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const names = entries.map((entry) => path.relative(out, path.join(entry.parentPath, entry.name))).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(out, name), 'latin1')]));
}

/** What a reader could find in a file: an EPUB is a packed folder. */
function wordsOf(name: string, bytes: string): string {
  if (!name.endsWith('.epub')) return bytes;
  const files = unzipSync(Buffer.from(bytes, 'latin1'));
  return Object.entries(files)
    .flatMap(([file, content]) => [file, Buffer.from(content).toString('latin1')])
    .join();
}

describe('a draft, and an article that is held back', () => {
  test('are in no file of a built site, nor in the name of one', () => {
    const files = filesOf(fixtureSite);
    // That the search would find them.
    expect(readFileSync('tests/fixtures/site/articles/held-back/index.md', 'utf8')).toMatch(MARK);
    expect([...files.keys()]).toContain('corrections/feed.atom');
    for (const [name, bytes] of files) {
      expect(name).not.toMatch(NAMES);
      const words = wordsOf(name, bytes);
      expect(MARK.test(words) || NAMES.test(words), name).toBe(false);
    }
  });

  test('change not a byte of it: lists, feeds, cards, pictures and data are as without them', async () => {
    // At one place, since names of cards rest on where pictures are.
    const content = '.cache/tests/held-back/content';
    rmSync('.cache/tests/held-back', { recursive: true, force: true });
    cpSync(fixtureSite.content, content, { recursive: true });
    const build = async (name: string) => {
      const site = {
        content,
        out: `.cache/tests/held-back/${name}`,
        cache: `.cache/tests/held-back/${name}-cache`,
      };
      expect(await runBuild(site)).toMatchObject({ code: 0 });
      return filesOf(site);
    };
    const files = await build('with');
    for (const slug of ['unfinished-draft', 'held-back'])
      rmSync(`${content}/articles/${slug}`, { recursive: true });
    const others = await build('without');
    expect([...files.keys()]).toEqual([...others.keys()]);
    for (const [name, bytes] of files) expect(bytes === others.get(name), name).toBe(true);
    rmSync('.cache/tests/held-back', { recursive: true });
  });

  test('are not what the ledger lacks, until the moment comes', async () => {
    const settings = {
      root: process.cwd(),
      contentDir: path.resolve(fixtureSite.content),
      cacheDir: path.resolve(fixtureSite.cache),
      isPreview: false,
    };
    const lacking = async (now: string) => {
      const { ledger } = await readContent({ ...settings, now: new Date(now) });
      return new Set(ledger.unlisted.map(({ of }) => of));
    };
    const before = await lacking('2027-01-01T11:59:59Z');
    expect([before.has('articles/every1'), before.has('articles/later1')]).toEqual([true, false]);
    const after = await lacking('2027-01-01T12:00:00Z');
    expect([after.has('articles/later1'), after.has('articles/draft1')]).toEqual([true, false]);
  });
});
