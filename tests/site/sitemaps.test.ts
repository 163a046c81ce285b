import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { site as publication } from '../../src/site.config.ts';
import { publishedArticles } from '../published.ts';
import { type BuiltSite, builtFile, fixtureSite, realSite } from '../sites.ts';

const HOST = 'https://galley.example';
/** W3C, Date and Time Formats: a day, or a moment with its zone. */
const W3C_DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/;

/** The language that a link is for, and where it leads. */
function languageOf(link: Element): [string | null, string | null] {
  return [link.getAttribute('hreflang'), link.getAttribute('href')];
}

/** The entries of a sitemap or of an index, by the order of what is in them. */
function entriesOf(site: BuiltSite, file: string) {
  const xml = readFileSync(builtFile(site, file), 'utf8');
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')).toBe(true);
  // As HTML, where elements that XML ends at once would hold what follows.
  const ended = xml.replace(/^<\?.*\n/, '').replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>');
  const root = parseHTML(ended).document.documentElement;
  expect(root.getAttribute('xmlns')).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  return [...root.children].map((entry) => ({
    children: [...entry.children].map(({ localName }) => localName),
    address: entry.querySelector('loc')?.textContent ?? '',
    changed: entry.querySelector('lastmod')?.textContent,
    alternates: [...entry.children].filter(({ localName }) => localName === 'xhtml:link').map(languageOf),
  }));
}

describe.each([
  ['real', realSite],
  ['fixture', fixtureSite],
] as const)('the sitemaps of the %s site', (_, site) => {
  const index = entriesOf(site, 'sitemap.xml');
  const files = index.map(({ address }) => address.slice(HOST.length + 1));
  const entries = files.flatMap((file) => entriesOf(site, file));

  test('are all in the index, and hold nothing but what sitemaps may', () => {
    const built = globSync('sitemaps/*.xml', { cwd: site.out }).filter(
      (file) => file !== 'sitemaps/news.xml',
    );
    expect(files.toSorted()).toEqual(built.sort());
    for (const { children, changed, alternates } of [...index, ...entries]) {
      const languages = alternates.map(() => 'xhtml:link');
      expect(children).toEqual([...(changed === undefined ? ['loc'] : ['loc', 'lastmod']), ...languages]);
      if (changed !== undefined) expect(changed).toMatch(W3C_DATE);
    }
  });

  test('have every page that is its own canonical one and may be found, once, and no other', () => {
    const canonical = globSync('**/*.html', { cwd: site.out }).flatMap((file) => {
      const { document } = parseHTML(readFileSync(builtFile(site, file), 'utf8'));
      const address = `${HOST}/${file.replace(/index\.html$/, '')}`;
      const isHidden = document.querySelector(
        'meta[name="robots"][content*="noindex"], meta[http-equiv="refresh"]',
      );
      const own = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
      return !isHidden && own && decodeURI(own) === address ? [own] : [];
    });
    expect(entries.map(({ address }) => address).sort()).toEqual(canonical.sort());
  });

  test('name the languages of a page as the page does', () => {
    for (const { address, alternates } of entries) {
      const file = `${decodeURI(address).slice(HOST.length)}index.html`;
      const { document } = parseHTML(readFileSync(builtFile(site, file), 'utf8'));
      expect(alternates, address).toEqual(
        [...document.querySelectorAll('head link[rel="alternate"][hreflang]')].map(languageOf),
      );
    }
    if (site === fixtureSite) expect(entries.flatMap(({ alternates }) => alternates)).not.toEqual([]);
  });

  test('say truly when an article changed', () => {
    for (const { permalink, front } of publishedArticles().filter((article) => article.site === site)) {
      const dates = [front.published, front.updated, ...(front.corrections ?? []).map(({ date }) => date)];
      const last = dates
        .filter((date) => date !== undefined)
        .sort((a, b) => Date.parse(a) - Date.parse(b))
        .at(-1);
      expect(entries.find(({ address }) => address === HOST + permalink)?.changed).toBe(last);
    }
  });

  test('have one for news, of the two days before the build', () => {
    const since = Date.parse('2026-11-29T00:00:00Z');
    const recent = publishedArticles().filter(
      (article) => article.site === site && Date.parse(article.front.published) >= since,
    );
    const news = entriesOf(site, 'sitemaps/news.xml');
    expect(news.map(({ address }) => address)).toEqual(recent.map(({ permalink }) => HOST + permalink));
    for (const { children } of news) expect(children).toEqual(['loc', 'news:news']);
  });

  test('are named to robots', () => {
    const robots = readFileSync(builtFile(site, 'robots.txt'), 'utf8');
    expect([...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, address]) => address)).toEqual([
      `${HOST}/sitemap.xml`,
      `${HOST}/sitemaps/news.xml`,
    ]);
  });

  test('and security.txt is there when there is a contact', () => {
    expect(existsSync(builtFile(site, '.well-known/security.txt'))).toBe(publication.contact !== undefined);
  });

  test('and every icon that the manifest names is there, in its size', () => {
    const { icons } = JSON.parse(readFileSync(builtFile(site, 'manifest.webmanifest'), 'utf8'));
    expect(icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
    for (const { src, sizes, type } of icons) {
      const bytes = readFileSync(builtFile(site, src));
      if (type !== 'image/png') continue;
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    }
  });

  test('and what llms.txt links is there', () => {
    const llms = readFileSync(builtFile(site, 'llms.txt'), 'utf8');
    const own = [...llms.matchAll(/\]\((https:\/\/galley\.example[^)]*)\)/g)].map(
      ([, address]) => address as string,
    );
    expect(own.length).toBeGreaterThan(4);
    for (const address of own) {
      const file = decodeURIComponent(address.slice(HOST.length)).replace(/\/$/, '/index.html');
      expect(existsSync(builtFile(site, file)), address).toBe(true);
    }
  });
});
