import type { APIRoute } from 'astro';
import { robotsTxt } from '../editions/robots-txt.ts';
import { site } from '../site.config.ts';

/** What robots may read. */
export const GET: APIRoute = () =>
  new Response(robotsTxt(site), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
