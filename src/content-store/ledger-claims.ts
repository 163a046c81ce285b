import type { AddressBook } from './address-book.ts';
import type { Ledger } from './ledger.ts';
import { type Problem, showValue } from './problem.ts';
import type { Subject } from './subject.ts';

/**
 * The subjects that say that an address was theirs (`formerly`), by the address.
 *
 * @param shown What is published.
 * @param served The addresses at which something is published now.
 * @param known Everything that is there, by how the ledger names it.
 */
export function readClaims(
  ledger: Ledger,
  shown: readonly Subject[],
  served: AddressBook,
  known: ReadonlyMap<string, Subject>,
): { claims: Map<string, Subject>; problems: Problem[] } {
  const claims = new Map<string, Subject>();
  const problems: Problem[] = [];
  for (const subject of shown) {
    for (const [index, address] of subject.formerly.entries()) {
      const wrong = whyNot(address, subject, ledger, served, known, claims.get(address));
      if (wrong) problems.push(subject.report(index, 'taken-address', ...wrong));
      else claims.set(address, subject);
    }
  }
  return { claims, problems };
}

/** Why a subject cannot have had an address; nothing when it can. */
function whyNot(
  address: string,
  subject: Subject,
  ledger: Ledger,
  served: AddressBook,
  known: ReadonlyMap<string, Subject>,
  other: Subject | undefined,
): [message: string, remedy: string] | undefined {
  const shown = showValue(address);
  if (address === '/' || served.get(address)) {
    return [`The former address ${shown} is one at which something is published now.`, 'Take it out.'];
  }
  if (other) {
    return [`The former address ${shown} is claimed by ${other.home} as well.`, 'Keep it in one of the two.'];
  }
  const published = ledger.address(address);
  // Where an address from before this publication leads may be put right.
  const owner = !published || published.isFormer ? subject.of : published.of;
  // A topic may take the place of one that is gone; an article that is gone leaves a notice.
  const isHeir =
    !subject.of.startsWith('articles/') && !known.has(owner) && roomOf(owner) === roomOf(subject.of);
  if (owner === subject.of || isHeir) return undefined;
  return [
    `The former address ${shown} was published as one of ${owner}, and this is ${subject.of}.`,
    'Take it out. An article that was taken down leaves a notice in content/removed.',
  ];
}

/** The kind of what the ledger names so, such as `topics`. */
export function roomOf(of: string): string {
  return of.split('/')[0] ?? '';
}
