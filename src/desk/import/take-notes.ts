import { wordsOf } from '../../words/words.ts';
import type { Block } from './block.ts';
import type { Copy } from './copy.ts';
import { noteBlock } from './note-block.ts';

/** Among so many blocks at the head notes are looked for. */
const HEAD = 6;

const LABELLED =
  /^(?<label>editor['’]?s?['’]? note|note to readers|correction|clarification)\s*[:.—–-]\s*(?<words>\S.*)$/is;
const OF_CORRECTION =
  /^\(?(?:this|an earlier version of this)\b[^!?]{0,60}\b(?:story|article|report|version|item)\b[^!?]{0,80}\b(?:corrects?|corrected|incorrectly|misstated|misspelled|clarif\w+)\b/i;

/** Takes what editors say to readers at the head of copy; it stands there in the entry as well, as a note. */
export function takeNotes(copy: Copy, language: string): Block[] {
  const notes: Block[] = [];
  copy.body = copy.body.filter(({ kind, text }, index) => {
    // The first line is the headline.
    if (index === 0 || index >= HEAD || kind !== 'line') return true;
    const { label = '', words = '' } = LABELLED.exec(text)?.groups ?? {};
    if (!words && !OF_CORRECTION.test(text)) return true;
    notes.push(noteBlock(label || wordsOf(language).desk.editorsNote, [words || text], text));
    return false;
  });
  return notes;
}
