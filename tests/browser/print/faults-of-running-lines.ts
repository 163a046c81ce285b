import { letters, sorted } from './normal.ts';
import type { Reading } from './reading.ts';

/** What is wrong at the head and foot of pages: the permalink and the page's number on all, the title on all but the first. */
export function faultsOfRunningLines({ running, expected }: Reading): string[] {
  const { title, site, permalink, isRightToLeft } = expected;
  const address = permalink.replace(/^https?:\/\//, '');
  const faults: string[] = [];
  for (const [index, { head, foot }] of running.entries()) {
    const number = index + 1;
    const count = `Page${number}of${running.length}`;
    if (foot.replace(/\s/g, '') !== address + count) faults.push(`page ${number}: the foot says “${foot}”`);
    const wanted = number === 1 ? '' : letters(title + site);
    const found = letters(head);
    const isSame = isRightToLeft ? sorted(found) === sorted(wanted) : found === wanted;
    if (!isSame) faults.push(`page ${number}: the head says “${head}”`);
  }
  return faults;
}
