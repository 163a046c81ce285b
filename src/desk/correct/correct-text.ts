import { isDeepStrictEqual } from 'node:util';
import type { Correction } from '../../article/article.ts';
import { readFrontMatter } from '../../content-store/front-matter.ts';
import { insertCorrection } from './insert-correction.ts';

const FENCES = /^\uFEFF?---[ \t]*\n([\s\S]*?)^---[ \t]*$/m;

/**
 * An article's file with one more correction in its front matter. Every other character stays, the byte order mark
 * and the ends of lines included.
 *
 * @param raw The file as it is, which has front matter.
 * @returns The new file; nothing when the file is written in a way in which something else would change.
 */
export function correctText(raw: string, correction: Correction): string | undefined {
  const [ending = '\n'] = /\r\n|\r|\n/.exec(raw) ?? [];
  const text = raw.replace(/\r\n?/g, '\n');
  // Lines that end in different ways could not be told apart again.
  if (text.replaceAll('\n', ending) !== raw) return undefined;
  const [, yaml] = FENCES.exec(text) ?? [];
  if (yaml === undefined) return undefined;
  const start = text.indexOf('\n') + 1;
  const corrected =
    text.slice(0, start) + insertCorrection(yaml, correction) + text.slice(start + yaml.length);
  return addsOnly(correction, text, corrected) ? corrected.replaceAll('\n', ending) : undefined;
}

/** Whether the new text says the same as the old one, and the correction, and no more. */
function addsOnly(correction: Correction, before: string, after: string): boolean {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  if (!old || !now) return false;
  const list = listOf(now);
  const added = list.findIndex((item) => isDeepStrictEqual(item, correction));
  const others = list.filter((_, index) => index !== added);
  return (
    added !== -1 &&
    isDeepStrictEqual(others, listOf(old)) &&
    isDeepStrictEqual({ ...now, corrections: [] }, { ...old, corrections: [] })
  );
}

function fieldsOf(text: string): Record<string, unknown> | undefined {
  const front = readFrontMatter({ file: '', text: text.replace(/^\uFEFF/, '') });
  return Array.isArray(front) ? undefined : front.data;
}

function listOf({ corrections }: Record<string, unknown>): unknown[] {
  return Array.isArray(corrections) ? corrections : [];
}
