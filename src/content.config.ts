import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoader } from './content-store/loaders.ts';

/**
 * Astro's data store has one entry: a digest of all content. Pages ask `src/content-store/queries.ts`, which has the
 * content in memory: ten thousand articles in Astro's store are read, written and bundled anew in every build.
 */
export const collections = {
  content: defineCollection({ loader: contentLoader, schema: z.object({}) }),
};
