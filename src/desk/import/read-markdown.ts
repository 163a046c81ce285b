import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readFrontMatter } from '../../content-store/front-matter.ts';
import { isMoment } from '../../schemas/dates.ts';
import { isLanguageTag } from '../../schemas/language-tag.ts';
import type { Copy, LeftOut } from './copy.ts';
import { readByline } from './read-byline.ts';
import { dayIn } from './read-date-line.ts';
import type { ReadFile } from './read-file.ts';
import { treeBlocks } from './tree-blocks.ts';
import { lostWords } from './words.ts';

/** How the fields of an entry are called in other people's front matter. */
const NAMES = {
  title: ['title', 'headline'],
  standfirst: ['standfirst', 'description', 'subtitle', 'summary', 'excerpt', 'deck'],
  byline: ['byline', 'author', 'authors', 'by'],
  day: ['published', 'date', 'pubDate'],
  dateline: ['dateline', 'location'],
  language: ['language', 'lang', 'locale'],
};

/**
 * Reads Markdown (CommonMark and GFM), with or without front matter of any kind.
 *
 * @param folder Where it is, with its pictures.
 */
export async function readMarkdown(text: string, folder?: string): Promise<Omit<ReadFile, 'notes'>> {
  const front = text.startsWith('---\n') ? readFrontMatter({ file: '', text }) : [];
  const data = Array.isArray(front) ? {} : front.data;
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .parse(Array.isArray(front) ? text : front.body) as Root;
  const words: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'html') words.push(node.value.replace(/<[^>]*>/g, ' '));
    else if ('value' in node) words.push(String(node.value));
    if ('alt' in node && node.alt) words.push(` ${node.alt} `);
    if (node.type === 'image' && node.title) words.push(` ${node.title} `);
    // Text runs on through bold and links; blocks do not.
    if (['paragraph', 'heading', 'tableCell', 'break'].includes(node.type)) words.push('\n');
  });
  const { known, leftOut } = fieldsOf(data);
  const { blocks, pictures, ...rest } = await treeBlocks(tree, folder);
  const values = Object.values(data).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const said = values.filter((value) => ['string', 'number'].includes(typeof value)).join('\n');
  return {
    blocks,
    pictures,
    known,
    words: `${said}\n${words.join('')}`,
    leftOut: [...leftOut, ...rest.leftOut],
  };
}

/** What front matter says of an entry's fields; the rest is left out, and named. */
function fieldsOf(data: Record<string, unknown>): { known: Partial<Copy>; leftOut: LeftOut[] } {
  const used = new Set<string>();
  const field = (names: string[]) => {
    const name = names.find((key) => data[key] !== undefined && data[key] !== null);
    if (name) used.add(name);
    return name === undefined ? undefined : data[name];
  };
  const text = (names: string[]) => {
    const value = field(names);
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
  };
  const [title, standfirst, dateline] = [text(NAMES.title), text(NAMES.standfirst), text(NAMES.dateline)];
  const language = text(NAMES.language)?.replace('_', '-');
  const isLanguage = language !== undefined && isLanguageTag(language);
  const writers = field(NAMES.byline);
  const names = (Array.isArray(writers) ? writers : [writers])
    .filter((name) => typeof name === 'string')
    .flatMap((name) => readByline(`by ${name.replace(/^by\s+/i, '')}`)?.names ?? name);
  const date = text(NAMES.day);
  const day = dayIn(date ?? '')?.day;
  const isWhole = date !== undefined && isMoment(date);
  const leftOut = Object.entries(data)
    .filter(([key]) => !used.has(key))
    .map(([key, value]) => ({
      words: `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
      why: 'a field of the front matter',
    }));
  const own = lostWords([writers ?? []].flat().join(' '), names.join(' ')).join(' ');
  if (own) leftOut.push({ words: own, why: 'the byline’s own words; the page has its own' });
  if (language) leftOut.push({ words: language, why: 'the language of the front matter' });
  if (date) leftOut.push({ words: date, why: 'the date of the front matter' });
  return {
    known: {
      ...(title && { title }),
      ...(standfirst && { standfirst }),
      ...(dateline && { dateline }),
      ...(names.length > 0 && { byline: names }),
      ...(day && { day }),
      ...(isWhole && { moment: date }),
      ...(isLanguage && { language }),
    },
    leftOut,
  };
}
