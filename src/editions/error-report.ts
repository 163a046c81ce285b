import type { Summary } from '../article/article.ts';
import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { wordsOf } from '../words/words.ts';
import { encode } from './share-links.ts';

/**
 * The address of a mail by which a reader reports an error: to whom, with the headline as its subject and the permalink
 * in it (RFC 6068).
 *
 * @returns Nothing where the site has no `contact`.
 */
export function errorReportAddressOf(
  { title, permalink }: Pick<Summary, 'title' | 'permalink'>,
  site: Site,
): string | undefined {
  if (!site.contact) return undefined;
  const to = site.contact.split('@').map(encode).join('@');
  const subject = wordsOf(site.language).trust.errorIn(title);
  const body = `${absoluteAddress(permalink, site.address)}\r\n\r\n`;
  return `mailto:${to}?subject=${encode(subject)}&body=${encode(body)}`;
}
