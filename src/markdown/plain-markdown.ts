/**
 * The part of the grammar that nearly every news text keeps to, and in which one parser is like the other: remark's, and Astro's
 * own, which takes a fifteenth of the time. Where they read alike is found by trying random texts (tests/unit/plain-markdown.test.ts); what is
 * not known to be read alike is none of it.
 */

/** What is read in another way by each, or may be: addresses without brackets, HTML, escapes, code, and signs nobody sees. */
const ODD = /[@<~\\`&\0\t\r\f\v\u0085\u2028\u2029\ufeff]|[ \u00a0]$|www\.|(?<![\p{L}\d])_|_(?![\p{L}\d])/imu;

/** Directives inside a line, on that line. */
const DIRECTIVE = /:(?:pull|lang)\[(?! )[^\n\][:{}|]+(?<! )\](?:\{#?[a-z][a-z\d-]*\}|(?!\{))/gu;

/** Links and pictures without brackets in them. */
const LINK = /!?\[[^\n[\]{}:|]*\]\((?:https?:\/\/(?=[a-z\d]))?[\w/.%#?=+-]*(?: "[^"\n|]*")?\)/g;

/** Emphasis that begins and ends where a word does. */
const EMPHASIS =
  /(?<![^\s("“‘[—–])(\*{1,2})(?=[\p{L}\d"'“‘])[^*\n[\]:|]*(?<=[\p{L}\d.,;!?"'”’])\1(?![^\s)"”’\].,;:!?—–])/gu;

/** The id at the end of a heading or paragraph. */
const ID = / \{#[a-z\d-]+\}$/gm;

/** Tables with a bar at both ends of each row, and blank lines around. */
const TABLE = /(?<=^|\n\n)\|[^\n]*\|\n\|(?: *:?-+:? *\|)+(?:\n\|[^\n]*\|)*(?=\n\n|\n?$)/g;

/** What of all these must not be left beside what was found of them. */
const LEFT = /[*{}|]|\]\(|https?:|\]:(?<!^\[\^[a-z\d-]+\]:)/im;

/** A colon that is not one of a sentence or of a footnote. */
const COLON = /:(?!\s|$)(?<!^\[\^[a-z\d-]+\]:)/;

const OPEN = /^:::[a-z]+(?:\[\p{L}[\p{L}\d .,;!?'’"“”–-]*(?<! )\])?$/u;
const CLOSE = ':::';
const HEADING = /^#{2,6} [^\s#].*$/;

/** A list item, a quotation or a footnote, which all go on in the lines that follow. */
const ITEM = /^(?:- |> |\d{1,3}\. |\[\^[a-z\d-]+\]: )[\p{L}\d"'“‘(].*$/u;

const PARAGRAPH = /^(?:[\p{L}"'“‘„«(—–…]|\d(?!\d{0,9}[.)](?:\s|$))|!?\[(?!\^[^\]]*\]:)).*$/u;

/** Whether a text keeps to that part of the grammar. */
export function isPlainMarkdown(text: string): boolean {
  if (ODD.test(text) || !text.isWellFormed()) return false;
  const lines = [DIRECTIVE, LINK, EMPHASIS].reduce((left, form) => left.replace(form, 'x'), text);
  const rest = lines.replace(TABLE, withoutBars);
  if (LEFT.test(rest.replace(ID, ''))) return false;
  let isOpen = false;
  let last: 'blank' | 'item' | 'other' = 'blank';
  for (const line of rest.split('\n')) {
    if (line === '') last = 'blank';
    else if (line === CLOSE ? !isOpen || last === 'item' : OPEN.test(line) && (isOpen || last !== 'blank'))
      return false;
    else if (line === CLOSE || OPEN.test(line)) [isOpen, last] = [!isOpen, 'other'];
    else if (COLON.test(line)) return false;
    else if (ITEM.test(line)) last = 'item';
    else if (!HEADING.test(line) && !PARAGRAPH.test(line)) return false;
    else if (last !== 'item') last = 'other';
  }
  return !isOpen;
}

/** The cells of a table as lines of a paragraph; the table itself when its rows are not of one length. */
function withoutBars(table: string): string {
  const [head = '', rule = '', ...rows] = table.split('\n');
  const cells = (row: string) => row.split('|').length;
  if ([rule, ...rows].some((row) => cells(row) !== cells(head))) return table;
  return [head, ...rows].map((row) => row.replaceAll('|', 'x')).join('\n');
}
