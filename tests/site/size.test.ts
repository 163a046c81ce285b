import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BUDGETS, SAVED_SCRIPTS, SEARCH_SCRIPTS } from '../bench/budgets.ts';
import { measurePage, weighAgainstBudgets } from '../bench/measure-page.ts';
import { kindOfPage } from '../page-kind.ts';
import { fixtureSite, manySite, realSite } from '../sites.ts';

/** Of many articles, the lists; there are enough articles beside them. */
const LISTS = '{,archive/,{topics,people}/**/,2026/,2026/[0-9][0-9]/,2026/[0-9][0-9]/page/*/}index.html';

/** Pages with scripts of their own. */
const SCRIPTS: Record<string, number> = {
  'saved/index.html': SAVED_SCRIPTS,
  'search/index.html': SEARCH_SCRIPTS,
};

const pages = [
  [realSite, '**/index.html'] as const,
  [fixtureSite, '**/index.html'] as const,
  [manySite, LISTS] as const,
].flatMap(([{ out }, files]) => globSync(files, { cwd: out }).map((file) => [file, out] as const));

test.each(pages)('%s keeps within its budgets', (file, out) => {
  const size = measurePage(out, file);
  const sums = weighAgainstBudgets(size);
  const budgets = { ...BUDGETS, ...(file in SCRIPTS && { script: SCRIPTS[file] ?? 0 }) };
  for (const [name, budget] of Object.entries(budgets)) {
    expect(sums[name as keyof typeof BUDGETS], name).toBeLessThanOrEqual(budget);
  }
  expect(size.blockingScripts).toBe(0);
  const { html, css, script, fonts } = size;
  const parts = {
    page: [html, css, script, fonts],
    // Has no script, and fetches nothing ahead.
    passage: [html, css],
    moved: [html],
    embed: [html, css, fonts],
  }[kindOfPage(readFileSync(path.join(out, file), 'utf8'))];
  expect(Math.min(...parts)).toBeGreaterThan(0);
});
