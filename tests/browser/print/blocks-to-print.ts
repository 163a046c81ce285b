import type { ExpectedBlock } from './expected.ts';

/**
 * Runs in the page, with the media of paper: its text in blocks, in the order of the document, with what the sheets
 * add before and behind it, and the numbers of lists.
 */
export function blocksToPrint(): ExpectedBlock[] {
  const HEADINGS = 'h1, h2, h3, h4, .timeline-title, .timeline-subtitle, thead tr';
  const WHOLE = '.pull-quote, .figure, tr, .drawing, h1, h2, h3, h4';
  const LOOSE = 'tr, .drawing, .strip';
  const wholes: Element[] = [];
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const blocks: ExpectedBlock[] = [];
  let number = '';

  const place = (element: Element, isBeside: boolean): Omit<ExpectedBlock, 'text'> => {
    const whole = element.closest(WHOLE);
    if (whole && !wholes.includes(whole)) wholes.push(whole);
    const isHeading = element.closest(HEADINGS) !== null;
    const isParagraph = element.closest('p, li, dd, blockquote') !== null;
    const kind = isHeading ? 'heading' : isParagraph ? 'paragraph' : 'other';
    const column = isBeside ? 'side' : element.closest('.text, .colophon') ? 'text' : 'head';
    const isLoose = isRightToLeft || element.closest(LOOSE) !== null;
    const isQuote = element.closest('.pull-quote') !== null;
    const isTableHead = element.closest('thead') !== null;
    const number = whole ? wholes.indexOf(whole) + 1 : 0;
    return { column, kind: isQuote ? 'quote' : kind, isLoose, isTableHead, whole: number };
  };

  let current: { text: string; element: Element; isBeside: boolean } | undefined;
  const flush = () => {
    const words = current?.text.replace(/\s+/g, ' ').trim();
    if (current && words) blocks.push({ text: words, ...place(current.element, current.isBeside) });
    current = undefined;
  };
  const add = (words: string, element: Element, isBeside: boolean) => {
    if (!current && !words.trim()) return;
    current ??= { text: '', element, isBeside };
    current.text += number + words;
    number = '';
  };

  /** What a `content` property says: strings and attributes, up to the words for those who do not see it. */
  const generated = (element: Element, style: CSSStyleDeclaration) => {
    if (['none', 'normal'].includes(style.content) || style.display === 'none') return '';
    let words = '';
    for (const [token, string, attribute] of style.content.matchAll(
      /"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)|\//g,
    )) {
      if (token === '/') break;
      words += attribute ? (element.getAttribute(attribute) ?? '') : (string ?? '').replace(/\\(.)/g, '$1');
    }
    // Marks of direction have no shape.
    return words.replace(/[\u2066-\u2069]/g, '');
  };
  const addGenerated = (element: Element, which: '::before' | '::after', isBeside: boolean) => {
    const style = getComputedStyle(element, which);
    const words = generated(element, style);
    if (!words) return;
    if (style.float === 'none') return add(words, element, isBeside);
    const isLoose = isRightToLeft;
    blocks.push({ text: words, column: 'side', kind: 'address', isLoose, isTableHead: false, whole: 0 });
  };

  const walk = (element: Element, isBesideAlready: boolean) => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden') return;
    if (['SCRIPT', 'STYLE', 'title', 'desc'].includes(element.tagName)) return;
    const isBeside = isBesideAlready || style.float !== 'none';
    const isInside = element.parentElement?.closest(LOOSE) !== null;
    const isBlock =
      !isInside && !/^(inline|contents)/.test(style.display) && !(element instanceof SVGElement);
    if (isBlock) flush();
    if (element instanceof HTMLLIElement && style.listStyleType === 'decimal')
      number = `${orderOf(element)}. `;
    addGenerated(element, '::before', isBeside);
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child, isBeside);
      if (!(child instanceof Text)) continue;
      const isUpper = style.textTransform === 'uppercase';
      add(isUpper ? child.data.toUpperCase() : child.data, element, isBeside);
    }
    addGenerated(element, '::after', isBeside);
    if (isBlock) flush();
    else if (isInside || element instanceof SVGElement) add(' ', element, isBeside);
  };
  const orderOf = (item: HTMLLIElement) => {
    const list = item.parentElement as HTMLOListElement;
    const items = [...list.children].filter((child) => child instanceof HTMLLIElement);
    return item.value || (list.start || 1) + items.indexOf(item);
  };
  walk(document.body, false);
  flush();
  return blocks;
}
