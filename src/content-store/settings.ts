import path from 'node:path';

/** What a run of the house is told from outside: where things are, and what time it is. */
export interface Settings {
  /** The project's folder. */
  root: string;
  /** The folder that holds `articles/`, `people/`, `topics/` and `pages/`. */
  contentDir: string;
  /** The folder of all caches; it may be deleted at any time. */
  cacheDir: string;
  /** The moment of the run. It decides what is published and what is old. */
  now: Date;
  /** Whether drafts and articles that are held back are shown: while writing, never in a build. */
  isPreview: boolean;
  /** Whether a preview goes on without what is wrong: whoever looks at one article is told of it beside the page. */
  isForgiving?: boolean;
}

/**
 * The settings of this run, from the environment: `GALLEY_CONTENT`, `GALLEY_CACHE` (folders, relative to the
 * project), `GALLEY_NOW` (RFC 3339) and `GALLEY_PREVIEW` (`yes`, or
 * `forgiving`). The command line sets them; left out, they are
 * `content`, `.cache`, the clock's time and no.
 *
 * Not told from `import.meta.env.DEV`: that is true in a build as well where `NODE_ENV` happens to be set.
 */
export function readSettings(): Settings {
  const root = process.cwd();
  const { GALLEY_CONTENT = 'content', GALLEY_CACHE = '.cache', GALLEY_NOW, GALLEY_PREVIEW } = process.env;
  return {
    root,
    contentDir: path.resolve(root, GALLEY_CONTENT),
    cacheDir: path.resolve(root, GALLEY_CACHE),
    now: readMoment(GALLEY_NOW),
    isPreview: GALLEY_PREVIEW === 'yes' || GALLEY_PREVIEW === 'forgiving',
    isForgiving: GALLEY_PREVIEW === 'forgiving',
  };
}

function readMoment(moment: string | undefined): Date {
  const now = moment ? new Date(moment) : new Date();
  if (Number.isNaN(now.getTime())) {
    throw new Error(`GALLEY_NOW is ${JSON.stringify(moment)}; write it like 2026-11-23T09:30:00+00:00.`);
  }
  return now;
}
