import type { Site } from '../schemas/site.ts';

/** A year in which the hosts of publications were theirs (RFC 4151, 2.1). It never changes, or all ids would. */
const SINCE = '2026';

/** Nothing of a publication is older, so what has no other date is as old as this. */
export const FIRST_MOMENT = `${SINCE}-01-01T00:00:00Z`;

/**
 * An id that lasts for ever, whatever becomes of the address: a tag (RFC 4151).
 *
 * @param name What it is of; it is made of what never changes, such as an article's id.
 * @param on A day on which the host was the publication's, `yyyy-mm-dd`.
 */
export function tagUri({ address }: Pick<Site, 'address'>, name: string, on = SINCE): string {
  return `tag:${new URL(address).hostname},${on}:${name}`;
}
