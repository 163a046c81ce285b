import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { type Anchor, type AnchorKind, NO_HASH, type PublishedAnchor, sectionOf } from '../article/anchor.ts';
import { contentHash, hashDistance, isNear } from '../article/content-hash.ts';
import { hasClass } from '../graphics/element.ts';
import { visit } from '../graphics/visit.ts';
import type { PublishedOptions } from './remark-keep-ids.ts';
import { placeAt, quoteSource, reportError } from './report.ts';
import { canBeSet, NOTE_PREFIX } from './set-id.ts';

/** The anchor of the list of notes, which is there as long as a text has notes. */
const SOURCES = 'sources';

/**
 * Sees to it that every anchor that was ever published is on the page.
 *
 * What an editor names as `formerly` becomes an empty element in the block that has its words now; the numbered
 * paragraphs of a section go where the section goes. Notes that are gone lead to the end of the text, where notes
 * stand. Any other anchor that is gone is an error, and so is one that an editor has set at other words, while those
 * that it was published with stand elsewhere.
 *
 * Gathers all anchors in `file.data.anchors`.
 */
export function rehypeAnchors({ published = [], mayLose = false }: PublishedOptions) {
  return (tree: Root, file: VFile) => {
    const { elements, withFormer } = findElements(tree);
    const anchors = [...elements].map(([id, element]) => anchorOf(id, element));
    const notes = (file.data.footnotes ?? []).map(({ id }): Anchor => ({ id, kind: 'note', hash: NO_HASH }));
    if (notes.length > 0) notes.push({ id: SOURCES, kind: 'part', hash: NO_HASH });
    const former = placeFormer(withFormer, new Set([...anchors, ...notes].map(({ id }) => id)), file);
    const here = new Set([...elements.keys(), ...former.keys(), ...notes.map(({ id }) => id)]);
    const atWords = (anchor: PublishedAnchor) => withWordsOf(anchor, anchors, published);
    const followed: Anchor[] = [];
    for (const anchor of published.filter(({ id }) => !here.has(id))) {
      const host = former.get(sectionOf(anchor));
      if (host) mark(host, anchor.id);
      else if (anchor.kind === 'note' || anchor.id === SOURCES) markEnd(tree, anchor.id);
      else if (!mayLose) reportLost(anchor, atWords(anchor), published, elements, file);
      followed.push(anchor);
    }
    const hashes = new Map(anchors.map(({ id, hash }) => [elements.get(id), hash]));
    for (const anchor of mayLose ? [] : published) {
      const host = former.get(anchor.id) ?? elements.get(anchor.id);
      const words = elements.get(atWords(anchor)?.id ?? '');
      const isAtOthers = !isNear(hashDistance(anchor.hash, hashes.get(host) ?? anchor.hash));
      if (host && words && isAtOthers && !isOneInOther(host, words)) reportMoved(anchor, host, words, file);
    }
    const kept = published.filter(({ id }) => former.has(id));
    const known = new Set(published.map(({ id }) => id));
    const brought = [...former.keys()].filter((id) => !known.has(id));
    file.data.anchors = [
      ...anchors,
      ...notes,
      ...[...kept, ...followed].map(plain),
      ...brought.map((id): Anchor => ({ id, kind: 'part', hash: NO_HASH })),
    ];
  };
}

/** Every element with an id, and those with former ones, in the order of the text. */
function findElements(tree: Root): { elements: Map<string, Element>; withFormer: Element[] } {
  const elements = new Map<string, Element>();
  const withFormer: Element[] = [];
  visit(tree, 'element', (node) => {
    const { id, dataFormerly } = node.properties;
    if (typeof id === 'string') elements.set(id, node);
    if (typeof dataFormerly === 'string') withFormer.push(node);
  });
  return { elements, withFormer };
}

function anchorOf(id: string, element: Element): Anchor {
  const { dataHash } = element.properties;
  const kind = kindOf(id, element);
  delete element.properties['dataHash'];
  const hash = kind === 'quote' ? contentHash(textOf(element)) : String(dataHash ?? NO_HASH);
  return { id, kind, hash };
}

function kindOf(id: string, element: Element): AnchorKind {
  if (NOTE_PREFIX.test(id)) return 'note';
  if (hasClass(element, 'pulled')) return 'quote';
  if (element.properties['dataHash'] === undefined) return 'part';
  return /^h[2-6]$/.test(element.tagName) ? 'heading' : 'paragraph';
}

/** Puts the former ids that editors have named into their blocks; returns the blocks by these ids. */
function placeFormer(hosts: Element[], here: ReadonlySet<string>, file: VFile): Map<string, Element> {
  const former = new Map<string, Element>();
  for (const host of hosts) {
    const { dataFormerly } = host.properties;
    delete host.properties['dataFormerly'];
    for (const id of String(dataFormerly).split(' ')) {
      if (here.has(id) || former.has(id)) reportTwice(id, host, file);
      else {
        former.set(id, host);
        mark(host, id);
      }
    }
  }
  return former;
}

