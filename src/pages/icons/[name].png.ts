import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheKey } from '../../content-store/queries.ts';
import { drawIcon, drawMaskable, ICON_SIZES } from '../../editions/icons.ts';

/** The icon in every size; each is drawn of `public/icon.svg`, and again when that has changed. */
export const getStaticPaths = (async () => {
  const svg = await readFile('public/icon.svg', 'utf8');
  return ['maskable', ...ICON_SIZES].map((name) => ({
    params: { name: String(name) },
    cacheKey: cacheKey(svg),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { name } }) => {
  const svg = await readFile('public/icon.svg');
  const bytes = name === 'maskable' ? await drawMaskable(svg, 512) : await drawIcon(svg, Number(name));
  return new Response(bytes, { headers: { 'content-type': 'image/png' } });
};
