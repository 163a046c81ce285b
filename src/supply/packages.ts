import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * How far a package reaches: its work is sent to `readers`, or it makes the site (`build`), or it only tests it (`tests`).
 */
export type Reach = 'readers' | 'build' | 'tests';

/** A package of the lockfile. */
export interface Package {
  name: string;
  version: string;
  /** What its `package.json` says of its licence, an SPDX expression where it is well made; `undefined` when it says none. */
  licence: string | undefined;
  /** What npm checks the archive by (Subresource Integrity). */
  integrity: string | undefined;
  reach: Reach;
  /** The places of the packages it needs, as far as the lockfile has them. */
  needs: string[];
}

/**
 * Whose work readers are sent: Pagefind's program, a part of Workbox in the service worker, and cuts of two typefaces. What
 * cards are drawn with is not sent, nor is any other package: scripts of the page are this project's own (a test reads
 * their imports).
 */
const TO_READERS =
  /^(?:pagefind|@pagefind\/.+|workbox-(?:core|strategies)|@fontsource-variable\/source-(?:sans-3|serif-4))$/;

/** What is read here of an entry of `packages` in a `package-lock.json` of version 3. */
interface Entry {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** A `package-lock.json`; the entry of the project itself has an empty place. */
export interface Lockfile {
  name: string;
  version: string;
  packages: Record<string, Entry>;
}

/**
 * Reads the lockfile of a project.
 *
 * @param root The project's folder.
 */
export function readLockfile(root: string): Lockfile {
  return JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lockfile;
}

/** The packages of a lockfile by their place, such as `node_modules/a/node_modules/b`. */
export function packagesOf({ packages }: Lockfile): Map<string, Package> {
  const places = Object.keys(packages).filter((place) => place !== '');
  return new Map(places.map((place) => [place, packageAt(place, packages)]));
}

/** The places of the packages that the project itself needs, to build and to test. */
export function neededByProject({ packages }: Lockfile): string[] {
  return needsOf('', packages);
}

function packageAt(place: string, packages: Lockfile['packages']): Package {
  const { version = '', license, integrity, dev } = packages[place] ?? {};
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const reach = TO_READERS.test(name) ? 'readers' : dev ? 'tests' : 'build';
  return { name, version, licence: license, integrity, reach, needs: needsOf(place, packages) };
}

function needsOf(place: string, packages: Lockfile['packages']): string[] {
  const { dependencies, optionalDependencies, peerDependencies } = packages[place] ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names.map((name) => findFrom(place, name, packages)).filter((found) => found !== undefined);
}

/** Where Node finds a package that one at `place` asks for: in its own folder, or in one that holds it. */
function findFrom(place: string, name: string, packages: Lockfile['packages']): string | undefined {
  for (let folder = place; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const found = [folder, 'node_modules', name].filter(Boolean).join('/');
    if (found in packages) return found;
    if (folder === '') return undefined;
  }
}
