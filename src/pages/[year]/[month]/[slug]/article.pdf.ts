import type { APIRoute, GetStaticPaths } from 'astro';
import { listArticles, readPdf } from '../../../../content-store/queries.ts';

/** The PDF of each article that has been printed as it is now, by `npm run pdf`. */
export const getStaticPaths: GetStaticPaths = async () => {
  const summaries = await listArticles();
  return summaries.flatMap(({ permalink, pdf }) => {
    if (!pdf) return [];
    const [year, month, slug] = permalink.split('/').filter(Boolean);
    return [{ params: { year, month, slug }, props: { pdf }, cacheKey: pdf }];
  });
};

export const GET: APIRoute<{ pdf: string }> = async ({ props }) =>
  new Response(await readPdf(props.pdf), { headers: { 'content-type': 'application/pdf' } });
