import { z } from 'astro/zod';
import { ARTICLE_ID } from './article.ts';
import { daySchema } from './dates.ts';
import { text } from './text.ts';

/** What is said where an article was: the front matter of `content/removed/<slug>.md`. */
export const removedSchema = z.strictObject({
  id: z
    .string()
    .regex(ARTICLE_ID, 'is not four to twelve lower-case letters and digits')
    .meta({
      description: 'The id that the article had; the ledger knows its addresses by it.',
      examples: ['k3w7r'],
    }),
  removed: daySchema.meta({
    description: 'The day on which it was taken down.',
    examples: ['2026-12-01'],
  }),
  reason: text.meta({
    description: 'Why, in a sentence or two that readers see.',
    examples: ['The report rested on a document that proved to be forged.'],
  }),
  title: text.optional().meta({
    description: 'The headline that it had, where that may still be said.',
    examples: ['Rivers rise for a third week'],
  }),
});

/** A checked notice of removal. */
export type RemovedData = z.infer<typeof removedSchema>;
