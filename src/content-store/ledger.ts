import { existsSync } from 'node:fs';
import path from 'node:path';
import { NO_HASH, type PublishedAnchor } from '../article/anchor.ts';
import { type LedgerLine, ledgerLineSchema } from '../schemas/ledger.ts';
import type { Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import { problemIn, projectPath, readSourceFile, type SourceFile } from './source-file.ts';

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
  /** The anchors of each text, in the order in which they last stood there, by what they are of. */
  anchors: Map<string, PublishedAnchor[]>;
}

/** Where the ledger is. */
export function ledgerFile({ contentDir }: Pick<Settings, 'contentDir'>): string {
  return path.join(contentDir, 'published.jsonl');
}

/**
 * Reads the ledger. There is none before the first publication.
 *
 * @returns What it says, with what is wrong with it: a line that is no line of a ledger (JSON Lines, RFC 8259).
 */
export async function readLedger(settings: Settings): Promise<{ ledger: Ledger; problems: Problem[] }> {
  const absolute = ledgerFile(settings);
  const ledger: Ledger = {
    file: projectPath(settings.root, absolute),
    addresses: new Map(),
    anchors: new Map(),
  };
  if (!existsSync(absolute)) return { ledger, problems: [] };
  const source = await readSourceFile(settings.root, absolute);
  if ('rule' in source) return { ledger, problems: [source] };
  const problems: Problem[] = [];
  const texts = new Map<string, Anchors>();
  for (const [index, text] of source.text.split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = readLine(text);
    if (typeof line === 'string') problems.push(wrongLine(source, index + 1, line));
    else enter(line, index + 1, ledger, texts);
  }
  for (const [of, list] of texts) ledger.anchors.set(of, inOrder(list));
  return { ledger, problems };
}

/** The line, or what is wrong with it. */
function readLine(text: string): LedgerLine | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return /^(?:<{7}|={7}|>{7})/.test(text) ? 'is the mark of a merge that was not finished' : 'is not JSON';
  }
  const checked = ledgerLineSchema.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return `is no line of a ledger: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`;
  }
  const { address, anchor, kind } = checked.data;
  if ((address === undefined) === (anchor === undefined) || (anchor !== undefined && !kind)) {
    return 'has not either an address or an anchor with its kind';
  }
  return checked.data;
}

function wrongLine(source: SourceFile, line: number, wrong: string): Problem {
  return problemIn(source, {
    line,
    column: 1,
    rule: 'ledger',
    message: `The line ${wrong}.`,
    remedy:
      'The ledger is written by npm run ledger and never edited; take it from the last good commit, keeping the lines of both sides of a merge.',
  });
}

type Anchors = Map<string, PublishedAnchor>;

function enter(line: LedgerLine, number: number, ledger: Ledger, texts: Map<string, Anchors>): void {
  const { of, address, anchor, kind, after, hash, on } = line;
  if (address !== undefined) {
    const isFormer = hash === NO_HASH;
    const known = ledger.addresses.get(address);
    if (!known) ledger.addresses.set(address, { address, of, since: on, line: number, isFormer });
    else known.isFormer &&= isFormer;
  }
  if (anchor === undefined || !kind) return;
  const anchors: Anchors = texts.get(of) ?? new Map();
  texts.set(of, anchors);
  // The last line counts, but for the day.
  anchors.set(anchor, { id: anchor, kind, hash, after, since: anchors.get(anchor)?.since ?? on });
}

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
