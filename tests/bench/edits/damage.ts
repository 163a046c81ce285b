import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { MARK } from '../../../src/desk/swap.ts';
import { anyOf, below, outOf, type World } from './world.ts';

/** What is done to a file of a cache or of a site. */
const TO_FILES: Record<string, (world: World, file: string) => void> = {
  'cut short': (world, file) => truncateSync(file, below(world, statSync(file).size + 1)),
  removed: (_, file) => rmSync(file),
  emptied: (_, file) => truncateSync(file, 0),
  'a byte flipped': (world, file) => {
    const bytes = readFileSync(file);
    const place = below(world, bytes.length);
    if (bytes.length > 0) bytes[place] = (bytes[place] as number) ^ 1;
    writeFileSync(file, bytes);
  },
  'written over': (_, file) => writeFileSync(file, 'Something else.\n'),
  'replaced by another': (_, file) => {
    writeFileSync(`${file}.new`, 'Something else.\n');
    renameSync(`${file}.new`, file);
  },
  'put beside it': (world, file) =>
    writeFileSync(path.join(path.dirname(file), `stray-${world.number}.html`), 'Stray.'),
  'put into a folder beside it': (world, file) => {
    const folder = path.join(path.dirname(file), `stray-${world.number}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.html'), 'Stray.');
  },
  lengthened: (_, file) => appendFileSync(file, '\n'),
};

/** Damages one thing in the cache or in the last site. @returns What, and how. */
export function damageAnything(world: World): string {
  const { cache, place } = world;
  const tops = readdirSync(cache)
    .filter((name) => name !== 'building')
    .sort();
  const isSite = below(world, 4) === 0 && existsSync(outOf(world, world.told));
  const top = isSite ? outOf(world, world.told) : path.join(cache, anyOf(world, tops) ?? '');
  const told = (how: string, what: string) => `damage: ${path.relative(place, what)} ${how}`;
  const isFolder = statSync(top).isDirectory();
  if (below(world, 6) === 0) {
    const whole = anyOf(world, isFolder ? [top, ...listed(top, true)] : [top]) ?? top;
    rmSync(whole, { recursive: true, force: true });
    return told('removed whole', whole);
  }
  const file = anyOf(world, isFolder ? listed(top, false) : [top]);
  const how = anyOf(world, Object.keys(TO_FILES));
  // A folder that is no site any more is not built over; what is put by hand into the kept site is taken for a part of it.
  const isKept = file?.startsWith(path.join(cache, 'site', 'files'));
  if (!file || !how || path.basename(file) === MARK || (isKept && how.startsWith('put ')))
    return 'damage: nothing to do it to';
  TO_FILES[how]?.(world, file);
  return told(how, file);
}

/** The files of a folder, or its folders. Links are not followed: they lead to packages, which are others' as well. */
function listed(folder: string, isFolders: boolean): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const place = path.join(folder, entry.name);
      if (!entry.isDirectory()) return entry.isFile() && !isFolders ? [place] : [];
      return [...(isFolders ? [place] : []), ...listed(place, isFolders)];
    })
    .sort();
}
