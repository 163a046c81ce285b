import type { Heading, Paragraph, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { PublishedAnchor } from '../article/anchor.ts';
import { contentHash } from '../article/content-hash.ts';
import { SKIP, visit } from '../graphics/visit.ts';
import { keepIds } from './keep-ids.ts';

/** What has been published of a text before. */
export interface PublishedOptions {
  /** Its anchors as the ledger has them, in the order of the text; none for a text that is new. */
  published?: readonly PublishedAnchor[] | undefined;
  /** Whether an anchor that is gone is let pass: while somebody writes. */
  mayLose?: boolean | undefined;
}

declare module 'vfile' {
  interface DataMap {
    /** Ids that no heading or paragraph may be given anew: they were published. */
    keptIds: string[];
  }
}

/** A text of fewer words is short. */
const FEW_WORDS = 8;

/** Gives headings and paragraphs that were published the ids that they had, whatever has been edited since. */
export function remarkKeepIds({ published = [] }: PublishedOptions) {
  return (tree: Root, file: VFile) => {
    const nodes: (Heading | Paragraph)[] = [];
    visit(tree, ['heading', 'paragraph'], (node, _, parent) => {
      if (node.type === 'heading' || (node.type === 'paragraph' && parent === tree)) {
        nodes.push(node as Heading | Paragraph);
      }
      return SKIP;
    });
    const hashes = nodes.map((node) => contentHash(textOf(node)));
    for (const [index, node] of nodes.entries()) {
      // Taken off again by src/markdown/rehype-anchors.ts.
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataHash: hashes[index] } };
    }
    file.data.keptIds = published.map(({ id }) => id);
    if (published.length === 0) return;
    const blocks = nodes.map((node, index) => ({
      kind: node.type,
      hash: hashes[index] ?? '',
      isShort: textOf(node).trim().split(/\s+/).length < FEW_WORDS,
      id: node.data?.givenId,
      formerly: String(node.data?.hProperties?.['dataFormerly'] ?? '')
        .split(' ')
        .filter(Boolean),
    }));
    const others = idsOfDirectives(tree);
    const places = published.filter(
      ({ id, kind }) => (kind === 'heading' || kind === 'paragraph') && !others.has(id),
    );
    for (const [index, id] of keepIds(blocks, places).entries()) {
      const node = nodes[index];
      if (node) node.data = { ...node.data, givenId: id };
    }
  };
}

/** What pull-quotes, notes and timelines say that they are called, or were. */
function idsOfDirectives(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, ['textDirective', 'containerDirective', 'leafDirective'], (node) => {
    // An element of MDX, which nobody writes here, has a list of them.
    if (!('attributes' in node) || Array.isArray(node.attributes)) return;
    const { id, formerly } = node.attributes ?? {};
    for (const name of `${id ?? ''} ${formerly ?? ''}`.split(/\s+/)) ids.add(name);
  });
  return ids;
}
