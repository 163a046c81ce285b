import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportOf } from '../whole-site/fault.ts';
import { faultsOfFiles } from '../whole-site/faults-of-files.ts';
import { faultsOfHeads } from '../whole-site/faults-of-heads.ts';
import { faultsOfLinks } from '../whole-site/faults-of-links.ts';
import { faultsOfMarkup } from '../whole-site/faults-of-markup.ts';
import { faultsOfReach } from '../whole-site/faults-of-reach.ts';
import { readSite } from '../whole-site/read-site.ts';

const ORIGIN = 'https://galley.example';

/** A page on which nothing is wrong. */
function page(address: string, main = '', head = ''): string {
  const name = `Page ${address}`;
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title><meta name="description" content="On ${name}.">
<link rel="canonical" href="${ORIGIN}${address}">${head}</head>
<body><main><h1>${name}</h1>${main}</main></body></html>`;
}

const SOUND = {
  'index.html': page('/', '<p><a href="/about/#here">About</a> <a href="/topics/rivers/">Rivers</a></p>'),
  'about/index.html': page('/about/', '<p id="here">Here.</p>'),
  'topics/rivers/index.html': page('/topics/rivers/', '<article><h2>One</h2></article>'),
  'moved/index.html':
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Moved</title><meta http-equiv="refresh" content="0; url=/about/"><link rel="canonical" href="https://galley.example/about/"></head><body><p><a href="/about/">About</a></p></body></html>',
  '404.html': page('/404.html', '', '<meta name="robots" content="noindex">').replace(/<link[^>]*>/, ''),
  'feed.atom': '<feed><id>https://galley.example/about/</id></feed>',
  'a.json': '{"url":"https://galley.example/about/#here"}',
  'sheet.css': '@font-face{src:url(/font.woff2)}',
  'font.woff2': '',
  'moved.json': '{"moved":{"/moved/":"/about/"}}',
};

let folder: string;
beforeEach(() => {
  mkdirSync('.cache/tests', { recursive: true });
  folder = mkdtempSync('.cache/tests/whole-site-');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is found on a sound site with these files changed; `undefined` takes one away. */
async function found(changes: Record<string, string | undefined> = {}): Promise<string> {
  for (const [file, text] of Object.entries({ ...SOUND, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const site = readSite(folder);
  return reportOf([
    ...(await faultsOfMarkup(site)),
    ...faultsOfHeads(site, ORIGIN),
    ...faultsOfLinks(site, ORIGIN),
    ...faultsOfFiles(site, ORIGIN),
    ...faultsOfReach(site, ORIGIN),
  ]);
}

test('on a sound site nothing is found', async () => {
  expect(await found()).toBe('');
});

describe('on a page is found, at its place,', () => {
  const about = (main: string, head = '') => ({
    'about/index.html': page('/about/', `<p id="here"></p>${main}`, head),
  });
  test.each([
    ['a link to no page', about('\n<a href="/gone/">x</a>'), '5:1  <a> names "/gone/", which is not there'],
    [
      'a link to no place',
      about('\n<a href="/#gone">x</a>'),
      'names "/#gone", a place that is not on that page',
    ],
    [
      'a link to what has moved',
      about('\n<a href="/moved/">x</a>'),
      'the link "/moved/" leads to a page that has moved',
    ],
    ['a picture', about('<img src="/a.png" alt="A">'), '<img> names "/a.png", which is not there'],
    [
      'a candidate of srcset',
      about('<img src="/sheet.css" srcset="/sheet.css 1w, /b.png 2w" alt="A">'),
      '<img> names "/b.png", which is not there',
    ],
    [
      'a card',
      about('', '<meta property="og:image" content="https://galley.example/card.png">'),
      '<meta> names "https://galley.example/card.png", which is not there',
    ],
    [
      'an address in linked data',
      about('', '<script type="application/ld+json">{"a":[{"url":"https://galley.example/who/"}]}</script>'),
      '<script> names "https://galley.example/who/", which is not there',
    ],
    [
      'a feed',
      about('', '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'),
      '<link> names "/feed.xml"',
    ],
    ['an id that stands twice', about('<p id="here">Again.</p>'), 'no-dup-id: Duplicate ID "here"'],
    [
      'a heading of the wrong level',
      about('<h3>Deep</h3>'),
      'heading-level: Heading level can only increase by one',
    ],
    ['a second h1', about('<h1>Two</h1>'), 'the page has 2 <h1>, not one'],
    [
      'a style attribute',
      about('<p style="color:red">Red</p>'),
      'no-inline-style: Inline style is not allowed',
    ],
    [
      'an attribute that is mistyped',
      about('<p clas="x">Red</p>'),
      'no-unknown-attributes: Attribute "clas"',
    ],
  ])('%s', async (_, changes, message) => {
    const report = await found(changes);
    expect(report).toContain(message);
    expect(report).toMatch(/^about\/index\.html:\d+:\d+ {2}/);
  });
});

describe('of a page as a whole is found', () => {
  const changed = (from: string | RegExp, to: string) => ({
    'about/index.html': page('/about/', '<p id="here"></p>').replace(from, to),
  });
  test.each([
    ['that it names no language', changed(' lang="en"', ''), 'the page names no language'],
    ['that it has no title', changed(/<title>.*<\/title>/, ''), 'the page has no title'],
    [
      'that it has no description',
      changed(/<meta name="description"[^>]*>/, ''),
      'the page has no description',
    ],
    ['that it has no canonical address', changed(/<link[^>]*>/, ''), 'the page has no canonical address'],
    [
      'that it gives another as its own',
      changed('example/about/', 'example/'),
      '"https://galley.example/", not its own',
    ],
    ['a title of another', changed('Page /about/', 'Page /'), 'the title "Page /" is also that of'],
    [
      'a description of another',
      changed('On Page /about/', 'On Page /'),
      'the description "On Page /." is also that of',
    ],
    [
      'that no link leads to it',
      { 'alone/index.html': page('/alone/') },
      'alone/index.html:1:1  no link leads to this page',
    ],
    ['not that a topic is empty', { 'topics/none/index.html': page('/topics/none/') }, ''],
  ])('%s', async (_, changes, message) => {
    const report = await found(changes);
    if (message) expect(report).toContain(message);
    else expect(report).toBe('');
  });
});

describe('in another file is found', () => {
  test.each([
    ['feed.atom', '<link href="https://galley.example/gone/"/>', 'names "https://galley.example/gone/"'],
    [
      'feed.rss',
      '<description>&lt;a href=&quot;https://galley.example/about/#gone&quot;></description>',
      'names "https://galley.example/about/#gone", a place that is not on that page',
    ],
    ['b.json', '{"a":["See https://galley.example/gone.png."]}', 'names "https://galley.example/gone.png"'],
    ['manifest.webmanifest', '{"icons":[{"src":"/icon.png"}]}', 'names "/icon.png"'],
    ['moved.json', '{"moved":{"/old/":"/new/"}}', 'names "/new/"'],
    ['sheet.css', '@font-face{src:url("other.woff2")}', 'names "other.woff2"'],
    ['llms.txt', '- [One](https://galley.example/one.md)', 'names "https://galley.example/one.md"'],
  ])('in %s %s', async (file, text, message) => {
    expect(await found({ [file]: text })).toContain(`${file}:1:1  it ${message}`);
  });
});

describe('of a site below a path is found', () => {
  const BASE = '/some/press/';

  /** The sound site, below the path but for `changes`. */
  async function foundBelow(changes: Record<string, string> = {}): Promise<string> {
    const below = Object.entries(SOUND).map(([file, text]): [string, string] => [
      file,
      file === 'moved.json' ? text : text.replaceAll(/(?<=["(=]|example| url=)\/(?=[a-z"#)])/g, BASE),
    ]);
    for (const [file, text] of Object.entries({ ...Object.fromEntries(below), ...changes })) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const site = readSite(folder, BASE);
    return reportOf([
      ...faultsOfHeads(site, ORIGIN),
      ...faultsOfLinks(site, ORIGIN),
      ...faultsOfFiles(site, ORIGIN),
      ...faultsOfReach(site, ORIGIN),
    ]);
  }

  test('nothing when all is right', async () => {
    expect(await foundBelow()).toBe('');
  });

  test.each([
    ['b.json', '{"url":"https://galley.example/about/"}', 'names "https://galley.example/about/"'],
    ['sheet.css', '@font-face{src:url(/font.woff2)}', 'names "/font.woff2"'],
    ['manifest.webmanifest', '{"start_url":"/"}', 'names "/"'],
    ['index.html', SOUND['index.html'], '<a> names "/about/#here", which is not there'],
    ['about/index.html', SOUND['about/index.html'], 'not its own'],
  ])('what leaves the path out, in %s', async (file, text, message) => {
    expect(await foundBelow({ [file]: text })).toContain(message);
  });
});
