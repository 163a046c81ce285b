import type { APIRoute } from 'astro';
import { listMoves, listRemovals } from '../content-store/queries.ts';

/**
 * What a server should answer instead of a page that sends readers on: 301 with `Location` for what has moved, 410 for
 * what is gone (RFC 9110, 15.4.2 and 15.5.11).
 */
export const GET: APIRoute = async () => {
  const moves = await listMoves();
  const removals = await listRemovals();
  return Response.json({
    moved: Object.fromEntries(moves.map(({ from, to }) => [from, to])),
    gone: removals.map(({ permalink }) => permalink),
  });
};
