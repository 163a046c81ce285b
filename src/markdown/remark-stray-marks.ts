import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { SKIP, visit } from '../graphics/visit.ts';
import type { Rule } from '../schemas/rules.ts';
import { placeAt, quoteSource, reportError } from './report.ts';

/** What looks like the project's own marks, and would be published as text. */
const STRAY: [pattern: RegExp, rule: Rule, message: string, remedy: string][] = [
  [
    /^:{3,}.*$/m,
    'unknown-directive',
    'This opens or closes no note',
    'A note begins with a line :::note[Label], a timeline with :::timeline[Title]; each ends with a line :::, without spaces before the name.',
  ],
  [
    /(?<![\w:]):[A-Za-z][\w-]*\[[^\]]*\](?:\{[^}]*\})?/,
    'unknown-directive',
    'There is no such directive',
    'Use :pull[…]{#id} or :lang[…]{ko}, in small letters, or write \\: for a colon that is text.',
  ],
  [
    /\{\s*(?:#|formerly\s*=)[^{}]*\}/,
    'id',
    'An id stands where none can be set',
    'Set ids at the end of headings and of paragraphs of the running text only, in one mark: {#new formerly=old}.',
  ],
  [
    /^\|.*\|[ \t]*\n\|.*\|/m,
    'table',
    'This looks like a table, and is none',
    'Write a line such as | - | - | below its head, with as many cells; or \\| for a bar that is text.',
  ],
  [
    /^(?:#{2,6}[^\s#]|#{7,}).*$/m,
    'heading-depth',
    'This is no heading',
    'Write a space behind ##, and no more than six of them; or \\# for a sign that is text.',
  ],
  [
    /!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]+\])/,
    'broken-link',
    'This is no well-formed link or picture',
    'Write an address without spaces, or in angle brackets, and a caption in straight quotes: ![What it shows](./a.jpg "Caption").',
  ],
];

/** What all of them have. */
const MARK = /:[:a-z]|[{|#]|\][([]/i;

/** Finds marks that are mistyped or out of place, which Markdown would print as they stand. */
export function remarkStrayMarks() {
  return (tree: Root, file: VFile) => {
    const source = String(file);
    visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => {
      // What is written of front matter, such as a source, is no Markdown.
      if (!block.position) return SKIP;
      const words = wordsOf(block as Nodes);
      if (!MARK.test(words)) return SKIP;
      let marks: string | undefined;
      for (const [pattern, rule, message, remedy] of STRAY) {
        const found = pattern.exec(words)?.[0];
        if (found === undefined) continue;
        const start = block.position.start.offset ?? 0;
        // What the editor wrote with backslashes is text, and stands otherwise in the file.
        marks ??= withoutEscapes(strayIn(block as Nodes, words, source));
        if (!pattern.test(marks)) continue;
        const at = source.indexOf(found.trim(), start);
        if (source[at - 1] === '\\') continue; // The editor wants the signs themselves.
        const place = at === -1 ? block : placeAt(at, file);
        reportError(file, place, { rule, message: `${message}: ${quoteSource(found)}.`, remedy });
      }
      // No block stands in the words of another.
      return SKIP;
    });
  };
}

/** The Markdown of a block, with spaces for the marks that were understood. */
function strayIn(block: Nodes, words: string, source: string): string {
  const { start, end } = rangeOf(block);
  let markdown = source.slice(start, end);
  const blank = (from: number, to: number) => {
    const [at, length] = [from - start, Math.max(0, to - from)];
    markdown = markdown.slice(0, at) + ' '.repeat(length) + markdown.slice(at + length);
  };
  visit(block, (node) => {
    if (node === block || node.type === 'text' || !node.position) return;
    const own = rangeOf(node);
    const children = 'children' in node ? node.children.filter(({ position }) => position) : [];
    const [first, last] = [children[0], children.at(-1)];
    blank(own.start, first ? rangeOf(first).start : own.end);
    if (last) blank(rangeOf(last).end, own.end);
  });
  // A set id, which its heading or paragraph has taken.
  return words.trimEnd().endsWith('}') ? markdown : markdown.replace(/\{[^{}]*\}\s*$/, '');
}

function rangeOf({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

/** Markdown in which each sign that is written with a backslash (CommonMark, 2.4) is no sign any more, without indents. */
function withoutEscapes(markdown: string): string {
  return markdown.replace(/^[ \t>]+/gm, '').replace(/\\[!-/:-@[-`{-~]/g, '\uFFFC');
}

/** The text of a block, without what is code. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return '\n';
  let words = '';
  if ('children' in node) for (const child of node.children) words += wordsOf(child);
  return words;
}
