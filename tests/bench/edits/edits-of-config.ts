import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { change, replaceIn } from './edit-file.ts';
import { writeText } from './text-file.ts';
import { anyOf, below, type Edit, type Edits, type World } from './world.ts';

/** Edits of `src/site.config.ts`. */
export const CONFIG_EDITS: Edits = {
  'the site’s name': config('name', (n) => `'Galley ${n}'`),
  'the site’s description': config('description', (n) => `'Described ${n}.'`),
  'the site’s address': config('address', (n) =>
    n % 2 === 0 ? `'https://galley-${n}.example'` : `'https://pages.example/press-${n}'`,
  ),
  'the site’s language': config('language', (n) => `'${['en-GB', 'ar', 'en-US', 'fr', 'ar-EG'][n % 5]}'`),
  'the site’s time zone': config(
    'timeZone',
    (n) => `'${['Etc/UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'][n % 4]}'`,
  ),
  'the site’s offline reading': config('offline', (n) => String(n % 2 === 0)),
  'the site’s contact': config('contact', (n) => `'desk-${n}@galley.example'`),
  'the site’s imprint': config('responsible', (n) => `'Galley Press ${n}'`),
};

/** Edits of `public/`, whose files are served as they are. */
export const PUBLIC_EDITS: Edits = {
  'a file that is served as it is': (world) => {
    const name = `public/given-${below(world, 4)}.txt`;
    writeFileSync(path.join(world.project, name), `As given, ${world.number}.`);
    return name;
  },
  'a file that was served': (world) => {
    const folder = path.join(world.project, 'public');
    const name = anyOf(
      world,
      readdirSync(folder)
        .filter((name) => name.startsWith('given-'))
        .sort(),
    );
    if (name) rmSync(path.join(folder, name));
    return name;
  },
  'a page where a file was, or a file where a page was': (world) => {
    const [page, file] = [`${world.content}/pages/given.md`, `${world.project}/public/given`];
    const isPage = existsSync(page);
    rmSync(isPage ? page : file, { force: true });
    if (isPage) writeFileSync(file, `As given, ${world.number}.`);
    else writeText(page, { title: `Given ${world.number}`, description: 'A page.' }, 'Words.\n');
    return isPage ? 'a file' : 'a page';
  },
  'the icon': replaceIn('public/icon.svg', /<svg /, (n) => `<svg data-n${n}="" `),
};

/** Sets a field that is there, or adds it before the licence. */
function config(field: string, value: (number: number) => string): Edit {
  return ({ project, number }: World) => {
    const file = path.join(project, 'src/site.config.ts');
    const isThere = new RegExp(`^  ${field}: .*$`, 'm');
    const line = `  ${field}: ${value(number)},`;
    if (isThere.test(readFileSync(file, 'utf8'))) change(file, isThere, line);
    else change(file, /^ {2}licence: /m, `${line}\n  licence: `);
    return line.trim();
  };
}
