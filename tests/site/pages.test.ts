import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type BuiltSite, builtFile, fixtureSite, realSite } from '../sites.ts';
import { formatHtml } from './format-html.ts';

/** The regions of a page, each a snapshot of its own that a person can review. */
const REGIONS: Record<string, string> = {
  head: 'head',
  masthead: '.masthead',
  'article-head': '.article-head',
  lead: '.lead',
  contents: '.toc',
  text: '.text',
  footnotes: '.footnotes',
  corrections: '.corrections',
  colophon: '.colophon',
  'page-foot': '.page-foot',
};

const ARTICLES: [name: string, site: BuiltSite, file: string][] = [
  ['real', realSite, '2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/index.html'],
  ['every-part', fixtureSite, '2026/11/every-part/index.html'],
  ['plain-words', fixtureSite, '2026/11/plain-words/index.html'],
  ['arabic-news', fixtureSite, '2026/11/arabic-news/index.html'],
];

test.each(ARTICLES)('the article %s, region by region', async (name, site, file) => {
  const document = await open(site, file);
  const data = document.querySelector('script[type="application/ld+json"]') as Element;
  data.remove();
  const json = `${JSON.stringify(JSON.parse(stable(data.textContent ?? '')), null, 2)}\n`;
  await expect(json).toMatchFileSnapshot(path.resolve('tests/site/pages', name, 'json-ld.json'));
  for (const [region, selector] of Object.entries(REGIONS)) {
    const found = document.querySelector(selector)?.cloneNode(true) as Element | undefined;
    if (!found) continue;
    // What has a region of its own is not in that of the text as well.
    for (const part of found.querySelectorAll('.lead, .toc, .footnotes, .corrections')) part.remove();
    await expect(formatHtml(stable(found.outerHTML))).toMatchFileSnapshot(snapshot(name, region));
  }
  // A region that is gone leaves no snapshot behind.
  const present = Object.keys(REGIONS).filter((region) => document.querySelector(REGIONS[region] as string));
  const files = [...present.map((region) => `${region}.html`), 'json-ld.json'];
  const folder = path.resolve('tests/site/pages', name);
  const kept = existsSync(folder) ? readdirSync(folder) : [];
  expect(kept.filter((file) => !files.includes(file))).toEqual([]);
});

test.each([
  ['front', 'index.html'],
  ['not-found', '404.html'],
  ['topic', 'topics/rivers/index.html'],
  ['person', 'people/one-writer/index.html'],
  ['static-page', 'a-page/index.html'],
])('the main part of the %s page', async (name, file) => {
  const document = await open(fixtureSite, file);
  const main = document.querySelector('main') as Element;
  await expect(formatHtml(stable(main.outerHTML))).toMatchFileSnapshot(snapshot(name, 'main'));
});

async function open(site: BuiltSite, file: string): Promise<Document> {
  return parseHTML(await readFile(builtFile(site, file), 'utf8')).document;
}

function snapshot(name: string, region: string): string {
  return path.resolve('tests/site/pages', name, `${region}.html`);
}

/** The markup without the digests in file names, which change with every version of sharp or Vite. */
function stable(html: string): string {
  return html
    .replace(/\/pictures\/[0-9a-f]{16}-/g, '/pictures/DIGEST-')
    .replace(/(\/cards\/[\w-]+)-[0-9a-f]{16}\./g, '$1-DIGEST.')
    .replace(/ integrity="sha256-[^"]+"/g, ' integrity="DIGEST"')
    .replace(/(\/assets\/[\w.-]+?)\.[\w-]{8}\.(css|js|woff2)/g, '$1.DIGEST.$2');
}
