import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from '../../src/desk/find-browser.ts';
import { type Running, serveFolder } from '../../src/desk/serve-folder.ts';
import { ATTACKS } from '../fixtures/attacks/attacks.ts';
import type { Pack } from '../fixtures/attacks/content.ts';
import { decide } from '../fixtures/attacks/decide.ts';
import { STRICT_FIELDS } from '../fixtures/attacks/field-places.ts';
import { settle } from '../fixtures/attacks/settle.ts';
import type { Verdict } from '../fixtures/attacks/verdict.ts';
import { attackSite, runBuild } from '../sites.ts';
import { controlPages } from './attacks/control.ts';
import { copiesOf, pagesOf } from './attacks/documents.ts';
import { type Opened, witness } from './attacks/witness.ts';
import { wordsOf } from './attacks/words-of.ts';

/** What the site's own scripts write into the page: the words of a search, and of an address at which nothing is. */
const ASKED: Opened[] = ATTACKS.filter((_, index) => index % 50 === 0).flatMap(({ text }) => [
  { path: `/search/?q=${encodeURIComponent(text)}` },
  { path: `/nowhere/${encodeURIComponent(text)}/`, status: 404 },
]);

/** Hundreds of documents are opened; in milliseconds. */
const PATIENCE = 600_000;

let browser: Browser;
let server: Running;
let verdicts: Verdict[];
let packs: Pack[];
beforeAll(async () => {
  verdicts = await decide(ATTACKS);
  packs = await settle(attackSite, ATTACKS, verdicts);
  const { code, stderr } = await runBuild(attackSite);
  expect(code, stderr).toBe(0);
  server = await serveFolder(attackSite.out, 0);
  browser = await launch(inject('browser'));
}, PATIENCE);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('every attack', () => {
  test('is one of at least 500, each its own', () => {
    expect(new Set(ATTACKS.map(({ text }) => text.replace(/\d+/g, '0'))).size).toBeGreaterThanOrEqual(500);
  });

  test('is in every place either accepted, or refused by rules that have names', () => {
    const silent = verdicts.filter(
      ({ accepted, refusedBy }) => accepted === undefined && refusedBy.length === 0,
    );
    expect(silent).toEqual([]);
    const places = new Set(verdicts.map(({ place }) => place));
    expect(verdicts.length).toBe(ATTACKS.length * places.size);
    // A rendering that fails would be a fault of ours, and no answer.
    expect(verdicts.filter(({ refusedBy }) => refusedBy.includes('exception'))).toEqual([]);
  });

  test('is accepted in some place, unless it holds what nobody sees', () => {
    const accepted = new Set(
      verdicts.filter((one) => one.accepted !== undefined).map(({ attack }) => attack),
    );
    const never = ATTACKS.filter((attack) => !accepted.has(attack));
    const reasons = verdicts
      .filter(({ attack, place }) => never.includes(attack) && place === 'paragraph')
      .map(({ refusedBy }) => refusedBy[0]);
    expect(reasons).toEqual(never.map(() => 'unseen-character'));
    expect(accepted.size).toBeGreaterThanOrEqual(500);
  });

  test('is refused in fields that have a form of their own', () => {
    const { length } = verdicts.filter(
      ({ place, accepted }) => STRICT_FIELDS.includes(place) && accepted !== undefined,
    );
    expect(length).toBe(0);
  });
});

describe('in a browser without any policy', () => {
  test(
    'no page of a site that is full of them runs one, asks for anything, or loses what follows',
    async () => {
      const hidden: string[] = [];
      const pages = pagesOf(attackSite.out);
      const seen = await witness(browser, server.address, [...pages, ...ASKED], async (page, { path }) => {
        const pack = packs.find(({ name }) => new RegExp(`^/\\d{4}/\\d\\d/${name}/$`).test(path));
        if (!pack) return;
        const words = await page.evaluate(wordsOf);
        hidden.push(...pack.marks().filter((mark) => !words.includes(mark)));
      });
      expect(seen).toEqual({ executed: new Set(), requests: new Set(), markup: new Set() });
      expect(hidden).toEqual([]);
      expect(pages.length).toBeGreaterThan(4 * packs.length);
    },
    PATIENCE,
  );

  test(
    'nor does what is taken out of it: feeds, books, Markdown and data',
    async () => {
      const copies = await copiesOf(attackSite.out);
      const seen = await witness(browser, server.address, copies);
      expect(seen).toEqual({ executed: new Set(), requests: new Set(), markup: new Set() });
      expect(copies.length).toBeGreaterThan(5 * packs.length);
    },
    PATIENCE,
  );

  test(
    'but the same attacks run and ask where our pipeline is not between',
    async () => {
      const { executed, requests } = await witness(browser, server.address, controlPages(ATTACKS));
      const numbers = new Set([...executed].map((one) => one.split(' ')[0]));
      expect(numbers.size).toBeGreaterThan(150);
      expect([...requests].filter((address) => address.includes('attack.test')).length).toBeGreaterThan(25);
    },
    PATIENCE,
  );
});
