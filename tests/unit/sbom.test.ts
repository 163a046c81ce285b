import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { type Lockfile, readLockfile } from '../../src/supply/packages.ts';
import { sbomOf } from '../../src/supply/sbom.ts';
import { writeSbom } from '../../src/supply/write-sbom.ts';

/** What the tests read of a bill. */
interface Bill {
  serialNumber: string;
  components: Record<string, unknown>[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

const billOf = (lockfile: Lockfile) => sbomOf(lockfile) as Bill;

/** Two versions of a package in two places, one of them for tests only. */
const small: Lockfile = {
  name: 'paper',
  version: '1.0.0',
  packages: {
    '': { version: '1.0.0', dependencies: { '@press/ink': '2.0.0' } },
    'node_modules/@press/ink': {
      version: '2.0.0',
      license: 'MIT OR ISC',
      dependencies: { water: '^1.0.0' },
      integrity: `sha512-${Buffer.alloc(64, 1).toString('base64')}`,
    },
    'node_modules/@press/ink/node_modules/water': { version: '1.1.0', license: 'BSD' },
    'node_modules/water': { version: '2.0.0', license: 'MIT', dev: true },
    'node_modules/pagefind': { version: '1.6.0', license: 'MIT', peerDependencies: { water: '2' } },
  },
};

test('the bill of materials is one of CycloneDX 1.6, by its own schema', () => {
  const folder = 'node_modules/@cyclonedx/cyclonedx-library/res/schema';
  const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  // Formats of addresses are left out: the bill has none of those.
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const part of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    const name = `${part}.SNAPSHOT.schema.json`;
    ajv.addSchema(read(name), `http://cyclonedx.org/schema/${name}`);
  }
  const validate = ajv.compile(read('bom-1.6.SNAPSHOT.schema.json'));
  for (const lockfile of [readLockfile('.'), small]) {
    validate(sbomOf(lockfile));
    expect(validate.errors).toBeNull();
  }
  expect(validate({ ...sbomOf(small), components: [{ type: 'library' }] })).toBe(false);
});

test('it has what makes the site and what readers are sent, told apart, and nothing that only tests', () => {
  expect(billOf(small).components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40press/ink@2.0.0',
      group: '@press',
      name: 'ink',
      version: '2.0.0',
      scope: 'excluded',
      hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
      licenses: [{ expression: 'MIT OR ISC' }],
      purl: 'pkg:npm/%40press/ink@2.0.0',
    },
    {
      type: 'library',
      'bom-ref': 'pkg:npm/pagefind@1.6.0',
      name: 'pagefind',
      version: '1.6.0',
      scope: 'required',
      licenses: [{ license: { id: 'MIT' } }],
      purl: 'pkg:npm/pagefind@1.6.0',
    },
    {
      type: 'library',
      'bom-ref': 'pkg:npm/water@1.1.0',
      name: 'water',
      version: '1.1.0',
      scope: 'excluded',
      licenses: [{ license: { name: 'BSD' } }],
      purl: 'pkg:npm/water@1.1.0',
    },
  ]);
});

test('it says which package needs which, as Node finds them', () => {
  expect(billOf(small).dependencies).toEqual([
    { ref: 'pkg:npm/%40press/ink@2.0.0', dependsOn: ['pkg:npm/water@1.1.0'] },
    { ref: 'pkg:npm/pagefind@1.6.0', dependsOn: [] },
    { ref: 'pkg:npm/paper@1.0.0', dependsOn: ['pkg:npm/%40press/ink@2.0.0'] },
    { ref: 'pkg:npm/water@1.1.0', dependsOn: [] },
  ]);
});

test('every package of it is needed by another or by the project, and stands in it once', () => {
  const { components, dependencies } = billOf(readLockfile('.'));
  const refs = components.map((component) => component['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  const needed = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
  expect(refs.filter((ref) => !needed.has(ref as string))).toEqual([]);
});

test('its number follows from what it says', () => {
  const { serialNumber } = billOf(small);
  expect(serialNumber).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(billOf(structuredClone(small)).serialNumber).toBe(serialNumber);
  expect(billOf({ ...small, version: '1.0.1' }).serialNumber).not.toBe(serialNumber);
});

test('a build has it from the cache, unless the lockfile has changed or the cache is damaged', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'sbom-'));
  const [out, cache] = [path.join(root, 'dist'), path.join(root, '.cache')];
  const bill = async (lockfile: Lockfile) => {
    await writeFile(path.join(root, 'package-lock.json'), JSON.stringify(lockfile));
    await writeSbom(out, root, cache);
    return JSON.parse(await readFile(path.join(out, '.hosting/sbom.json'), 'utf8'));
  };
  // A clock of a file ticks slowly enough for two writings to have one time, so what is kept is
  // said to be old, and is new where it was written again.
  const kept = path.join(cache, 'sbom');
  const age = () => utimes(kept, 1, 1);
  const isOld = async () => (await stat(kept)).mtimeMs === 1000;
  try {
    await mkdir(path.join(root, 'src/supply'), { recursive: true });
    expect(await bill(small)).toEqual(sbomOf(small));
    await age();
    expect(await bill(small)).toEqual(sbomOf(small));
    expect(await isOld()).toBe(true);
    const other = { ...small, version: '1.0.1' };
    expect(await bill(other)).toEqual(sbomOf(other));
    await writeFile(kept, 'half');
    expect(await bill(other)).toEqual(sbomOf(other));
    await writeFile(path.join(root, 'src/supply/new-code.ts'), '');
    await age();
    await bill(other);
    expect(await isOld()).toBe(false);
  } finally {
    await rm(root, { recursive: true });
  }
});
