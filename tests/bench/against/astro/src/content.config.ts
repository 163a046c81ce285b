import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const articles = defineCollection({
  loader: glob({ pattern: '*/index.md', base: './articles' }),
  schema: z.object({
    title: z.string(),
    kicker: z.string(),
    standfirst: z.string(),
    people: z.array(z.string()),
    topics: z.array(z.string()),
    months: z.array(z.string()),
    date: z.coerce.date(),
    permalink: z.string(),
    picture: z.object({ alt: z.string(), caption: z.string(), credit: z.string() }).optional(),
  }),
});

export const collections = { articles };
