/**
 * The exponent by which a cost grows with a size: 1 when ten times as much costs ten times as much, 2 when it costs a hundred
 * times as much.
 *
 * @param from A size and its cost; @param to a larger size and its cost. All above 0.
 */
export function growthExponent(
  from: { size: number; cost: number },
  to: { size: number; cost: number },
): number {
  return Math.log(to.cost / from.cost) / Math.log(to.size / from.size);
}

/** The one in the middle; of an even number, the lower of the two in the middle. */
export function median<Item>(items: readonly Item[], weigh: (item: Item) => number): Item {
  const sorted = [...items].sort((one, other) => weigh(one) - weigh(other));
  return sorted[Math.ceil(sorted.length / 2) - 1] as Item;
}
