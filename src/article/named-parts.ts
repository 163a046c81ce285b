import type { Person } from './article.ts';
import { listFormat } from './formats.ts';

/** A piece of a list of names: a name, with whose it is, or what stands between two. */
export interface NamedPart {
  value: string;
  person?: Person | undefined;
}

/** The names of people as a list in `language` (BCP 47), piece by piece, so that each can be a link. */
export function namedParts(people: readonly Person[], language: string): NamedPart[] {
  const left = people.values();
  const parts = listFormat(language).formatToParts(people.map(({ name }) => name));
  return parts.map(({ type, value }) => ({
    value,
    person: type === 'element' ? left.next().value : undefined,
  }));
}
