import type { APIRoute, GetStaticPaths } from 'astro';
import { readSettings } from '../../content-store/settings.ts';
import { securityTxt } from '../../editions/security-txt.ts';
import { site } from '../../site.config.ts';

/** Whom to tell of a hole in the site; there is no such file where nobody is named. */
export const getStaticPaths = (() => {
  const text = securityTxt(site, readSettings().now);
  return text ? [{ params: { name: 'security' }, props: { text } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
