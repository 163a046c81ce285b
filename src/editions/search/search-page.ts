import type { Site } from '../../schemas/site.ts';
import { wordsOf } from '../../words/words.ts';

/** The page on which readers search, as cards and links name it. */
export function searchPage(site: Site): { slug: string; path: string; title: string; description: string } {
  const { title, description } = wordsOf(site.language).search;
  return { slug: 'search', path: '/search/', title, description: description(site.name) };
}
