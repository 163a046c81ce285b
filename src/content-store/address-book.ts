import { isPermalink } from '../article/addresses.ts';
import { stemOf } from './stem.ts';
import type { Subject } from './subject.ts';

/**
 * Which subject is at an address. An archive has a hundred thousand addresses, of which next to none is ever asked for:
 * they are found by the two stems that those of an article have.
 */
export class AddressBook {
  readonly #subjects: readonly Subject[];
  /** Made when somebody asks. */
  #byStem: Map<string, Subject | Subject[]> | undefined;

  /** @param subjects In their order: of two at one address the last is there. */
  constructor(subjects: readonly Subject[]) {
    this.#subjects = subjects;
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
    this.#byStem ??= byStem(this.#subjects);
    const found = this.#byStem.get(stemOf(address));
    if (!found) return undefined;
    return Array.isArray(found) ? found.findLast(isThere) : isThere(found) ? found : undefined;
  }
}

function byStem(subjects: readonly Subject[]): Map<string, Subject | Subject[]> {
  const found = new Map<string, Subject | Subject[]>();
  for (const subject of subjects) {
    for (const stem of stemsOf(subject)) {
      const before = found.get(stem);
      if (!before) found.set(stem, subject);
      else if (Array.isArray(before)) before.push(subject);
      else found.set(stem, [before, subject]);
    }
  }
  return found;
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
