import { headLine } from './desk-lines.ts';
import { readByline } from './read-byline.ts';
import { isCreditLine } from './read-caption.ts';
import { readDateLine } from './read-date-line.ts';
import { readEmbargo } from './read-embargo.ts';
import { isMailLine } from './read-mail-head.ts';

/** Whether a line at the head of copy says something of its own, so that it is not joined to the lines around it. */
export function standsAlone(line: string): boolean {
  const isByline = readByline(line) !== undefined && !line.endsWith('.');
  const isForDesks = headLine(line) !== undefined || isMailLine(line) || readEmbargo(line) !== undefined;
  return isByline || isForDesks || readDateLine(line) !== undefined || isCreditLine(line);
}

/** Whether a line anywhere does: a source line or a credit that cannot be part of a sentence. */
export function alwaysStandsAlone(line: string): boolean {
  return /^(?:source\s*:|©|\(c\)\s|photo\s*:|caption\s*:|keywords\s*:|\(\()/i.test(line);
}
