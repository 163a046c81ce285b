import { NO_HASH, type PublishedAnchor } from '../article/anchor.ts';
import { readLine } from './ledger-line.ts';

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

/** A line that is no line of a ledger. */
export interface WrongLine {
  /** Counted from 1. */
  line: number;
  /** The end of a sentence that begins with “The line”. */
  wrong: string;
}

/** Lines of the ledger that follow each other and are of the same: where they stand in its bytes. */
export interface Run {
  start: number;
  end: number;
  /** The number of the first. */
  line: number;
}

/** All that the ledger says of one text. */
export interface Block {
  /** In the order in which they were published first. */
  addresses: Map<string, PublishedAddress>;
  /** In the order in which they last stood in the text. */
  anchors: readonly PublishedAnchor[];
  wrong: WrongLine[];
}

/**
 * Reads all lines of one text.
 *
 * @param bytes The ledger.
 * @param of What they are of.
 */
export function readBlock(bytes: Buffer, runs: readonly Run[], of: string): Block {
  const addresses: Block['addresses'] = new Map();
  const anchors: Anchors = new Map();
  const wrong: WrongLine[] = [];
  for (const { start, end, line: first } of runs) {
    for (const [index, text] of bytes.toString('utf8', start, end).split('\n').entries()) {
      if (text === '') continue;
      const line = first + index;
      const read = readLine(text);
      if (typeof read === 'string') wrong.push({ line, wrong: read });
      // JSON lets a name stand twice, and the last counts.
      else if (read.of !== of) wrong.push({ line, wrong: 'says twice what it is of' });
      else enter(read, line, addresses, anchors);
    }
  }
  return { addresses, anchors: inOrder(anchors), wrong };
}

type Anchors = Map<string, PublishedAnchor>;

function enter(
  { of, address, anchor, kind, after, hash, on }: Exclude<ReturnType<typeof readLine>, string>,
  line: number,
  addresses: Block['addresses'],
  anchors: Anchors,
): void {
  if (address !== undefined) {
    const isFormer = hash === NO_HASH;
    const known = addresses.get(address);
    if (!known) addresses.set(address, { address, of, since: on, line, isFormer });
    else known.isFormer &&= isFormer;
  }
  if (anchor === undefined || !kind) return;
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
