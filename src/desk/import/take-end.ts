import type { Copy } from './copy.ts';
import { isOrganisation } from './names.ts';
import { isEndMark, isSourceLine } from './read-source-line.ts';

/** Takes the marks of the end, and the lines that name where the copy is from. */
export function takeEnd(copy: Copy): void {
  for (let block = copy.body.at(-1); block && block.kind !== 'other'; block = copy.body.at(-1)) {
    if (copy.body.length < 2) return;
    if (isEndMark(block.text)) copy.leftOut.push({ words: block.text, why: 'marks the end' });
    else if (isSourceLine(block.text) || isBareName(block.text)) copy.sources.unshift(block.text);
    else return;
    copy.body.pop();
  }
}

/** Whether a line is the name of an agency or a paper and nothing else. */
function isBareName(text: string): boolean {
  return isOrganisation(text) && text.length < 60 && !/[.!?:,;”"]$/.test(text) && /^\p{Lu}/u.test(text);
}
