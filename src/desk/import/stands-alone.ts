import { readByline } from './read-byline.ts';
import { isCreditLine } from './read-caption.ts';
import { readDateLine } from './read-date-line.ts';

/** Whether a line at the head of copy says something of its own, so that it is not joined to the lines around it. */
export function standsAlone(line: string): boolean {
  const isByline = readByline(line) !== undefined && !line.endsWith('.');
  return isByline || readDateLine(line) !== undefined || isCreditLine(line);
}

/** Whether a line anywhere does: a source line or a credit that cannot be part of a sentence. */
export function alwaysStandsAlone(line: string): boolean {
  return /^(?:source\s*:|©|\(c\)\s|photo\s*:)/i.test(line);
}
