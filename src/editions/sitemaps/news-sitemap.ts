import type { Summary } from '../../article/article.ts';
import { absoluteAddress } from '../../article/permalink.ts';
import type { Site } from '../../schemas/site.ts';
import { writeXml, xmlElement } from '../xml.ts';
import { SITEMAPS } from './write-sitemap.ts';

/** The path of the sitemap for Google News, which never changes, since publishers name it to Google. */
export const NEWS_SITEMAP = '/sitemaps/news.xml';

const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';

/** Google: only what was published in the last two days, and at most 1,000 of it. */
const DAYS = 2;
const MOST_ARTICLES = 1000;

/** The articles that belong in a sitemap for Google News at `now`. */
export function recentNews(articles: readonly Summary[], now: Date): Summary[] {
  const since = now.getTime() - DAYS * 24 * 60 * 60 * 1000;
  return articles.filter(({ published }) => Date.parse(published) >= since).slice(0, MOST_ARTICLES);
}

/**
 * A sitemap for Google News (Google Search Central, news sitemaps).
 *
 * It may be empty, which Google allows: a file that is not there on quiet days would be an error in its eyes.
 */
export function writeNewsSitemap(articles: readonly Summary[], site: Site): string {
  const urls = articles.map(({ permalink, title, published, language }) =>
    xmlElement('url', {}, [
      xmlElement('loc', {}, [absoluteAddress(permalink, site.address)]),
      xmlElement('news:news', {}, [
        xmlElement('news:publication', {}, [
          xmlElement('news:name', {}, [site.name]),
          xmlElement('news:language', {}, [newsLanguage(language)]),
        ]),
        xmlElement('news:publication_date', {}, [published]),
        xmlElement('news:title', {}, [title]),
      ]),
    ]),
  );
  return writeXml(xmlElement('urlset', { xmlns: SITEMAPS, 'xmlns:news': NEWS }, urls));
}

/** ISO 639 of two or three letters; of Chinese the writing as well, as Google has it: `zh-cn` and `zh-tw`. */
function newsLanguage(language: string): string {
  const { language: own, script } = new Intl.Locale(language).maximize();
  if (own !== 'zh') return own;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
