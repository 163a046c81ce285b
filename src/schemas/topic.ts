import { z } from 'astro/zod';
import { formerNames, text } from './text.ts';

/** What articles are about: the front matter of `content/topics/<id>.md`. */
export const topicSchema = z.strictObject({
  name: text.meta({
    description: 'The name of the topic, as links to it read.',
    examples: ['North Korea'],
  }),
  description: text.meta({
    description: 'One line that says what the topic holds.',
    examples: ['The country, its weapons and its diplomacy.'],
  }),
  formerly: formerNames,
});

/** A checked topic. */
export type TopicData = z.infer<typeof topicSchema>;
