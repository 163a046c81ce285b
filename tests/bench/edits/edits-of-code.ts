import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { append, change, replaceIn } from './edit-file.ts';
import { anyOf, type Edits } from './world.ts';

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