function reportTwice(id: string, host: Element, file: VFile): void {
  reportError(file, host, {
    rule: 'duplicate-id',
    message: `The former id ${quoteSource(id)} is one that another place of the text has, or names as well.`,
    remedy: 'Take it out of formerly here, or away from there: it can lead to one place only.',
  });
}

function mark(host: Element, id: string): void {
  host.children.unshift({ type: 'element', tagName: 'span', properties: { id }, children: [] });
}

/** Below the text the page has the notes. */
function markEnd(tree: Root, id: string): void {
  const last = tree.children.findLast((node): node is Element => node.type === 'element');
  const span: Element = {
    type: 'element',
    tagName: 'span',
    // Taken off by src/markdown/rehype-check-ids.ts, which else would take it for the page's own.
    properties: { id, dataOfPage: id === SOURCES },
    children: [],
  };
  if (last && ['section', 'p'].includes(last.tagName)) last.children.push(span);
  else tree.children.push(span);
}

function plain({ id, kind, hash }: Anchor): Anchor {
  return { id, kind, hash };
}

/**
 * Another block that has the very words that an anchor was published with; none when it had them then as well, such as
 * a sentence that stands twice.
 */
function withWordsOf(
  { id, kind, hash }: PublishedAnchor,
  anchors: readonly Anchor[],
  published: readonly PublishedAnchor[],
): Anchor | undefined {
  if (hash === NO_HASH) return undefined;
  return anchors.find(
    (other) =>
      other.id !== id &&
      other.kind === kind &&
      other.hash === hash &&
      published.find((one) => one.id === other.id)?.hash !== hash,
  );
}

/** Whether one was written within the other, as a pulled sentence is within its paragraph. */
function isOneInOther({ position: one }: Element, { position: other }: Element): boolean {
  const [start, end] = [one?.start.offset ?? 0, one?.end.offset ?? 0];
  return start < (other?.end.offset ?? 0) && end > (other?.start.offset ?? 0);
}

const NAMES: Record<AnchorKind, string> = {
  heading: 'heading',
  paragraph: 'paragraph',
  quote: 'pull-quote',
  note: 'note',
  part: 'part',
};

function reportLost(
  { id, kind, since, after = '' }: PublishedAnchor,
  atWords: Anchor | undefined,
  published: readonly PublishedAnchor[],
  elements: ReadonlyMap<string, Element>,
  file: VFile,
): void {
  // At what stood before it, or before that.
  let before: string | undefined = after;
  while (before && !elements.has(before)) {
    before = published.find((anchor) => anchor.id === before)?.after;
  }
  const place = elements.get(atWords?.id ?? before ?? '') ?? placeAt(String(file).search(/\S|$/), file);
  const shown = quoteSource(`#${id}`);
  reportError(file, place, {
    rule: 'lost-anchor',
    message: `The anchor ${shown} of a ${NAMES[kind]}, published on ${since}, is gone${after ? `; it stood after #${after}` : ''}. Links to it would lead nowhere.`,
    remedy: atWords
      ? `Its words stand here: write {${canBeSet(atWords.id) ? `#${atWords.id} ` : ''}formerly=${id}} instead of the mark.`
      : REMEDIES[kind](id),
  });
}

function reportMoved({ id, since }: PublishedAnchor, host: Element, words: Element, file: VFile): void {
  const line = words.position?.start.line;
  reportError(file, host, {
    rule: 'moved-anchor',
    message: `The anchor ${quoteSource(`#${id}`)}, published on ${since}, would lead to other words; those that it was published with stand in line ${line}.`,
    remedy: `Take ${id} out of the mark here. What stands in line ${line} then has it again; if that has a mark as well, write formerly=${id} there.`,
  });
}

const moved = (id: string) =>
  `Where its words stand now, or what replaces them, write at the end of the heading or paragraph {formerly=${id}}`;

const orSet = (id: string, name: string) => (canBeSet(id) ? `, or {#${id}} if it is the same ${name}` : '');

const REMEDIES: Record<AnchorKind, (id: string) => string> = {
  heading: (id) => `${moved(id)}${orSet(id, 'heading')}. Its numbered paragraphs go with it.`,
  paragraph: (id) => `${moved(id)}${orSet(id, 'paragraph')}.`,
  quote: (id) =>
    `Put the id back, or write :pull[…]{#new formerly=${id}}. When the sentence is no longer pulled, write {formerly=${id}} at the end of its paragraph.`,
  note: (id) => `${moved(id)}.`,
  part: (id) => `${moved(id)}.`,
};
