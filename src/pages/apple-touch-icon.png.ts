import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { drawIcon } from '../editions/icons.ts';

/** The icon of the home screen, in pixels 180 wide, which Apple's systems look for here. */
export const GET: APIRoute = async () =>
  new Response(await drawIcon(await readFile('public/icon.svg'), 180), {
    headers: { 'content-type': 'image/png' },
  });
