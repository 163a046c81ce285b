/** Paths and anchors that stay as they are: no part of them is to be encoded, and none leads up. */
const PLAIN = /^(?:(?:\/[\w-][\w.-]*)*\/?|#[\w-]*)$/;

/** Of the page that was asked for last. */
let known = { page: '', whole: '', root: '' };

/**
 * An address with its host (RFC 3986, 5.2), so that it leads somewhere away from the site.
 *
 * @param address As it stands on the page; one that has a scheme stays as it is, to the letter.
 * @param page The whole address of the page.
 */
export function wholeAddress(address: string, page: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address;
  // Nearly all are plain, and what reads any takes ten times as long.
  if (address === '' || !PLAIN.test(address)) return new URL(address, page).href;
  if (known.page !== page) {
    const [whole = '', root = ''] = ['#', '/'].map((end) => new URL(end, page).href.slice(0, -1));
    known = { page, whole, root };
  }
  return (address.startsWith('#') ? known.whole : known.root) + address;
}
