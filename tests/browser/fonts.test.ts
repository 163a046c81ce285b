import { expect, test } from 'vitest';
import { realSite } from '../sites.ts';
import { visitor } from './visit.ts';

const { visit } = visitor(realSite);

test('the fonts come from the site itself, each once, and all that are fetched are used', async () => {
  const { page } = await visit('/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/');
  const { loaded, fetched, preloaded } = await page.evaluate(async () => {
    await document.fonts.ready;
    return {
      loaded: [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
      fetched: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.woff2')),
      preloaded: [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload]')].map(({ href }) => href),
    };
  });
  const names = fetched.map(({ name }) => name);
  expect(names.every((name) => name.startsWith(new URL('/assets/', page.url()).href))).toBe(true);
  expect(names.sort()).toEqual(preloaded.sort());
  expect(loaded.filter((family) => family.includes('Galley')).length).toBe(preloaded.length);
});
