import { globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type BuiltSite, builtFile, fixtureSite, realSite } from '../sites.ts';

/** RFC 822 with a year of four digits, as RSS has it. */
const RFC_822 = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

const feedsOf = (ending: string) =>
  [realSite, fixtureSite].flatMap((site) =>
    globSync(`**/feed.${ending}`, { cwd: site.out }).map((file): [string, BuiltSite] => [file, site]),
  );

const contentOf = (site: BuiltSite, file: string) => readFileSync(builtFile(site, file), 'utf8');

/** The tree of XML, with the texts of HTML in it left out. */
function treeOf(xml: string): Element {
  expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')).toBe(true);
  const bare = xml.replace(/^<\?.*\n/, '').replace(/<!\[CDATA\[.*?\]\]>/gs, 'text');
  // As HTML, where empty elements that XML ends at once would hold what follows.
  const ended = bare.replace(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>').replaceAll('link', 'a-link');
  return parseHTML(`<div>${ended}</div>`).document.querySelector('div')?.firstElementChild as Element;
}

const named = (parent: Element, name: string) =>
  [...parent.children].filter((child) => child.tagName.toLowerCase() === name);
const textsOf = (parent: Element, name: string) =>
  named(parent, name).map((child) => child.textContent ?? '');

describe.each(feedsOf('rss'))('%s', (file, site) => {
  test('has what RSS 2.0 requires, each once, and nothing that it does not know', () => {
    const rss = treeOf(contentOf(site, file));
    expect(rss.getAttribute('version')).toBe('2.0');
    const [channel] = named(rss, 'channel') as [Element];
    for (const name of ['title', 'a-link', 'description', 'language', 'lastbuilddate']) {
      expect(textsOf(channel, name).filter(Boolean).length, name).toBe(1);
    }
    expect(textsOf(channel, 'lastbuilddate')[0]).toMatch(RFC_822);
    for (const item of named(channel, 'item')) {
      for (const name of [
        'title',
        'a-link',
        'guid',
        'description',
        'content:encoded',
        'pubdate',
        'atom:updated',
      ]) {
        expect(textsOf(item, name).filter(Boolean).length, name).toBe(1);
      }
      expect(named(item, 'guid')[0]?.getAttribute('isPermaLink')).toBe('false');
      expect(textsOf(item, 'pubdate')[0]).toMatch(RFC_822);
      expect(textsOf(item, 'atom:updated')[0]).toMatch(RFC_3339);
      // It holds an address of mail or nothing.
      expect(named(item, 'author')).toEqual([]);
    }
  });
});

describe.each(feedsOf('atom'))('%s', (file, site) => {
  test('has what RFC 4287 requires, each once', () => {
    const feed = treeOf(contentOf(site, file));
    expect(feed.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    const entries = named(feed, 'entry');
    for (const part of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated'])
        expect(textsOf(part, name).filter(Boolean).length, name).toBe(1);
      expect(textsOf(part, 'updated')[0]).toMatch(RFC_3339);
      const alternates = named(part, 'a-link').filter((link) => link.getAttribute('rel') === 'alternate');
      expect(alternates.length).toBe(1);
    }
    expect(named(feed, 'author').length).toBe(1);
    for (const entry of entries) {
      expect(named(entry, 'content').map((content) => content.getAttribute('type'))).toEqual(['html']);
      const [published = ''] = textsOf(entry, 'published');
      expect(published).toMatch(RFC_3339);
      expect(Date.parse(textsOf(entry, 'updated')[0] ?? '')).toBeGreaterThanOrEqual(Date.parse(published));
    }
  });
});

describe.each(feedsOf('json'))('%s', (file, site) => {
  test('has what JSON Feed 1.1 requires, and beside its extension only what that knows', () => {
    const feed = JSON.parse(contentOf(site, file));
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    const known =
      'version title home_page_url feed_url description icon favicon authors language items'.split(' ');
    expect(known).toEqual(expect.arrayContaining(Object.keys(feed)));
    expect([typeof feed.title, Array.isArray(feed.items)]).toEqual(['string', true]);
    const ofItem =
      'id url title summary content_html image date_published date_modified authors tags language _galley'.split(
        ' ',
      );
    for (const item of feed.items) {
      expect(ofItem).toEqual(expect.arrayContaining(Object.keys(item)));
      expect([typeof item.id, typeof item.content_html]).toEqual(['string', 'string']);
      for (const moment of [item.date_published, item.date_modified]) expect(moment).toMatch(RFC_3339);
      expect(item._galley.about).toBe('https://galley.example/feeds/');
    }
  });
});
