import { digestOf } from './digest.ts';
import { isPublic } from './make-summary.ts';
import type { Content } from './read-content.ts';
import type { Settings } from './settings.ts';

/**
 * A digest of everything that a build of the content shows. Drafts and what is held back do not count; what the
 * ledger lacks does.
 */
export function contentDigest(content: Content, settings: Settings): string {
  const { articles, people, topics, pages, ledger } = content;
  return digestOf([
    articles.filter(({ data }) => isPublic(data, settings)).map(({ slug, digest }) => [slug, digest]),
    [people, topics, pages].map((entries) => entries.map(({ id, data, key }) => [id, data, key])),
    ledger,
  ]);
}
