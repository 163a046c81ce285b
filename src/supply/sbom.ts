import { createHash } from 'node:crypto';
import type { Info } from 'spdx-expression-parse';
import { licenceOf } from './licences.ts';
import { type Lockfile, neededByProject, type Package, packagesOf } from './packages.ts';

/**
 * The software bill of materials of a built site (CycloneDX 1.6, in JSON): the packages whose work readers are sent, and
 * those that make the site, for every system that the lockfile knows. Packages that only test are left out.
 *
 * It follows from the lockfile alone: no moment, nothing drawn by chance, no path. (`npm sbom` writes all three.)
 */
export function sbomOf(lockfile: Lockfile): object {
  const packages = packagesOf(lockfile);
  const taken = [...packages.values()].filter(({ reach }) => reach !== 'tests');
  const refsOf = (places: string[]) =>
    sorted(
      places
        .map((place) => packages.get(place))
        .filter(isTaken)
        .map(purlOf),
    );
  const project = `pkg:npm/${lockfile.name}@${lockfile.version}`;
  // A package that stands in several places may find others there.
  const needs = new Map([[project, refsOf(neededByProject(lockfile))]]);
  for (const found of taken) {
    const ref = purlOf(found);
    needs.set(ref, sorted([...(needs.get(ref) ?? []), ...refsOf(found.needs)]));
  }
  const components = new Map(taken.map((found) => [purlOf(found), componentOf(found)]));
  const content = {
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': project,
        name: lockfile.name,
        version: lockfile.version,
        purl: project,
      },
    },
    components: sorted([...components.keys()]).map((ref) => components.get(ref)),
    dependencies: sorted([...needs.keys()]).map((ref) => ({ ref, dependsOn: needs.get(ref) })),
  };
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialOf(content), ...content };
}

function isTaken(found: Package | undefined): found is Package {
  return found !== undefined && found.reach !== 'tests';
}

function componentOf(found: Package): object {
  const { name, version, reach } = found;
  const [group, base] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    type: 'library',
    'bom-ref': purlOf(found),
    ...(group && { group }),
    name: base,
    version,
    // What only makes the site is no part of what runs at the reader's.
    scope: reach === 'readers' ? 'required' : 'excluded',
    ...hashesOf(found),
    licenses: licensesOf(found),
    purl: purlOf(found),
  };
}

/** The archive's digests, which Subresource Integrity has in Base64 and CycloneDX in hexadecimal. */
function hashesOf({ integrity = '' }: Package): { hashes?: object[] } {
  const hashes = integrity
    .split(/\s+/)
    .map((digest) => /^sha(\d+)-(.+)$/.exec(digest))
    .filter((parts) => parts !== null)
    .map(([, bits, digest = '']) => ({
      alg: bits === '1' ? 'SHA-1' : `SHA-${bits}`,
      content: Buffer.from(digest, 'base64').toString('hex'),
    }));
  return hashes.length > 0 ? { hashes } : {};
}

function licensesOf(found: Package): object[] {
  const stated = licenceOf(found);
  if (!stated) return found.licence ? [{ license: { name: found.licence } }] : [];
  const isOne = 'license' in stated && !stated.plus && !stated.exception;
  return [isOne ? { license: { id: stated.license } } : { expression: written(stated) }];
}

function written(stated: Info): string {
  if ('conjunction' in stated) {
    const sides = [stated.left, stated.right].map((side) =>
      'conjunction' in side ? `(${written(side)})` : written(side),
    );
    return sides.join(stated.conjunction === 'or' ? ' OR ' : ' AND ');
  }
  const { license, plus, exception } = stated;
  return `${license}${plus ? '+' : ''}${exception ? ` WITH ${exception}` : ''}`;
}

/** The package's URL (ECMA-427). */
function purlOf({ name, version }: Package): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** A UUID of what the bill says (RFC 9562, 5.8), so that the same bill has the same number. */
function serialOf(content: object): string {
  const bytes = createHash('sha256').update(JSON.stringify(content)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** Each once, by its code units: no locale decides. */
function sorted(refs: string[]): string[] {
  return [...new Set(refs)].sort();
}
