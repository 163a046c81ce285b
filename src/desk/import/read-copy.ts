import type { Block } from './block.ts';
import type { Copy } from './copy.ts';
import { cutStart } from './cut-start.ts';
import { markSubheads } from './mark-subheads.ts';
import { isOrganisation } from './names.ts';
import { readByline } from './read-byline.ts';
import { readCaption } from './read-caption.ts';
import { readDateLine } from './read-date-line.ts';
import { readDateline } from './read-dateline.ts';
import { ruleSeparators } from './rule-separators.ts';
import { takeCaption, takeCaptionLine } from './take-caption.ts';
import { takeEnd } from './take-end.ts';
import { lostWords, sameWords } from './words.ts';

/** A longer first block is a paragraph, not a headline; a longer second is no standfirst. In characters. */
const LONGEST = { title: 200, standfirst: 400 };

/**
 * Takes copy apart: headline, byline, date, dateline, caption with credit, text with subheads, source lines.
 *
 * @param known What the file itself says of fields, such as the front matter of Markdown or the `meta` of HTML.
 */
export function readCopy(blocks: Block[], known: Partial<Copy> = {}): Copy {
  const copy: Copy = { byline: [], sources: [], leftOut: [], ...known, body: [...blocks] };
  takeTitle(copy);
  takeEnd(copy);
  takeHead(copy);
  takeDateline(copy);
  takeCaption(copy);
  ruleSeparators(copy);
  copy.body = markSubheads(copy.body, copy.leftOut);
  return copy;
}

function takeTitle(copy: Copy): void {
  for (
    let [block] = copy.body;
    block && block.kind !== 'other' && !/[\p{L}\p{N}]/u.test(block.text);
    [block] = copy.body
  ) {
    copy.leftOut.push({ words: block.text, why: 'a line of signs' });
    copy.body.shift();
  }
  const [first, second] = copy.body;
  if (!first || first.kind === 'other') return;
  if (copy.title !== undefined) {
    if (!sameWords(first.text, copy.title)) return;
    copy.leftOut.push({ words: first.text, why: 'the headline again' });
    copy.body.shift();
    return;
  }
  const text = first.text.replace(/\n/g, ' ');
  const isSentence = /[^.]\.$/.test(text) && text.length > 100;
  const isOther = readByline(text) || readDateline(text) || readDateLine(text);
  if (first.kind === 'line' && (text.length > LONGEST.title || isSentence || isOther || !second)) return;
  const [label = ''] = /^(?:headline|title|head|hed)\s*:\s*/i.exec(text) ?? [];
  if (label) copy.leftOut.push({ words: label.trim(), why: 'the label of the headline' });
  copy.title = text.slice(label.length);
  copy.body.shift();
}

/** Takes what stands between the headline and the text, in whichever order. */
function takeHead(copy: Copy): void {
  for (let block = copy.body[0]; block && copy.body.length > 1; block = copy.body[0]) {
    const isTaken = block.kind === 'line' ? takeHeadLine(copy, block.text) : takePicture(copy, block);
    if (!isTaken) return;
    copy.body.shift();
  }
}

/** The first picture above the text is the article's lead. */
function takePicture(copy: Copy, { node }: Block): boolean {
  const child =
    node.type === 'paragraph'
      ? (node.children[0] as { type: string; url?: string; alt?: string })
      : undefined;
  if (copy.picture !== undefined || copy.lacksPicture) return false;
  if (child?.type === 'image') copy.picture = (child.url ?? '').slice('./'.length);
  else if (child?.type === 'toDo') copy.lacksPicture = true;
  else return false;
  if (child.alt && !child.alt.startsWith('TO DO')) copy.alt = child.alt;
  return true;
}

function takeHeadLine(copy: Copy, text: string): boolean {
  const byline = readByline(text);
  if (byline?.names.every((name) => copy.byline.some((other) => sameWords(name, other)))) {
    copy.leftOut.push({ words: text, why: 'the byline again' });
    return true;
  }
  if (byline && copy.byline.length === 0) {
    copy.byline = byline.names;
    if (byline.place) copy.dateline = byline.place;
    copy.leftOut.push(
      ...byline.beside.map((words) => ({ words, why: 'stands beside the names in the byline' })),
    );
    const own = lostWords(text, [...byline.names, byline.place, ...byline.beside].join(' ')).join(' ');
    if (own) copy.leftOut.push({ words: own, why: 'the byline’s own words; the page has its own' });
    return true;
  }
  const date = readDateLine(text);
  if (date) {
    if (copy.day === undefined && !date.isUpdate) copy.day = date.day;
    copy.leftOut.push({ words: text, why: date.isUpdate ? 'a date of a change' : 'the line of the date' });
    return true;
  }
  const isAffiliation = isOrganisation(text) && text.length < 50 && !/[.!?:]$/.test(text);
  if (copy.byline.length > 0 && isAffiliation && !readCaption(text)) {
    copy.leftOut.push({ words: text, why: 'a line under the byline' });
    return true;
  }
  const next = copy.body.slice(1, 3).some((block) => block.kind === 'line' && readByline(block.text));
  if (
    copy.byline.length === 0 &&
    copy.standfirst === undefined &&
    next &&
    text.length <= LONGEST.standfirst
  ) {
    copy.standfirst = text.replace(/\n/g, ' ');
    return true;
  }
  return takeCaptionLine(copy, text) || takePlace(copy, text);
}

/** A dateline alone in its paragraph. */
function takePlace(copy: Copy, text: string): boolean {
  const found = readDateline(text);
  if (!found || found.length < text.length) return false;
  keepDateline(copy, text);
  return true;
}

/** Takes the dateline off the first paragraph. */
function takeDateline(copy: Copy): void {
  const first = copy.body.findIndex(({ kind, text }) => kind === 'line' && !readCaption(text));
  const block = copy.body[first];
  const found = block && readDateline(block.text);
  if (!found || found.length === block.text.length) return;
  copy.body[first] = cutStart(block, found.length);
  keepDateline(copy, block.text.slice(0, found.length));
}

function keepDateline(copy: Copy, text: string): void {
  const found = readDateline(`${text} `.trimEnd()) ?? readDateline(`${text}A`);
  if (!found) return;
  const place = copy.dateline;
  copy.dateline = found.place;
  if (place && !sameWords(place, found.place))
    copy.leftOut.push({ words: place, why: 'the place in the byline' });
  if (copy.day === undefined && found.day) copy.day = found.day;
  copy.leftOut.push(...found.beside.map((words) => ({ words, why: 'stands in the dateline' })));
}
