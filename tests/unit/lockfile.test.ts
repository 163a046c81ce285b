import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What is read here of an entry of `package-lock.json`. */
interface Entry {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** What is read here of `package.json`. */
interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

const read = <File>(name: string) => JSON.parse(readFileSync(name, 'utf8')) as File;
const manifest = read<Manifest>('package.json');
const packagesIn = (name: string) => read<{ packages: Record<string, Entry> }>(name).packages;
const entriesIn = (name: string) => Object.entries(packagesIn(name)).filter(([place]) => place !== '');

/** The project's own, and that of what it is measured against. */
const LOCKFILES = ['package-lock.json', 'tests/bench/against/eleventy/package-lock.json'];

test('every dependency is one exact version', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lockfile is that of package.json', () => {
  const { dependencies, devDependencies } = manifest;
  expect(packagesIn('package-lock.json')['']).toMatchObject({ dependencies, devDependencies });
});

test.each(LOCKFILES)(
  'every package of %s is checked by SHA-512, and comes from the registry that npm is set to',
  (lockfile) => {
    // An entry that names no place is fetched from there.
    const wrong = entriesIn(lockfile).filter(
      ([, { integrity, resolved, link }]) =>
        link || !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || resolved !== undefined,
    );
    expect(wrong).toEqual([]);
  },
);

test('the only script of a package that runs when it is installed is that of Node; of every other it is said that it does not', () => {
  const allowed = Object.entries(manifest.allowScripts);
  expect(allowed.filter(([, isAllowed]) => isAllowed)).toEqual([['node', true]]);
  const scripts = entriesIn('package-lock.json').filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = scripts.map(([place]) =>
    place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
  );
  expect([...new Set(names)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
});
