import type { Block } from './block.ts';
import type { Copy } from './copy.ts';
import { markSubheads } from './mark-subheads.ts';
import { placePictures } from './place-pictures.ts';
import { ruleSeparators } from './rule-separators.ts';
import { takeCaption } from './take-caption.ts';
import { takeDateline } from './take-dateline.ts';
import { takeDeskLines } from './take-desk-lines.ts';
import { takeDoubtful } from './take-doubtful.ts';
import { takeEnd } from './take-end.ts';
import { takeHead } from './take-head.ts';
import { takeNotes } from './take-notes.ts';
import { takePageNumbers } from './take-page-numbers.ts';
import { takeTitle } from './take-title.ts';

/**
 * Takes copy apart: headline, byline, date, dateline, caption with credit, text with subheads, source lines.
 *
 * @param language BCP 47; of the labels of notes.
 * @param known What the file itself says of fields, such as the front matter of Markdown or the `meta` of HTML.
 */
export function readCopy(blocks: Block[], known: Partial<Copy>, language: string): Copy {
  const copy: Copy = { byline: [], sources: [], leftOut: [], doubts: {}, ...known, body: [...blocks] };
  takeDeskLines(copy);
  const notes = takeNotes(copy, language);
  takeTitle(copy);
  takeEnd(copy);
  takeHead(copy);
  // Below names that nothing introduces, a date and more may follow.
  if (takeDoubtful(copy)) takeHead(copy);
  takeDateline(copy);
  takeCaption(copy);
  placePictures(copy);
  takePageNumbers(copy);
  ruleSeparators(copy);
  copy.body = [...notes, ...markSubheads(copy.body, copy.leftOut)];
  return copy;
}
