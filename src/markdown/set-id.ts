import type { Heading, Paragraph } from 'mdast';
import type { VFile } from 'vfile';
import { quoteSource, reportError } from './report.ts';

/** What a set id looks like: a letter, then letters, digits and hyphens; ASCII, so that addresses stay readable. */
const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** How the anchors of footnotes begin (remark-rehype). */
export const NOTE_PREFIX = /^fn(?:ref)?-/;

const MARK = /[ \t]*\{#([^{}]*)\}[ \t]*$/;

/**
 * Takes the mark `{#id}` off the end of a heading or paragraph.
 *
 * @returns The id, or `undefined` when there is no mark or (then reported) a wrong one.
 */
export function takeSetId(node: Heading | Paragraph, file: VFile): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = MARK.exec(last.value);
  if (!match) return undefined;
  last.value = last.value.slice(0, match.index);
  if (last.value === '' && node.children.length > 1) node.children.pop();
  return checkId(match[1] ?? '', node, file);
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
