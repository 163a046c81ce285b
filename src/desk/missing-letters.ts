import type { Page } from 'playwright-core';

/**
 * The letters of a page that no typeface on this machine has, each once, in their order: on paper they would be
 * blank, or boxes.
 */
export function missingLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const SIDE = 48;
    const canvas = new OffscreenCanvas(SIDE, SIDE);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const words = `${document.title} ${document.querySelector('main')?.textContent ?? ''}`;
    const seen = new Set(words.match(/[\p{L}\p{N}\p{P}\p{S}\p{Co}]/gu) ?? []);
    if (!context) return [];
    context.font = `24px ${getComputedStyle(document.body).fontFamily}`;
    const draw = (letter: string) => {
      context.clearRect(0, 0, SIDE, SIDE);
      context.fillText(letter, 12, 32);
      return context.getImageData(0, 0, SIDE, SIDE).data.join();
    };
    // What is drawn where nothing is to be drawn, and what for a character that no typeface has.
    const shapeless = [draw(' '), draw('\u{10fffd}')];
    return [...seen].filter((letter) => shapeless.includes(draw(letter)));
  });
}
