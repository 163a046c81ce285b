import type { APIRoute, GetStaticPaths } from 'astro';
import type { Summary } from '../../article/article.ts';
import { cacheKey, listArticles, readArticle } from '../../content-store/queries.ts';
import { articleDataOf } from '../../editions/article-data.ts';
import { site } from '../../site.config.ts';

/** Every article as data. */
export const getStaticPaths = (async () => {
  const summaries = await listArticles();
  return summaries.map((summary) => ({
    params: { id: summary.id },
    props: { summary },
    // The PDF is named among the editions when it is there.
    cacheKey: cacheKey([summary.digest, 'data', summary.pdf]),
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ summary: Summary }> = async ({ props }) =>
  new Response(articleDataOf(await readArticle(props.summary), site), {
    headers: { 'content-type': 'application/json' },
  });
