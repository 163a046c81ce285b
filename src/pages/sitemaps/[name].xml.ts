import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheKey } from '../../content-store/queries.ts';
import type { SitemapEntry } from '../../editions/sitemaps/sitemap-entry.ts';
import { writeSitemap } from '../../editions/sitemaps/write-sitemap.ts';
import { site } from '../../site.config.ts';
import { listSitemaps } from '../_sitemaps.ts';

/** The sitemaps that the index names. */
export const getStaticPaths = (async () =>
  (await listSitemaps()).map(({ name, entries }) => ({
    params: { name },
    props: { entries },
    cacheKey: cacheKey([name, entries]),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entries: SitemapEntry[] }> = ({ props }) =>
  new Response(writeSitemap(props.entries, site), { headers: { 'content-type': 'application/xml' } });
