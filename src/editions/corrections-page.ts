/** The page that lists all corrections, as cards and links name it. */
export const CORRECTIONS_PAGE = {
  slug: 'corrections',
  path: '/corrections/',
  title: 'All corrections',
  description: 'What was wrong in our articles, and what is right.',
};

/** The path of the feed of corrections. */
export const CORRECTIONS_FEED = '/corrections/feed.atom';
