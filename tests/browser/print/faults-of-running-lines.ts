import { wordsOf } from '../../../src/words/words.ts';
import { letters, sorted } from './normal.ts';
import type { Reading } from './reading.ts';

/** What is wrong at the head and foot of pages: the permalink and the page's number on all, the title on all but the first. */
export function faultsOfRunningLines({ running, expected }: Reading): string[] {
  const { title, site, permalink, isRightToLeft, language } = expected;
  const { page, of } = wordsOf(language).print;
  const address = permalink.replace(/^https?:\/\//, '');
  const isSame = (found: string, wanted: string) =>
    isRightToLeft ? sorted(found) === sorted(wanted) : found === wanted;
  const faults: string[] = [];
  for (const [index, { head, foot }] of running.entries()) {
    const number = index + 1;
    const said = `${address} ${page} ${number} ${of} ${running.length}`;
    if (!isSame(letters(foot), letters(said))) faults.push(`page ${number}: the foot says “${foot}”`);
    const wanted = number === 1 ? '' : letters(title + site);
    if (!isSame(letters(head), wanted)) faults.push(`page ${number}: the head says “${head}”`);
  }
  return faults;
}
