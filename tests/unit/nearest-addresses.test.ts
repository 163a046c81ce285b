import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/client/edit-distance.ts';
import { listOver, nearestAddresses, readAsked } from '../../src/client/nearest-addresses.ts';
import { knownAddresses } from '../../src/editions/known-addresses.ts';
import { exampleArticle } from '../fixtures/example-article.ts';

test.each([
  ['', '', 0],
  ['rivers', 'rivers', 0],
  ['rivers', 'river', 1],
  ['rivers', 'rivres', 1],
  ['rivers', 'livers', 1],
  ['rivers', '', 6],
  ['ca', 'abc', 3],
])('from %j to %j are %i steps', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
  expect(editDistance(other, one)).toBe(distance);
});

describe('an address that leads nowhere', () => {
  test.each([
    ['/2026/11/Rivers-Rise/', { path: '/2026/11/rivers-rise/', month: '2026-11', slug: 'rivers-rise' }],
    ['/2026/9/rivers', { path: '/2026/9/rivers/', month: '2026-09', slug: 'rivers' }],
    ['/2026/11/rivers-rise/quote/x/', { month: '2026-11', slug: 'rivers-rise' }],
    ['//2026/11/rivers-rise).', { path: '/2026/11/rivers-rise/' }],
    ['/2026/11/rivers%20rise/index.html', { path: '/2026/11/rivers-rise/' }],
    ['/rivers-rise.html', { path: '/rivers-rise/', month: undefined, slug: 'rivers-rise' }],
    ['/%E0%A4%A/', { slug: 'e0-a4-a' }],
    ['/', { path: '//', slug: '' }],
  ])('%s is read', (pathname, read) => {
    expect(readAsked(pathname)).toMatchObject(read);
  });
});

const SLUGS = ['rivers-rise', 'rivers-rise-again', 'a-bridge-that-nobody-wants', 'rain'];
const ARTICLES = SLUGS.map((slug) =>
  exampleArticle({ id: slug, slug, title: slug, permalink: `/2026/11/${slug}/` }),
);
const LISTS = [
  { path: '/about/', title: 'About' },
  { path: '/topics/', title: 'Topics' },
  { path: '/topics/rivers/', title: 'Rivers' },
  { path: '/2026/', title: '2026' },
  { path: '/2026/11/', title: 'November 2026' },
];
const MOVES = [
  { from: '/2026/10/the-old-bridge/', to: '/2026/11/a-bridge-that-nobody-wants/' },
  { from: '/topics/water/', to: '/topics/rivers/' },
  { from: '/2026/10/the-old-bridge/embed/', to: '/2026/11/a-bridge-that-nobody-wants/embed/' },
];
const parts = knownAddresses(ARTICLES, LISTS, MOVES, 'en-GB');
const known = [...parts.values()].flat().filter((entry) => typeof entry !== 'string');

test('known addresses are in parts: lists, months, first characters, and what has moved among them', () => {
  const addresses = (part: string) =>
    parts.get(part)?.map((known) => (typeof known === 'string' ? known : known.address));
  expect(addresses('lists')).toEqual([...LISTS.map(({ path }) => path), '/topics/water/']);
  expect(addresses('2026-11')).toEqual(SLUGS.map((slug) => `/2026/11/${slug}/`));
  expect(addresses('r')).toEqual(
    ['rivers-rise', 'rivers-rise-again', 'rain'].map((slug) => `/2026/11/${slug}/`),
  );
  expect(addresses('t')).toEqual(['/2026/10/the-old-bridge/']);
  expect(parts.get('2026-10')).toEqual([
    {
      address: '/2026/10/the-old-bridge/',
      title: 'a-bridge-that-nobody-wants',
      to: '/2026/11/a-bridge-that-nobody-wants/',
    },
  ]);
  expect(addresses('z')).toEqual([]);
});

test('a part stays small however much was published, and has the newest', () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    exampleArticle({ id: `r${index}`, title: 'Rain', permalink: `/2026/11/rain-${index}/` }),
  );
  const entries = knownAddresses(many, LISTS, [], 'en-GB').get('r');
  expect(entries).toHaveLength(2000);
  expect(entries?.slice(0, 2)).toEqual(['/2026/11/rain-0/', '/2026/11/rain-1/']);
});

test.each([
  ['a letter is wrong', '/2026/11/rivers-rize/', ['/2026/11/rivers-rise/']],
  [
    'two have changed places',
    '/2026/11/a-brigde-that-nobody-wants/',
    ['/2026/11/a-bridge-that-nobody-wants/'],
  ],
  ['the end is cut off', '/2026/11/a-bridge-that/', ['/2026/11/a-bridge-that-nobody-wants/']],
  [
    'the end is cut off, and a letter is wrong',
    '/2026/11/a-brigde-that/',
    ['/2026/11/a-bridge-that-nobody-wants/'],
  ],
  ['something was pasted along', '/2026/11/rain).', ['/2026/11/rain/']],
  ['the month is another', '/2025/01/rivers-rise/', ['/2026/11/rivers-rise/', '/2026/11/rivers-rise-again/']],
  ['the date is left out', '/rivers-rise-agian', ['/2026/11/rivers-rise-again/']],
  ['it is below an article', '/2026/11/rivers-rise/quote/none/', ['/2026/11/rivers-rise/']],
  ['a moved address is mistyped', '/2026/10/the-odl-bridge/', ['/2026/11/a-bridge-that-nobody-wants/']],
  ['a page is mistyped', '/abuot/', ['/about/']],
  ['a topic is mistyped', '/topics/rivres/', ['/topics/rivers/']],
  ['the room of a topic is left out', '/topcis/', ['/topics/']],
  ['a month is mistyped', '/2026/12/', ['/2026/11/']],
  ['nothing is near', '/2026/11/quite-something-else/', []],
  ['nothing is near, but short', '/topics/xyz/', []],
])('when %s, %s leads on', (_, pathname, expected) => {
  const found = nearestAddresses(readAsked(pathname), known);
  expect(found.map(({ address, to }) => to ?? address)).toEqual(expect.arrayContaining(expected));
  expect(found[0]?.to ?? found[0]?.address).toBe(expected[0]);
});

test('where nothing is near, the list that it would be in is', () => {
  const lists = known.filter(({ address }) => LISTS.some(({ path }) => path === address));
  expect(listOver(readAsked('/2026/11/quite-something-else/'), lists)).toMatchObject([
    { address: '/2026/11/' },
  ]);
  expect(listOver(readAsked('/quite-something-else/'), lists)).toEqual([]);
});
