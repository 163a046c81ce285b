import { site } from '../site.config.ts';
import { wordsOf } from '../words/words.ts';

const { title, description } = wordsOf(site.language).corrections;

/** The page that lists all corrections, as cards and links name it. */
export const CORRECTIONS_PAGE = {
  slug: 'corrections',
  path: '/corrections/',
  title,
  description,
};

/** The path of the feed of corrections. */
export const CORRECTIONS_FEED = '/corrections/feed.atom';
