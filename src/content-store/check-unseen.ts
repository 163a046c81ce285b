import { UNSEEN } from '../schemas/text.ts';
import type { Problem } from './problem.ts';
import { problemIn, type SourceFile } from './source-file.ts';

/**
 * Finds characters in a text that nobody sees and that change what is read or break what is made of it, one a line.
 *
 * @param bodyLine The first line of the text; the fields above it have a check of their own.
 */
export function findUnseen(source: SourceFile, bodyLine: number): Problem[] {
  if (!UNSEEN.test(source.text)) return [];
  return source.text.split('\n').flatMap((line, index) => {
    const found = index + 1 < bodyLine ? null : UNSEEN.exec(line);
    if (!found) return [];
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const isLost = code === 'FFFD';
    return problemIn(source, {
      line: index + 1,
      column: found.index + 1,
      rule: 'unseen-character',
      message: isLost
        ? 'The sign U+FFFD stands where a letter was lost.'
        : `The character U+${code} stands in the text, which nobody sees.`,
      remedy: isLost
        ? 'Write the letter anew.'
        : 'Take it out; it may hide in what was copied from elsewhere.',
    });
  });
}
