let last: Promise<unknown> = Promise.resolve();

/** Works on the store one after the other: what is tidied up may be what somebody else is about to need. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const next = last.then(work, work);
  last = next;
  return next;
}
