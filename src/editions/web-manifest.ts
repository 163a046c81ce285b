import { hrefOf } from '../article/base-path.ts';
import { directionOf } from '../article/language.ts';
import type { Site } from '../schemas/site.ts';
import { iconAddress } from './icons.ts';

/** The paper of the light theme (src/styles/tokens.css); a manifest has one colour for both. */
const PAPER = '#faf8f3';

/** What a system that puts the site on a home screen reads (W3C, Web Application Manifest). */
export function webManifest({ name, description, language, address }: Site): string {
  const front = hrefOf('/', address);
  const png = { type: 'image/png', purpose: 'any' };
  const manifest = {
    id: front,
    name,
    description,
    lang: language,
    dir: directionOf(language),
    start_url: front,
    scope: front,
    // A reader wants to see where a page is from, and to go back.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['news'],
    icons: [
      { src: hrefOf('/icon.svg', address), type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: hrefOf(iconAddress(192), address), sizes: '192x192', ...png },
      { src: hrefOf(iconAddress(512), address), sizes: '512x512', ...png },
      { src: hrefOf(iconAddress('maskable'), address), sizes: '512x512', ...png, purpose: 'maskable' },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
