import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { builtFile, realSite } from '../sites.ts';

const ARTICLE = '2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/index.html';

test('an article with a drawn lead has it as its picture for cards', async () => {
  const { document } = parseHTML(readFileSync(builtFile(realSite, ARTICLE), 'utf8'));
  const property = (name: string) =>
    document.querySelector(`meta[property="og:image${name}"]`)?.getAttribute('content');
  const file = new URL(property('') ?? '').pathname;
  expect(readdirSync(builtFile(realSite, 'cards')).map((name) => `/cards/${name}`)).toEqual([file]);
  const bytes = readFileSync(builtFile(realSite, file));
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
  expect(bytes.length).toBeLessThan(120_000);
  expect([property(':width'), property(':height'), property(':type')]).toEqual(['1200', '630', 'image/png']);
  expect(property(':alt')).toContain('Iraq: 1991, Disarmament ordered; 2003, US-led invasion.');
  // Letters and bars are there: a blank card would be of one colour.
  const { dominant, channels } = await sharp(bytes).stats();
  expect(dominant.r).toBeGreaterThan(240);
  expect(channels[0]?.stdev).toBeGreaterThan(30);
});
