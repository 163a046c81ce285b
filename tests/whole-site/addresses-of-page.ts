import type { Element } from 'hast';
import type { ReadPage } from './read-site.ts';
import { stringsOf } from './strings-of.ts';

/** An address that a page names, and where. */
export interface NamedAddress {
  address: string;
  element: Element;
  /** Whether readers follow it: it has to lead straight to its place. */
  isLink: boolean;
  /** Whether what follows `#` is a place on a page; in linked data it may be a mere name (JSON-LD 1.1, 3.3). */
  hasAnchor: boolean;
}

/**
 * Every address that a page names, of its own origin or another: links, files, candidates of `srcset`, where a refresh
 * leads, and whole addresses of `origin` in metadata and linked data.
 */
export function addressesOfPage({ elements }: ReadPage, origin: string): NamedAddress[] {
  return elements.flatMap((element) => {
    const isLink = element.tagName === 'a';
    return [
      ...attributesOf(element).map((address) => ({ address, element, isLink, hasAnchor: true })),
      ...(isLinkedData(element)
        ? wholeAddressesIn(element, origin).map((address) => ({
            address,
            element,
            isLink: false,
            hasAnchor: false,
          }))
        : []),
    ];
  });

  function attributesOf({ tagName, properties }: Element): string[] {
    const { href, src, srcSet, poster, action, cite, dataTo, content, httpEquiv } = properties;
    const named = [href, src, poster, action, cite, dataTo]
      .filter((value) => value !== undefined)
      .map(String);
    const candidates = String(srcSet ?? '').split(',');
    named.push(...candidates.map((candidate) => candidate.trim().split(/\s/)[0] ?? '').filter(Boolean));
    if (tagName !== 'meta') return named;
    if (String(httpEquiv) === 'refresh') named.push(String(content).replace(/^[^=]*=/, ''));
    if (isOfOrigin(String(content), origin)) named.push(String(content));
    return named;
  }
}

function isLinkedData({ tagName, properties }: Element): boolean {
  return tagName === 'script' && properties['type'] === 'application/ld+json';
}

function wholeAddressesIn(element: Element, origin: string): string[] {
  const [text] = element.children;
  const data: unknown = JSON.parse(text?.type === 'text' ? text.value : '{}');
  return stringsOf(data).filter((value) => isOfOrigin(value, origin));
}

function isOfOrigin(value: string, origin: string): boolean {
  return value === origin || value.startsWith(`${origin}/`);
}
