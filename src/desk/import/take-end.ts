import type { Block } from './block.ts';
import type { Copy } from './copy.ts';
import { cutEnd } from './cut-end.ts';
import { tailLine } from './desk-lines.ts';
import { isOrganisation } from './names.ts';
import { isEndMark, isSourceLine, readEndOf } from './read-source-line.ts';

/** Less than this of the copy may stand below a mark of its end. */
const MOST_BELOW = 0.4;

/** Words that close copy, wherever they stand; signs also part its sections. */
const CLOSING =
  /^(?:[-–—(*\s]*ends?[-–—)*\s.]*|[-–—(*\s]+30[-–—)*\s]+|#+ dpa-Notizblock|(?:the following is )?not for publication\b.*|die folgenden informationen sind nicht zur veröffentlichung bestimmt\.?)$/i;

/** Those below which nothing is for readers, however much it is. */
const SURELY_CLOSING = /^[-–—(*\s]*ENDS|Notizblock|ublication|Veröffentlichung/i;

/** Takes the marks of the end, and the lines that name where the copy is from. */
export function takeEnd(copy: Copy): void {
  takeBelowEnd(copy);
  takeSignature(copy);
  for (let block = copy.body.at(-1); block && block.kind !== 'other'; block = copy.body.at(-1)) {
    if (copy.body.length < 2) break;
    const why = isEndMark(block.text) ? 'marks the end' : tailLine(block.text);
    if (why) copy.leftOut.push({ words: block.text, why });
    else if (isSourceLine(block.text) || isBareName(block.text)) copy.sources.unshift(block.text);
    else break;
    copy.body.pop();
  }
  takeEndOfLast(copy);
}

/** What stands below a mark of the end, such as notes to editors. */
function takeBelowEnd(copy: Copy): void {
  const at = copy.body.findIndex(({ kind, text }) => kind === 'line' && CLOSING.test(text));
  if (at < 2 || at > copy.body.length - 2) return;
  const [mark, ...below] = copy.body.slice(at);
  const lengthOf = (blocks: Block[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  const isLong = lengthOf(below) > lengthOf(copy.body) * MOST_BELOW;
  if (isLong && !SURELY_CLOSING.test(mark?.text ?? '')) return;
  copy.body = copy.body.slice(0, at);
  copy.leftOut.push({ words: mark?.text ?? '', why: 'marks the end' });
  for (const { text } of below) copy.leftOut.push({ words: text, why: 'stands below the mark of the end' });
}

/** The signature of a mail, below `-- ` (RFC 3676, 4.3). */
function takeSignature(copy: Copy): void {
  const at = copy.body.findLastIndex(({ text }) => text === '--');
  const below = at < 1 ? [] : copy.body.slice(at);
  if (
    below.length === 0 ||
    below.length > 7 ||
    below.some(({ text }) => text.length > 80 || /[.!?]$/.test(text))
  )
    return;
  copy.body = copy.body.slice(0, at);
  for (const { text } of below) copy.leftOut.push({ words: text, why: 'the signature of a mail' });
}

/** What stands at the end of the last paragraph: `-0-`, `(Reporting by …)`. */
function takeEndOfLast(copy: Copy): void {
  for (let block = copy.body.at(-1); block?.kind === 'line'; block = copy.body.at(-1)) {
    const found = readEndOf(block.text);
    if (!found) return;
    copy.body[copy.body.length - 1] = cutEnd(block, found.words.length);
    if (found.isMark) copy.leftOut.push({ words: found.words, why: 'marks the end' });
    else copy.sources.unshift(found.words);
  }
}

/** Whether a line is the name of an agency or a paper and nothing else. */
function isBareName(text: string): boolean {
  return isOrganisation(text) && text.length < 60 && !/[.!?:,;”"]$/.test(text) && /^\p{Lu}/u.test(text);
}
