import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Rule } from '../schemas/rules.ts';

/** A place in the text: any node that remembers where it came from. */
interface Place {
  position?: Position | undefined;
}

/** What a plugin has to say about a place in the text. */
export interface Report {
  /** A stable name for this kind of problem. */
  rule: Rule;
  /** What is wrong, with the value found. */
  message: string;
  /** What to do about it. */
  remedy: string;
}

/** Records an error at `node`; the build stops after every file was read, so that all errors show together. */
export function reportError(file: VFile, node: Place, { rule, message, remedy }: Report): void {
  const said = file.message(message, { place: node.position, ruleId: rule, source: 'galley' });
  said.fatal = true;
  said.note = remedy;
}

/** A piece of source text as reports show it: in quotation marks, on one line, cut when long. */
export function quoteSource(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return JSON.stringify(line.length > 80 ? `${line.slice(0, 80)}…` : line);
}

/** The place at an offset of the file, for what is smaller than a node. */
export function placeAt(offset: number, file: VFile): Place {
  const before = String(file).slice(0, offset).split('\n');
  const point = { line: before.length, column: (before.at(-1) ?? '').length + 1, offset };
  return { position: { start: point, end: point } };
}
