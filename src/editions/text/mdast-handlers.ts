import type { Element } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { hasClass } from '../../graphics/element.ts';

/** What becomes of elements in Markdown where the usual (hast-util-to-mdast) would lose something. */
export const mdastHandlers: Record<string, Handle> = {
  /** The number of a note becomes a reference to it. */
  sup(state, node) {
    const [link] = node.children;
    const isReference = link?.type === 'element' && link.properties['dataFootnoteRef'] !== undefined;
    if (!isReference) return state.all(node);
    const number = textOf(link);
    return { type: 'footnoteReference', identifier: number, label: number };
  },

  /** Links back from notes are left out: programs that read Markdown add their own. */
  a(state, node) {
    if (node.properties['dataFootnoteBackref'] !== undefined) return undefined;
    return { type: 'link', url: String(node.properties['href'] ?? ''), children: phrasing(state, node) };
  },

  ol(state, node) {
    if (!hasClass(node, 'notes')) return defaultHandlers.ol(state, node);
    const items = node.children.filter((child): child is Element => child.type === 'element');
    return items.map((item, index) => {
      const number = String(index + 1);
      const children = state.toFlow(state.all(item)) as BlockContent[];
      return { type: 'footnoteDefinition', identifier: number, label: number, children };
    });
  },

  /** A graphic's title is no heading, since no text stands below it. */
  p(state, node) {
    if (!hasClass(node, 'timeline-title')) return defaultHandlers.p(state, node);
    return { type: 'paragraph', children: [{ type: 'strong', children: phrasing(state, node) }] };
  },

  cite(state, node) {
    return { type: 'emphasis', children: phrasing(state, node) };
  },

  /** An editor's note is set off as a quotation is. */
  div(state, node) {
    const children = state.toFlow(state.all(node)) as BlockContent[];
    return hasClass(node, 'note') ? { type: 'blockquote', children } : children;
  },

  footer(state, node) {
    return [{ type: 'thematicBreak' }, ...state.toFlow(state.all(node))];
  },
};

function phrasing(state: State, node: Element): PhrasingContent[] {
  return state.all(node) as PhrasingContent[];
}
