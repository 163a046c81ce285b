import type { Person, Summary, Topic } from '../article/article.ts';
import { absoluteAddress, shortAddressOf } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';

/**
 * The id of an article in linked data (JSON-LD 1.1, 3.3). Others refer to such ids, so none of this file ever changes:
 * an article's rests on its short address, which outlives its slug.
 */
export function articleId({ id }: Pick<Summary, 'id'>, site: Site): string {
  return `${absoluteAddress(shortAddressOf({ id }), site.address)}#article`;
}

/** The id of somebody who writes. */
export function personId({ id }: Pick<Person, 'id'>, site: Site): string {
  return `${personAddress({ id }, site)}#author`;
}

/** The id of what articles are about. */
export function topicId({ id }: Pick<Topic, 'id'>, site: Site): string {
  return `${topicAddress({ id }, site)}#topic`;
}

/** The id of whoever publishes. */
export function publisherId(site: Site): string {
  return `${absoluteAddress('/', site.address)}#publisher`;
}

/** The id of the publication as a site. */
export function siteId(site: Site): string {
  return `${absoluteAddress('/', site.address)}#site`;
}

/** The whole address of somebody's page. */
export function personAddress({ id }: Pick<Person, 'id'>, site: Site): string {
  return absoluteAddress(`/people/${id}/`, site.address);
}

/** The whole address of a topic's page. */
export function topicAddress({ id }: Pick<Topic, 'id'>, site: Site): string {
  return absoluteAddress(`/topics/${id}/`, site.address);
}
