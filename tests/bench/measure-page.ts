import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { BUDGETS } from './budgets.ts';

/** A phone, by its width in CSS pixels and its pixels for each of those. */
const PHONE = { width: 390, density: 3 };

/** What a page weighs, in bytes. */
export interface PageSize {
  html: number;
  /** Style sheets that hold up the first paint. */
  css: number;
  /** Scripts that are files, with those that they load when they are used; those inside the page count as HTML. */
  script: number;
  /** Of these, what the page fetches at once. */
  scriptAtOnce: number;
  /** Scripts that hold up the first paint. */
  blockingScripts: number;
  /** Fonts fetched ahead. */
  fonts: number;
  /** The picture at the head, as a phone fetches it. */
  lead: number;
}

/**
 * Weighs a built page with all that its first view fetches.
 *
 * @param folder The built site.
 * @param file The page, such as `2026/11/a-story/index.html`.
 */
export function measurePage(folder: string, file: string): PageSize {
  const html = readFileSync(path.join(folder, file));
  const { document } = parseHTML(html.toString());
  const read = (address: string) => readFileSync(path.join(folder, address));
  const sum = (selector: string, attribute: string, weigh: (bytes: Buffer) => number) =>
    [...document.querySelectorAll(selector)]
      .map((element) => weigh(read(element.getAttribute(attribute) ?? '')))
      .reduce((total, bytes) => total + bytes, 0);
  const asIs = (bytes: Buffer) => bytes.length;
  const picture = document.querySelector('.lead source')?.getAttribute('srcset');
  return {
    html: brotli(html),
    css: sum('link[rel=stylesheet]:not([media=print])', 'href', brotli),
    script: scriptsOf(folder, document).reduce((total, file) => total + brotli(read(file)), 0),
    scriptAtOnce: sum('script[src]', 'src', brotli),
    blockingScripts: document.querySelectorAll('script[src]:not([type=module], [async], [defer])').length,
    fonts: sum('link[rel=preload][as=font]', 'href', asIs),
    lead: picture ? read(candidateFor(picture)).length : 0,
  };
}

/** The script files of a page, and those that they import, at once or later. */
function scriptsOf(folder: string, document: Document): string[] {
  const files = new Set(
    [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? ''),
  );
  for (const file of files) {
    const code = readFileSync(path.join(folder, file), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:\bfrom|\bimport\(?)\s*[`'"](\.[^`'"]+\.js)[`'"]/g)) {
      files.add(path.posix.join(path.posix.dirname(file), imported));
    }
  }
  return [...files];
}

/** The sums that have a budget, by its name. */
export function weighAgainstBudgets(size: PageSize): Record<keyof typeof BUDGETS, number> {
  const { html, css, script, scriptAtOnce, fonts, lead } = size;
  return { firstPaint: html + css, script, fonts, firstView: html + css + scriptAtOnce + fonts + lead };
}

/** The address that a phone picks of a `srcset` (HTML, 4.8.4.3): the smallest that is sharp, or the largest. */
function candidateFor(srcset: string): string {
  const candidates = srcset.split(/,\s*/).map((candidate) => {
    const [address = '', width = '0w'] = candidate.split(' ');
    return { address, width: Number.parseInt(width, 10) };
  });
  const sharp = candidates.find(({ width }) => width >= PHONE.width * PHONE.density);
  return (sharp ?? candidates.at(-1))?.address ?? '';
}

function brotli(bytes: Buffer): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
