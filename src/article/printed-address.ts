/**
 * An address as it is printed: whole, but for its scheme.
 *
 * @param address As a link has it: `https:`, `http:` and `mailto:` are left out, a relative one is resolved.
 * @param page The address of the page that it stands on.
 */
export function printedAddress(address: string, page: string): string {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(address) ? address : new URL(address, page).href;
  return whole.replace(/^(?:https?:\/\/|mailto:)/i, '');
}
