import { type Block, lineBlock } from './block.ts';
import { joinLines } from './join-lines.ts';
import { listBlock } from './list-block.ts';
import { readTable } from './read-table.ts';
import { alwaysStandsAlone, standsAlone } from './stands-alone.ts';
import { SENTENCE_END, widthOf, wrapWidths } from './wrap-width.ts';

/** How a point of a list begins; the first kind is never anything else. */
const BULLET = /^(?:[•●▪‣◦·]\s*|[-*–]\s+)(?=\S)/;
const SURE_BULLET = /^[•●▪‣◦·]/;

/** Among so many groups of lines byline, date and credit are looked for. */
const HEAD = 5;

/**
 * Takes plain text apart into blocks.
 *
 * Blank lines part them. Within, lines that were wrapped at a width are joined again; where the copy has a
 * paragraph a line, or indents its paragraphs, each is a block of its own.
 */
export function splitBlocks(text: string): Block[] {
  const groups = text
    .split(/\n[^\S\n]*\n\s*?(?=[^\n]|$)/)
    .map((group) => group.split('\n').filter((line) => line.trim() !== ''))
    .filter((group) => group.length > 0);
  const widths = wrapWidths(groups);
  return groups.flatMap((group, index) => {
    const table = readTable(group);
    if (table) return [table];
    return blocksOf(group, {
      width: widths[index] ?? 0,
      isFirst: index === 0,
      isHead: index < HEAD && group.length < 5,
    });
  });
}

function blocksOf(group: string[], place: Place): Block[] {
  const lines = group.map((line) => ({ text: line.trim().replace(/[^\S\n]+/g, ' '), raw: line }));
  const bullets = lines.filter(({ text }) => BULLET.test(text)).length;
  const isList = bullets > 1 || SURE_BULLET.test(lines[0]?.text ?? '');
  const blocks: Block[] = [];
  let points: string[] = [];
  let current = '';
  const end = () => {
    if (current) blocks.push(lineBlock(current));
    current = '';
  };
  const endList = () => {
    if (points.length > 0) blocks.push(listBlock(points));
    points = [];
  };
  for (const [index, { text, raw }] of lines.entries()) {
    const before = lines[index - 1];
    const begins = !before || beginsBlock(before, { text, raw }, place);
    if (isList && BULLET.test(text)) {
      end();
      points.push(text.replace(BULLET, ''));
    } else if (points.length > 0 && (!begins || /^\s/.test(raw))) {
      points.push(joinLines(points.pop() ?? '', text));
    } else if (begins) {
      end();
      endList();
      current = text;
    } else if (widthOf(before.text) < place.width * 0.6 && !/^\p{Ll}/u.test(text)) current += `\n${text}`;
    else current = joinLines(current, text);
  }
  end();
  endList();
  return blocks;
}

/** What is known of a group of lines. */
interface Place {
  /** At how many characters its lines are wrapped; 0 when each is a paragraph. */
  width: number;
  /** Whether the headline is in it. */
  isFirst: boolean;
  /** Whether byline, date and credit may be in it. */
  isHead: boolean;
}

interface Line {
  text: string;
  raw: string;
}

/** Whether a line begins a block although no blank line is before it. */
function beginsBlock(before: Line, line: Line, { width, isFirst, isHead }: Place): boolean {
  const isAlone = isHead ? standsAlone : alwaysStandsAlone;
  if (isAlone(before.text) || isAlone(line.text)) return true;
  // A sentence that is not over goes on in small letters.
  if (/^\p{Ll}(?!\p{L}?[.)]\s)/u.test(line.text) && !SENTENCE_END.test(before.text)) return false;
  if (width === 0) return true;
  if (/^\s/.test(line.raw) && !/^\s/.test(before.raw)) return true;
  const [word = ''] = line.text.split(' ');
  const isShort = widthOf(before.text) + 1 + widthOf(word) <= width * 0.85;
  if (!isShort) return false;
  if (isFirst || SENTENCE_END.test(before.text)) return true;
  // A subhead right above its paragraph.
  const isAbove = widthOf(before.text) < width * 0.6 && widthOf(line.text) > width * 0.6;
  return isAbove && /^[^\p{Ll}]/u.test(line.text);
}
