import { z } from 'astro/zod';
import { formerNames, text } from './text.ts';

/** Who writes and edits: the front matter of `content/people/<id>.md`. The text below it is about them. */
export const personSchema = z.strictObject({
  name: text.meta({
    description: 'The name as it stands in the byline.',
    examples: ['Galley desk'],
  }),
  kind: z
    .enum(['person', 'organisation'])
    .default('person')
    .meta({
      description: 'Whether the byline names a person or a body such as a desk.',
      examples: ['organisation'],
    }),
  familyName: text.optional().meta({
    description:
      'The family’s part of the name, by which citations sort it. Needed where it is not the last word: `Kim Jong Un`, `Gabriel García Márquez`.',
    examples: ['García Márquez'],
  }),
  formerly: formerNames,
});

/** A checked person. */
export type PersonData = z.infer<typeof personSchema>;
