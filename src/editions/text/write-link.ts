import type { Link } from 'mdast';
import type { Options } from 'remark-stringify';

type Handlers = NonNullable<Options['handlers']>;
type Handle = NonNullable<Handlers['link']>;

/** Addresses that may stand in Markdown as they are, without brackets around them or escapes (CommonMark, 6.3). */
const PLAIN = /^[^\s<>()\\&\p{Cc}]+(?:&(?!#?\w+;)[^\s<>()\\&\p{Cc}]*)*$/u;

/** What an autolink may hold (CommonMark, 6.5), even in a table. */
const AUTOLINK = /^[a-z][a-z0-9+.-]{1,31}:[^\s<>|\p{Cc}]*$/iu;

/**
 * Writes a link of Markdown so that its address can be read and copied as it is. The library's own way puts a
 * backslash before each ampersand that a letter follows, which is sound and yet not the address.
 */
export const writeLink: Handle = (node: Link, _, state, info) => {
  const [child, ...others] = node.children;
  const isBare = child?.type === 'text' && child.value === node.url && others.length === 0;
  if (isBare && AUTOLINK.test(node.url)) return `<${node.url}>`;
  const tracker = state.createTracker(info);
  const exit = state.enter('link');
  const exitLabel = state.enter('label');
  const words = state.containerPhrasing(node, { ...tracker.current(), before: '[', after: '](' });
  exitLabel();
  exit();
  return `[${words}](${writeAddress(node.url, state.stack.includes('tableCell'))})`;
};

function writeAddress(address: string, isInCell: boolean): string {
  const whole = PLAIN.test(address) ? address : `<${address.replace(/[\\<>&]/g, '\\$&')}>`;
  // A bar ends a cell even in an address (GFM, 4.10).
  return isInCell ? whole.replaceAll('|', '\\|') : whole;
}
