import type { Code, Table } from 'mdast';
import type { Block } from './block.ts';

/** Between the cells of a row. */
const GAP = /\t+| {2,}|\s*\|\s*/;

/**
 * Reads lines that are set as a table, with gaps of at least two spaces or with tabs between the cells; `undefined`
 * when they are none. Where the rows do not agree in their number of cells, the lines stay as they are set.
 */
export function readTable(lines: readonly string[]): Block | undefined {
  const rows = lines.map((line) => line.trim().split(GAP));
  if (rows.length < 2 || rows.some((row) => row.length < 2)) return undefined;
  // A text in which two spaces stand behind each full stop is none.
  if (rows.flat().some((cell) => cell.length > 60)) return undefined;
  if (!rows.flat().some((cell) => /^[^\p{L}]*\p{N}[^\p{L}]*%?$/u.test(cell))) return undefined;
  const [head = [], ...others] = rows;
  const columns = Math.max(...rows.map((row) => row.length));
  const isWhole = others.every((row) => row.length === columns);
  // The column that says what each row is about often has no head.
  if (isWhole && head.length === columns - 1) head.unshift('');
  const text = lines.map((line) => line.trim()).join('\n');
  const isTable = isWhole && head.length === columns && !head.some((cell) => /^\d/.test(cell));
  return { kind: 'other', text, node: isTable ? tableOf(rows) : asSet(lines) };
}

function tableOf(rows: string[][]): Table {
  return {
    type: 'table',
    align: (rows[1] ?? []).map((_, at) =>
      rows.slice(1).every((row) => /^[^\p{L}]*$/u.test(row[at] ?? '')) ? 'right' : null,
    ),
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({ type: 'tableCell', children: value ? [{ type: 'text', value }] : [] })),
    })),
  };
}

function asSet(lines: readonly string[]): Code {
  const spaces = lines.map((line) => line.replace(/\t/g, '    ').trimEnd());
  const margin = Math.min(...spaces.map((line) => line.length - line.trimStart().length));
  return { type: 'code', value: spaces.map((line) => line.slice(margin)).join('\n') };
}
