import { readFile } from 'node:fs/promises';
import type { APIContext } from 'astro';
import { allArticles } from '../../../lists';

export async function getStaticPaths() {
  const articles = await allArticles();
  return articles.filter(({ data }) => data.picture).map(({ id }) => ({ params: { slug: id } }));
}

/** The picture as it is, like the others. */
export async function GET({ params }: APIContext): Promise<Response> {
  return new Response(new Uint8Array(await readFile(`articles/${params['slug']}/lead.jpg`)));
}
