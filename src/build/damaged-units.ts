import { copiesOf } from './compress-files.ts';
import type { PageRecord, Unit } from './page-record.ts';
import { isAsSigned, signatureOf } from './signature.ts';

/**
 * Takes the keys from the units of which files, or compressed copies of them, were damaged, changed by others or taken away, so
 * that they are made again.
 *
 * @returns The files of these units.
 */
export function dropDamaged({ units, encoder }: PageRecord, tree: string): string[] {
  return [...units.values()].flatMap((unit) => {
    if (isAsSigned(tree, signedFiles(unit, encoder), unit.signature)) return [];
    unit.key = undefined;
    return unit.files;
  });
}

/** Signs units that are as they should be. */
export function signUnits(units: Iterable<Unit>, encoder: string, tree: string): void {
  for (const unit of units) unit.signature = signatureOf(tree, signedFiles(unit, encoder));
}

/** The files of a unit, with the copies of a site that has some. */
function signedFiles({ files }: Unit, encoder: string): string[] {
  return encoder === '' ? files : [...files, ...files.flatMap(copiesOf)];
}
