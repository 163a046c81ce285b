import type { PublishedAnchor } from '../article/anchor.ts';
import { sha256 } from '../pictures/kept-file.ts';
import { readLine } from './ledger-line.ts';

/** A line that is no line of a ledger. */
export interface WrongLine {
  /** Counted from 1. */
  line: number;
  /** The end of a sentence that begins with “The line”. */
  wrong: string;
}

/** Lines of the ledger that follow each other and are of the same text: where they stand in its bytes. */
interface Run {
  start: number;
  end: number;
  /** The number of the first. */
  line: number;
}

const EMPTY: readonly PublishedAnchor[] = [];

/**
 * The anchors in the ledger. Most of it are these, and most of them are of texts that have not changed since they were
 * read: so a line is taken apart only when somebody asks for its text.
 */
export class LedgerAnchors {
  readonly #bytes: Buffer;
  readonly #runs = new Map<string, Run[]>();
  readonly #read = new Map<string, readonly PublishedAnchor[]>();
  readonly #trusted = new Set<string>();
  readonly #wrong = new Map<string, WrongLine[]>();

  /** @param bytes The whole ledger, in UTF-8. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Enters lines that say that they are of anchors of a text, in their order; nobody has looked at more of them. */
  enter(of: string, start: number, end: number, line: number): void {
    const runs = this.#runs.get(of);
    const last = runs?.at(-1);
    if (last?.end === start) last.end = end;
    else if (runs) runs.push({ start, end, line });
    else this.#runs.set(of, [{ start, end, line }]);
  }

  /** What there are anchors of, in the order of the first lines. */
  keys(): string[] {
    return [...this.#runs.keys()];
  }

  /** The anchors of a text, in the order in which they last stood there. */
  get(of: string): readonly PublishedAnchor[] {
    const runs = this.#runs.get(of);
    if (!runs) return EMPTY;
    const before = this.#read.get(of);
    if (before) return before;
    const anchors: Anchors = new Map();
    const wrong = runs.flatMap((run) => this.#readRun(run, of, anchors));
    if (wrong.length > 0) this.#wrong.set(of, wrong);
    const ordered = inOrder(anchors);
    this.#read.set(of, ordered);
    return ordered;
  }

  /** A digest of the lines of a text: while it is the same, so are its anchors. */
  digestOf(of: string): string {
    const runs = this.#runs.get(of) ?? [];
    const [first] = runs;
    if (!first) return '';
    const parts = runs.map(({ start, end }) => this.#bytes.subarray(start, end));
    return sha256(runs.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts));
  }

  /** Says that the lines of a text are known to be right: they were read before, and have the same digest. */
  trust(of: string): void {
    this.#trusted.add(of);
  }

  /** Whether each line of a text is one. */
  isSound(of: string): boolean {
    this.get(of);
    return !this.#wrong.has(of);
  }

  /** The lines that are none, of all texts that nobody trusts. */
  findWrong(): WrongLine[] {
    for (const of of this.#runs.keys()) if (!this.#trusted.has(of)) this.get(of);
    return [...this.#wrong.values()].flat();
  }

  #readRun({ start, end, line: first }: Run, of: string, anchors: Anchors): WrongLine[] {
    const lines = this.#bytes.toString('utf8', start, end).split('\n');
    return lines.flatMap((text, index) => {
      if (text.trim() === '') return [];
      const line = readLine(text);
      if (typeof line === 'string') return { line: first + index, wrong: line };
      const { anchor, kind, hash, after, on } = line;
      // JSON lets a name stand twice, and the last counts.
      if (anchor === undefined || !kind || line.of !== of)
        return { line: first + index, wrong: 'says twice what it is of' };
      // The last line counts, but for the day.
      anchors.set(anchor, { id: anchor, kind, hash, after, since: anchors.get(anchor)?.since ?? on });
      return [];
    });
  }
}

type Anchors = Map<string, PublishedAnchor>;

/** The anchors of a text in its order: each says what it stood after. */
function inOrder(anchors: Anchors): PublishedAnchor[] {
  const followers = Map.groupBy(anchors.values(), ({ after }) => after ?? '');
  const ordered = new Set<PublishedAnchor>();
  const waiting = [...(followers.get('') ?? [])].reverse();
  while (waiting.length > 0) {
    const anchor = waiting.pop();
    if (!anchor || ordered.has(anchor)) continue;
    ordered.add(anchor);
    waiting.push(...[...(followers.get(anchor.id) ?? [])].reverse());
  }
  // At the end, what follows something that is not there.
  return [...ordered, ...[...anchors.values()].filter((anchor) => !ordered.has(anchor))];
}
