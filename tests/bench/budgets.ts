/** What a page may weigh, in bytes: compressed by brotli at its best, but for fonts and pictures, which are so already. */
export const BUDGETS = {
  /** HTML and the style sheets that hold up the first paint: one round trip (10 packets of 1,460 bytes). */
  firstPaint: 14_600,
  /** All scripts that are files, those that are loaded when they are used as well. */
  script: 6_000,
  fonts: 60_000,
  /** All that a phone fetches for its first view. */
  firstView: 150_000,
};

/** The service worker, which the browser fetches when a page is there, and keeps. */
export const WORKER = 6_000;

/** The same for the scripts of the page that searches: its own, beside those of every page. Pagefind's are not counted, which are fetched when a reader asks for something. */
export const SEARCH_SCRIPTS = 8_500;

/** And of the page that lists what the browser keeps. */
export const SAVED_SCRIPTS = 6_500;
