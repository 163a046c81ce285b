import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';

/** The path of it (RFC 9116, 3). */
export const SECURITY_TXT = '/.well-known/security.txt';

/** Months for which it is good; it should be less than a year (RFC 9116, 2.5.5). */
const MONTHS = 11;

/**
 * Whom to tell of a hole in the site (RFC 9116); nothing where the site has no contact.
 *
 * @param now It is good until the beginning of a month nearly a year later, so that its bytes change once a month.
 */
export function securityTxt({ contact, language, address }: Site, now: Date): string | undefined {
  if (!contact) return undefined;
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS, 1));
  return [
    `Contact: mailto:${contact}`,
    `Expires: ${expires.toISOString()}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${absoluteAddress(SECURITY_TXT, address)}`,
    '',
  ].join('\n');
}
