import { isPermalink } from '../article/addresses.ts';
import type { Run, WrongLine } from './ledger-block.ts';
import { readLine } from './ledger-line.ts';
import { stemOf } from './stem.ts';

/** What a look at the beginnings of a ledger's lines gives. */
export interface Scanned {
  /** How much of the ledger was looked at, in bytes, and in lines. */
  size: number;
  lines: number;
  /** Where the lines are, by what they are of, in the order of the first ones. */
  runs: Map<string, Run[]>;
  /** What has addresses with a stem, by the stem. */
  owners: Map<string, string[]>;
  /** Those of which every line was read before, and is right. */
  trusted: Set<string>;
  /** Digests of the lines of some of them. */
  digests: Map<string, string>;
  /** The lines that are none. There may be others among the runs. */
  wrong: WrongLine[];
}

/** How much is decoded at once, in bytes: a whole ledger may be longer than any string. */
const CHUNK = 1 << 20;

const NEWLINE = 0x0a;

/** What our own lines begin with. */
const START = /\{"of":"(site|(?:articles|people|topics|pages)\/[a-z0-9-]+)",/y;

const ADDRESS = '"address":"';
const ANCHOR = '"anchor":"';

/** The stem of an address that is plain ASCII without anything escaped ({@link stemOf}). */
const PLAIN_STEM = /\/(?:\d{4}\/\d\d\/[!#-.0-[\]-~]+\/|a\/[!#-\-0-[\]-~]+(?=[/.])|[!#-[\]-~]*(?="))/y;

/**
 * Tells the lines of a ledger by their beginnings. What a line says is not read: most are of texts that have not changed.
 *
 * @param bytes UTF-8, each line ended by `\n`.
 * @param scanned What was seen in whole lines before; it is added to.
 */
export function scanLedger(bytes: Buffer, scanned = nothingYet()): Scanned {
  const last: LastLine = { of: '', prefix: NOTHING, stem: NOTHING };
  let line = scanned.lines;
  for (const [from, to] of chunksOf(bytes, scanned.size)) {
    // A byte a sign: places in the text are those in the bytes.
    const text = bytes.toString('latin1', from, to);
    for (let start = 0, next: number; start < text.length; start = next) {
      const newline = text.indexOf('\n', start);
      next = newline === -1 ? text.length : newline + 1;
      line += 1;
      const run = { start: from + start, end: from + next, line };
      if (!begins(text, start, last, scanned)) lookCloser(bytes, run, scanned);
      else enterRun(last.of, run, scanned);
    }
  }
  return Object.assign(scanned, { size: bytes.length, lines: line });
}

function nothingYet(): Scanned {
  return {
    size: 0,
    lines: 0,
    runs: new Map(),
    owners: new Map(),
    digests: new Map(),
    trusted: new Set(),
    wrong: [],
  };
}

/** What a line was of, how it began, and the permalink in it. */
interface LastLine {
  of: string;
  prefix: string;
  stem: string;
}

/** With this no line begins. */
const NOTHING = '\n\n';

/** Whether a line begins as our own do. Says so in `last`, and enters the stem of its address. */
function begins(text: string, start: number, last: LastLine, { owners }: Scanned): boolean {
  if (!text.startsWith(last.prefix, start)) {
    START.lastIndex = start;
    const begun = START.exec(text);
    if (!begun) return false;
    Object.assign(last, { of: begun[1], prefix: begun[0], stem: NOTHING });
  }
  const place = start + last.prefix.length;
  if (text.startsWith(ANCHOR, place)) return true;
  if (!text.startsWith(ADDRESS, place)) return false;
  const at = place + ADDRESS.length;
  if (text.startsWith(last.stem, at)) return true;
  PLAIN_STEM.lastIndex = at;
  const stem = PLAIN_STEM.exec(text)?.[0];
  if (stem === undefined) return false;
  enterStem(stem, last.of, owners);
  if (isPermalink(stem)) last.stem = stem;
  return true;
}

/** Enters a line that has another form than our own, if it is one. */
function lookCloser(bytes: Buffer, run: Run, scanned: Scanned): void {
  const text = bytes.toString('utf8', run.start, run.end).replace(/\n$/, '');
  if (text.trim() === '') return;
  const read = readLine(text);
  if (typeof read === 'string') {
    scanned.wrong.push({ line: run.line, wrong: read });
    return;
  }
  if (read.address !== undefined) enterStem(stemOf(read.address), read.of, scanned.owners);
  enterRun(read.of, run, scanned);
}

function enterRun(of: string, run: Run, { runs, digests, trusted }: Scanned): void {
  digests.delete(of);
  trusted.delete(of);
  const before = runs.get(of);
  const last = before?.at(-1);
  if (last?.end === run.start) last.end = run.end;
  else if (before) before.push(run);
  else runs.set(of, [run]);
}

function enterStem(stem: string, of: string, owners: Scanned['owners']): void {
  const before = owners.get(stem);
  if (!before) owners.set(stem, [of]);
  else if (!before.includes(of)) before.push(of);
}

/** Parts of whole lines. */
function* chunksOf(bytes: Buffer, start: number): Generator<[from: number, to: number]> {
  let from = start;
  while (from < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, from + CHUNK);
    const to = newline === -1 ? bytes.length : newline + 1;
    yield [from, to];
    from = to;
  }
}
