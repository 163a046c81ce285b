import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { Removal } from './article/article.ts';
import type { Move } from './content-store/check-ledger.ts';
import { contentLoader } from './content-store/loaders.ts';
import type { Problem } from './content-store/problem.ts';
import type { StoredArticle } from './content-store/read-articles.ts';
import { articleSchema } from './schemas/article.ts';
import { pageSchema } from './schemas/page.ts';
import { personSchema } from './schemas/person.ts';
import { topicSchema } from './schemas/topic.ts';

/** Under which the rendered text is cached. */
const key = z.string();

export const collections = {
  articles: defineCollection({
    loader: contentLoader('articles'),
    schema: articleSchema.extend({ store: z.custom<StoredArticle>() }),
  }),
  people: defineCollection({ loader: contentLoader('people'), schema: personSchema.extend({ key }) }),
  topics: defineCollection({ loader: contentLoader('topics'), schema: topicSchema.extend({ key }) }),
  pages: defineCollection({ loader: contentLoader('pages'), schema: pageSchema.extend({ key }) }),
  ledger: defineCollection({
    loader: contentLoader('ledger'),
    schema: z.object({ moves: z.array(z.custom<Move>()), removals: z.array(z.custom<Removal>()) }),
  }),
  problems: defineCollection({
    loader: contentLoader('problems'),
    schema: z.object({ errors: z.array(z.custom<Problem>()) }),
  }),
};
