import type { Anchor, AnchorKind } from '../article/anchor.ts';

const SIGNS: Record<AnchorKind, string> = { heading: 'h', paragraph: 'p', quote: 'q', note: 'n', part: 't' };

const KINDS = Object.fromEntries(Object.entries(SIGNS).map(([kind, sign]) => [sign, kind])) as Record<
  string,
  AnchorKind
>;

const PACKED = /^[hpqnt][0-9a-f]{16}\S+$/;

/**
 * Anchors in a third of the room that they take as objects: a text has thirty.
 *
 * @returns For each the sign of its kind, its hash and its id, with spaces between them; nothing when one is of another form.
 */
export function packAnchors(anchors: readonly Anchor[]): string | undefined {
  const packed = anchors.map(({ id, kind, hash }) => `${SIGNS[kind]}${hash}${id}`);
  return packed.every((one) => PACKED.test(one)) ? packed.join(' ') : undefined;
}

/** What {@link packAnchors} packed. */
export function unpackAnchors(packed: string): Anchor[] {
  if (packed === '') return [];
  return packed.split(' ').map((one) => ({
    id: one.slice(17),
    kind: KINDS[one.charAt(0)] as AnchorKind,
    hash: one.slice(1, 17),
  }));
}
