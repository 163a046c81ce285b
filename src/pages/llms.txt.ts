import type { APIRoute } from 'astro';
import { listArticles, listPages, listTopics } from '../content-store/queries.ts';
import { llmsTxt } from '../editions/llms-txt.ts';
import { site } from '../site.config.ts';

/** What there is to read for language models. */
export const GET: APIRoute = async () => {
  const [articles, topics, pages] = await Promise.all([listArticles(), listTopics(), listPages()]);
  return new Response(llmsTxt({ articles, topics, pages }, site), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
