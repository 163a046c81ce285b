import type { Copy } from './copy.ts';
import { headLine, isMore } from './desk-lines.ts';
import { readDateline } from './read-dateline.ts';
import { readEmbargo } from './read-embargo.ts';
import { mailHeadOf } from './read-mail-head.ts';

/** Among so many blocks lines for the desk are looked for, above the first paragraph. */
const HEAD = 9;

/** A longer block is text, in characters. */
const LONGEST = 300;

/** Takes what is written for desks and not for readers: slugs, embargoes, marks of takes, the head of a mail. */
export function takeDeskLines(copy: Copy): void {
  const mail = mailHeadOf(copy.body);
  for (const { text } of copy.body.splice(0, mail))
    copy.leftOut.push({ words: text, why: 'a line of the mail' });
  const text = copy.body.findIndex((block) => block.text.length > LONGEST || isText(block.text));
  const head = Math.min(HEAD, text === -1 ? copy.body.length - 1 : text);
  copy.body = copy.body.filter((block, index) => {
    if (block.kind !== 'line') return true;
    const why = (index < head ? headLine(block.text) : undefined) ?? whyBetween(copy, index);
    if (index < head && takeEmbargo(copy, block.text)) return false;
    if (why) copy.leftOut.push({ words: block.text, why });
    return !why;
  });
}

function isText(text: string): boolean {
  if (headLine(text) !== undefined) return false;
  const found = readDateline(text);
  return found !== undefined && found.length < text.length;
}

/** Marks between two takes, and the slug with which the second begins. */
function whyBetween({ body }: Copy, index: number): string | undefined {
  if (index === 0 || index === body.length - 1) return undefined;
  if (isMore(body[index]?.text ?? '')) return 'says that the copy goes on';
  const more = [1, 2].find((back) => isMore(body[index - back]?.text ?? ''));
  const text = body[index]?.text ?? '';
  const isSlug = headLine(text) !== undefined || /^\S*-\S*(?: \S+){0,3}$/.test(text);
  return more && text.length < 60 && !/[.!?]["”’]?$/.test(text) && isSlug ? 'a slug' : undefined;
}

function takeEmbargo(copy: Copy, text: string): boolean {
  const found = readEmbargo(text);
  if (!found) return false;
  if (found.moment) copy.embargo = found.moment;
  copy.doubts.published = `the copy says: ${text.replace(/\s+/g, ' ')}`;
  copy.leftOut.push({ words: text, why: 'an embargo' });
  return true;
}
