import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from '../../src/content-store/read-content.ts';
import { articleText, type TemporaryContent, temporaryContent } from '../fixtures/temporary-content.ts';

let content: TemporaryContent;
afterEach(() => content.remove());

const RIVERS = 'articles/rivers/index.md';

/** What is published beside the article that has the link. */
const OTHERS = {
  'articles/rain/index.md': articleText({ id: 'rain1' }, 'A paragraph.\n\n## The gauge {#gauge}\n\nMore.'),
  'articles/begun/index.md': articleText({ id: 'draft1', draft: 'true' }),
  'articles/to-come/index.md': articleText({ id: 'later1', published: '2027-01-05T09:00:00Z' }),
  'articles/renamed/index.md': articleText({ id: 'named1', formerly: '[old-name]' }),
  'pages/about.md': '---\ntitle: About\ndescription: D.\n---\n\nWe write. {#we}\n',
  'topics/water.md': '---\nname: Water\ndescription: D.\n---\n',
};

/** What is said of the links of an article, without its place. */
async function saidOf(link: string, fields: Record<string, string> = {}): Promise<string[]> {
  content = await temporaryContent({
    ...OTHERS,
    [RIVERS]: articleText({ id: 'river1', ...fields }, `The first.\n\nSee [it](${link}).`),
  });
  const { problems } = await readContent(content.settings);
  return problems
    .filter(({ rule }) => rule === 'dead-link')
    .map(({ file, line, column, level, message, remedy }) => {
      expect([file, line, column]).toEqual([`${content.folder}/${RIVERS}`, 11, 5]);
      return `${level}: ${message} ${remedy}`;
    });
}

describe('a link inside the site is right', () => {
  test.each([
    '/',
    '/about/',
    '/about/#we',
    '/about/#main',
    '/2026/11/rain/',
    '../rain/#gauge',
    '../rain/?a=b#:~:text=More',
    'https://galley.example/2026/11/rain/#gauge',
    '/a/rain1/',
    '/2026/11/rain/section/gauge/',
    '/2026/11/rain/article.epub',
    '/2026/11/',
    '/2026/',
    '/topics/water/',
    '/topics/water/page/1/',
    '/people/one-writer/feed.atom',
    '/corrections/',
    '/archive/',
    '/search/?q=rain',
    '/icon.svg',
    'https://example.org/no/such/page/',
    'mailto:desk@galley.example',
  ])('when it is %s', async (link) => {
    expect(await saidOf(link)).toEqual([]);
  });
});

const TAKE_OUT = 'Write the address of a page that is published, such as /about/, or take the link out.';

describe('a link inside the site stops a build', () => {
  test.each([
    ['/2026/11/none/', 'leads to nothing on this site', TAKE_OUT],
    ['../none/', 'leads to nothing on this site', TAKE_OUT],
    ['none', 'leads to nothing on this site', TAKE_OUT],
    ['/about', 'leads to nothing on this site', 'Write /about/'],
    ['/About/', 'leads to nothing on this site', 'Write /about/'],
    ['/about.md', 'leads to nothing on this site', 'Write /about/'],
    ['../rain/index.md', 'leads to nothing on this site', 'Write /2026/11/rain/'],
    ['other.md', 'leads to nothing on this site', `A link names an address, not a file. ${TAKE_OUT}`],
    ['/2026/10/', 'leads to nothing on this site', TAKE_OUT],
    ['/topics/none/', 'leads to nothing on this site', TAKE_OUT],
    [
      'https://galley.example/about/#none',
      'leads to no place on /about/',
      'Link to an id that is set there, such as #iraq for ## Iraq {#iraq}.',
    ],
    [
      '../rain/#none',
      'leads to no place on /2026/11/rain/',
      'Link to an id that is set there, such as #iraq for ## Iraq {#iraq}.',
    ],
    [
      '../begun/',
      'leads to an article that is not published',
      'Publish that one first, or take the link out until then.',
    ],
    [
      '/2027/01/to-come/',
      'leads to an article that is not published',
      'Publish that one first, or take the link out until then.',
    ],
  ])('when it is %s', async (link, said, remedy) => {
    expect(await saidOf(link)).toEqual([`error: The link "${link}" ${said}. ${remedy}`]);
  });
});

test('a link to where something was before is said, and stops nothing', async () => {
  expect(await saidOf('../old-name/')).toEqual([
    'warning: The link "../old-name/" leads to where something was before. Write /2026/11/renamed/.',
  ]);
});

test('what is to be published with it may be linked to from what is not published yet', async () => {
  const later = { published: '2027-01-06T09:00:00Z' };
  expect(await saidOf('../to-come/', later)).toEqual([]);
  await content.remove();
  expect(await saidOf('../none/', later)).toHaveLength(1);
});

test('nothing is said of links to what has errors of its own, or could not be read', async () => {
  content = await temporaryContent({
    'pages/about.md': '---\ntitle: About\n---\n',
    'articles/rain/index.md': articleText({ title: '""' }),
    'articles/broken/index.md': '---\ntitle: [\n---\n',
    [RIVERS]: articleText(
      { id: 'river1' },
      'See [1](/about/), [2](/2026/11/rain/#gauge) and [3](/2026/11/broken/).',
    ),
  });
  const { problems } = await readContent(content.settings);
  expect(problems.filter(({ rule }) => rule === 'dead-link')).toEqual([]);
  expect(problems.length).toBeGreaterThan(2);
});

test('the links of pages are checked as well', async () => {
  content = await temporaryContent({ 'pages/about.md': `${OTHERS['pages/about.md']}\n[More](/more/)\n` });
  const { problems } = await readContent(content.settings);
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['dead-link', 8]]);
});

test('of one article that is checked alone, links to the others are taken on trust, and to nothing are not', async () => {
  content = await temporaryContent({
    ...OTHERS,
    [RIVERS]: articleText({ id: 'river1' }, 'See [1](../rain/#none) and [2](/2026/11/none/).'),
  });
  const { problems } = await readContent(content.settings, new Set(['rivers']));
  expect(problems.map(({ message }) => message)).toEqual([
    'The link "/2026/11/none/" leads to nothing on this site.',
  ]);
});
