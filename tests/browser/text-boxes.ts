import type { Page } from 'playwright-core';

/**
 * Looks for text that is hard to see: lines of different texts on top of each other, text outside the window's
 * width, and boxes that cut off what they hold.
 *
 * @returns What was found, in words; empty when all is well.
 */
export function badTextBoxes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const CUTTING = ['hidden', 'clip'];
    const page = new DOMRect(0, 0, innerWidth, innerHeight);
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      !element.closest('.visually-hidden, .skip');
    const boxes: { box: DOMRect; words: string; node: Text }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const parent = node.parentElement;
      if (!node.data.trim() || !parent || !isShown(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        if (line.width < 1) continue;
        // Letters fill the middle of their line box; tight lines of a headline may touch, letters may not.
        const box = new DOMRect(line.x, line.y + line.height * 0.2, line.width, line.height * 0.6);
        boxes.push({ box, words: node.data.trim().slice(0, 40), node });
        for (let around: Element | null = parent; around; around = around.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(around);
          if (overflowX === 'auto' || overflowX === 'scroll') break; // It can be scrolled to.
          const edge = around === document.documentElement ? page : around.getBoundingClientRect();
          const isOut =
            (CUTTING.includes(overflowX) && (line.left < edge.left - 2 || line.right > edge.right + 2)) ||
            (CUTTING.includes(overflowY) && (box.top < edge.top - 2 || box.bottom > edge.bottom + 2));
          if (isOut || (edge === page && (line.left < -2 || line.right > innerWidth + 2))) {
            found.push(
              `${edge === page ? 'outside the window' : 'cut off'}: ${node.data.trim().slice(0, 60)}`,
            );
            break;
          }
        }
      }
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (other.box.top >= one.box.bottom) break;
        if (other.node === one.node) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (across > 2 && down > 2) found.push(`“${one.words}” and “${other.words}” overlap`);
      }
    }
    return found;
  });
}
