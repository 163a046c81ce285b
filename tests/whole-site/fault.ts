import type { Element } from 'hast';
import type { ReadPage } from './read-site.ts';

/** Something that is wrong with a built site, and where. */
export interface Fault {
  /** The file, relative to the site's folder. */
  file: string;
  /** Both from 1. Most pages are one long line, so the column counts. */
  line: number;
  column: number;
  /** What is wrong, in a sentence. */
  message: string;
}

/** A fault at an element of a page; without one, of the page as a whole. */
export function faultAt({ file }: Pick<ReadPage, 'file'>, message: string, element?: Element): Fault {
  const { line, column } = element?.position?.start ?? { line: 1, column: 1 };
  return { file, line, column, message };
}

/** All faults as a person reads them, a line each, in the order of the files; nothing for none. */
export function reportOf(faults: readonly Fault[]): string {
  return [...faults]
    .sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column)
    .map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`)
    .join('\n');
}
