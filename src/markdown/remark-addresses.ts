import type { Definition, Image, Link, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../graphics/visit.ts';
import { quoteSource, reportError } from './report.ts';

const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * Checks every address: `https:`, `http:`, `mailto:` or relative (RFC 3986, 4.2), nothing else.
 *
 * Control characters and backslashes are refused, since browsers drop or turn them and find another scheme
 * than a reader of the Markdown does (WHATWG URL, 4.4).
 */
export function remarkAddresses() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['link', 'image', 'definition'], (node) => {
      const { url } = node as Link | Image | Definition;
      const wrong = whatIsWrong(url);
      if (!wrong) return;
      reportError(file, node, {
        rule: 'link-address',
        message: `The address ${quoteSource(url)} ${wrong}.`,
        remedy:
          'Use an address with https:, http: or mailto:, or one inside the site, such as /about/ or #iraq.',
      });
    });
  };
}

function whatIsWrong(url: string): string | undefined {
  if (url.trim() === '') return 'is empty';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (/[\u0000-\u0020\u007F-\u009F\\]/.test(url)) return 'holds a space, a control character or a backslash';
  if (url.startsWith('//')) return 'leaves out its scheme';
  const scheme = /^[^/?#]*?:/.exec(url)?.[0].toLowerCase();
  if (scheme === undefined) return undefined;
  if (!ALLOWED.has(scheme)) return `has the scheme ${quoteSource(scheme)}`;
  if (scheme !== 'mailto:' && !URL.canParse(url)) return 'is not a well-formed address';
  return undefined;
}
