import path from 'node:path';

/**
 * The file that a built site serves at an address.
 *
 * @param folder The built site.
 * @param address A path on the site, as the ledger has it: percent-encoded (RFC 3986, 2.1).
 */
export function fileAt(folder: string, address: string): string {
  const file = path.join(folder, decodeURIComponent(address));
  return address.endsWith('/') ? path.join(file, 'index.html') : file;
}
