import { setImmediate } from 'node:timers/promises';
import { type Anchor, NO_HASH } from '../article/anchor.ts';
import { dayOf } from '../article/dates.ts';
import type { LedgerLine } from '../schemas/ledger.ts';
import { site } from '../site.config.ts';
import type { Ledger } from './ledger.ts';
import type { Subject } from './subject.ts';

/**
 * The lines that the ledger lacks: addresses, those that lead on among them, and anchors that are published now and not
 * in it, and anchors whose block has changed since.
 *
 * @param now The day of the lines.
 */
export function newLines(ledger: Ledger, subjects: readonly Subject[], now: Date): LedgerLine[] {
  const on = dayOf(now.toISOString(), site.timeZone);
  return subjects.filter(mayLack).flatMap((subject) => {
    const { of } = subject;
    const { former, served, anchors } = lackOf(ledger, subject);
    return [
      ...former.map((address): LedgerLine => ({ of, address, hash: NO_HASH, on })),
      ...served.map((address): LedgerLine => ({ of, address, hash: subject.digestAt(address), on })),
      ...anchors.map((anchor): LedgerLine => ({ of, ...anchor, on })),
    ];
  });
}

/** How many subjects are looked at before others have their turn. */
const AT_ONCE = 200;

/** How many lines {@link newLines} would give, for who has other things to do meanwhile. Of a new archive they are hundreds of thousands. */
export async function countNewLines(ledger: Ledger, subjects: readonly Subject[]): Promise<number> {
  let count = 0;
  for (const [index, subject] of subjects.entries()) {
    if (index % AT_ONCE === 0) await setImmediate();
    if (!mayLack(subject)) continue;
    const { former, served, anchors } = lackOf(ledger, subject);
    count += former.length + served.length + anchors.length;
  }
  return count;
}

/** Whether the ledger may lack something of a subject. */
function mayLack({ isPublic, isSound, isSettled }: Subject): boolean {
  return isPublic && isSound && !isSettled;
}

/** What the ledger lacks of a subject. */
function lackOf(ledger: Ledger, { of, formerly, addresses, anchors }: Subject) {
  return {
    former: formerly.filter((address) => !ledger.address(address)),
    served: addresses.filter((address) => ledger.address(address)?.isFormer ?? true),
    anchors: changedAnchors(ledger, of, anchors),
  };
}

type AnchorLine = Pick<LedgerLine, 'anchor' | 'kind' | 'after' | 'hash'>;

/** The anchors of a text that the ledger has not, or not as they are now. */
export function changedAnchors(ledger: Ledger, of: string, anchors: readonly Anchor[]): AnchorLine[] {
  const known = new Map(ledger.anchorsOf(of).map((anchor) => [anchor.id, anchor]));
  const lines: AnchorLine[] = [];
  let after: string | undefined;
  for (const { id, kind, hash } of anchors) {
    const isBlock = kind === 'heading' || kind === 'paragraph';
    // Notes and parts are not told by what is before them.
    const before = isBlock || kind === 'quote' ? after : undefined;
    const old = known.get(id);
    if (!old || old.kind !== kind || old.hash !== hash || old.after !== before) {
      lines.push({ anchor: id, kind, ...(before !== undefined && { after: before }), hash });
    }
    if (isBlock) after = id;
  }
  return lines;
}
