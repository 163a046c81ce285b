import { slugFrom } from '../../article/slug.ts';
import { NOBODY_YET } from '../../content-store/check-to-dos.ts';
import { isOrganisation } from './names.ts';
import { wordsOf } from './words.ts';

/** Somebody who is in `content/people`. */
export interface KnownPerson {
  id: string;
  name: string;
}

/** Who a name is. */
export interface Writer extends KnownPerson {
  kind: 'person' | 'organisation';
  /** Whether an entry has to be written. */
  isNew: boolean;
}

/** Finds each name among those who are known, by its words; an id is made for all others. */
export function findWriters(names: readonly string[], known: readonly KnownPerson[]): Writer[] {
  const taken = new Set([...known.map(({ id }) => id), NOBODY_YET]);
  const writers: Writer[] = [];
  for (const name of names) {
    const key = wordsOf(name).join(' ');
    const person = known.find((other) => wordsOf(other.name).join(' ') === key || other.id === name);
    const kind = isOrganisation(name) ? 'organisation' : 'person';
    if (writers.some((other) => other.id === person?.id || wordsOf(other.name).join(' ') === key)) continue;
    const id = person?.id ?? slugFrom(name, taken);
    taken.add(id);
    writers.push({ id, name: person?.name ?? name, kind, isNew: !person });
  }
  return writers;
}
