import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { type BuiltSite, builtFile, fixtureSite, realSite } from '../sites.ts';

function open(site: BuiltSite, file: string): Document {
  return parseHTML(readFileSync(builtFile(site, file), 'utf8')).document;
}

test('the newest corrections lead to their articles, and to a page of each year', () => {
  const document = open(fixtureSite, 'corrections/index.html');
  const linksOf = (selector: string) =>
    [...document.querySelectorAll(`${selector} a`)].map((link) => link.getAttribute('href'));
  expect(linksOf('.rows')).toEqual(['/2026/11/every-part/#corrections']);
  expect(linksOf('.years')).toEqual(['/corrections/2026/']);
  expect(document.querySelector('[aria-current]')).toBeNull();
});

test('the page of a year has its corrections, and says where it is among the years', () => {
  const document = open(fixtureSite, 'corrections/2026/index.html');
  expect(document.querySelector('h1')?.textContent).toBe('Corrections of 2026');
  expect(document.querySelectorAll('.rows > li').length).toBe(1);
  expect(document.querySelector('[aria-current=page]')?.getAttribute('href')).toBe('/corrections/2026/');
});

test('without a correction there is no year', () => {
  expect(open(realSite, 'corrections/index.html').querySelector('.years')).toBeNull();
});

test('every page leads to the corrections from its foot', () => {
  for (const file of ['index.html', 'about/index.html', '404.html'])
    expect(open(realSite, file).querySelector('.page-foot [href="/corrections/"]'), file).not.toBeNull();
});
