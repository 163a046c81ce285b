import type { Copy } from './copy.ts';
import { CAPTION_LABEL, readCaption } from './read-caption.ts';
import { sameWords } from './words.ts';

/** A caption before the text; a credit alone belongs to the paragraph before it, which is gone by then. */
export function takeCaptionLine(copy: Copy, text: string): boolean {
  const found = hasCaption(copy) ? undefined : readCaption(text);
  if (!found) return false;
  setCaption(copy, text, found);
  return true;
}

function hasCaption({ caption, credit }: Copy): boolean {
  return caption !== undefined || credit !== undefined;
}

function setCaption(
  copy: Copy,
  text: string,
  { caption, credit }: { caption: string; credit: string },
): void {
  const [label = ''] = CAPTION_LABEL.exec(caption) ?? [];
  const words = caption.slice(label.length);
  if (words) {
    copy.caption = words;
    takeAgain(copy, words);
  }
  if (credit) copy.credit = credit;
  const between = text
    .replace(/\n/g, ' ')
    .slice(caption.length)
    .replace(credit, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  for (const said of [label.trim(), between]) {
    if (said)
      copy.leftOut.push({ words: said, why: 'the label of the caption or credit; the page has its own' });
  }
}

/** Pages that hide a caption at first have it twice. */
function takeAgain(copy: Copy, caption: string): void {
  const at = copy.body.findIndex(({ kind, text }) => kind === 'line' && sameWords(text, caption));
  const [again] = at === -1 ? [] : copy.body.splice(at, 1);
  if (again) copy.leftOut.push({ words: again.text, why: 'the caption again' });
}

/** A caption that stands after the first paragraphs, or a credit alone below one. */
export function takeCaption(copy: Copy): void {
  if (hasCaption(copy)) return;
  const at = copy.body.slice(0, 4).findIndex(({ kind, text }) => kind === 'line' && readCaption(text));
  const block = copy.body[at];
  const found = block && readCaption(block.text);
  if (!found || copy.body.length < 3) return;
  const before = copy.body[at - 1];
  const isBelow = found.caption === '' && at === 1 && before?.kind === 'line' && before.text.length < 350;
  if (isBelow) setCaption(copy, `${before.text} ${block.text}`, { ...found, caption: before.text });
  else setCaption(copy, block.text, found);
  copy.body.splice(isBelow ? at - 1 : at, isBelow ? 2 : 1);
}
