/** The page that lists what the browser keeps of the site, and takes it away; or stands for a page that is not kept. */
import type { Answer, Kept, Message } from '../worker/messages.ts';
import { rowsOf } from './rows.ts';

/** How long the browser may take before the page says that nothing comes, in milliseconds. */
const PATIENCE = 5000;

const shelf = document.querySelector<HTMLElement>('.shelf');
const unable = document.querySelector<HTMLElement>('.unable');
const isInstead = 'offline' in document.documentElement.dataset;

if (isInstead) {
  document.title = document.querySelector('h1 > .away')?.textContent ?? '';
  const reload = () => location.reload();
  document.querySelector('.again')?.addEventListener('click', reload);
  addEventListener('online', reload);
  // Somebody who goes on from here is not brought back.
  addEventListener('click', () => removeEventListener('online', reload));
}
if (unable && !('serviceWorker' in navigator)) unable.hidden = false;
else if (shelf && unable) {
  const late = setTimeout(() => unable.removeAttribute('hidden'), PATIENCE);
  fill(shelf, (await ask({ ask: 'list' })).pages);
  clearTimeout(late);
  unable.hidden = true;
  shelf.hidden = false;
  shelf.addEventListener('click', async ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { address } = target.dataset;
    const place = [...shelf.querySelectorAll('button')].indexOf(target);
    const { pages } = await ask(address ? { ask: 'drop', address } : { ask: 'clear' });
    fill(shelf, pages);
    // Where the reader was: at the next button, or at the one before when there is none.
    const left = [...shelf.querySelectorAll('button')];
    const next = left[Math.min(place, left.length - 1)];
    if (next?.checkVisibility()) next.focus();
    else document.querySelector<HTMLElement>('main')?.focus();
  });
}

function fill(shelf: HTMLElement, pages: Kept[]): void {
  for (const name of ['saved', 'visited']) {
    const list = shelf.querySelector(`.${name}`);
    const shown = pages.filter(({ isSaved }) => isSaved === (name === 'saved'));
    list?.replaceChildren(...rowsOf(shown, shelf));
    list?.previousElementSibling?.toggleAttribute('hidden', shown.length > 0);
    // Under another address there is no need to say what is not kept.
    list?.closest('section')?.toggleAttribute('hidden', isInstead && shown.length === 0);
  }
  document.querySelector('.readable')?.toggleAttribute('hidden', !isInstead || pages.length === 0);
  shelf.querySelector('.clear')?.toggleAttribute('hidden', pages.length === 0);
}

/** As src/client/offline/ask.ts: what is shared would be a file of its own, which every page fetches. */
async function ask(message: Message): Promise<Answer> {
  const { active } = await navigator.serviceWorker.ready;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    active?.postMessage(message, [port2]);
  });
}
