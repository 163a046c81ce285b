/**
 * An address with its host (RFC 3986, 5.2), so that it leads somewhere away from the site.
 *
 * @param address As it stands on the page; one that has a scheme stays as it is, to the letter.
 * @param page The whole address of the page.
 */
export function wholeAddress(address: string, page: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : new URL(address, page).href;
}
