/**
 * What a built page is for: to be read; to lead to a passage in an article, and to be shown in link previews; to lead
 * to where something has moved, or to stand for a short address; to be shown in frames of other sites.
 */
export type PageKind = 'page' | 'passage' | 'moved' | 'embed';

/** The kind of a built page. */
export function kindOfPage(html: string): PageKind {
  if (html.includes('<main class="embed"')) return 'embed';
  if (!html.includes('<meta http-equiv="refresh"')) return 'page';
  return html.includes('<main') ? 'passage' : 'moved';
}
