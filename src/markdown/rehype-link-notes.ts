import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import type { LinkNote } from '../article/article.ts';
import { printedAddress } from '../article/printed-address.ts';
import { countWords } from '../article/reading-time.ts';
import { linksWithRoom } from './margin-room.ts';
import { runningText } from './running-text.ts';

/** What this plugin needs to know. */
export interface LinkNotesOptions {
  /** The address of the page, whole; relative links are resolved to it. */
  address: string;
  /** BCP 47. */
  language: string;
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
export function rehypeLinkNotes({ address, language, hasNoList = false, hasLead = false }: LinkNotesOptions) {
  return (tree: Root, file: VFile) => {
    const { found, notes } = linksOf(tree, address);
    const links = found.filter(({ link, printed }) => !isItsAddress(link, printed));
    // No line may put a hyphen into it (src/styles/text.css).
    for (const { link } of found.filter((one) => !links.includes(one)))
      link.properties['className'] = ['address'];
    const numbers = new Map<string, number>();
    for (const { link, printed, note } of links) {
      if (numbers.has(printed) || (note === 0 && !hasNoList)) continue;
      numbers.set(printed, note);
      link.properties['dataAddress'] = printed;
    }
    const noted = links.filter(({ note }) => note === 0 && !hasNoList);
    const fresh = [...new Set(noted.map(({ printed }) => printed))].filter(
      (printed) => !numbers.has(printed),
    );
    for (const [index, printed] of fresh.entries()) numbers.set(printed, notes + index + 1);
    const text = tree.children.filter((node) => !isListOfNotes(node));
    const words = countWords(runningText({ type: 'root', children: text }), language);
    const areFew = fresh.length * WORDS_FOR_A_LINK <= words;
    // The first link to each address has it beside its line, or in the list.
    const firsts = fresh.flatMap((printed) => noted.find((link) => link.printed === printed) ?? []);
    const wanted = firsts.filter(({ isInParagraph }) => areFew && isInParagraph);
    const beside = linksWithRoom(text, hasLead, new Map(wanted.map(({ link, printed }) => [link, printed])));
    const listed: LinkNote[] = [];
    for (const { link, printed } of noted) link.properties['dataN'] = numbers.get(printed) ?? 0;
    for (const { link, printed } of firsts) {
      if (beside.has(link)) link.properties['dataBeside'] = printed;
      else listed.push({ number: numbers.get(printed) ?? 0, address: printed });
    }
    file.data.linkNotes = listed.sort((a, b) => a.number - b.number);
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
  const walk = (node: RootContent | ElementContent, parents: Element[]) => {
    if (node.type !== 'element' || node.properties['ariaHidden'] === 'true') return;
    const { id, href, dataFootnoteBackref } = node.properties;
    if (/^fn-/.test(String(id ?? ''))) note += 1;
    if (node.tagName === 'a' && !String(href).startsWith('#') && dataFootnoteBackref === undefined) {
      const printed = printedAddress(String(href), address);
      found.push({ link: node, printed, isInParagraph: isInParagraph(parents), note });
    }
    for (const child of node.children) walk(child, [...parents, node]);
  };
  for (const node of tree.children) walk(node, []);
  return { found, notes: note };
}

function isListOfNotes(node: RootContent): boolean {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}

/** Whether elements, the outermost first, are a paragraph of the running text or of a note, and what is within one. */
function isInParagraph([block, inner]: Element[]): boolean {
  return block?.tagName === 'p' || (block?.properties['role'] === 'note' && inner?.tagName === 'p');
}

/** Whether the words of a link are its address already. */
function isItsAddress(link: Element, printed: string): boolean {
  const words = textOf(link).trim();
  return words === printed || words === link.properties['href'];
}
