import type { APIRoute, GetStaticPaths } from 'astro';
import { cacheKey, listArticles, listPages } from '../../../../content-store/queries.ts';
import { readSettings } from '../../../../content-store/settings.ts';
import { partName, partsOfYears, searchParts } from '../../../../editions/search/search-parts.ts';
import { site } from '../../../../site.config.ts';

/** The parts of the search in which something of a year is, where there are many parts. None in a preview. */
export const getStaticPaths = (async () => {
  if (readSettings().isPreview) return [];
  const parts = searchParts(await listArticles(), await listPages(), site);
  return [...partsOfYears(parts)].map(([year, ofYear]) => {
    const names = ofYear.map(partName);
    return { params: { year }, props: { names }, cacheKey: cacheKey(names) };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ names: string[] }> = ({ props }) => Response.json(props.names);
