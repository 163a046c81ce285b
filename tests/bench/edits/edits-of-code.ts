import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { anyOf, below, type Edit, type Edits, type World } from './world.ts';

/** Edits of what makes the site: each has the program bundled anew, and every page made again. */
export const CODE_EDITS: Edits = {
  'a component': append('src/components', /\.astro$/, (n) => `\n<span hidden>component ${n}</span>\n`),
  'a layout': replaceIn(
    'src/layouts/Page.astro',
    /<slot \/>.*<\/main>/,
    (n) => `<slot /><i hidden>${n}</i></main>`,
  ),
  'a route': replaceIn(
    'src/pages/archive.astro',
    /<ol class="rows months[^"]*">/,
    (n) => `<ol class="rows months at-${n}">`,
  ),
  'a route that is new': ({ project, number }) => {
    const code = `export const GET = () => new Response('Route ${number}.');\n`;
    writeFileSync(path.join(project, `src/pages/extra-${number}.txt.ts`), code);
    return `extra-${number}.txt`;
  },
  'a route that is gone': (world) => {
    const folder = path.join(world.project, 'src/pages');
    const name = anyOf(
      world,
      readdirSync(folder)
        .filter((name) => name.startsWith('extra-'))
        .sort(),
    );
    if (name) rmSync(path.join(folder, name));
    return name;
  },
  'a plugin': replaceIn(
    'src/markdown/rehype-short-paragraphs.ts',
    /THREE_LINES = \d+/,
    (n) => `THREE_LINES = ${40 + (n % 300)}`,
  ),
  'a plugin, in a comment': append('src/markdown', /\.ts$/, (n) => `\n// ${n}\n`),
  'the drawing of timelines': replaceIn(
    'src/graphics/timeline-layout.ts',
    /EDGES = [\d.]+/,
    (n) => `EDGES = 0.${1 + (n % 9)}`,
  ),
  'what articles are': append('src/article', /\.ts$/, (n) => `\n// ${n}\n`),
  'how many stand on a page': replaceIn(
    'src/article/paging.ts',
    /PAGE_LENGTH = \d+/,
    (n) => `PAGE_LENGTH = ${3 + (n % 9)}`,
  ),
  'how many stand in a feed': replaceIn(
    'src/editions/feeds/about-feeds.ts',
    /MOST_ITEMS = \d+/,
    (n) => `MOST_ITEMS = ${2 + (n % 9)}`,
  ),
  'an edition': replaceIn('src/editions/robots-txt.ts', /Allow: \/[^\\]*/, (n) => `Allow: /${n}`),
  'a card': replaceIn('src/editions/cards/words-card.ts', /GAP = \d+/, (n) => `GAP = ${18 + (n % 8)}`),
  'the marks on an axis': replaceIn(
    'src/article/timeline.ts',
    /MOST_TICKS = \d+/,
    (n) => `MOST_TICKS = ${3 + (n % 9)}`,
  ),
  'what is searched': append('src/editions/search', /\.ts$/, (n) => `\n// ${n}\n`),
  'how pictures are encoded': replaceIn(
    'src/pictures/variants.ts',
    /webp\(\{ quality: \d+/,
    (n) => `webp({ quality: ${60 + (n % 20)}`,
  ),
  'a word of the interface': replaceIn(
    'src/words/english.ts',
    /title: 'Display[^']*'/,
    (n) => `title: 'Display ${n}'`,
  ),
  'a schema': replaceIn('src/schemas/page.ts', /default\(\d+\)/, (n) => `default(${n})`),
  'a sheet': append('src/styles', /\.css$/, (n) => `\n.edited-${n} { color: red; }\n`),
  'a script': append(
    'src/client',
    /^(?:print|share|settings)\.ts$/,
    (n) => `\nperformance.mark('edited-${n}');\n`,
  ),
  'the service worker': append(
    'src/client/worker',
    /^worker\.ts$/,
    (n) => `\nperformance.mark('edited-${n}');\n`,
  ),
  'Astro’s configuration': append('.', /^astro\.config\.mjs$/, (n) => `\n// ${n}\n`),
  'TypeScript’s configuration': append('.', /^tsconfig\.json$/, () => '\n'),
  'the version': (world) => {
    for (const name of ['package.json', 'package-lock.json']) {
      change(path.join(world.project, name), /"version": "[^"]+"/, `"version": "0.1.${world.number}"`);
    }
    return `0.1.${world.number}`;
  },
  'a word of code that is wrong': append(
    'src/components',
    /^Kicker\.astro$/,
    () => '\n{nothing.of.the.kind}\n',
  ),
};

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
  'the icon': replaceIn('public/icon.svg', /<svg /, (n) => `<svg data-n${n}="" `),
};

function append(folder: string, which: RegExp, line: (number: number) => string): Edit {
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

function replaceIn(file: string, what: RegExp, by: (number: number) => string): Edit {
  return ({ project, number }: World) => {
    change(path.join(project, file), what, by(number));
    return file;
  };
}

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

function change(file: string, what: RegExp, by: string): void {
  const before = readFileSync(file, 'utf8');
  if (!what.test(before)) throw new Error(`${file} has nothing like ${what}: mend the list of edits.`);
  writeFileSync(
    file,
    before.replace(what, () => by),
  );
}
