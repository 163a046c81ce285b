import { type PublishedAnchor, sectionOf } from '../article/anchor.ts';
import { hashDistance, isNear } from '../article/content-hash.ts';

/** A heading or paragraph as it is now. */
export interface Block {
  kind: 'heading' | 'paragraph';
  /** Of its words. */
  hash: string;
  /** The id that the editor set. */
  id?: string | undefined;
  /** Whether its words are too few to be told from others by their hash, when that is only near. */
  isShort?: boolean;
  /** Ids that the editor says are its own now; they lead to it, and to no other. */
  formerly?: readonly string[] | undefined;
}

/**
 * Finds the published headings and paragraphs again in an edited text.
 *
 * In this order: by an id that is set; by the same words; by nearly the same words; and what is left between two
 * that were found, when it is as many of a kind as were published there. What cannot be told is left out, for the
 * editor to say. What the editor has said is not looked for.
 *
 * @param blocks In the order of the text.
 * @param published In the order in which they were last published.
 * @returns The ids of the blocks, in their order; `undefined` for those that are new, or cannot be told.
 */
export function keepIds(
  blocks: readonly Block[],
  published: readonly PublishedAnchor[],
): (string | undefined)[] {
  const ids = blocks.map(({ id }) => id);
  const said = new Set([...ids, ...blocks.flatMap(({ formerly = [] }) => formerly)]);
  const lost = new Set(published.filter(({ id }) => !said.has(id)));
  const assign = (at: number, anchor: PublishedAnchor) => {
    ids[at] = anchor.id;
    lost.delete(anchor);
  };
  // Few words are nearly the same as others soon: "The law" and "The dikes". They count beside what stood there as well.
  for (const mayBe of [isOnlyOne, isSure, isBesideSame]) {
    const found = findPlaces(ids, published);
    const pairs = blocks.flatMap((block, at) =>
      ids[at] !== undefined
        ? []
        : [...lost].flatMap((anchor) => {
            if (anchor.kind !== block.kind) return [];
            const distance = hashDistance(anchor.hash, block.hash);
            if (!isNear(distance)) return [];
            const pair = { at, anchor, distance, isShort: block.isShort ?? false };
            if (!mayBe(pair, found, published, blocks)) return [];
            return [{ ...pair, away: wayFrom(pair, found, published, blocks) }];
          }),
    );
    // The nearest first; of equals, such as a sentence that stands twice, what is nearer in place, then the first in the
    // text. `sort` is stable.
    for (const { at, anchor } of pairs.sort((a, b) => a.distance - b.distance || a.away - b.away)) {
      if (ids[at] === undefined && lost.has(anchor)) assign(at, anchor);
    }
  }
  // A block that was found has taken up the sections that it names, and their numbered paragraphs go with them.
  const known = new Set(published.map(({ id }) => id));
  const takenUp = new Set(
    blocks.flatMap(({ formerly = [] }, at) => (known.has(ids[at] ?? '') ? formerly : [])),
  );
  for (const anchor of lost) if (takenUp.has(sectionOf(anchor))) lost.delete(anchor);
  const places = pairBetween(blocks, ids, published, lost);
  // Where blocks have changed places, an anchor may stand between more than two, and so in no place.
  const isOnce = ([, one]: Pair) => places.filter(([, other]) => other === one).length === 1;
  for (const [at, anchor] of places.filter(isOnce)) assign(at, anchor);
  return ids;
}

/** A block and an anchor whose words are nearly the same. */
interface Likeness {
  at: number;
  anchor: PublishedAnchor;
  distance: number;
  isShort: boolean;
}

/** A block that was found: where it is now, and where it was. */
interface Found {
  at: number;
  place: number;
}

/** The blocks that were found, in the order of the text. */
function findPlaces(ids: readonly (string | undefined)[], published: readonly PublishedAnchor[]): Found[] {
  const places = new Map(published.map(({ id }, place) => [id, place]));
  return ids.flatMap((id, at) => {
    const place = id === undefined ? undefined : places.get(id);
    return place === undefined ? [] : [{ at, place }];
  });
}

/** Whether nothing else has or had the same words, so that the pair tells where the others are. */
function isOnlyOne(
  { at, anchor, distance }: Likeness,
  _: unknown,
  published: readonly PublishedAnchor[],
  blocks: readonly Block[],
): boolean {
  const isSame = ({ kind, hash }: Pick<Block, 'kind' | 'hash'> | PublishedAnchor) =>
    kind === anchor.kind && hash === blocks[at]?.hash;
  return distance === 0 && published.filter(isSame).length === 1 && blocks.filter(isSame).length === 1;
}

/**
 * By how much the way from a block to what is found beside it is another than that of the anchor was. A heading is told
 * by what comes after it, a paragraph by what comes before.
 */
function wayFrom(
  { at, anchor }: Pick<Likeness, 'at' | 'anchor'>,
  found: readonly Found[],
  published: readonly PublishedAnchor[],
  blocks: readonly Block[],
): number {
  const start = { at: -1, place: -1 };
  const end = { at: blocks.length, place: published.length };
  const beside =
    anchor.kind === 'heading'
      ? (found.find((other) => other.at > at) ?? end)
      : (found.findLast((other) => other.at < at) ?? start);
  return Math.abs(beside.place - published.indexOf(anchor) - (beside.at - at));
}

function isSure({ distance, isShort }: Likeness): boolean {
  return distance === 0 || !isShort;
}

/** Whether the block stands next to one that the anchor stood next to, but for what is lost or new. */
function isBesideSame(
  { at, anchor }: Likeness,
  found: readonly Found[],
  published: readonly PublishedAnchor[],
) {
  const was = published.indexOf(anchor);
  const before = found.findLast((other) => other.at < at)?.place ?? -1;
  const after = found.find((other) => other.at > at)?.place ?? published.length;
  return [before, after].some((end) => {
    const [low, high] = [Math.min(was, end), Math.max(was, end)];
    return !found.some(({ place }) => low < place && place < high);
  });
}

type Pair = [at: number, anchor: PublishedAnchor];

/** Pairs what is left between two blocks that were found, where as many of a kind are left as are lost. */
function pairBetween(
  blocks: readonly Block[],
  ids: readonly (string | undefined)[],
  published: readonly PublishedAnchor[],
  lost: ReadonlySet<PublishedAnchor>,
): Pair[] {
  const found = findPlaces(ids, published);
  const fences = [{ at: -1, place: -1 }, ...found, { at: blocks.length, place: published.length }];
  return fences.slice(1).flatMap((end, index) => {
    const start = fences[index] ?? end;
    const left = [...ids.entries()]
      .slice(start.at + 1, end.at)
      .flatMap(([at, id]) => (id === undefined ? [at] : []));
    const gone = published.slice(start.place + 1, end.place).filter((anchor) => lost.has(anchor));
    return (['heading', 'paragraph'] as const).flatMap((kind) => {
      const those = left.filter((at) => blocks[at]?.kind === kind);
      const anchors = gone.filter((anchor) => anchor.kind === kind);
      if (those.length !== anchors.length) return [];
      return those.flatMap((at, place): Pair[] => {
        const anchor = anchors[place];
        return anchor ? [[at, anchor]] : [];
      });
    });
  });
}
