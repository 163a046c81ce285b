import { place, say } from './notice.ts';
import { words } from './words.ts';

/**
 * Copies a text, says so, and where the browser refuses shows the text, selected, to be copied by hand.
 *
 * @param said What is said then, such as “Link copied”.
 * @param beside What was used, in the window.
 * @param html The same for editors that know more than text.
 */
export async function copy(text: string, said: string, beside: DOMRect, html?: string): Promise<void> {
  try {
    if (html) await navigator.clipboard.write([itemOf(text, html)]);
    else await navigator.clipboard.writeText(text);
  } catch {
    if (!copyByHand(text, beside)) return;
  }
  say(said, beside);
}

function itemOf(text: string, html: string): ClipboardItem {
  const blobs = { 'text/plain': text, 'text/html': html };
  return new ClipboardItem(
    Object.fromEntries(Object.entries(blobs).map(([type, data]) => [type, new Blob([data], { type })])),
  );
}

/** Shows the text, selected. Browsers that keep the clipboard for secure pages copy it from there, and it is gone again. */
function copyByHand(text: string, beside: DOMRect): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'by-hand';
  field.readOnly = true;
  field.value = text;
  field.ariaLabel = words.byHand;
  document.querySelector('main')?.append(field);
  place(field, beside);
  field.select();
  const isCopied = document.execCommand('copy');
  if (isCopied) field.remove();
  else {
    say(words.notCopied);
    field.addEventListener('blur', () => field.remove());
    field.addEventListener('keydown', ({ key }) => key === 'Escape' && field.blur());
  }
  if (isCopied && before instanceof HTMLElement) before.focus();
  return isCopied;
}
