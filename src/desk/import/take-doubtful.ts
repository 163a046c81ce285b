import type { Block } from './block.ts';
import type { Copy } from './copy.ts';
import { isName, nameCase } from './names.ts';
import { readCaption } from './read-caption.ts';
import { readDateline } from './read-dateline.ts';
import { SENTENCE_END } from './wrap-width.ts';

/** A longer line right under the headline is text, in characters. */
const LONGEST_STANDFIRST = 200;

/**
 * Takes lines right under the headline that are likely to be the standfirst or the names of who wrote it, and say so
 * by nothing but their place. An editor is asked about each.
 *
 * @returns Whether there were any.
 */
export function takeDoubtful(copy: Copy): boolean {
  const before = copy.body.length;
  for (let isTaken = true; isTaken && copy.body.length > 1; ) {
    const [block, next] = copy.body;
    isTaken =
      block?.kind === 'line' &&
      next !== undefined &&
      (takeName(copy, block) || takeStandfirst(copy, block, next));
    if (isTaken) copy.body.shift();
  }
  return copy.body.length < before;
}

function takeName(copy: Copy, { text }: Block): boolean {
  if (copy.byline.length > 0 || !isName(text) || !/\s/.test(text) || text.split(/\s+/).length > 4)
    return false;
  copy.byline = [nameCase(text)];
  copy.doubts.byline = 'is this who wrote it?';
  return true;
}

function takeStandfirst(copy: Copy, { text }: Block, next: Block): boolean {
  if (copy.standfirst !== undefined || text.length > LONGEST_STANDFIRST || !/\s/.test(text)) return false;
  if (SENTENCE_END.test(text) || /[:;,]$|^[("“„«‘'[]/.test(text) || readCaption(text) || readDateline(text))
    return false;
  // Below it stands a paragraph, or the name of who wrote it.
  if (next.kind !== 'line' || !(SENTENCE_END.test(next.text) || isName(next.text))) return false;
  copy.standfirst = text.replace(/\n/g, ' ');
  copy.doubts.standfirst = 'is this the standfirst?';
  return true;
}
