import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { printedAddress } from '../article/printed-address.ts';
import { linksWithRoom } from './margin-room.ts';

/** What this plugin needs to know. */
export interface LinkNotesOptions {
  /** The address of the page, whole; relative links are resolved to it. */
  address: string;
  /** Whether no list follows the text: then every address stands behind its link. */
  hasNoList?: boolean;
  /** Whether a picture or graphic stands above the text. */
  hasLead?: boolean;
}

/** Words of text for each link: with fewer, the margin has no room for the addresses. */
const WORDS_FOR_A_LINK = 60;

/**
 * Makes the address of every link readable on paper, each once.
 *
 * A link in a note or source has its address behind it (`data-address`). One in the text is numbered (`data-n`),
 * after the notes, so that no number stands twice; its address stands in the margin beside its line
 * (`data-beside`) where links are few, the line is one of a paragraph, and the margin has room. Otherwise it is
 * gathered in `file.data.linkNotes`, for the list at the end. Links to a place on the same page, and links that are
 * their own address, need none. What is printed is gathered in `file.data.addresses` as well.
 *
 * The attributes do nothing on a screen; src/styles/print.css shows them.
 */
export function rehypeLinkNotes({ address, hasNoList = false, hasLead = false }: LinkNotesOptions) {
  return (tree: Root, file: VFile) => {
    const { found, notes } = linksOf(tree, address);
    const numbers = new Map<string, number>();
    /** The first link to each address that is not behind a link already. */
    const firsts: FoundLink[] = [];
    const itself = new Set(found.filter(({ link, printed }) => isItsAddress(link, printed)));
    // No line may put a hyphen into it (src/styles/text.css).
    for (const { link } of itself) link.properties['className'] = ['address'];
    const links = found.filter((one) => !itself.has(one));
    const isBehind = ({ note }: FoundLink) => hasNoList || note > 0;
    for (const { link, printed, note } of links.filter(isBehind)) {
      if (numbers.has(printed)) continue;
      numbers.set(printed, note);
      link.properties['dataAddress'] = printed;
    }
    for (const one of links.filter((link) => !isBehind(link))) {
      const known = numbers.get(one.printed);
      if (known === undefined) firsts.push(one);
      const number = known ?? notes + firsts.length;
      numbers.set(one.printed, number);
      one.link.properties['dataN'] = number;
    }
    const text = tree.children.filter((node) => !isListOfNotes(node));
    const areFew = firsts.length * WORDS_FOR_A_LINK <= (file.data.words ?? 0);
    const wanted = firsts.filter(({ isInParagraph }) => areFew && isInParagraph);
    const beside = linksWithRoom(text, hasLead, new Map(wanted.map(({ link, printed }) => [link, printed])));
    for (const { link, printed } of wanted) if (beside.has(link)) link.properties['dataBeside'] = printed;
    file.data.linkNotes = firsts
      .filter(({ link }) => !beside.has(link))
      .map(({ printed }) => ({ number: numbers.get(printed) ?? 0, address: printed }));
    file.data.addresses = [...numbers.keys()];
  };
}

interface FoundLink {
  link: Element;
  /** Its address as it is printed. */
  printed: string;
  /** Whether it stands in a paragraph of the running text or of a note by the editors, beside which the margin is. */
  isInParagraph: boolean;
  /** The number of the note that it stands in; 0 in the text. */
  note: number;
}

/** The links of a text in their order, but for those to a place on the page itself, and how many notes it has. */
function linksOf(tree: Root, address: string): { found: FoundLink[]; notes: number } {
  const found: FoundLink[] = [];
  let note = 0;
  const walk = (node: RootContent | ElementContent, block?: Element, inner?: Element) => {
    if (node.type !== 'element' || node.properties['ariaHidden'] === 'true') return;
    const { id, href, dataFootnoteBackref } = node.properties;
    if (String(id ?? '').startsWith('fn-')) note += 1;
    const isLink = node.tagName === 'a' && dataFootnoteBackref === undefined;
    // An address that is malformed is reported before, and is not printed.
    if (isLink && !String(href).startsWith('#') && URL.canParse(String(href), address)) {
      const printed = printedAddress(String(href), address);
      found.push({ link: node, printed, isInParagraph: isInParagraph(block, inner), note });
    }
    for (const child of node.children) walk(child, block ?? node, block && (inner ?? node));
  };
  for (const node of tree.children) walk(node);
  return { found, notes: note };
}

function isListOfNotes(node: RootContent): boolean {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}

/** Whether the two outermost elements around something are a paragraph of the running text or of a note. */
function isInParagraph(block?: Element, inner?: Element): boolean {
  return block?.tagName === 'p' || (block?.properties['role'] === 'note' && inner?.tagName === 'p');
}

/** Whether the words of a link are its address already. */
function isItsAddress(link: Element, printed: string): boolean {
  const words = textOf(link).trim();
  return words === printed || words === link.properties['href'];
}
