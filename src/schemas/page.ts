import { z } from 'astro/zod';
import { formerNames, text } from './text.ts';

/** A page that is not an article, such as the privacy page: the front matter of `content/pages/<slug>.md`. */
export const pageSchema = z.strictObject({
  title: text.meta({
    description: 'The heading of the page, and what links to it read.',
    examples: ['Privacy'],
  }),
  description: text.meta({
    description: 'One sentence for search engines and cards.',
    examples: ['What this site keeps about its readers: nothing.'],
  }),
  order: z
    .number()
    .int()
    .default(100)
    .meta({
      description: 'Its place among the links at the foot of every page; small numbers come first.',
      examples: [10],
    }),
  imprint: z
    .boolean()
    .default(false)
    .meta({
      description:
        'Whether what `src/site.config.ts` says of who is responsible, and of where to write, stands below the text.',
      examples: [true],
    }),
  formerly: formerNames,
});

/** A checked page. */
export type PageData = z.infer<typeof pageSchema>;
