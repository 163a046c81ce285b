import type { FrontMatter } from './front-matter.ts';
import { type Problem, showValue } from './problem.ts';
import type { Settings } from './settings.ts';
import { problemIn, type SourceFile } from './source-file.ts';

/** The id that stands in a byline as long as nobody knows who wrote the article. */
export const NOBODY_YET = 'to-do';

/** The mark of what is left to do: anywhere in front matter, a comment included; in the text, where a block begins. */
const IN_FIELDS = /\bTO DO:\s*(.*?)["']?\s*$/;
const IN_TEXT = /^\s*(?:[>#*-]+\s+)*(?:!\[)?TO DO:\s*(.*)$/;

/**
 * Finds what an editor, or `desk import`, has marked as left to do. It keeps an article from being published; a
 * preview shows the article all the same.
 */
export function findToDos(
  source: SourceFile,
  { bodyLine }: Pick<FrontMatter, 'bodyLine'>,
  { isPreview }: Pick<Settings, 'isPreview'>,
): Problem[] {
  return source.text.split('\n').flatMap((text, index) => {
    const isText = index + 1 >= bodyLine;
    const match = (isText ? IN_TEXT : IN_FIELDS).exec(text);
    if (!match) return [];
    return problemIn(source, {
      line: index + 1,
      column: text.indexOf('TO DO:') + 1,
      ...toDo(isPreview),
      message: `This is left to do: ${showValue(match[1] ?? '')}.`,
      remedy: isText
        ? 'Do it, and take the mark out. Words of the article that happen to begin so are written TO DO\\:.'
        : 'Do it, and take the mark out: the words TO DO: and what follows them.',
    });
  });
}

/** The rule and level of what is left to do. */
export function toDo(isPreview: boolean): Pick<Problem, 'rule' | 'level'> {
  return { rule: 'to-do', level: isPreview ? 'warning' : 'error' };
}
