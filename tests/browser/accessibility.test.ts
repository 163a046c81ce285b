import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtureSite, manySite, realSite } from '../sites.ts';
import { canonicalOf, type ReadPage, readSite } from '../whole-site/read-site.ts';
import { violations } from './axe.ts';
import { OTHER_PAGES, PAGES, visitors } from './kinds-of-page.ts';

const visit = visitors();

describe.each(PAGES)('of the %s site, %s', (site, path) => {
  test.each([
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
    ['more contrast', { contrast: 'more' }],
    ['a phone', { viewport: { width: 390, height: 844 } }],
  ] as const)('has nothing for axe to find, in %s', async (_, options) => {
    const { page } = await visit[site].visit(path, options);
    expect(await violations(page)).toEqual([]);
  });

  test('has targets of 44 pixels, but for links inside sentences (WCAG 2.2, 2.5.5)', async () => {
    const { page } = await visit[site].visit(path, { viewport: { width: 390, height: 844 } });
    const small = await page.$$eval('a[href], button, summary, input, select', (elements) =>
      elements
        .filter((element) => element.checkVisibility() && !element.closest('.skip'))
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          if (width >= 43.5 && height >= 43.5) return false;
          const block = element.closest('p, li, figcaption, h1, h2, h3, td, div');
          const rest = block?.cloneNode(true) as Element | undefined;
          for (const link of rest?.querySelectorAll('a, button, summary, input') ?? []) link.remove();
          const around = (rest?.textContent ?? '').trim();
          return around === '';
        })
        .map(
          (element) => `${element.outerHTML.slice(0, 90)} ${JSON.stringify(element.getBoundingClientRect())}`,
        ),
    );
    expect(small).toEqual([]);
  });

  test('is reached by keyboard, all of it in order, with the focus in sight (WCAG 2.2, 2.1.1, 2.4.7, 2.4.11)', async () => {
    const { page } = await visit[site].visit(path);
    const wanted = await page.$$eval(
      'a[href], button, summary, input, select, [tabindex="0"]',
      (elements) =>
        elements
          .filter((element) => element.checkVisibility())
          .map((element, index) => element.setAttribute('data-order', String(index))).length,
    );
    const reached: number[] = [];
    const unseen: string[] = [];
    for (let step = 0; step < wanted; step += 1) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const { top, bottom, left, right } = element.getBoundingClientRect();
        const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
        const middle = document.elementFromPoint((left + right) / 2, Math.max(1, (top + bottom) / 2));
        const isFree = middle !== null && (element.contains(middle) || middle.contains(element));
        return {
          order: Number(element.dataset['order'] ?? -1),
          isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && isInside && isFree,
          html: element.outerHTML.slice(0, 90),
        };
      });
      reached.push(focus.order);
      if (!focus.isSeen) unseen.push(focus.html);
    }
    expect(reached).toEqual(Array.from({ length: wanted }, (_, index) => index));
    expect(unseen).toEqual([]);
  });

  test('keeps still for who wants less motion', async () => {
    const { page } = await visit[site].visit(path, { reducedMotion: 'reduce' });
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.$eval('html', (html) => getComputedStyle(html).scrollBehavior)).toBe('auto');
  });
});

describe.each(OTHER_PAGES)('of the %s site, also %s', (site, address) => {
  test.each(['light', 'dark'] as const)('has nothing for axe to find, in %s', async (colorScheme) => {
    const { page } = await visit[site].stay(address, { colorScheme });
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await violations(page)).toEqual([]);
  });
});

test('no kind of page is left out', () => {
  const asked = new Set([...PAGES, ...OTHER_PAGES].map(([site, path]) => `${site} ${path}`));
  const kinds = new Map<string, boolean>();
  for (const [name, { out, content }] of [
    ['real', realSite],
    ['fixture', fixtureSite],
    ['many', manySite],
  ] as const) {
    const texts = new Set(readdirSync(`${content}/pages`).map((file) => `/${path.parse(file).name}/`));
    for (const page of readSite(out).pages.values()) {
      // There is nothing to read where readers do not stay.
      if (page.kind === 'moved') continue;
      const kind = kindOfAddress(page, texts);
      kinds.set(kind, kinds.get(kind) || asked.has(`${name} ${encodeURI(page.address)}`));
    }
  }
  expect([...kinds].filter(([, isAsked]) => !isAsked).map(([kind]) => kind)).toEqual([]);
});

/** What is alike in the addresses of pages of a kind; removed articles are told from others, texts are all alike. */
function kindOfAddress(page: ReadPage, texts: Set<string>): string {
  if (texts.has(page.address)) return 'a text';
  const form = page.address
    .replace(/^\/(topics|people)\/[^/]+\//, '/$1/*/')
    .replace(/^\/\d{4}\/\d{2}\/[^/]+\//, '/yyyy/mm/*/')
    .replace(/\/(quote|section)\/[^/]+\//, '/$1/*/')
    .replace(/\/\d+(?=\/)/g, '/n');
  return canonicalOf(page) === undefined ? `${form}, of no permanent address` : form;
}

test('the panel of settings has nothing for axe to find, open, in any colours', async () => {
  for (const options of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    const { page } = await visit.fixture.visit('/2026/11/every-part/', options);
    await page.click('text=Display');
    expect(await violations(page)).toEqual([]);
  }
});
