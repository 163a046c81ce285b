import { isPermalink } from '../article/addresses.ts';
import { stemOf } from './stem.ts';
import type { Subject } from './subject.ts';

/**
 * Which subject is at an address. An archive has a hundred thousand addresses, of which next to none is ever asked for:
 * they are found by the two stems that those of an article have.
 */
export class AddressBook {
  readonly #subjects = new Map<string, Subject | Subject[]>();

  /** @param subjects In their order: of two at one address the last is there. */
  constructor(subjects: readonly Subject[]) {
    for (const subject of subjects) for (const stem of stemsOf(subject)) this.#enter(stem, subject);
  }

  /** The subject that is published at an address. */
  get(address: string): Subject | undefined {
    return this.#find(address, ({ addresses }) => addresses.includes(address));
  }

  /** The same, or the one whose page would be there: it is not published, or has errors. */
  place(address: string): Subject | undefined {
    return this.#find(
      address,
      (subject) => placeOf(subject) === address || subject.addresses.includes(address),
    );
  }

  #find(address: string, isThere: (subject: Subject) => boolean): Subject | undefined {
    const found = this.#subjects.get(stemOf(address));
    if (!found) return undefined;
    return Array.isArray(found) ? found.findLast(isThere) : isThere(found) ? found : undefined;
  }

  #enter(stem: string, subject: Subject): void {
    const before = this.#subjects.get(stem);
    if (!before) this.#subjects.set(stem, subject);
    else if (Array.isArray(before)) before.push(subject);
    else this.#subjects.set(stem, [before, subject]);
  }
}

function stemsOf(subject: Subject): string[] {
  const place = placeOf(subject);
  if (isPermalink(place)) return [place, `/a/${subject.of.slice('articles/'.length)}`];
  return [...new Set([place, ...subject.addresses].map(stemOf))];
}

/** The path of a subject's page; made of how the ledger names it, when no more is known. */
function placeOf({ home, of }: Subject): string {
  return home === '/' ? `/${of.replace(/^pages\//, '')}/` : home;
}
