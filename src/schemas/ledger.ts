import { z } from 'astro/zod';
import { daySchema } from './dates.ts';

const anchorKinds = ['heading', 'paragraph', 'quote', 'note', 'part'] as const;

/** A line of `content/published.jsonl`. A later line about the same anchor says how its block has changed since. */
export const ledgerLineSchema = z.strictObject({
  of: z
    .string()
    .regex(/^(?:site|(?:articles|people|topics|pages)\/[a-z0-9-]+)$/, 'is not what an address can be of')
    .meta({
      description:
        'What it is of: `articles/` and the article’s id, `people/`, `topics/` or `pages/` and the name of the file; or `site`.',
      examples: ['articles/k3w7r'],
    }),
  address: z
    .string()
    .regex(/^\/\S*$/, 'is not a path')
    .optional()
    .meta({
      description: 'The path of an address. A line has either this or `anchor`.',
      examples: ['/2026/11/rivers-rise/'],
    }),
  anchor: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'The id of a place in the text, without `#`.', examples: ['iraq-p2'] }),
  kind: z
    .enum(anchorKinds)
    .optional()
    .meta({ description: 'What stands at the anchor.', examples: ['paragraph'] }),
  after: z
    .string()
    .optional()
    .meta({ description: 'The heading or paragraph before it.', examples: ['iraq-p1'] }),
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'is not sixteen hexadecimal digits')
    .meta({
      description:
        'Of what was published there; zeros where that leads on, or is not told by its words. That of an anchor stays nearly the same when few words change, so that a block is found again (`src/article/content-hash.ts`).',
      examples: ['09080cd011400288'],
    }),
  on: daySchema.meta({ description: 'The day on which the line was written.', examples: ['2026-11-23'] }),
});

/** A checked line of the ledger. */
export type LedgerLine = z.infer<typeof ledgerLineSchema>;
