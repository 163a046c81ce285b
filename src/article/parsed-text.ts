import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';
import { lastUsed } from './last-used.ts';
import { ownHtml } from './own-html.ts';

/** The texts that are kept: those of a few articles, each of which is read by all that becomes of it, one after another. */
const kept = lastUsed<Root>(64);

/**
 * HTML that the pipeline has rendered, as a tree (HTML, 13.4). It says nothing of where nodes stand in the HTML, which
 * would double it.
 *
 * @returns A tree that others are given as well: it is not to be changed.
 */
export function parsedText(html: string): Readonly<Root> {
  const parsed = () => fromParse5(parseFragment(html, { scriptingEnabled: false })) as Root;
  const tree = kept.get(html) ?? ownHtml(html) ?? parsed();
  kept.set(html, tree);
  return tree;
}
