import { hrefOf } from '../../article/base-path.ts';
import { site } from '../../site.config.ts';

/** Where the preview is: no address of the site begins so, since slugs begin with a letter or a digit. */
export const PREVIEW = '/_preview/';

/** The path of an article's preview, as a browser asks for it. */
export function previewPath(slug: string): string {
  return hrefOf(`${PREVIEW}${encodeURIComponent(slug)}/`, site.address);
}

/** Where the preview is told of saves (HTML, 9.2, server-sent events). */
export const SAVES = `${PREVIEW}saves`;
