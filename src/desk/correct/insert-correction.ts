import { isMap, isNode, isSeq, type Pair, parseDocument, stringify, type YAMLSeq } from 'yaml';
import type { Correction } from '../../article/article.ts';

/** A change of a text: what goes in at `start`, instead of what stands up to `end`. Offsets are in UTF-16 code units. */
interface Splice {
  start: number;
  end: number;
  text: string;
}

/** How an entry stands in a list that had none. */
const INDENT = '  ';

/**
 * Puts a correction into front matter where its day belongs, the oldest first, in the style in which the others are
 * written. No other character changes: comments, quotes, the order of the fields and the ends of lines stay.
 *
 * @param yaml Well-formed front matter (YAML 1.2) between its fences, each line ended by `\n`.
 */
export function insertCorrection(yaml: string, correction: Correction): string {
  const { start, end, text } = spliceFor(yaml, correction);
  return yaml.slice(0, start) + text + yaml.slice(end);
}

function spliceFor(yaml: string, correction: Correction): Splice {
  const { contents } = parseDocument(yaml);
  const pair = isMap(contents) ? contents.items.find(({ key }) => String(key) === 'corrections') : undefined;
  if (!pair) return insert(yaml.length, `corrections:\n${blockItem(correction, INDENT)}`);
  const list = pair.value;
  if (!isSeq(list) || list.items.length === 0) return intoNothing(yaml, pair, correction);
  return list.flow ? intoFlow(list, correction) : intoBlock(yaml, list, correction);
}

/** After a bare `corrections:`, or in the place of `[]`; a comment on that line stays there. */
function intoNothing(yaml: string, { key, value }: Pair, correction: Correction): Splice {
  const written = blockItem(correction, INDENT);
  if (!isSeq(value)) return insert(endOfLine(yaml, rangeOf(key)[1]), written);
  const [listStart, listEnd] = rangeOf(value);
  const start = yaml.slice(0, listStart).trimEnd().length;
  const end = endOfLine(yaml, listEnd);
  const comment = yaml.slice(listEnd, end).trim();
  return { start, end, text: `${comment && ' '}${comment}\n${written}` };
}

/** In a list in brackets: `[{ date: …, wrong: …, right: … }]`. */
function intoFlow({ items }: YAMLSeq, correction: Correction): Splice {
  const { date, wrong, right } = correction;
  const written = `{ date: ${date}, wrong: ${JSON.stringify(wrong)}, right: ${JSON.stringify(right)} }`;
  const earlier = earlierOf(items, correction);
  if (earlier === 0) return insert(rangeOf(items[0])[0], `${written}, `);
  return insert(rangeOf(items[earlier - 1])[1], `, ${written}`);
}

/** In a list with a hyphen an entry. */
function intoBlock(yaml: string, { items }: YAMLSeq, correction: Correction): Splice {
  const earlier = earlierOf(items, correction);
  // An entry begins with its hyphen, perhaps on a line above its first field.
  const hyphen = yaml.lastIndexOf('-', rangeOf(items[0])[0]);
  const indent = ' '.repeat(hyphen - (yaml.lastIndexOf('\n', hyphen) + 1));
  const at =
    earlier === 0 ? hyphen - indent.length : afterEntry(yaml, rangeOf(items[earlier - 1])[1], indent);
  return insert(at, blockItem(correction, indent));
}

/** The start of the line after an entry; comments that are set deeper than its hyphen are part of it. */
function afterEntry(yaml: string, end: number, indent: string): number {
  let at = yaml[end - 1] === '\n' ? end : endOfLine(yaml, end);
  const comment = new RegExp(`^ {${indent.length + 1},}#.*\\n`);
  for (let found = comment.exec(yaml.slice(at)); found; found = comment.exec(yaml.slice(at))) {
    at += found[0].length;
  }
  return at;
}

function endOfLine(yaml: string, from: number): number {
  const end = yaml.indexOf('\n', from);
  return end === -1 ? yaml.length : end + 1;
}

/** How many corrections are not of a later day. */
function earlierOf(items: unknown[], { date }: Correction): number {
  const later = items.findIndex((item) => isMap(item) && String(item.get('date')) > date);
  return later === -1 ? items.length : later;
}

function rangeOf(node: unknown): [start: number, end: number] {
  const [start = 0, end = 0] = (isNode(node) && node.range) || [];
  return [start, end];
}

function insert(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

function blockItem({ date, wrong, right }: Correction, indent: string): string {
  const item = stringify([{ date, wrong, right }], { lineWidth: 0, indentSeq: false });
  return item.replace(/^(?=.)/gm, indent);
}
