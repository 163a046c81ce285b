import { subtagOf } from './formats.ts';

const COMMAS: Record<string, string> = { ar: '، ', fa: '، ', ja: '、', ur: '، ', zh: '，' };

const FULL_STOPS: Record<string, string> = { hi: '।', ja: '。', ur: '۔', zh: '。' };

/** What stands between the parts of a list that has no “and” (BCP 47), with its space where the language has one. */
export function commaOf(language: string): string {
  return COMMAS[subtagOf(language)] ?? ', ';
}

/** What ends a sentence (BCP 47). */
export function fullStopOf(language: string): string {
  return FULL_STOPS[subtagOf(language)] ?? '.';
}
