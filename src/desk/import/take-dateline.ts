import type { Block } from './block.ts';
import type { Copy } from './copy.ts';
import { cutStart } from './cut-start.ts';
import { readCaption } from './read-caption.ts';
import { readDateline } from './read-dateline.ts';
import { sameWords } from './words.ts';

/** Among so many blocks the first paragraph is looked for; what stands before it is none of the text. */
const HEAD = 5;

/** A longer paragraph is text, in characters. */
const LONGEST_BEFORE = 400;

/** A dateline alone in its paragraph. */
export function takePlace(copy: Copy, text: string): boolean {
  const found = readDateline(text);
  if (!found || found.length < text.length) return false;
  keepDateline(copy, text);
  return true;
}

/** Takes the dateline off the first paragraph. What stands before that, and is no caption, is for an editor to place. */
export function takeDateline(copy: Copy): void {
  const first = copy.body
    .slice(0, HEAD)
    .findIndex(({ kind, text }) => kind === 'line' && !readCaption(text) && readDateline(text));
  const block = copy.body[first];
  const found = block && readDateline(block.text);
  if (!found || found.length === block.text.length) return;
  const before = copy.body.slice(0, first);
  if (before.some(({ kind, text }) => kind === 'heading' || text.length > LONGEST_BEFORE)) return;
  copy.body[first] = cutStart(block, found.length);
  keepDateline(copy, block.text.slice(0, found.length));
  for (const [index, other] of before.entries()) {
    if (other.kind === 'line' && !readCaption(other.text)) copy.body[index] = toPlace(other);
  }
}

function toPlace({ text }: Block): Block {
  const value = `this stands before the first paragraph. Is it a caption, the standfirst, or text? ${text}`;
  return { kind: 'other', text, node: { type: 'paragraph', children: [{ type: 'toDo', value } as never] } };
}

function keepDateline(copy: Copy, text: string): void {
  const found = readDateline(`${text} `.trimEnd()) ?? readDateline(`${text}A`);
  if (!found) return;
  const place = copy.dateline;
  copy.dateline = found.place;
  if (place && !sameWords(place, found.place))
    copy.leftOut.push({ words: place, why: 'the place in the byline' });
  if (copy.day === undefined && found.day) copy.day = found.day;
  if (copy.byline.length === 0 && found.names) copy.byline = found.names;
  copy.leftOut.push(...found.beside.map((words) => ({ words, why: 'stands in the dateline' })));
}
