import { appendFile } from 'node:fs/promises';
import { articleAt, REMOVABLE } from './article.ts';
import type { Builder } from './builder.ts';
import { type BenchContent, putArticle, takeArticle } from './write-articles.ts';

/** What happens before a build that is measured. */
export interface Scenario {
  /** What `--only` calls it. */
  name: string;
  /** What tables call it. */
  title: string;
  /**
   * Changes what is built.
   *
   * @param turn How often it was changed this way, from 1.
   */
  change: (content: BenchContent, builders: Builder[], turn: number) => Promise<void>;
}

/** The article that is edited: it is new enough for the front page, where most edits are. */
const EDITED = 4;

/** In the order in which they are measured. */
export const SCENARIOS: Scenario[] = [
  {
    name: 'cold',
    title: 'Cold',
    change: async (_, builders) => {
      for (const { clean } of builders) await clean(false);
    },
  },
  {
    name: 'cold-text',
    title: 'Cold, but pictures and cards',
    change: async (_, builders) => {
      for (const { clean } of builders) await clean(true);
    },
  },
  { name: 'no-change', title: 'No change', change: async () => {} },
  {
    name: 'one-edit',
    title: 'One edit',
    change: (content, _, turn) => putArticle(content, articleAt(EDITED, content.count, turn)),
  },
  {
    name: 'one-new',
    title: 'One new',
    change: (content, _, turn) => putArticle(content, articleAt(-turn, content.count)),
  },
  {
    name: 'one-deleted',
    title: 'One deleted',
    change: (content, _, turn) => takeArticle(content, articleAt(REMOVABLE + 10 * (turn - 1), content.count)),
  },
  {
    name: 'one-template',
    title: 'One template',
    change: async (_, builders, turn) => {
      for (const { template } of builders) await appendFile(template, `<!-- Change ${turn} -->\n`);
    },
  },
];
