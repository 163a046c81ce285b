import type { Heading, Link, List, ListItem, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { llmsTxt } from '../../src/editions/llms-txt.ts';
import { openSearch } from '../../src/editions/open-search.ts';
import { robotsTxt } from '../../src/editions/robots-txt.ts';
import { SECURITY_TXT, securityTxt } from '../../src/editions/security-txt.ts';
import { webManifest } from '../../src/editions/web-manifest.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';
import { HOSTILE } from '../fixtures/kept-article.ts';

const HOST = 'https://galley.example';

test('robots may read everything, and are told of both sitemaps', () => {
  expect(robotsTxt(site)).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${HOST}/sitemap.xml\nSitemap: ${HOST}/sitemaps/news.xml\n`,
  );
});

describe('llms.txt', () => {
  const topics = [{ id: 'rivers', name: 'Rivers', description: 'Water that runs.' }];
  const pages = [{ slug: 'about', title: 'About', description: 'What we do.' }];
  const read = (articles = [exampleArticle({ title: HOSTILE, standfirst: HOSTILE })]) =>
    unified().use(remarkParse).parse(llmsTxt({ articles, topics, pages }, site)).children;

  test('has a name, a summary, words, and then lists of links with notes, in the form of the proposal', () => {
    const tree = read();
    expect(tree.map(({ type }) => type)).toEqual(
      ['heading', 'blockquote', 'paragraph', ...Array(3).fill(['heading', 'list'])].flat(),
    );
    const headings = tree.filter((node): node is Heading => node.type === 'heading');
    expect(headings.map((node) => [node.depth, textOf(node)])).toEqual([
      [1, 'Galley'],
      [2, 'Articles'],
      [2, 'Topics'],
      [2, 'Optional'],
    ]);
    for (const list of tree.filter((node): node is List => node.type === 'list')) {
      for (const item of list.children) {
        const [link, note] = (item.children[0] as Paragraph).children;
        expect([link?.type, note?.type]).toEqual(['link', 'text']);
        expect((link as Link).url.startsWith(`${HOST}/`)).toBe(true);
      }
    }
  });

  test('leads to the Markdown of an article, whatever its headline holds', () => {
    const [item] = (read()[4] as List).children as [ListItem];
    const [link, note] = (item.children[0] as Paragraph).children;
    expect([(link as Link).url, textOf(link), textOf(note)]).toEqual([
      `${HOST}/2026/11/example/article.md`,
      HOSTILE,
      `: ${HOSTILE}`,
    ]);
  });

  test('has the hundred newest, and no heading above an empty list', () => {
    const many = Array.from({ length: 101 }, () => exampleArticle());
    expect((read(many)[4] as List).children.length).toBe(100);
    expect(llmsTxt({ articles: [], topics: [], pages: [] }, site)).not.toMatch(/## (?:Articles|Topics)/);
  });
});

describe('security.txt', () => {
  const publication = { ...site, contact: 'desk@galley.example' };
  const at = (now: string) => securityTxt(publication, new Date(now));

  test('says whom to tell, and for how long that is so: less than a year', () => {
    expect(at('2026-11-25T12:00:00Z')).toBe(
      [
        'Contact: mailto:desk@galley.example',
        'Expires: 2027-10-01T00:00:00.000Z',
        'Preferred-Languages: en-GB',
        `Canonical: ${HOST}${SECURITY_TXT}`,
        '',
      ].join('\n'),
    );
    const days = (now: string) =>
      (Date.parse(/Expires: (.*)/.exec(at(now) ?? '')?.[1] ?? '') - Date.parse(now)) / (24 * 3600 * 1000);
    for (const now of ['2026-01-01T00:00:00Z', '2026-12-31T23:59:59Z', '2028-02-29T00:00:00Z']) {
      expect(days(now)).toBeGreaterThan(300);
      expect(days(now)).toBeLessThan(365);
    }
  });

  test('is the same all month, and there is none where nobody is named', () => {
    expect(at('2026-11-01T00:00:00Z')).toBe(at('2026-11-30T23:59:59Z'));
    expect(securityTxt({ ...site, contact: undefined }, new Date())).toBeUndefined();
  });
});

describe('OpenSearch', () => {
  const named = (name: string) =>
    /<ShortName>(.*)<\/ShortName>/.exec(openSearch({ ...site, name }))?.[1] ?? '';

  test('sends what is searched for to the search page', () => {
    expect(openSearch(site)).toContain(`<Url type="text/html" template="${HOST}/search/?q={searchTerms}"/>`);
  });

  test('has a name of sixteen characters at the most', () => {
    expect(named('Galley')).toBe('Galley');
    expect(named('The Galley of the North')).toBe('The Galley of…');
    expect(named('Donaudampfschifffahrtsblatt')).toBe('Donaudampfschiff');
  });
});

test('the manifest names the site, its language and its direction', () => {
  expect(JSON.parse(webManifest({ ...site, name: 'أخبار', language: 'ar' }))).toMatchObject({
    name: 'أخبار',
    lang: 'ar',
    dir: 'rtl',
    start_url: '/',
  });
});
