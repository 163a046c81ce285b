import { copiedFile } from './compress-files.ts';
import { filesOfUnits, type PageRecord, type Unit } from './page-record.ts';
import { filesOf } from './tree.ts';

/** Files of a tree that the record does not know: a build that was killed has written them. */
export function straysOf({ units, encoder }: PageRecord, tree: string): string[] {
  const known = new Set(filesOfUnits(units));
  return filesOf(tree).filter(
    (file) => !known.has(file) && !(encoder !== '' && known.has(copiedFile(file) ?? file)),
  );
}

/** Of the files that something had, those that nothing has now. */
export function filesGone(had: string[], strays: string[], units: Map<string, Unit>): string[] {
  const candidates = new Set([...had, ...strays]);
  if (candidates.size === 0) return [];
  for (const { files } of units.values()) for (const file of files) candidates.delete(file);
  return [...candidates];
}
