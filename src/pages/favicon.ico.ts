import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { drawFavicon } from '../editions/icons.ts';

/** The icon for programs that ask for it here and read no SVG. */
export const GET: APIRoute = async () =>
  new Response(await drawFavicon(await readFile('public/icon.svg')), {
    headers: { 'content-type': 'image/x-icon' },
  });
