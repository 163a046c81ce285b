import { wholeAddress } from './whole-address.ts';

/**
 * An address as it is printed: whole, but for its scheme (`https:`, `http:` or `mailto:`).
 *
 * @param address As a link has it.
 * @param page The whole address of the page that it stands on.
 */
export function printedAddress(address: string, page: string): string {
  return wholeAddress(address, page).replace(/^(?:https?:\/\/|mailto:)/i, '');
}
