import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BUDGETS } from '../bench/budgets.ts';
import { measurePage, weighAgainstBudgets } from '../bench/measure-page.ts';
import { fixtureSite, realSite } from '../sites.ts';

const pages = [realSite, fixtureSite].flatMap(({ out }) =>
  globSync('**/index.html', { cwd: out }).map((file) => [file, out] as const),
);

test.each(pages)('%s keeps within its budgets', (file, out) => {
  const size = measurePage(out, file);
  const sums = weighAgainstBudgets(size);
  for (const [name, budget] of Object.entries(BUDGETS)) {
    expect(sums[name as keyof typeof BUDGETS], name).toBeLessThanOrEqual(budget);
  }
  expect(size.blockingScripts).toBe(0);
  // A page that only leads on has no script, and fetches nothing ahead.
  const parts = isPassage(file) ? [size.html, size.css] : [size.html, size.css, size.script, size.fonts];
  expect(Math.min(...parts)).toBeGreaterThan(0);
});

function isPassage(file: string): boolean {
  return /\/(?:quote|section)\//.test(file);
}
