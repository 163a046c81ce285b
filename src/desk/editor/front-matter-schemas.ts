import { z } from 'astro/zod';
import { articleSchema } from '../../schemas/article.ts';
import { pageSchema } from '../../schemas/page.ts';
import { personSchema } from '../../schemas/person.ts';
import { removedSchema } from '../../schemas/removed.ts';
import { topicSchema } from '../../schemas/topic.ts';

/** The schemas of front matter, by the folder of the content that they are of. */
const SCHEMAS: Record<string, z.ZodType> = {
  articles: articleSchema,
  people: personSchema,
  topics: topicSchema,
  pages: pageSchema,
  removed: removedSchema,
};

/**
 * The front matter of each folder of the content as JSON Schema (draft 7, which editors know), in text.
 *
 * Editors complete and check by it. What no schema can say, such as whether a day is in the calendar, is left to
 * `check`.
 */
export function frontMatterSchemas(): Record<string, string> {
  const texts = Object.entries(SCHEMAS).map(([folder, schema]) => {
    const json = z.toJSONSchema(schema, {
      target: 'draft-7',
      io: 'input',
      unrepresentable: 'any',
      // zod leaves examples out where it changes what is written; ours are what is written.
      override: ({ zodSchema, jsonSchema }) => {
        Object.assign(jsonSchema, z.globalRegistry.get(zodSchema));
      },
    });
    return [folder, `${JSON.stringify({ title: `content/${folder}`, ...json }, null, 2)}\n`];
  });
  return Object.fromEntries(texts);
}
