import type { APIRoute, GetStaticPaths } from 'astro';
import type { Removal, Summary } from '../../article/article.ts';
import {
  articlesToMake,
  cacheKey,
  listRemovals,
  makesOthers,
  readArticle,
} from '../../content-store/queries.ts';
import { articleDataOf } from '../../editions/article-data.ts';
import { removalDataOf } from '../../editions/removal-data.ts';
import { site } from '../../site.config.ts';

/** Every article as data, and for one that was taken down, that it was. */
export const getStaticPaths = (async () => {
  const summaries = await articlesToMake();
  const removals = makesOthers() ? await listRemovals() : [];
  return [
    ...summaries.map((summary) => ({
      params: { id: summary.id },
      props: { summary },
      // The PDF is named among the editions when it is there.
      cacheKey: cacheKey([summary.digest, 'data', summary.pdf]),
    })),
    ...removals.map((removal) => ({
      params: { id: removal.id },
      props: { removal },
      cacheKey: cacheKey([removal, 'data']),
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ summary: Summary } | { removal: Removal }> = async ({ props }) => {
  const data =
    'removal' in props
      ? removalDataOf(props.removal, site)
      : articleDataOf(await readArticle(props.summary), site);
  return new Response(data, { headers: { 'content-type': 'application/json' } });
};
