import type { APIRoute, GetStaticPaths } from 'astro';
import type { Summary } from '../../../../article/article.ts';
import { permalinkParts } from '../../../../article/permalink.ts';
import { articlesToMake, cacheKey } from '../../../../content-store/queries.ts';
import { oembedOf } from '../../../../editions/oembed.ts';
import { site } from '../../../../site.config.ts';

/** The oEmbed answer of every article. */
export const getStaticPaths = (async () => {
  const summaries = await articlesToMake();
  return summaries.map((summary) => {
    return {
      params: permalinkParts(summary),
      props: { summary },
      cacheKey: cacheKey([summary.digest, 'oembed']),
    };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ summary: Summary }> = ({ props }) =>
  new Response(oembedOf(props.summary, site), { headers: { 'content-type': 'application/json' } });
