import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PublishedAnchor } from '../article/anchor.ts';
import { sha256 } from '../pictures/kept-file.ts';
import { type Block, type PublishedAddress, readBlock } from './ledger-block.ts';
import { keepLedgerIndex, readLedgerIndex } from './ledger-index.ts';
import { type Scanned, scanLedger } from './ledger-scan.ts';
import type { Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import { asLines, projectPath, readSourceBytes } from './source-file.ts';
import { stemOf } from './stem.ts';

/**
 * The ledger: every address and anchor that was ever published.
 *
 * An archive of ten thousand articles has three hundred thousand lines, and nearly all are of texts that have not changed
 * since they were read last. So what it says of a text is read when somebody asks.
 */
export class Ledger {
  /** Relative to the project. */
  readonly file: string;
  readonly #bytes: Buffer;
  readonly #scanned: Scanned;
  readonly #blocks = new Map<string, Block>();
  readonly #shared: ReadonlySet<string>;

  /**
   * @param bytes UTF-8, each line ended by `\n`.
   * @param scanned What is in it.
   */
  constructor(file: string, bytes: Buffer, scanned: Scanned) {
    this.file = file;
    this.#bytes = bytes;
    this.#scanned = scanned;
    const several = [...this.#scanned.owners.values()].filter(({ length }) => length > 1);
    this.#shared = new Set(several.flat());
  }

  /** What there are lines of, in the order of the first ones. */
  names(): string[] {
    return [...this.#scanned.runs.keys()];
  }

  /** Something that was published at an address; the first, when it was several things. */
  address(address: string): PublishedAddress | undefined {
    const owners = this.#scanned.owners.get(stemOf(address)) ?? [];
    const found = owners.flatMap((of) => this.#block(of).addresses.get(address) ?? []);
    if (found.length < 2) return found[0];
    const [first] = found.sort((a, b) => a.line - b.line);
    return first && { ...first, isFormer: found.every(({ isFormer }) => isFormer) };
  }

  /** The addresses of something, in the order in which they were published first. Those that were of something else before are that one’s. */
  addressesOf(of: string): PublishedAddress[] {
    const own = [...this.#block(of).addresses.values()];
    if (!this.isShared(of)) return own;
    return own.flatMap(({ address }) => {
      const found = this.address(address);
      return found?.of === of ? found : [];
    });
  }

  /** Every address, in the order in which they were published first. */
  addresses(): PublishedAddress[] {
    return this.names()
      .flatMap((of) => this.addressesOf(of))
      .sort((a, b) => a.line - b.line);
  }

  /** The anchors of a text, in the order in which they last stood there. */
  anchorsOf(of: string): readonly PublishedAnchor[] {
    return this.#block(of).anchors;
  }

  /** Whether something else may have had one of its addresses. */
  isShared(of: string): boolean {
    return this.#shared.has(of);
  }

  /** A digest of the lines of something: while it is the same, so is what they say. */
  digestOf(of: string): string {
    const known = this.#scanned.digests.get(of) ?? this.#makeDigest(of);
    this.#scanned.digests.set(of, known);
    return known;
  }

  #makeDigest(of: string): string {
    const runs = this.#scanned.runs.get(of) ?? [];
    const parts = runs.map(({ start, end }) => this.#bytes.subarray(start, end));
    return parts.length === 0 ? '' : sha256(parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts));
  }

  /** Says that the lines of something are known to be right: they were read before, and have the same digest. */
  trust(of: string): void {
    this.#scanned.trusted.add(of);
  }

  /** Whether each line of something is one. */
  isSound(of: string): boolean {
    return this.#block(of).wrong.length === 0;
  }

  /** The problems of lines that are no lines of a ledger, of those among them that nobody trusts. */
  findProblems(): Problem[] {
    const wrong = [
      ...this.#scanned.wrong,
      ...this.names().flatMap((of) => (this.#scanned.trusted.has(of) ? [] : this.#block(of).wrong)),
    ];
    if (wrong.length === 0) return [];
    const lines = this.#bytes.toString().split('\n');
    return wrong
      .sort((a, b) => a.line - b.line)
      .map(({ line, wrong }) => wrongLine(this.file, line, wrong, lines[line - 1]));
  }

  #block(of: string): Block {
    const before = this.#blocks.get(of);
    if (before) return before;
    const block = readBlock(this.#bytes, this.#scanned.runs.get(of) ?? [], of);
    this.#blocks.set(of, block);
    return block;
  }
}

/** Where the ledger is. */
export function ledgerFile({ contentDir }: Pick<Settings, 'contentDir'>): string {
  return path.join(contentDir, 'published.jsonl');
}

/**
 * Reads the ledger. There is none before the first publication.
 *
 * @returns What it says, with what finds everything that is wrong with it: the file cannot be read, or lines are no lines
 *   of a ledger (JSON Lines, RFC 8259). Lines that are trusted by then are not read for it. When nothing is wrong, it is
 *   kept for the next run where in the ledger everything is.
 */
export async function readLedger(
  settings: Settings,
): Promise<{ ledger: Ledger; findProblems: () => Promise<Problem[]> }> {
  const absolute = ledgerFile(settings);
  const file = projectPath(settings.root, absolute);
  const nothing = Buffer.alloc(0);
  const source = existsSync(absolute) ? await readSourceBytes(settings.root, absolute) : { bytes: nothing };
  const isRead = 'bytes' in source;
  const bytes = isRead ? asLines(source.bytes) : nothing;
  const before = readLedgerIndex(bytes, settings);
  const scanned = scanLedger(bytes, before);
  const ledger = new Ledger(file, bytes, scanned);
  const findProblems = async () => {
    if (!isRead) return [source];
    const problems = ledger.findProblems();
    const isNew = before?.size !== bytes.length;
    if (isNew && problems.length === 0) await keepLedgerIndex(bytes, scanned, settings);
    return problems;
  };
  return { ledger, findProblems };
}

function wrongLine(file: string, line: number, wrong: string, excerpt: string | undefined): Problem {
  return {
    level: 'error',
    line,
    column: 1,
    rule: 'ledger',
    message: `The line ${wrong}.`,
    remedy:
      'The ledger is written by npm run ledger and never edited; take it from the last good commit, keeping the lines of both sides of a merge.',
    file,
    excerpt,
  };
}
