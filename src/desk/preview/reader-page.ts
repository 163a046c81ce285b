import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { directionOf } from '../../article/language.ts';
import { site } from '../../site.config.ts';
import { escapeHtml } from './escape-html.ts';
import { PREVIEW } from './preview-path.ts';

/**
 * What reader modes keep of a page, as a page of its own: what Mozilla's Readability takes, which Firefox uses and
 * others resemble.
 *
 * @param html The page; what is kept of it is shown as it is.
 */
export function readerPage(html: string): string {
  const kept = html ? new Readability(parseHTML(html).document as unknown as Document).parse() : null;
  const language = kept?.lang ?? site.language;
  const direction = kept?.dir ?? directionOf(language);
  const byline = [kept?.siteName, kept?.byline].filter(Boolean).map((part) => escapeHtml(part as string));
  const body = kept?.content
    ? `<h1>${escapeHtml(kept.title ?? '')}</h1><p class="byline">${byline.join(' · ')}</p>${kept.content}`
    : '<p>Reader modes find no article here.</p>';
  return [
    `<!doctype html><html lang="${escapeHtml(language)}" dir="${escapeHtml(direction)}"><meta charset="utf-8">`,
    '<title>What reader modes keep</title><meta name="viewport" content="width=device-width">',
    `<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="${PREVIEW}reader.css">`,
    `<base target="_blank"><body>${body}</body></html>`,
  ].join('\n');
}
