import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, test } from 'vitest';
import { CUTS, charactersOf, RANGES } from '../../src/fonts/cuts.ts';
import { makeFonts } from '../../src/fonts/make-fonts.ts';
import { typeset } from '../../src/markdown/typography.ts';
import { runNode } from '../run-node.ts';

let folder: string;
let place: string;
beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'galley-fonts-'));
  folder = await makeFonts(path.join(place, 'first'));
  return () => rm(place, { recursive: true });
});

/** The tables of a font file, by name (OpenType, table directory). */
async function tablesOf(file: string): Promise<Map<string, Buffer>> {
  const font = Buffer.from(
    await subsetFont(await readFile(file), '', {
      targetFormat: 'truetype',
      variationAxes: {},
      keepFeatures: [],
      noHinting: false,
      preserveNameIds: [0, 13, 14],
    }),
  );
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const start = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)));
  }
  return tables;
}

describe('the fonts', () => {
  test('of the first view take no more than 60,000 bytes together', () => {
    const sizes = CUTS.map(({ name }) => statSync(path.join(folder, `${name}.woff2`)).size);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(60_000);
  });

  test('of the first view have every character of the article that ships', () => {
    const [first] = RANGES;
    const has = new Set(first && charactersOf(first));
    const root = 'content/articles';
    for (const slug of readdirSync(root)) {
      const text = typeset(readFileSync(path.join(root, slug, 'index.md'), 'utf8'), 'en-GB');
      expect([...new Set(text)].filter((character) => !has.has(character) && character !== '\n')).toEqual([]);
    }
  });

  test('have no character in two files, so that none is fetched for nothing', () => {
    const all = RANGES.flatMap((range) => [...charactersOf(range)]);
    expect(all.filter((character, index) => all.indexOf(character) !== index)).toEqual([]);
  });

  test('are of one weight and size each: variable ones print as shapes, not as text', async () => {
    for (const { name } of CUTS) {
      const tables = await tablesOf(path.join(folder, `${name}.woff2`));
      expect([...tables.keys()]).not.toContain('fvar');
      expect(tables.get('name')?.toString('utf16le').length).toBeGreaterThan(0);
      // Name records are UTF-16, big-endian: the letters stand after zero bytes.
      expect(tables.get('name')?.toString('latin1').replaceAll('\0', '')).toContain('OFL');
    }
  });

  test('are the same bytes when they are made again, and made once', async () => {
    const again = await makeFonts(path.join(place, 'again'));
    expect(path.basename(again)).toBe(path.basename(folder));
    for (const name of readdirSync(folder)) {
      expect(readFileSync(path.join(again, name)).equals(readFileSync(path.join(folder, name)))).toBe(true);
    }
    const made = statSync(path.join(folder, 'fonts.css')).mtimeMs;
    await makeFonts(path.resolve(folder, '..', '..'));
    expect(statSync(path.join(folder, 'fonts.css')).mtimeMs).toBe(made);
  });

  test('leave nothing half made when they are not wanted any more', async () => {
    const cache = path.join(place, 'unwanted');
    await expect(makeFonts(cache, AbortSignal.abort())).rejects.toThrow();
    expect(readdirSync(path.join(cache, 'fonts'))).toEqual([]);
  });

  test('are made again when they are damaged', async () => {
    const cache = path.resolve(folder, '..', '..');
    const file = path.join(folder, 'serif.woff2');
    const good = readFileSync(file);
    writeFileSync(file, good.subarray(0, 1000));
    // Another run: this one has looked at them already.
    const code = `import { makeFonts } from './src/fonts/make-fonts.ts'; await makeFonts(${JSON.stringify(cache)});`;
    expect(await runNode(['--input-type=module', '--eval', code])).toMatchObject({ code: 0 });
    expect(readFileSync(file).equals(good)).toBe(true);
  });
});
