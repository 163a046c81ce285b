import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Attack } from '../../fixtures/attacks/attack.ts';
import type { Opened } from './witness.ts';

/** How many frames a page of the control has. */
const FRAMES = 20;

/** Markdown as HTML by the plainest way there is, which lets everything through. */
export function plainHtml(markdown: string): string {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true });
  return toHtml(processor.runSync(processor.parse(markdown)), { allowDangerousHtml: true });
}

/** The attacks as they would be shown without our pipeline, each in a frame of its own, as text and as a link. */
export function controlPages(attacks: readonly Attack[]): Opened[] {
  const pages: Opened[] = [];
  for (let start = 0; start < attacks.length; start += FRAMES) {
    const frames = attacks.slice(start, start + FRAMES).map(({ text }) => {
      const html = `<!doctype html>${plainHtml(`[x](<${text}>)\n\n${text}`)}`;
      return `<iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`;
    });
    pages.push({
      path: `/control/${pages.length}`,
      type: 'text/html',
      body: `<!doctype html>${frames.join('')}`,
    });
  }
  return pages;
}
