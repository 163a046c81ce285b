/** This project in tables, with every edition that a normal build makes. */
export const OWN = 'Galley';

/** The same where it makes what the others make: pages of articles, lists and feeds. */
export const PAGES_ALONE = 'Galley, pages alone';
