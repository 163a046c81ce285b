import type { Copy } from './copy.ts';
import { readByline } from './read-byline.ts';
import { readDateLine } from './read-date-line.ts';
import { readDateline } from './read-dateline.ts';
import { readHeadline } from './read-headline.ts';
import { sameWords } from './words.ts';

/** A longer first block is a paragraph, not a headline, in characters; above a byline it may be longer. */
const LONGEST = { title: 200, aboveByline: 300 };

/** What papers call their parts, where it stands above a headline. */
const PART =
  /^(?:world|news|politics|business|economy|sports?|opinion|comment|culture|science|technology|tech|health|environment|education|travel|analysis|features?|asia|africa|europe|americas|middle east|uk|us|national|local|local news|world news|long read|the long read|editorial|obituaries|arts)$/i;

/** Takes the headline, with a word above it where there is one. */
export function takeTitle(copy: Copy): void {
  takeSigns(copy);
  takePart(copy);
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
  const isAbove = second !== undefined && readByline(second.text) !== undefined;
  const longest = isAbove ? LONGEST.aboveByline : LONGEST.title;
  if (first.kind === 'line' && (text.length > longest || isSentence || isOther || !second)) return;
  const { title, kicker, beside } = readHeadline(text);
  copy.title = title;
  if (kicker) copy.kicker ??= kicker;
  copy.leftOut.push(...beside.map((words) => ({ words, why: 'stands beside the headline' })));
  if (isLoud(title)) copy.doubts.title = 'write it in ordinary letters; the copy has it all in capitals';
  copy.body.shift();
}

/** Lines of signs above the headline. */
function takeSigns(copy: Copy): void {
  for (
    let [block] = copy.body;
    block && block.kind !== 'other' && !/[\p{L}\p{N}]/u.test(block.text);
    [block] = copy.body
  ) {
    copy.leftOut.push({ words: block.text, why: 'a line of signs' });
    copy.body.shift();
  }
}

/** The part of the paper, above the headline. */
function takePart(copy: Copy): void {
  const [first, second] = copy.body;
  if (first?.kind !== 'line' || second?.kind === 'other' || copy.body.length < 3) return;
  if (!PART.test(first.text) || copy.kicker !== undefined) return;
  copy.kicker = first.text;
  copy.body.shift();
}

/** Whether a headline is in capitals throughout, and says more than an abbreviation. */
function isLoud(title: string): boolean {
  const letters = title.replace(/\P{L}/gu, '');
  return letters.length > 12 && /\p{Lu}/u.test(letters) && letters === letters.toLocaleUpperCase('en');
}
