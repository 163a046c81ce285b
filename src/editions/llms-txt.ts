import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Summary, Topic } from '../article/article.ts';
import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { editionFilesOf } from './edition-files.ts';
import { feedPath } from './feeds/formats.ts';
import { writeMarkdown } from './text/markdown.ts';

/** How many articles are listed, the newest. */
const MOST_ARTICLES = 100;

/** How many topics are listed. */
const MOST_TOPICS = 100;

/** What the list is made of. */
export interface ForModels {
  /** The newest first. */
  articles: Summary[];
  topics: Topic[];
  pages: { slug: string; title: string; description: string }[];
}

/**
 * What there is to read here for language models (llmstxt.org): the Markdown editions of the newest articles, the
 * topics, and the site's own pages. In English, as all that programs read.
 *
 * @returns Markdown, of the form that the proposal asks for.
 */
export function llmsTxt({ articles, topics, pages }: ForModels, site: Site): string {
  const whole = (path: string) => absoluteAddress(path, site.address);
  const articleItems = articles.slice(0, MOST_ARTICLES).map((article) => {
    const edition = editionFilesOf(article).find(({ name }) => name === 'article.md');
    return item(article.title, whole(edition?.path ?? article.permalink), article.standfirst);
  });
  return writeMarkdown({
    type: 'root',
    children: [
      heading(1, site.name),
      { type: 'blockquote', children: [paragraph(text(site.description))] },
      paragraph(
        text('Texts are under '),
        link(site.licence.name, site.licence.url),
        text(
          '. Name the publication and link to the permalink, which is the address below without “article.md”. Each article numbers its sources and says what in it was corrected.',
        ),
      ),
      ...section('Articles', articleItems),
      ...section(
        'Topics',
        topics
          .slice(0, MOST_TOPICS)
          .map(({ id, name, description }) => item(name, whole(`/topics/${id}/`), description)),
      ),
      ...section('Optional', [
        ...pages.map(({ slug, title, description }) => item(title, whole(`/${slug}/`), description)),
        item(
          'Feed',
          whole(feedPath('/', 'json')),
          'The newest articles with their whole text, as JSON Feed.',
        ),
        item('Sitemap', whole('/sitemap.xml'), 'Every article.'),
      ]),
    ],
  });
}

function section(title: string, children: ListItem[]): RootContent[] {
  const list: List = { type: 'list', ordered: false, spread: false, children };
  return children.length > 0 ? [heading(2, title), list] : [];
}

function item(name: string, address: string, about: string): ListItem {
  return { type: 'listItem', children: [paragraph(link(name, address), text(`: ${about}`))] };
}

function heading(depth: 1 | 2, words: string): RootContent {
  return { type: 'heading', depth, children: [text(words)] };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function link(words: string, url: string): PhrasingContent {
  return { type: 'link', url, children: [text(words)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
