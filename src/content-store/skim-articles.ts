import { readFileSync } from 'node:fs';
import path from 'node:path';
import { articleSchema } from '../schemas/article.ts';
import { rightFields } from './check-fields.ts';
import { readFrontMatter } from './front-matter.ts';
import type { KeptReading } from './kept-readings.ts';
import { problemOf } from './problem.ts';
import type { ReadArticle } from './read-articles.ts';
import type { Settings } from './settings.ts';
import { projectPath } from './source-file.ts';

/** What others may clash with. */
const CLASHING = articleSchema.pick({
  id: true,
  published: true,
  draft: true,
  language: true,
  translationOf: true,
});

/** Those of them that may be left out. */
const OPTIONAL = ['draft', 'language', 'translationOf'] as const;

/** Fields as nearly everybody writes them: on a line of their own, one plain word, perhaps in quotes. */
const SIMPLE = /^(id|published|draft|language|translationOf):[ \t]+(["']?)([\w:.+-]+)\2[ \t]*(?:#.*)?$/gm;

/**
 * Reads of articles only what others may clash with: id, moment, language and whether it is a draft or a translation. Ten thousand take half a second
 * where each would take milliseconds to be parsed and checked.
 *
 * @param slugs The folders in `content/articles`; one without a text that can be read is left out.
 */
export function skimArticles(slugs: readonly string[], { root, contentDir }: Settings): ReadArticle[] {
  return slugs.flatMap((slug) => {
    const absolute = path.join(contentDir, 'articles', slug, 'index.md');
    const fields = skimFile(absolute);
    const file = projectPath(root, absolute);
    return fields
      ? [{ slug, file, fields, problems: [], report: (_, ...said) => problemOf(file, ...said) }]
      : [];
  });
}

/** The same of what is kept of a reading that is still good: it takes no look at the text. */
export function skimReading({ slug, fields }: KeptReading, file: string): ReadArticle {
  return {
    slug,
    file,
    fields: clashingOf(fields),
    problems: [],
    report: (_, ...said) => problemOf(file, ...said),
  };
}

/** These fields of the front matter of a file, so far as they are right; nothing when it cannot be read. */
export function skimFile(absolute: string): ReadArticle['fields'] | undefined {
  try {
    // Thousands of small files cost less one after the other than as many promises.
    const text = readFileSync(absolute, 'utf8');
    return skimFields(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  } catch {
    return undefined;
  }
}

/** These fields, by a look at the lines where that is enough, and by the parser where it is not. */
function skimFields(text: string): ReadArticle['fields'] {
  const head = text.slice(0, text.indexOf('\n---', 3));
  const found = Object.fromEntries([...head.matchAll(SIMPLE)].map(([, key, , value]) => [key, value]));
  const isPlain =
    found['id'] !== undefined && OPTIONAL.every((name) => found[name] !== undefined || !head.includes(name));
  const front = isPlain ? undefined : readFrontMatter({ file: '', text });
  if (Array.isArray(front)) return {};
  const data = front?.data ?? { ...found, draft: found['draft'] === 'true' };
  return clashingOf(rightFields({ data }, CLASHING));
}

/** Of fields those that others may clash with. */
function clashingOf({
  id,
  published,
  draft,
  language,
  translationOf,
}: ReadArticle['fields']): ReadArticle['fields'] {
  return {
    ...(id && { id }),
    ...(published && { published }),
    ...(draft !== undefined && { draft }),
    ...(language && { language }),
    ...(translationOf && { translationOf }),
  };
}
