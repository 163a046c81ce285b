import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { SKIP, visit } from '../graphics/visit.ts';
import { PAGE_IDS } from './rehype-check-ids.ts';
import { quoteSource, reportError } from './report.ts';
import { NOTE_PREFIX } from './set-id.ts';

/**
 * Gives every heading its id: the one that is set (`## Iraq {#iraq}`), the one that the ledger keeps for it, or one
 * made from its words.
 *
 * The headline is the page's `h1`, so the text begins at `##` and goes down one step at a time.
 */
export function remarkHeadings() {
  return (tree: Root, file: VFile) => {
    let depthBefore = 1;
    const taken = new Set([...PAGE_IDS, ...(file.data.keptIds ?? [])]);
    visit(tree, ['heading', 'paragraph'], (heading) => {
      if (heading.type !== 'heading') return SKIP;
      checkDepth(heading, depthBefore, file);
      depthBefore = heading.depth;
      const text = textOf(heading).trim();
      if (!/[\p{L}\p{N}]/u.test(text)) {
        reportError(file, heading, {
          rule: 'empty-heading',
          message: `A heading says nothing: ${quoteSource(text)}.`,
          remedy: 'Give it words, or take the line out.',
        });
      }
      const given = heading.data?.givenId ?? freeId(idFromWords(text), taken);
      taken.add(given);
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id: given } };
      return SKIP;
    });
  };
}

/** How long an id that is made becomes, in bytes of UTF-8: a folder is named by it, and most systems allow 255. */
const LONGEST = 120;

/** An id made from the first words of a heading: letters and digits of any script, joined by hyphens. */
function idFromWords(text: string): string {
  const plain = text.normalize('NFC').toLowerCase().replace(/['’]/g, '');
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['section'];
  const [first = '', ...others] = words;
  // Scripts that put no spaces between words make one of a whole heading.
  let id = firstThatFit('', [...first]);
  if (id === first)
    id = firstThatFit(
      id,
      others.map((word) => `-${word}`),
    );
  return id;
}

function firstThatFit(start: string, parts: string[]): string {
  let text = start;
  for (const part of parts) {
    if (Buffer.byteLength(text + part) > LONGEST) break;
    text += part;
  }
  return text;
}

/** `id`, or the first of `id-2`, `id-3` and so on that is not taken. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  // What looks like the anchor of a note or of a paragraph is left to them.
  const own = NOTE_PREFIX.test(id) || /^(?:.+-)?p\d+$/.test(id) ? `section-${id}` : id;
  let free = own;
  for (let count = 2; taken.has(free); count += 1) free = `${own}-${count}`;
  return free;
}

function checkDepth(heading: Heading, depthBefore: number, file: VFile): void {
  if (heading.depth === 1) {
    reportError(file, heading, {
      rule: 'heading-depth',
      message: `The text has a headline of its own: ${quoteSource(textOf(heading))}.`,
      remedy: 'The title in the front matter is the headline; begin the text’s headings with ##.',
    });
  } else if (heading.depth > depthBefore + 1) {
    reportError(file, heading, {
      rule: 'heading-depth',
      message: `The heading ${quoteSource(textOf(heading))} goes from level ${depthBefore} to ${heading.depth}.`,
      remedy: `Go down one level at a time: use ${'#'.repeat(depthBefore + 1)}.`,
    });
  }
}
