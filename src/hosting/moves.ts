import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a server answers instead of a file (RFC 9110, 15.4.2 and 15.5.11); `src/pages/moved.json.ts` writes it. */
export interface Moves {
  /** Paths that lead to others, for good: 301. */
  moved: Record<string, string>;
  /** Paths at which the notice of a removal stands: 410. */
  gone: string[];
}

/** Reads it from a built site. */
export function readMoves(folder: string): Moves {
  const file = path.join(folder, 'moved.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { moved: {}, gone: [] };
}
