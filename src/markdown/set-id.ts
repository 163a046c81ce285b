import type { Heading, Paragraph, Text } from 'mdast';
import type { VFile } from 'vfile';
import { quoteSource, reportError } from './report.ts';

/** What a set id looks like: a letter, then letters, digits and hyphens; ASCII, so that addresses stay readable. */
const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** How the anchors of footnotes begin (remark-rehype). */
export const NOTE_PREFIX = /^fn(?:ref)?-/;

/** The mark at the end of a block: `{#id}`, `{#id formerly=old}`, `{formerly="old older"}`. */
const MARK = /[ \t]*\{[ \t]*(#[^{}]*|formerly=[^{}]*)\}[ \t]*$/;

/** The part of a mark that names former ids. */
const FORMERLY = /(?:^|\s)formerly=(?:"([^"]*)"|'([^']*)'|(\S*))\s*$/;

/** What a mark says. */
export interface SetIds {
  /** The anchor; none when there is no mark, or a wrong one. */
  id?: string | undefined;
  /** Anchors that the block had, or that blocks had whose words it has now. */
  formerly: string[];
}

/** Takes the mark off the end of a heading or paragraph. What is wrong with it is reported; `\\{#id}` is text. */
export function takeSetIds(node: Heading | Paragraph, file: VFile): SetIds {
  const last = node.children.at(-1);
  const match = last?.type === 'text' ? MARK.exec(last.value) : null;
  if (last?.type !== 'text' || !match || isEscaped(last, file)) return { formerly: [] };
  last.value = last.value.slice(0, match.index);
  if (last.value === '' && node.children.length > 1) node.children.pop();
  const said = (match[1] ?? '').trim();
  const former = FORMERLY.exec(said);
  const id = said.slice(0, former?.index).replace(/^#/, '').trim();
  return {
    id: said.startsWith('#') ? checkId(id, node, file) : undefined,
    formerly: checkFormerly((former?.[1] ?? former?.[2] ?? former?.[3] ?? '').trim(), node, file),
  };
}

/** Whether an editor can set an id; one that is made from words may have letters of any script, or a digit first. */
export function canBeSet(id: string): boolean {
  return ID_PATTERN.test(id) && !NOTE_PREFIX.test(id);
}

/** Whether the last brace of a text is written with a backslash, so that it opens no mark. */
function isEscaped({ position }: Text, file: VFile): boolean {
  if (!position) return false;
  const written = String(file).slice(position.start.offset, position.end.offset);
  return written.charAt(written.lastIndexOf('{') - 1) === '\\';
}

/** `id` when it is well formed; otherwise an error is reported at `node`. */
export function checkId(
  id: string,
  node: Parameters<typeof reportError>[1],
  file: VFile,
): string | undefined {
  if (!ID_PATTERN.test(id)) {
    reportError(file, node, {
      rule: 'id',
      message: `The id ${quoteSource(id)} is not lower-case letters, digits and single hyphens, a letter first.`,
      remedy: 'Write it like {#iraq} or {#first-test}.',
    });
    return undefined;
  }
  if (NOTE_PREFIX.test(id)) {
    reportError(file, node, {
      rule: 'id',
      message: `The id ${quoteSource(id)} begins like those of the notes below the text.`,
      remedy: 'Choose another; fn- and fnref- are theirs.',
    });
    return undefined;
  }
  return id;
}

/** The ids of a list such as `iraq iraq-p2`; derived ids may have letters of any script. What is no id is reported. */
export function checkFormerly(list: string, node: Parameters<typeof reportError>[1], file: VFile): string[] {
  return list.split(/\s+/).filter((id) => {
    if (id === '') return false;
    if (/^[\p{L}\p{M}\p{N}-]+$/u.test(id)) return true;
    reportError(file, node, {
      rule: 'id',
      message: `The former id ${quoteSource(id)} is none that an anchor can have had.`,
      remedy: 'Write former ids without #, with spaces between them: {formerly="iraq iraq-p2"}.',
    });
    return false;
  });
}
