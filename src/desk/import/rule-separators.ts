import type { Block } from './block.ts';
import type { Copy } from './copy.ts';

/** Sets a rule for each line of signs, such as `* * *`; below a subhead, where it underlines, none. */
export function ruleSeparators(copy: Copy): void {
  copy.body = copy.body.flatMap((block, index): Block[] => {
    if (block.kind !== 'line' || !/^[\s*#=_~•·–—-]{2,}$/.test(block.text)) return [block];
    const before = copy.body[index - 1]?.text ?? '';
    const isLine = /^(?:=+|-+)$/.test(block.text) && !/[.!?…][”’"')]*$/.test(before);
    copy.leftOut.push({
      words: block.text,
      why: isLine ? 'a line of signs' : 'a line of signs; a rule stands for it',
    });
    return isLine ? [] : [{ kind: 'other', text: '', node: { type: 'thematicBreak' } }];
  });
}
