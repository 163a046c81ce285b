import { isPermalink } from '../article/addresses.ts';
import type { Removal } from '../article/article.ts';
import type { RemovedData } from '../schemas/removed.ts';
import { AddressBook } from './address-book.ts';
import type { Ledger } from './ledger.ts';
import type { PublishedAddress } from './ledger-block.ts';
import { readClaims, roomOf } from './ledger-claims.ts';
import { readRemovals } from './ledger-removals.ts';
import { lostAddress } from './lost-address.ts';
import { type Problem, showValue } from './problem.ts';
import type { SimpleEntry } from './read-simple-entries.ts';
import type { Subject } from './subject.ts';

/** An address that leads to another in one step. */
export interface Move {
  from: string;
  /** A path that is served, perhaps with an anchor on that page. */
  to: string;
}

/** What the ledger says of what is published now. */
export interface Checked {
  moves: Move[];
  removals: Removal[];
  problems: Problem[];
}

/**
 * Holds what would be published now against the ledger: every address in it is served by what it was of, or leads
 * to it in one step, or to the notice that it was removed.
 *
 * @param subjects Everything that has addresses; what has errors among it is let pass.
 * @param removed The notices of removal.
 */
export function checkLedger(
  ledger: Ledger,
  subjects: readonly Subject[],
  removed: readonly SimpleEntry<RemovedData>[],
): Checked {
  const shown = subjects.filter(({ isPublic, isSound }) => isPublic && isSound);
  const served = new AddressBook(shown);
  const known = new Map(subjects.map((subject) => [subject.of, subject]));
  // What takes the place of a page, a topic or a person may be among what has errors; nothing takes an article's.
  const unread = new Set(subjects.filter(({ isSound }) => !isSound).map((subject) => roomOf(subject.of)));
  unread.delete('articles');
  const isReadable = (of: string) => known.get(of)?.isSound ?? !unread.has(roomOf(of));
  const published = publishedOf(ledger, shown, removed, isReadable);

  const { claims, problems } = readClaims(ledger, shown, served, known);
  problems.push(...takenHomes(ledger, shown));
  const { removals, problems: wrong } = readRemovals(removed, published, known);
  problems.push(...wrong);

  const notices = new Map(removals.map((removal) => [`articles/${removal.id}`, removal.permalink]));
  const moves: Move[] = [];
  for (const [of, addresses] of published) {
    const owner = known.get(of);
    const notice = notices.get(of);
    if (!isReadable(of)) continue;
    for (const lost of addresses.filter(({ address }) => !isServed(address, served))) {
      const { address } = lost;
      if (notice !== undefined) {
        const to = claims.get(address)?.home ?? notice;
        if (isPage(address) && address !== notice) moves.push({ from: address, to });
        continue;
      }
      const to = targetOf(address, addresses, claims, served);
      if (to !== undefined) moves.push({ from: address, to });
      else if (isReported(address, addresses)) problems.push(lostAddress(lost, owner, ledger));
    }
  }
  for (const [from, { home }] of claims) {
    if (!ledger.address(from)) moves.push({ from, to: home });
  }
  return { moves, removals, problems };
}

/**
 * The addresses in the ledger, by what they are of, in the order in which they were published. Those are left out of which
 * it is known that the ledger has them as they are, nearly all, and those of texts with errors.
 */
function publishedOf(
  ledger: Ledger,
  shown: readonly Subject[],
  removed: readonly SimpleEntry<RemovedData>[],
  isReadable: (of: string) => boolean,
): Map<string, PublishedAddress[]> {
  const settled = new Set(shown.filter(({ isSettled }) => isSettled).map(({ of }) => of));
  const noticed = new Set(removed.map(({ data }) => `articles/${data.id}`));
  const published = ledger
    .names()
    .filter((of) => noticed.has(of) || (isReadable(of) && !settled.has(of)))
    .map((of) => [of, ledger.addressesOf(of)] as const)
    .filter(([, addresses]) => addresses.length > 0);
  return new Map(published.sort(([, [a]], [, [b]]) => (a?.line ?? 0) - (b?.line ?? 0)));
}

/** Whether something is published at an address; the front page is. */
function isServed(address: string, served: AddressBook): boolean {
  return address === '/' || served.get(address) !== undefined;
}

/** Articles at an address that the ledger has as that of another. */
function takenHomes(ledger: Ledger, shown: readonly Subject[]): Problem[] {
  return shown.flatMap((subject) => {
    if (subject.isSettled) return [];
    const owner = ledger.address(subject.home);
    if (!owner || owner.of === subject.of) return [];
    const message = `The address ${showValue(subject.home)} was published on ${owner.since} as that of ${owner.of}, and this is ${subject.of}.`;
    const remedy = `If it is the same article, put back id: ${owner.of.split('/')[1]}. If it is another, give its folder another name.`;
    return [subject.report('id', 'taken-address', message, remedy)];
  });
}

/** Where an address that is no longer served leads; nothing when nobody has said so. */
function targetOf(
  address: string,
  siblings: readonly PublishedAddress[],
  claims: ReadonlyMap<string, Subject>,
  served: AddressBook,
): string | undefined {
  const claimed = claims.get(address);
  if (claimed) return claimed.home;
  const permalink = permalinkOver(address, siblings);
  const subject = permalink && (claims.get(permalink) ?? served.get(permalink));
  if (!permalink || !subject) return undefined;
  const rest = address.slice(permalink.length);
  if (isServed(subject.home + rest, served)) return subject.home + rest;
  const id = /^(?:quote|section)\/([^/]+)\/$/.exec(rest)?.[1];
  return id === undefined ? subject.home : `${subject.home}#${id}`;
}

/** The published permalink that an address is below. */
function permalinkOver(address: string, siblings: readonly PublishedAddress[]): string | undefined {
  const over = siblings.find(
    (sibling) =>
      sibling.address !== address && isPermalink(sibling.address) && address.startsWith(sibling.address),
  );
  return over?.address;
}

/** What goes with a permalink is not reported beside it. */
function isReported(address: string, siblings: readonly PublishedAddress[]): boolean {
  return permalinkOver(address, siblings) === undefined && !/^\/a\/\w+(?:\/|\.json)$/.test(address);
}

function isPage(address: string): boolean {
  return address.endsWith('/');
}
