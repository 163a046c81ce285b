import type { Removal } from '../article/article.ts';
import { absoluteAddress, shortAddressOf } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { DATA_VERSION } from './article-data.ts';

/** What is served as data for an article that was taken down: that it was, when and why. */
export function removalDataOf(removal: Removal, site: Site): string {
  const { id, permalink, title, removed, reason } = removal;
  const whole = (path: string) => absoluteAddress(path, site.address);
  const data = {
    version: DATA_VERSION,
    id,
    url: whole(permalink),
    shortUrl: whole(shortAddressOf(removal)),
    title,
    removed,
    reason,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
