import { existsSync } from 'node:fs';
import path from 'node:path';
import { NO_HASH } from '../article/anchor.ts';
import { LedgerAnchors } from './ledger-anchors.ts';
import { scanLines } from './ledger-scan.ts';
import type { Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import { asLines, projectPath, readSourceBytes } from './source-file.ts';

/** An address as the ledger has it. */
export interface PublishedAddress {
  address: string;
  /** What it is of, such as `articles/k3w7r`. */
  of: string;
  /** The day on which it was first published, `yyyy-mm-dd`. */
  since: string;
  /** The line of the ledger. */
  line: number;
  /** Whether it has only ever led to where that is: an address from before this publication. */
  isFormer: boolean;
}

/** The ledger: every address and anchor that was ever published. */
export interface Ledger {
  /** Relative to the project. */
  file: string;
  addresses: Map<string, PublishedAddress>;
  anchors: LedgerAnchors;
}

/** Where the ledger is. */
export function ledgerFile({ contentDir }: Pick<Settings, 'contentDir'>): string {
  return path.join(contentDir, 'published.jsonl');
}

/**
 * Reads the ledger. There is none before the first publication.
 *
 * @returns What it says, with what finds everything that is wrong with it: lines that are no lines of a ledger (JSON
 *   Lines, RFC 8259). Those about anchors that are trusted by then are not read for it.
 */
export async function readLedger(
  settings: Settings,
): Promise<{ ledger: Ledger; findProblems: () => Problem[] }> {
  const absolute = ledgerFile(settings);
  const file = projectPath(settings.root, absolute);
  const source = existsSync(absolute)
    ? await readSourceBytes(settings.root, absolute)
    : { file, bytes: Buffer.alloc(0) };
  const isRead = 'bytes' in source;
  const bytes = isRead ? asLines(source.bytes) : Buffer.alloc(0);
  const ledger: Ledger = { file, addresses: new Map(), anchors: new LedgerAnchors(bytes) };
  const wrong = scanLines(bytes, {
    address: (address, of, hash, since, line) => {
      const isFormer = hash === NO_HASH;
      const known = ledger.addresses.get(address);
      if (!known) ledger.addresses.set(address, { address, of, since, line, isFormer });
      else known.isFormer &&= isFormer;
    },
    anchors: (of, start, end, line) => ledger.anchors.enter(of, start, end, line),
  });
  const findProblems = () => {
    if (!isRead) return [source];
    const found = [...wrong, ...ledger.anchors.findWrong()];
    if (found.length === 0) return [];
    const lines = bytes.toString().split('\n');
    return found
      .sort((a, b) => a.line - b.line)
      .map(({ line, wrong }) => wrongLine(file, line, wrong, lines[line - 1]));
  };
  return { ledger, findProblems };
}

function wrongLine(file: string, line: number, wrong: string, excerpt: string | undefined): Problem {
  return {
    file,
    line,
    column: 1,
    level: 'error',
    rule: 'ledger',
    message: `The line ${wrong}.`,
    remedy:
      'The ledger is written by npm run ledger and never edited; take it from the last good commit, keeping the lines of both sides of a merge.',
    excerpt,
  };
}
