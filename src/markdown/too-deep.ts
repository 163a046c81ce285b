import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { placeAt, reportError } from './report.ts';

/** How many quotations, list items, notes, links and emphases may stand in one another. */
const DEEPEST = 100;

/** Beyond how many levels, by estimate, a text is not even parsed: that takes seconds, then minutes, then the stack. */
const DEEPEST_TO_PARSE = 300;

/** Columns that a list item moves its text in by, at the least (CommonMark, 5.2). */
const INDENT = 2;

/** A line that begins with marks of quotations and list items (CommonMark, 5): its indent, and the marks. */
const MARKS = /^([ \t]*)((?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*)+).*$/gm;

/** A line between two parts of a text (CommonMark, 4.1), whose marks nest nothing. */
const THEMATIC_BREAK = /^[ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$/;

/** Nodes that are a level of nesting for who writes. */
const LEVELS = new Set<string>([
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
  'textDirective',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/**
 * Finds the first line that nests deeper than a parser should follow, and reports it as `too-deep`. What is code is
 * taken for marks as well: nobody prints hundreds of them.
 *
 * @returns Whether there is one; the text is not to be parsed then.
 */
export function isTooDeepToParse(file: VFile): boolean {
  const text = String(file);
  for (const { 0: line, 1: indent = '', 2: marks = '', index } of text.matchAll(MARKS)) {
    const columns = indent.replaceAll('\t', '    ').length;
    const depth = columns / INDENT + (marks.match(/>|[-+*]|\d+/g)?.length ?? 0);
    if (depth <= DEEPEST_TO_PARSE || THEMATIC_BREAK.test(line)) continue;
    reportTooDeep(placeAt(index, file), file);
    return true;
  }
  return false;
}

/**
 * Finds the first part of a text that is nested too deep, and reports it as `too-deep`. Plugins go down a tree call by
 * call, and browsers flatten what is deeper than 512 elements. Here is no such call.
 *
 * @returns The types of all nodes that the text has; nothing when it is too deep, and is not to be transformed.
 */
export function findTypes(tree: Root, file: VFile): ReadonlySet<string> | undefined {
  const types = new Set<string>();
  const left: Nodes[] = [tree];
  const above = [0];
  for (let node = left.pop(); node; node = left.pop()) {
    types.add(node.type);
    const depth = (above.pop() ?? 0) + (LEVELS.has(node.type) ? 1 : 0);
    if (depth > DEEPEST) {
      reportTooDeep(node, file);
      return undefined;
    }
    if (!('children' in node)) continue;
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
      left.push(node.children[at] as Nodes);
      above.push(depth);
    }
  }
  return types;
}

function reportTooDeep(place: Parameters<typeof reportError>[1], file: VFile): void {
  reportError(file, place, {
    rule: 'too-deep',
    message: `More than ${DEEPEST} quotations, list items or emphases stand in one another here.`,
    remedy:
      'Take out some of the marks (>, -, 1., *), or write a backslash before the first when they are text.',
  });
}
