import { say } from '../notice.ts';
import { words } from '../words.ts';
import type { Answer } from '../worker/messages.ts';
import { ask } from './ask.ts';
import { readWhole } from './shown.ts';

/**
 * The button that saves the article, and takes it away again; it is shown when the worker has answered, and so can.
 *
 * @param isStored Whether the page comes from the store.
 * @param link Leads to what is kept.
 */
export function offerSaving(first: Answer, isStored: boolean, link: HTMLAnchorElement): void {
  const button = document.querySelector<HTMLButtonElement>('.save-button');
  if (!button) return;
  const address = location.origin + location.pathname;
  const save = button.textContent;
  let isSaved = false;

  const show = ({ pages }: Answer) => {
    isSaved = pages.some((page) => page.address === address && page.isSaved);
    button.textContent = isSaved ? words.drop : save;
    list.hidden = !isSaved;
  };

  const list = document.createElement('li');
  const toAll = list.appendChild(document.createElement('a'));
  toAll.href = link.href;
  toAll.textContent = words.savedPages;
  button.parentElement?.after(list);
  button.parentElement?.removeAttribute('hidden');
  show(first);

  button.addEventListener('click', async () => {
    const said = isSaved
      ? await ask({ ask: 'drop', address })
      : await ask({ ask: 'save', shown: await readWhole(isStored) });
    show(said);
    const done = isSaved ? words.saved : words.dropped;
    say(said.failed ? words[said.failed] : done, button.getBoundingClientRect());
    // Saving asks the browser to leave the store alone when room is short.
    if (isSaved) navigator.storage?.persist?.();
  });
}
