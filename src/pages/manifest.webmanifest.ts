import type { APIRoute } from 'astro';
import { webManifest } from '../editions/web-manifest.ts';
import { site } from '../site.config.ts';

/** What a home screen shows of the site. */
export const GET: APIRoute = () =>
  new Response(webManifest(site), { headers: { 'content-type': 'application/manifest+json' } });
