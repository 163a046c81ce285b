import { isMoment } from '../../schemas/dates.ts';
import { isLanguageTag } from '../../schemas/language-tag.ts';
import type { Copy } from './copy.ts';
import { readByline } from './read-byline.ts';
import { dayIn } from './read-date-line.ts';

/** What a page says of its article in its head, in its data for search engines (JSON-LD), and in its only `h1`. */
export function readHtmlHead(page: Document): Partial<Copy> {
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        page.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content')?.trim(),
      )
      .find((content) => content);
  const data = readData(page);
  const [title, ...others] = [...page.querySelectorAll('h1')].map((heading) => heading.textContent?.trim());
  const writers = [meta('author', 'article:author') ?? data.authors].flat();
  const names = writers.flatMap((said) => readByline(`by ${said.replace(/^by\s+/i, '')}`)?.names ?? []);
  const date =
    meta('article:published_time', 'date') ??
    data.published ??
    page.querySelector('time[datetime]')?.getAttribute('datetime') ??
    '';
  const day = dayIn(date)?.day;
  const standfirst = meta('description', 'og:description');
  const language = page.documentElement.getAttribute('lang') ?? '';
  return {
    ...(title && others.length === 0 && { title }),
    ...(names.length > 0 && { byline: names }),
    ...(day && { day }),
    ...(isMoment(date) && { moment: date }),
    ...(standfirst && { standfirst }),
    ...(isLanguageTag(language) && { language }),
  };
}

/** Authors and date of the first article in a page's JSON-LD (schema.org). */
function readData(page: Document): { authors: string[]; published?: string } {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parse(script.textContent ?? ''));
    if (!found) continue;
    const authors = [found['author'] ?? []]
      .flat()
      .map((author) => (typeof author === 'string' ? author : author?.name));
    const published = found['datePublished'];
    return {
      authors: authors.filter((name): name is string => typeof name === 'string'),
      ...(typeof published === 'string' && { published }),
    };
  }
  return { authors: [] };
}

// biome-ignore lint/suspicious/noExplicitAny: what a page says may be anything.
function articleIn(data: any): Record<string, any> | undefined {
  const all = [data?.['@graph'] ?? data].flat();
  return all.find((thing) => /Article|BlogPosting|Report/.test(String(thing?.['@type'] ?? '')));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
