import { describe, expect, test } from 'vitest';
import { NETWORKS } from '../../src/editions/networks.ts';
import { shareLinksOf } from '../../src/editions/share-links.ts';
import { shorten } from '../../src/editions/shorten.ts';
import { pick, randomOf } from '../random.ts';

const SITE = { address: 'https://galley.example' };
const PERMALINK = '/2026/11/rivers-rise/';
const ADDRESS = 'https://galley.example/2026/11/rivers-rise/';

/** What headlines have that addresses choke on. */
const PIECES = [
  ...[
    '&',
    '=',
    '?',
    '#',
    '%',
    '%20',
    '%zz',
    '+',
    '"',
    "'",
    '<b>',
    '`',
    '\\',
    '|',
    '{title}',
    '{address}',
    '$&',
    '$1',
  ],
  ...[
    '(sic)',
    '*',
    '!',
    '~',
    '–',
    '—',
    '…',
    '’',
    '“quoted”',
    '«да»',
    'no\u00a0break',
    'soft\u00adhyphen',
    '\u202f',
    'a\tb',
  ],
  ...[
    'Ünïcödé',
    'e\u0301',
    'ارتفاع المياه',
    '장마가 온다',
    '川は流れる',
    'แม่น้ำ',
    '👩‍👩‍👧',
    '🏳️‍🌈',
    '𝔘',
    '\u200f',
    '\ud800',
    'word',
    'rivers',
  ],
];

function headlines(): string[] {
  const random = randomOf(5);
  return Array.from({ length: 400 }, (_, index) => {
    const length = index % 10 === 0 ? 60 : 1 + Math.floor(random() * 12);
    return Array.from({ length }, () => pick(random, PIECES)).join(' ');
  });
}

function linkOf(name: string, title: string): string {
  const link = shareLinksOf({ title, permalink: PERMALINK, language: 'en' }, SITE).find(
    (one) => one.name === name,
  );
  if (!link) throw new Error(`There is no link for ${name}.`);
  return link.address;
}

/** What a network reads in its address: headline and permalink. */
function readShared(address: string): { title: string | undefined; address: string } {
  const { hash, search } = new URL(address);
  // Split by hand: `+` is no space in what we write, and a form's reader would make it one.
  const entries = (hash || search)
    .slice(1)
    .split('&')
    .map((pair) => pair.split('='));
  for (const entry of entries) expect(entry.length, address).toBe(2);
  const fields = Object.fromEntries(
    entries.map(([name = '', value = '']) => [name, decodeURIComponent(value)]),
  );
  const whole = fields['u'] ?? fields['url'];
  if (whole !== undefined) return { title: fields['title'] ?? fields['text'], address: whole };
  const post = String(fields['text']);
  return { title: post.slice(0, -ADDRESS.length - 1), address: post.slice(-ADDRESS.length) };
}

describe('a link of the share control', () => {
  test.each(NETWORKS.map(({ name }) => name))(
    '%s gives back headline and permalink, whatever the headline',
    (name) => {
      const limit = NETWORKS.find((network) => network.name === name)?.limit;
      for (const headline of headlines()) {
        const address = linkOf(name, headline);
        expect(address).toMatch(/^https:\/\/[a-z.]+\/[\w./-]*[?#][\w.=&%~-]+$/);
        const read = readShared(address);
        expect(read.address).toBe(ADDRESS);
        if (read.title === undefined) continue;
        const whole = headline.toWellFormed();
        if (limit && whole.length > 60)
          expect(whole.startsWith(read.title.replace(/…$/, '')) || read.title === whole).toBe(true);
        else expect(read.title).toBe(whole);
      }
    },
  );

  test('mail gives back subject and body, with line breaks as mail has them', () => {
    for (const headline of headlines()) {
      const address = linkOf('Email', headline);
      expect(address).toMatch(/^mailto:\?subject=[\w.%~-]+&body=[\w.%~-]+$/);
      const [, subject = '', body = ''] = /subject=(.*)&body=(.*)/.exec(address) ?? [];
      const whole = headline.toWellFormed();
      expect(decodeURIComponent(subject)).toBe(whole);
      expect(decodeURIComponent(body)).toBe(`${whole}\r\n\r\n${ADDRESS}`);
    }
  });

  test('keeps within what a network takes, the permalink whole', () => {
    const long = `${'Rivers rise for a third week and more is forecast '.repeat(6)}end`;
    const bluesky = readShared(linkOf('Bluesky', long));
    expect([...new Intl.Segmenter('en').segment(`${bluesky.title} ${ADDRESS}`)].length).toBeLessThanOrEqual(
      300,
    );
    expect(bluesky.title).toMatch(/ (?:Rivers|rise|for|a|third|week|and|more|is|forecast)…$/);
    // Korean letters count twice there.
    const x = readShared(linkOf('X', '장마가 온다 '.repeat(50)));
    expect(
      [...(x.title ?? '')].reduce((sum, letter) => sum + (/[ㄱ-힣]/.test(letter) ? 2 : 1), 0),
    ).toBeLessThanOrEqual(256);
    expect((x.title ?? '').length).toBeGreaterThan(120);
  });

  test('says what it does, and adds nothing to the permalink', () => {
    const links = shareLinksOf({ title: 'A', permalink: PERMALINK, language: 'en' }, SITE);
    expect(links.map(({ label }) => label)).toEqual([
      'Share by email',
      ...NETWORKS.map(({ name }) => `Share on ${name}`),
    ]);
    for (const { address } of links)
      expect(decodeURIComponent(address)).not.toMatch(/utm_|[?&](?:ref|via|source)=/);
  });
});

test.each([
  ['short enough', 12, 'short enough'],
  ['one word too many', 12, 'one word…'],
  ['unbreakable', 5, ''],
  ['a dash – and more', 9, 'a dash…'],
  ['川は村を通って海へ流れる', 6, '川は村を通…'],
  ['👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧', 4, '👩‍👩‍👧 👩‍👩‍👧…'],
])('%s, shortened to %i', (text, limit, expected) => {
  expect(shorten(text, limit)).toBe(expected);
});
