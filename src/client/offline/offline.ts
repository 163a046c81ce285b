/**
 * Registers the worker (src/client/worker), tells it of the page that is read, and says of a page from the store since when it
 * is there. The link to what is kept says where the worker is; where there is no such link, the site has none.
 */
import { words } from '../words.ts';
import { ask } from './ask.ts';
import { timeOf } from './moment.ts';
import { offerSaving } from './save.ts';
import { readShown } from './shown.ts';
import { trusted } from './trusted.ts';

const link = document.querySelector<HTMLAnchorElement>('[data-worker]');
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const since = navigation?.serverTiming?.find(({ name }) => name === 'stored')?.description;

if (since) sayStored(since);
// After all that the page itself needs.
if (link && 'serviceWorker' in navigator) addEventListener('load', () => begin(link));

async function begin(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.serviceWorker.register(trusted(link.dataset['worker'] ?? ''), { updateViaCache: 'none' });
  } catch {
    // Refused, or there is no network: what is there goes on.
  }
  // A page that has no address of its own is not kept.
  if (!document.querySelector('[rel=canonical]')) return;
  const isStored = since !== undefined;
  offerSaving(await ask({ ask: 'visit', shown: readShown(isStored) }), isStored, link);
}

/** Above the page; spoken when it is put there (WCAG 2.2, 4.1.3). */
function sayStored(moment: string): void {
  const note = document.createElement('p');
  note.className = 'note';
  note.role = 'status';
  document.querySelector('main')?.prepend(note);
  const [before = '', after = ''] = words.stored.split('{moment}');
  note.append(before, timeOf(moment), after);
}
