import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** Blocks of data in a `script` element are not run, and a policy lets them pass (HTML, 4.12.1). */
const DATA = /json$/i;

/** What begins a script, or looks like it. */
const START = /<script/gi;

/**
 * Gathers what the scripts of pages are, as a security policy names them (Content Security Policy 3, 2.3.1).
 *
 * Pages of one kind have the same scripts, so each is only searched for what was seen before; a page that has anything
 * else is read by a parser of HTML. What merely looks like a script, in an attribute say, is none.
 */
export class ScriptFinder {
  /** The script elements that were seen, end tag included, as {@link bytesOf} has them, with what a policy says of each. */
  readonly #known: { source: string; hash?: string }[] = [];

  /**
   * @param page A character for each byte of its UTF-8: it need not be decoded, and is searched twice as fast.
   * @returns Of the scripts in the page and of those that it loads, each once, such as `sha256-…`.
   * @throws {Error} When it loads a script without saying its hash.
   */
  read(page: string): string[] {
    const hashes = new Set<string>();
    for (const { index } of page.matchAll(START)) {
      const known = this.#known.find(({ source }) => page.startsWith(source, index));
      if (!known) return this.#parse(Buffer.from(page, 'latin1').toString());
      if (known.hash) hashes.add(known.hash);
    }
    return [...hashes];
  }

  #parse(html: string): string[] {
    const hashes = new Set<string>();
    visit(fromHtml(html, { verbose: true }), 'element', ({ tagName, properties, children, position }) => {
      if (tagName !== 'script') return;
      // Data differs from page to page, so only its tag is known again.
      const isData = DATA.test(String(properties['type'] ?? ''));
      const end = isData ? html.indexOf('>', position?.start.offset) + 1 : position?.end.offset;
      const source = bytesOf(html.slice(position?.start.offset, end));
      if (isData) {
        this.#known.push({ source });
        return;
      }
      const text = children.map((child) => ('value' in child ? child.value : '')).join('');
      const { src, integrity } = properties;
      if (src !== undefined && typeof integrity !== 'string') {
        throw new Error(`A page loads ${String(src)} and does not say the hash of that script.`);
      }
      const hash = typeof integrity === 'string' ? integrity : hashOf(text);
      this.#known.push({ source, hash });
      hashes.add(hash);
    });
    return [...hashes];
  }
}

/** A text as a character for each of its bytes. */
export function bytesOf(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** The hash by which a policy and an `integrity` attribute name a script (Subresource Integrity, 3.2). */
export function hashOf(script: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
}
