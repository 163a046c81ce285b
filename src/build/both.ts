/**
 * Waits until two pieces of work have ended, whatever comes of them.
 *
 * @throws {Error} What the first has thrown, or else the second.
 */
export async function both<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}
