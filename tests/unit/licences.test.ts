import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceFault } from '../../src/supply/licences.ts';
import { type Package, packagesOf, readLockfile } from '../../src/supply/packages.ts';

const packages = packagesOf(readLockfile('.'));

/** A package that builds, under a licence. */
function under(licence: string | undefined, reach: Package['reach'] = 'build'): Package {
  return { name: 'left-pad', version: '1.3.0', licence, reach, integrity: undefined, needs: [] };
}

test('every package of the lockfile has a licence that is accepted', () => {
  expect([...packages.values()].map(licenceFault).filter(Boolean)).toEqual([]);
});

test('the packages that are installed say the same of their licence as the lockfile', () => {
  const installed = [...packages].filter(([place]) => existsSync(`${place}/package.json`));
  expect(installed.length).toBeGreaterThan(400);
  for (const [place, { licence, version }] of installed) {
    const own = JSON.parse(readFileSync(`${place}/package.json`, 'utf8')) as Record<string, unknown>;
    expect([place, own['version'], own['license']]).toEqual([place, version, licence]);
  }
});

test.each([
  ['MIT', undefined],
  ['(MIT OR GPL-3.0-only)', undefined],
  ['GPL-3.0-only OR (GPL-2.0-only OR ISC)', undefined],
  ['MIT AND Zlib', undefined],
  ['MIT AND GPL-3.0-only', 'is not accepted'],
  // `AND` binds more closely than `OR`.
  ['MIT OR ISC AND GPL-3.0-only', undefined],
  ['(MIT OR ISC) AND GPL-3.0-only', 'is not accepted'],
  ['GPL-3.0-only', 'is not accepted'],
  ['Apache-2.0 WITH LLVM-exception', 'is not accepted'],
  ['Python-2.0+', 'is not accepted'],
  ['SEE LICENSE IN licence.txt', 'is no SPDX expression'],
  ['UNLICENSED', 'is no SPDX expression'],
  ['constructor', 'is no SPDX expression'],
  [undefined, 'says no licence'],
])('the licence %s: %s', (licence, fault) => {
  const said = licenceFault(under(licence));
  if (fault === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(fault);
});

test('what is wrong with a licence is said with package, version, licence and remedy', () => {
  expect(licenceFault(under('WTFPL'))).toBe(
    'left-pad 1.3.0 (build) has the licence "WTFPL", which is not accepted for what reaches that far. ' +
      'Read it, and put it into ACCEPTED of src/supply/licences.ts with a reason, or take another package.',
  );
});

test('some licences are accepted for what makes the site, and not for what readers are sent', () => {
  expect(licenceFault(under('MPL-2.0', 'tests'))).toBeUndefined();
  expect(licenceFault(under('MPL-2.0', 'build'))).toBeUndefined();
  expect(licenceFault(under('MPL-2.0', 'readers'))).toContain('not accepted');
  expect(licenceFault(under('CPAL-1.0 OR AGPL-1.0', 'build'))).toContain('not accepted');
});

test('no script has the work of a package in it that is not counted as sent to readers', () => {
  const files = globSync(['src/client/**/*.ts', 'src/{components,layouts,pages}/**/*.astro']);
  const imports = files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const scripts = file.endsWith('.ts')
      ? [text]
      : [...text.matchAll(/<script[^>]*>[\s\S]*?<\/script>/g)].map(String);
    return scripts.flatMap((script) =>
      [...script.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)/g)].map(([, name]) => name),
    );
  });
  expect(imports.length).toBeGreaterThan(20);
  const sent = new Set(
    [...packagesOf(readLockfile('.')).values()].flatMap(({ name, reach }) =>
      reach === 'readers' ? name : [],
    ),
  );
  const packages = imports.flatMap((name = '.') => (name.startsWith('.') ? [] : (name.split('/')[0] ?? '')));
  expect(packages.filter((name) => !sent.has(name))).toEqual([]);
});
