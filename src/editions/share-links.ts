import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { wordsOf } from '../words/words.ts';
import { NETWORKS, type Network } from './networks.ts';
import { shorten } from './shorten.ts';

/** A link by which a page is passed on. */
export interface ShareLink {
  /** Of the network, or “Email”. */
  name: string;
  /** What the link does, for who hears it without what is around it. */
  label: string;
  address: string;
}

/** What is shared. */
export interface Shared {
  /** The headline. */
  title: string;
  /** Its path on the site. */
  permalink: string;
  /** BCP 47. */
  language: string;
}

/**
 * The links of the share control: by mail, then to each network. The address in them is the permalink as it is
 * published, whole and with nothing added.
 */
export function shareLinksOf(
  { title, permalink, language }: Shared,
  site: Pick<Site, 'address'>,
): ShareLink[] {
  const address = absoluteAddress(permalink, site.address);
  const words = wordsOf(language).share;
  return [
    { name: words.email, label: words.byEmail, address: mailAddressOf(title, address) },
    ...NETWORKS.map((network) => ({
      name: network.name,
      label: words.on(network.name),
      address: networkAddressOf(network, title, address),
    })),
  ];
}

/** A mail that is begun: headline and permalink, with the line breaks that mail has (RFC 6068, 5). */
function mailAddressOf(title: string, address: string): string {
  return `mailto:?subject=${encode(title)}&body=${encode(`${title}\r\n\r\n${address}`)}`;
}

/** The address of a network's page for a new post. A headline that is too long for it ends at a word; the permalink stays. */
function networkAddressOf(
  { template, limit = Infinity, addressLength, single }: Network,
  headline: string,
  address: string,
): string {
  const room = limit - (addressLength ?? address.length) - 1;
  const title = shorten(headline, room, (character) => (!single || single.test(character) ? 1 : 2));
  const values: Record<string, string> = { title, address, post: title ? `${title} ${address}` : address };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => encode(values[name] ?? ''));
}

/** As `encodeURIComponent`, and with what would end an address that stands in a text (RFC 3986, 2.2). */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
