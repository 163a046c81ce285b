import type { Page } from 'playwright-core';
import { blocksToPrint } from './blocks-to-print.ts';

/** A block of text as it must be printed. */
export interface ExpectedBlock {
  text: string;
  /** Across the page, in the margin column, or in the column of the text. */
  column: 'head' | 'side' | 'text';
  kind: 'heading' | 'paragraph' | 'quote' | 'address' | 'other';
  /** Whether its characters may come in another order: cells side by side, drawings, letters from right to left. */
  isLoose: boolean;
  /** Whether it is the head of a table, which stands again on each page that the table goes on to. */
  isTableHead: boolean;
  /** What may not be cut: blocks of the same number stand on one page; 0 for all others. */
  whole: number;
}

/** A link that paper must make readable. */
interface ExpectedLink {
  /** As the browser resolves it; it is what the link on paper leads to. */
  href: string;
  /** As it is printed: whole, but for its scheme. */
  printed: string;
}

/** What a printing must show, read from the page as it stands on a screen. Measures are in points. */
export interface Expected {
  blocks: ExpectedBlock[];
  links: ExpectedLink[];
  /** The addresses that lead to a place on the page itself, such as `#iraq`. */
  inner: string[];
  title: string;
  site: string;
  language: string;
  /** With its scheme. */
  permalink: string;
  /** The pictures that are to be seen. */
  pictures: number;
  isRightToLeft: boolean;
  /** The page's margins; `first` is the first page's at its head. */
  margins: { top: number; right: number; bottom: number; left: number; first: number };
  /** How wide the margin column is, with what it keeps from the text; 0 without one. */
  side: number;
  /** From one line of the text to the next. */
  line: number;
}

/** CSS pixels of a millimetre. */
const PIXELS = 96 / 25.4;

/**
 * Reads what must be on paper from the page, as its sheet for paper shows it.
 *
 * @param width Of the paper, in millimetres.
 */
export async function expectedOf(page: Page, width: number): Promise<Expected> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  const margins = await page.evaluate(pageMargins);
  // The sheet's questions about width are about the paper's; its margins are then those of the root element.
  await page.setViewportSize({ width: Math.round(width * PIXELS), height: 1000 });
  const padding = `0 ${margins.right}pt 0 ${margins.left}pt`;
  await page.evaluate((value) => document.documentElement.style.setProperty('padding', value), padding);
  const blocks = await page.evaluate(blocksToPrint);
  const rest = await page.evaluate(restToPrint);
  await page.evaluate(() => document.documentElement.style.removeProperty('padding'));
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  return { ...rest, blocks, margins };
}

/** Runs in the page. The margins of the sheet's `@page` rules, in points. */
function pageMargins(): Expected['margins'] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const pageRules = rules.filter((rule) => rule instanceof CSSPageRule);
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.cssText = 'display: block; position: absolute; border-left: 0 solid';
  const margin = (selector: string, ...names: string[]) => {
    const rule = pageRules.find(({ selectorText }) => selectorText === selector);
    const value = names.map((name) => rule?.style.getPropertyValue(name)).find(Boolean);
    probe.style.width = value ?? '';
    return value ? probe.getBoundingClientRect().width * 0.75 : undefined;
  };
  const top = margin('', 'margin-top') ?? 0;
  const margins = {
    top,
    right: margin('', 'margin-right') ?? 0,
    bottom: margin('', 'margin-bottom') ?? 0,
    left: margin('', 'margin-left') ?? 0,
    first: margin(':first', 'margin-block-start', 'margin-top') ?? top,
  };
  probe.parentNode?.removeChild(probe);
  return margins;
}

/** Runs in the page, with the media of paper. */
function restToPrint(): Omit<Expected, 'blocks' | 'margins'> {
  const root = document.documentElement;
  const article = document.querySelector('article') as HTMLElement;
  const permalink = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  const isPrinted = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
  const anchors = [...article.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(isPrinted);
  const isInner = (anchor: HTMLAnchorElement) => anchor.getAttribute('href')?.startsWith('#');
  const links = anchors
    .filter((anchor) => !isInner(anchor) && !anchor.matches('[href^="/people/"], [rel~=tag], .permalink'))
    .map((anchor) => {
      const whole = new URL(anchor.getAttribute('href') ?? '', permalink);
      const raw = anchor.getAttribute('href') ?? '';
      const printed = /^[a-z]+:/i.test(raw) ? raw : whole.href;
      return {
        href: anchor.href,
        printed: printed.replace(/^https?:\/\/|^mailto:|(?<=^mailto:.*)\?.*/g, ''),
      };
    });
  const text = document.querySelector('.text') as HTMLElement;
  const paragraph = text.querySelector(':scope > p, :scope > section > p') ?? text;
  const points = (value: string) => Number.parseFloat(value) * 0.75;
  return {
    links,
    inner: anchors.filter(isInner).map((anchor) => anchor.getAttribute('href') ?? ''),
    title: document.querySelector('h1')?.textContent?.trim() ?? '',
    site: document.querySelector('.masthead .name')?.textContent?.trim() ?? '',
    language: root.lang,
    permalink,
    pictures: [...article.querySelectorAll('img')].filter(isPrinted).length,
    isRightToLeft: root.dir === 'rtl',
    side: points(getComputedStyle(text).marginInlineStart),
    line: points(getComputedStyle(paragraph).lineHeight),
  };
}
