import { UsageError } from '../command.ts';

/** A person or a topic. */
export interface Named {
  id: string;
  name: string;
}

/**
 * The ids of those that are named by id or by name, several in one value with commas between, each once.
 *
 * @param option The option that names them, such as `--by`.
 * @param folder Where they are, such as `people`.
 * @throws {UsageError} When one is not there.
 */
export function idsOf(values: readonly string[], known: readonly Named[], option: string, folder: string) {
  const wanted = values.flatMap((value) => {
    const isOne = find(value, known) !== undefined;
    return isOne ? [value] : value.split(',');
  });
  const ids = wanted
    .map((value) => value.trim())
    .filter(Boolean)
    .map((value) => {
      const found = find(value, known);
      if (found) return found.id;
      const there = known.map(({ id }) => id).join(', ');
      throw new UsageError(
        `${option} names ${JSON.stringify(value)}, who or which is not in content/${folder}. ` +
          `${there ? `Use one of: ${there}; or add` : 'Add'} content/${folder}/<id>.md.`,
      );
    });
  return [...new Set(ids)];
}

function find(value: string, known: readonly Named[]): Named | undefined {
  const plain = value.trim().toLowerCase();
  return known.find(({ id, name }) => id === plain || name.toLowerCase() === plain);
}
