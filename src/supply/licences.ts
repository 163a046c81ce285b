import parse, { type Info } from 'spdx-expression-parse';
import type { Package, Reach } from './packages.ts';

/** From the nearest to readers to the farthest. */
const REACHES: Reach[] = ['readers', 'build', 'tests'];

/** A licence that is accepted. */
interface Accepted {
  /** How near to readers work under it may come. */
  upTo: Reach;
  reason: string;
}

const PERMISSIVE: Accepted = { upTo: 'readers', reason: 'Asks for no more than its notice.' };

/** The licences that are accepted, by their SPDX identifiers. Whoever adds one reads it first, and says why. */
const ACCEPTED: Record<string, Accepted> = {
  '0BSD': PERMISSIVE,
  'Apache-2.0': PERMISSIVE,
  'BlueOak-1.0.0': PERMISSIVE,
  'BSD-2-Clause': PERMISSIVE,
  'BSD-3-Clause': PERMISSIVE,
  'CC0-1.0': PERMISSIVE,
  ISC: PERMISSIVE,
  MIT: PERMISSIVE,
  'MIT-0': PERMISSIVE,
  'Python-2.0': PERMISSIVE,
  Zlib: PERMISSIVE,
  'OFL-1.1': {
    upTo: 'readers',
    reason:
      'Fonts: cuts may be served, under other names where a name is reserved; Source and Noto reserve none.',
  },
  'MPL-2.0': {
    upTo: 'build',
    reason: 'Asks for the source of its own files when they are passed on; a build passes on none of them.',
  },
  'CC-BY-3.0': { upTo: 'build', reason: 'spdx-exceptions, a list of names from the SPDX specification.' },
  'LGPL-3.0-or-later': {
    upTo: 'build',
    reason: 'libvips, a shared library that sharp calls: it makes pictures, and no part of it is in them.',
  },
  'CPAL-1.0': {
    upTo: 'tests',
    reason: 'citeproc: a test reads citations with it; nothing of it is passed on.',
  },
  'CC-BY-SA-4.0': { upTo: 'tests', reason: 'The text of CommonMark, of which a test takes the examples.' },
};

/** What the licence is of versions whose `package.json` says none, or none that is an SPDX expression; and where it stands. */
const STATED_ELSEWHERE: Record<string, { licence: string; where: string }> = {
  'duck@0.1.12': { licence: 'BSD-2-Clause', where: 'its file LICENSE' },
  'isostring@0.0.1': { licence: 'MIT', where: 'its Readme.md' },
};

/**
 * Says what is wrong with a package's licence and what to do, or `undefined` when it is accepted.
 *
 * An `OR` (SPDX 3.0, Annex B) is met by one side, an `AND` by both. Exceptions (`WITH`) and later versions (`+`) are
 * accepted only when listed as they are written.
 */
export function licenceFault(found: Package): string | undefined {
  const { name, version, reach, licence } = found;
  const stated = licenceOf(found);
  const which = `${name} ${version} (${reach})`;
  const instead = 'or take another package';
  if (!stated) {
    const wrong =
      licence === undefined
        ? 'says no licence'
        : `has the licence ${JSON.stringify(licence)}, which is no SPDX expression`;
    return `${which} ${wrong}. Read its files, and put what they say into STATED_ELSEWHERE of src/supply/licences.ts, ${instead}.`;
  }
  if (isMet(stated, reach)) return undefined;
  return `${which} has the licence ${JSON.stringify(licence)}, which is not accepted for what reaches that far. Read it, and put it into ACCEPTED of src/supply/licences.ts with a reason, ${instead}.`;
}

/** The licence of a package as an SPDX expression that is read; `undefined` when none is stated. */
export function licenceOf({ name, version, licence }: Package): Info | undefined {
  const elsewhere = STATED_ELSEWHERE[`${name}@${version}`]?.licence;
  try {
    return parse(elsewhere ?? licence ?? '');
  } catch {
    return undefined;
  }
}

function isMet(stated: Info, reach: Reach): boolean {
  if ('conjunction' in stated) {
    const sides = [stated.left, stated.right];
    return stated.conjunction === 'or'
      ? sides.some((side) => isMet(side, reach))
      : sides.every((side) => isMet(side, reach));
  }
  const written = [stated.license, stated.plus && '+', stated.exception && ` WITH ${stated.exception}`];
  const accepted = ACCEPTED[written.filter(Boolean).join('')];
  return accepted !== undefined && REACHES.indexOf(accepted.upTo) <= REACHES.indexOf(reach);
}
