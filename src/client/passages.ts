/** The bar beside words that a reader has selected: copy a link to them, or the words as a quotation. */
import { copy } from './copy.ts';
import { fragmentOf } from './fragment.ts';
import { place, say } from './notice.ts';
import { placesOf, readPageText } from './page-text.ts';
import { quotationOf } from './quotation.ts';
import { words } from './words.ts';

/** Milliseconds for which a selection keeps still before the bar comes. */
const STILL = 250;

/** In CSS pixels, what fingers leave free: the handles of a selection hang below it. */
const HANDLES = 36;

/** Called when something is selected for the first time; from then on the bar comes with every selection in `text`. */
export function offerPassages(text: HTMLElement, permalink: string): void {
  const bar = document.createElement('div');
  bar.className = 'passage-bar';
  bar.role = 'toolbar';
  bar.ariaLabel = words.passage;
  bar.hidden = true;
  const buttons = [words.copyPassage, words.copyQuotation].map((label, index) => {
    const button = bar.appendChild(document.createElement('button'));
    button.type = 'button';
    button.textContent = label;
    button.tabIndex = index ? -1 : 0;
    return button;
  });
  document.querySelector('main')?.append(bar);

  let passage: Range | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  let isByFinger = false;
  let isKnown = false;

  const hide = () => {
    bar.hidden = true;
  };

  const show = () => {
    passage = passageIn(text);
    bar.hidden = !passage || isPressed;
    if (!passage || isPressed) return;
    // A display copy that is selected, not the sentence that it stands for, is what the bar must not cover.
    const selected = getSelection()?.getRangeAt(0);
    setBeside(
      bar,
      selected && text.contains(selected.commonAncestorContainer) ? selected : passage,
      isByFinger,
    );
    if (!isKnown) say(words.tab);
    isKnown = true;
  };

  const wait = () => {
    clearTimeout(timer);
    // In the bar a selection may be gone for the eye, as on a telephone, and the words are still those.
    if (!bar.contains(document.activeElement)) timer = setTimeout(show, STILL);
  };

  const leave = () => {
    hide();
    if (passage) goTo(passage);
    clearTimeout(timer);
  };

  const use = async (button: HTMLElement) => {
    if (!passage) return;
    const beside = bar.getBoundingClientRect();
    const range = passage;
    hide();
    if (button === buttons[0]) return copy(addressOf(range, text, permalink), words.passageCopied, beside);
    const marks = text.closest('article')?.dataset['marks']?.split(' ') ?? [];
    const { text: quotation, html } = quotationOf(range, marks, permalink);
    return copy(quotation, words.quotationCopied, beside, html);
  };

  document.addEventListener('selectionchange', wait);
  addEventListener('resize', wait);
  addEventListener('pointerdown', ({ target, pointerType }) => {
    isByFinger = pointerType !== 'mouse';
    if (bar.contains(target as Node)) return;
    isPressed = pointerType === 'mouse';
    hide();
  });
  addEventListener('pointerup', () => {
    if (isPressed) wait();
    isPressed = false;
  });
  // So that the selection stays.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  bar.addEventListener('click', ({ target }) => target instanceof HTMLButtonElement && use(target));

  addEventListener('keydown', (event) => {
    if (bar.hidden) return;
    const { key, shiftKey } = event;
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (key === 'Escape') leave();
    else if (at < 0 && key === 'Tab' && !shiftKey && !isElsewhere(text)) buttons[0]?.focus();
    else if (at >= 0 && /^Arrow/.test(key)) buttons[1 - at]?.focus();
    else {
      // Out of the bar, from where the passage is.
      if (at >= 0 && key === 'Tab') leave();
      return;
    }
    event.preventDefault();
  });
  wait();
}

/** Puts the reader back where the passage ends, for Tab to go on from there, and selects it again. */
function goTo(passage: Range): void {
  const { startContainer, startOffset, endContainer, endOffset } = passage;
  const block = (
    endContainer instanceof Element ? endContainer : endContainer.parentElement
  )?.closest<HTMLElement>('p, li, h2, h3, h4, td, th, figcaption, .text');
  if (block) {
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
    block.blur();
    block.removeAttribute('tabindex');
  }
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Whether the reader is at work somewhere else than in the text. */
function isElsewhere(text: HTMLElement): boolean {
  const { activeElement } = document;
  return (
    activeElement !== null &&
    activeElement !== document.body &&
    !activeElement.contains(text) &&
    !text.contains(activeElement)
  );
}

/** What is selected of the text; a display copy stands for its sentence in place. */
function passageIn(text: HTMLElement): Range | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  if (!range.intersectsNode(text)) return undefined;
  if (!text.contains(range.startContainer)) range.setStart(text, 0);
  if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
  const common = range.commonAncestorContainer;
  const around = common instanceof Element ? common : common.parentElement;
  if (around?.closest('.pull-quote')) {
    const words = range.toString().trim();
    const sentence = [...text.querySelectorAll('.pulled')].find((one) => one.textContent?.includes(words));
    if (sentence) range.selectNodeContents(sentence);
  }
  return range.toString().trim() && !around?.closest('.toc') ? range : undefined;
}

/** The permalink with the passage in it: by the anchor before it, and by its words where they can be told from all others. */
function addressOf(range: Range, text: HTMLElement, permalink: string): string {
  const page = readPageText();
  const isOwn = (node: Text) =>
    text.contains(node) && !node.parentElement?.closest('[aria-hidden=true], .toc');
  const found = placesOf(range, page, isOwn);
  if (!found) return permalink;
  const { node, start, end } = found;
  const anchor = [...text.querySelectorAll(':is(p, h2, h3, h4, figure, li)[id]')].findLast(
    (one) => one.contains(node) || one.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const id = anchor ? `#${encodeURIComponent(anchor.id)}` : '';
  const fragment = fragmentOf(page.blocks, start, end);
  return permalink + (fragment ? `${id || '#'}:~:text=${fragment}` : id);
}

/** Below the words for a finger, above them for a mouse, where the window has room; on them never. */
function setBeside(bar: HTMLElement, passage: Range, isByFinger: boolean): void {
  const words = passage.getBoundingClientRect();
  const gap = isByFinger ? HANDLES : 8;
  const room = bar.offsetHeight + gap;
  const isRoomAbove = words.top >= room;
  const isRoomBelow = innerHeight - words.bottom >= room;
  place(bar, words, isByFinger ? !isRoomBelow && isRoomAbove : isRoomAbove || !isRoomBelow, gap);
}
