/**
 * The share controls, whose links work without this: the system's share sheet, and a button that copies the permalink. The
 * links of sections and paragraphs to themselves copy their addresses as well. What is shared is the permalink as it is
 * published, never the address in the window.
 */
import { copy } from './copy.ts';
import { offerPassages } from './passages.ts';
import { words } from './words.ts';

const permalink = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
const article = document.querySelector<HTMLElement>('main > article');
const text = article?.querySelector<HTMLElement>('.text');

if (permalink && article && text && article.querySelector('.share')) {
  const shown = 'share' in navigator ? '.share [hidden]' : '.share [hidden]:has(.share-copy)';
  for (const item of article.querySelectorAll(shown)) item.removeAttribute('hidden');
  article.addEventListener('click', (event) => {
    const used = (event.target as Element).closest<HTMLElement>('.share-link, .share button');
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (!used || button || ctrlKey || metaKey || shiftKey || altKey) return;
    if (used.className === 'share-sheet') {
      const title = document.getElementById('headline')?.textContent ?? '';
      // Rejected when the reader changes their mind, too; the other ways stand beside it.
      navigator.share({ title, url: permalink }).catch(() => {});
      return;
    }
    const address = addressOf(used, permalink);
    // A link to another page is there to be passed on; its own page leads back here.
    if (!used.getAttribute('href')?.startsWith('#')) event.preventDefault();
    copy(address, words.linkCopied, used.getBoundingClientRect());
  });

  const begin = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.containsNode(text, true)) return;
    document.removeEventListener('selectionchange', begin);
    offerPassages(text, permalink);
  };
  // In a browser that cannot tell words apart the links of paragraphs are still there.
  if ('Segmenter' in Intl) document.addEventListener('selectionchange', begin);
}

/** What is copied: of a section, the page that shows link previews its heading. Only `h2` have one. */
function addressOf(used: HTMLElement, permalink: string): string {
  const { href, hash } = new URL(used.getAttribute('href') ?? '', permalink);
  const isSection = hash && used.previousElementSibling?.tagName === 'H2';
  return isSection ? `${permalink}section/${hash.slice(1)}/` : href;
}
