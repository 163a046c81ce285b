import type { Summary } from '../article/article.ts';
import { listArticles, listPages, listPeople, listTopics } from '../content-store/queries.ts';
import { type SitemapFile, sitemapFilesOf } from '../editions/sitemaps/sitemap-files.ts';
import { site } from '../site.config.ts';

/** Those of articles that were listed. */
const made = new WeakMap<readonly Summary[], Promise<SitemapFile[]>>();

/** The sitemaps of all that has a page of its own; made once for all that ask. */
export async function listSitemaps(): Promise<SitemapFile[]> {
  const articles = await listArticles();
  const files = made.get(articles) ?? makeSitemaps(articles);
  made.set(articles, files);
  return files;
}

async function makeSitemaps(articles: Summary[]): Promise<SitemapFile[]> {
  const [topics, people, pages] = await Promise.all([listTopics(), listPeople(), listPages()]);
  return sitemapFilesOf({ articles, topics, people, pages }, site);
}
