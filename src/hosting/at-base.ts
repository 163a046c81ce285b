import type { Header } from './headers.ts';
import type { Moves } from './moves.ts';

/**
 * What is said of paths within a site, said of the paths of its host: as servers are asked for them.
 *
 * @param base Where the site begins, such as `/galley/`.
 */
export function atBase(base: string, headers: readonly Header[], { moved, gone }: Moves) {
  const whole = (path: string) => base + path.slice(1);
  return {
    headers: headers.map((header) => ({
      ...header,
      elsewhere: header.elsewhere.map(({ pattern, value }) => ({ pattern: whole(pattern), value })),
    })),
    moves: {
      moved: Object.fromEntries(Object.entries(moved).map(([from, to]) => [whole(from), whole(to)])),
      gone: gone.map(whole),
    },
  };
}
