import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { KeptReadings } from '../../src/content-store/kept-readings.ts';
import { type Content, readContent } from '../../src/content-store/read-content.ts';
import type { Settings } from '../../src/content-store/settings.ts';
import { keepFile, readKeptFile } from '../../src/pictures/kept-file.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';
import { EDITS, linesOf, Newsroom } from '../newsroom.ts';
import { pick, randomOf } from '../random.ts';

let content: TemporaryContent;
beforeEach(async () => {
  content = await temporaryContent({
    'topics/water.md': '---\nname: Water\ndescription: All of it.\n---\n',
    'pages/about.md': '---\ntitle: About\ndescription: Of us.\n---\n\nSee [a story](/2026/11/story-1/).\n',
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await content.remove();
});

/** As if every file had been there for long, so that its signs are trusted. */
function letTimePass(): void {
  const later = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
}

/** A reading that knows nothing of any before it but rendered texts. */
async function readAfresh(settings: Settings, only?: ReadonlySet<string>): Promise<Content> {
  const cacheDir = path.join(settings.cacheDir, 'afresh');
  await rm(path.join(cacheDir, 'readings'), { recursive: true, force: true });
  return readContent({ ...settings, cacheDir }, only);
}

/** All that a reading says, as it would be written down. */
function written(content: Content): string {
  return JSON.stringify(content, null, 1);
}

describe('a reading with what is kept says what one without says', () => {
  test.each([11, 12, 13, 14])('over edits at random: %i', async (seed) => {
    const random = randomOf(seed);
    const newsroom = new Newsroom(content, random);
    for (let number = 1; number <= 8; number += 1) await newsroom.write(number);
    const held = {
      build: new KeptReadings(content.settings),
      preview: new KeptReadings({ ...content.settings, isPreview: true }),
    };
    const seen = { sound: 0, settled: 0, moves: 0, rules: new Set<string>() };
    for (let round = 0; round < 60; round += 1) {
      const names = Array.from({ length: Math.floor(random() * 3) }, () => pick(random, EDITS));
      for (const name of names) await newsroom[name]();
      vi.restoreAllMocks();
      if (random() < 0.7) letTimePass();
      const settings = {
        ...content.settings,
        isPreview: random() < 0.2,
        now: new Date(pick(random, ['2026-11-15T00:00:00Z', '2026-12-01T00:00:00Z', '2027-02-01T00:00:00Z'])),
      };
      const kept = await readContent(
        settings,
        undefined,
        random() < 0.5 ? { kept: held[settings.isPreview ? 'preview' : 'build'] } : {},
      );
      expect(written(kept), `round ${round}: ${names.join(', ')}`).toBe(written(await readAfresh(settings)));
      const only = new Set(['story-1', 'story-4']);
      const some = await readContent(settings, only);
      expect(written(some), `some of round ${round}`).toBe(written(await readAfresh(settings, only)));
      expect(await kept.ledger.countUnlisted()).toBe(kept.ledger.unlisted.length);
      if (random() < 0.3) await newsroom.publish(kept);
      if (kept.articles.length > 4) seen.sound += 1;
      if (kept.ledger.unlisted.length === 0) seen.settled += 1;
      seen.moves += kept.ledger.moves.length;
      for (const { rule } of kept.problems) seen.rules.add(rule);
    }
    // Else the edits would not be what they are made for.
    expect(seen.sound).toBeGreaterThan(15);
    expect(seen.settled).toBeGreaterThan(5);
    expect([...seen.rules]).toEqual(expect.arrayContaining(['lost-address', 'wrong-field']));
  });
});

describe('what is kept', () => {
  const story = 'articles/story/index.md';
  const titles = async () => (await readContent(content.settings)).articles.map(({ data }) => data.title);

  beforeEach(async () => {
    await content.write(story, articleText({ title: 'As written' }));
    await readContent(content.settings);
  });

  /** Changes every file of kept readings. */
  async function change(edit: (bytes: string, file: string) => Promise<void> | void): Promise<void> {
    const folder = path.join(content.settings.cacheDir, 'readings/build');
    const names = await readdir(folder);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      await edit(await readFile(path.join(folder, name), 'utf8'), path.join(folder, name));
  }

  /** Says something else in it, as if it had been kept so. */
  const forge = (from: string, to: string) =>
    change(async (_, file) => {
      const kept = Buffer.from((await readKeptFile(file)) ?? '').toString();
      expect(kept).toContain(from);
      await keepFile(file, kept.replace(from, to));
    });

  test('is used', async () => {
    await forge('As written', 'As kept');
    expect(await titles()).toEqual(['As kept']);
  });

  test('is used for the same bytes with other times, as after a fresh clone', async () => {
    await forge('As written', 'As kept');
    await content.write(story, articleText({ title: 'As written' }));
    expect(await titles()).toEqual(['As kept']);
  });

  test('is not used when another code, another configuration or another kind of run has kept it', async () => {
    await forge('As written', 'As kept');
    await change(async (_, file) => {
      const kept = Buffer.from((await readKeptFile(file)) ?? '').toString();
      await keepFile(file, kept.replace(/^[0-9a-f]{64}/, 'f'.repeat(64)));
    });
    expect(await titles()).toEqual(['As written']);
    await forge('As written', 'As kept');
    const { articles } = await readContent({ ...content.settings, isPreview: true });
    expect(articles[0]?.data.title).toBe('As written');
  });

  test.each<[string, (bytes: string) => string]>([
    ['cut short', (bytes) => bytes.slice(0, -40)],
    ['empty', () => ''],
    ['something else', () => 'something else'],
    ['damaged', (bytes) => bytes.replace('As written', 'As wrotten')],
  ])('is read anew when its file is %s', async (_, damage) => {
    await change((bytes, file) => writeFile(file, damage(bytes)));
    expect(await titles()).toEqual(['As written']);
    await forge('As written', 'As kept again');
    expect(await titles()).toEqual(['As kept again']);
  });

  test('is read anew when the rendered text is gone', async () => {
    await rm(path.join(content.settings.cacheDir, 'renderings'), { recursive: true });
    await forge('As written', 'As kept');
    expect(await titles()).toEqual(['As written']);
  });

  test('is read anew when the rendered text is damaged', async () => {
    const { articles } = await readContent(content.settings);
    const key = articles[0]?.store.key ?? '';
    const file = path.join(content.settings.cacheDir, 'renderings', key.slice(0, 2), `${key}.txt`);
    await writeFile(file, (await readFile(file, 'utf8')).replace('paragraph', 'paragram'));
    await forge('As written', 'As kept');
    expect(await titles()).toEqual(['As written']);
    expect(await readFile(file, 'utf8')).not.toContain('paragram');
  });

  test('stands in nobody’s way when it cannot be written', async () => {
    await rm(path.join(content.settings.cacheDir, 'readings'), { recursive: true });
    await writeFile(path.join(content.settings.cacheDir, 'readings'), 'No folder.');
    expect(await titles()).toEqual(['As written']);
  });

  test('is no more of an article that is gone', async () => {
    await content.write('articles/other/index.md', articleText({ id: 'other1' }));
    await rm(path.join(content.folder, 'articles/story'), { recursive: true });
    await readContent(content.settings);
    await change((bytes) => expect(bytes).not.toContain('As written'));
  });

  test('of the ledger is not used when the ledger was changed before its end', async () => {
    const ledger = path.join(content.folder, 'published.jsonl');
    await writeFile(ledger, linesOf(await readContent(content.settings)));
    expect((await readContent(content.settings)).ledger.unlisted).toEqual([]);
    await writeFile(
      ledger,
      (await readFile(ledger, 'utf8')).replaceAll('/2026/11/story/', '/2026/11/storm/'),
    );
    const { ledger: now, problems } = await readContent(content.settings);
    expect(now.unlisted.map(({ address }) => address)).toContain('/2026/11/story/');
    expect(problems.map(({ rule }) => rule)).toContain('lost-address');
  });

  test('does not hide that another has one of the addresses', async () => {
    await content.write('pages/about.md', '---\ntitle: About\ndescription: Of us.\n---\n');
    const ledger = path.join(content.folder, 'published.jsonl');
    await writeFile(ledger, linesOf(await readContent(content.settings)));
    expect((await readContent(content.settings)).problems).toEqual([]);
    const line = {
      of: 'articles/older1',
      address: '/2026/11/story/',
      hash: '1'.repeat(16),
      on: '2026-11-01',
    };
    await writeFile(ledger, `${JSON.stringify(line)}\n${await readFile(ledger, 'utf8')}`);
    const { problems } = await readContent(content.settings);
    expect(problems.map(({ rule }) => rule)).toEqual(['taken-address']);
  });
});
