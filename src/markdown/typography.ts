import { isWide } from '../article/letter-width.ts';
import { quotationMarksOf } from '../article/quotation-marks.ts';

const STRAIGHT = /\.{3}|(?<!-)---?(?!-)|["']/g;
const OPENS_AFTER = /[\s([{<—–\-/“‘«‹„‚¿¡]/;
const HEBREW = /[א-ת]/;
const ELISION = /^(?:\d0s|(?:t(?:is|was|were|il)|em|n|cause|round|bout)\b)/i;

/**
 * Typographer's marks for what a keyboard gives: quotation marks and apostrophes by language, primes,
 * dashes (`--`, `---`), the ellipsis, and a day that stays with its month.
 *
 * @param pieces Pieces of one line of text, in order; a mark looks across their borders. An empty piece
 *   stands for something that is not text, such as code.
 * @param language BCP 47.
 * @returns The pieces, typeset.
 */
export function typesetPieces(pieces: readonly string[], language: string): string[] {
  const [open, close, openInner, closeInner] = quotationMarksOf(language);
  const whole = pieces.map((piece) => piece || '\uFFFC').join('');
  let doubles = 0;
  let singles = 0;
  let start = 0;

  const typesetMark = (mark: string, at: number): string => {
    if (mark === '...') return '…';
    if (mark === '---') return '—';
    if (mark === '--') return '–';
    const before = whole[at - 1] ?? ' ';
    const after = whole[at + 1] ?? ' ';
    const opens = (OPENS_AFTER.test(before) || isOpening(at - 1)) && !/\s/.test(after);
    const isPrime = /\d/.test(before) && !/[\p{L}\p{N}]/u.test(after);
    if (mark === '"') {
      // In Hebrew this is also the mark of an abbreviation, before its last letter.
      if (HEBREW.test(before) && HEBREW.test(after) && !HEBREW.test(whole[at + 2] ?? '')) return '״';
      // Japanese and Chinese have no spaces that would tell; Arabic and Hebrew join their small words to the next.
      if (opens || (doubles === 0 && isJoined(before) && isJoined(after))) {
        doubles += 1;
        return open;
      }
      if (isPrime && doubles === 0) return '″';
      doubles = Math.max(0, doubles - 1);
      return close;
    }
    if (opens && !ELISION.test(whole.slice(at + 1))) {
      singles += 1;
      return openInner;
    }
    if (singles > 0 && !/[\p{L}\p{N}]/u.test(after)) {
      singles -= 1;
      return closeInner;
    }
    return isPrime ? '′' : '’';
  };
  /** Whether the character there is a straight mark that was just opened: "'Stop,' he said". */
  const isOpening = (at: number): boolean =>
    (whole[at] === '"' || whole[at] === "'") && OPENS_AFTER.test(whole[at - 1] ?? ' ');

  return pieces.map((piece) => {
    const from = start;
    start += piece.length || 1;
    return piece
      .replace(STRAIGHT, (mark, at: number) => typesetMark(mark, from + at))
      .replace(dayAndMonth(language), '$1\u00a0$2');
  });
}

/** Whether a letter is of a script in which a quotation may begin behind a letter. */
function isJoined(letter: string): boolean {
  return isWide(letter) || /[\p{Script=Arab}\p{Script=Hebr}]/u.test(letter);
}

const known = new Map<string, RegExp>();

/** A day before the name of a month, as the language writes dates; no line is to break between them. */
function dayAndMonth(language: string): RegExp {
  const before = known.get(language);
  if (before) return before;
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) =>
    format.formatToParts(new Date(Date.UTC(2001, month))).find(({ type }) => type === 'month'),
  ).map((part) => part?.value ?? '');
  // Months that are numbers, as in Chinese, need no care.
  const names = months.filter((name) => /^[\p{L}\p{M}]+$/u.test(name));
  const pattern =
    names.length === 12
      ? new RegExp(`(?<![\\d.,])(\\d{1,2}\\.?)\\s(${names.join('|')})(?![\\p{L}\\p{M}])`, 'gu')
      : /(?!)/g;
  known.set(language, pattern);
  return pattern;
}

/** What {@link typesetPieces} may change. */
const MAY_CHANGE = /\.{3}|--|["'\d]/;

/** `text` with typographer's marks; see {@link typesetPieces}. */
export function typeset(text: string, language: string): string {
  return MAY_CHANGE.test(text) ? (typesetPieces([text], language)[0] ?? '') : text;
}
