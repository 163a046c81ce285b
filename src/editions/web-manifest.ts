import { directionOf } from '../article/language.ts';
import type { Site } from '../schemas/site.ts';
import { iconAddress } from './icons.ts';

/** The paper of the light theme (src/styles/tokens.css); a manifest has one colour for both. */
const PAPER = '#faf8f3';

/** What a system that puts the site on a home screen reads (W3C, Web Application Manifest). */
export function webManifest({ name, description, language }: Site): string {
  const png = { type: 'image/png', purpose: 'any' };
  const manifest = {
    id: '/',
    name,
    description,
    lang: language,
    dir: directionOf(language),
    start_url: '/',
    scope: '/',
    // A reader wants to see where a page is from, and to go back.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['news'],
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
      { src: iconAddress(192), sizes: '192x192', ...png },
      { src: iconAddress(512), sizes: '512x512', ...png },
      { src: iconAddress('maskable'), sizes: '512x512', ...png, purpose: 'maskable' },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
