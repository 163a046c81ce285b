/** Where the preview is: no address of the site begins so, since slugs begin with a letter or a digit. */
export const PREVIEW = '/_preview/';

/** The path of an article's preview. */
export function previewPath(slug: string): string {
  return `${PREVIEW}${encodeURIComponent(slug)}/`;
}

/** Where the preview is told of saves (HTML, 9.2, server-sent events). */
export const SAVES = `${PREVIEW}saves`;
