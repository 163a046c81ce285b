import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { anyOf, type Edit, type World } from './world.ts';

/** Puts a line at the end of any file of a folder of the project. */
export function append(folder: string, which: RegExp, line: (number: number) => string): Edit {
  return (world: World) => {
    const place = path.join(world.project, folder);
    const name = anyOf(
      world,
      readdirSync(place)
        .filter((name) => which.test(name))
        .sort(),
    );
    if (name) appendFileSync(path.join(place, name), line(world.number));
    return name && path.join(folder, name);
  };
}

/** Replaces something in a file of the project. */
export function replaceIn(file: string, what: RegExp, by: (number: number) => string): Edit {
  return ({ project, number }: World) => {
    change(path.join(project, file), what, by(number));
    return file;
  };
}

/**
 * Replaces something in a file.
 *
 * @throws {Error} When there is nothing like it.
 */
export function change(file: string, what: RegExp, by: string): void {
  const before = readFileSync(file, 'utf8');
  if (!what.test(before)) throw new Error(`${file} has nothing like ${what}: mend the list of edits.`);
  writeFileSync(
    file,
    before.replace(what, () => by),
  );
}
