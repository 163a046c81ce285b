/**
 * The words of the interface in English, by concern. A phrase with something in it is a function; a count is
 * handed over as a number, so that each language chooses its own forms (Unicode CLDR, plural rules).
 *
 * What readers of machines see, such as a warning of the build, is not here: that is English everywhere.
 */
export const english = {
  lists: {
    empty: 'Nothing has been published here yet.',
  },
  notFound: {
    title: 'Page not found',
  },
  feeds: {
    corrections: (site: string) => `${site}: corrections`,
  },
  search: {
    title: 'Search',
  },
  trust: {
    corrections: 'Corrections',
  },
};
