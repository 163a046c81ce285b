import type { Paragraph, PhrasingContent } from 'mdast';
import type { Source } from '../article/article.ts';
import { writePartialDate } from '../article/dates.ts';
import { listFormat } from '../article/formats.ts';
import { keptApart } from '../article/language.ts';
import { commaOf, fullStopOf } from '../article/punctuation.ts';
import { typeset } from './typography.ts';

/**
 * A source written out: authors, title, publisher, date and, where there is one, the link.
 *
 * The document's mark carries the link; without a mark the title does.
 *
 * @param language BCP 47, of the article that cites it.
 */
export function sourceParagraph(source: Source, language: string): Paragraph {
  const { title, authors, publisher, date, url, document } = source;
  const cite: PhrasingContent = {
    type: 'emphasis',
    children: [text(typeset(title, language))],
    data: { hName: 'cite', hProperties: keptApart(title, language) },
  };
  const parts: PhrasingContent[][] = [
    ...(authors ? [listed(authors, language)] : []),
    [url && !document ? link(url, cite) : cite],
    ...(publisher ? [[isolated(publisher, language)]] : []),
    ...(date ? [[text(writePartialDate(date, language))]] : []),
    ...(document ? [[url ? link(url, text(document)) : isolated(document, language)]] : []),
  ];
  const children = parts.flatMap((part, index) => (index === 0 ? part : [text(commaOf(language)), ...part]));
  return { type: 'paragraph', children: [...children, text(fullStopOf(language))] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

/** Names with the commas and the “and” of the language between them. */
function listed(names: string[], language: string): PhrasingContent[] {
  const parts = listFormat(language).formatToParts(names);
  return parts.map(({ type, value }) => (type === 'element' ? isolated(value, language) : text(value)));
}

/** Words that may run the other way than the paragraph. */
function isolated(words: string, language: string): PhrasingContent {
  const { dir } = keptApart(words, language);
  if (!dir) return text(words);
  return { type: 'emphasis', children: [text(words)], data: { hName: 'bdi', hProperties: { dir } } };
}

function link(url: string, child: PhrasingContent): PhrasingContent {
  return { type: 'link', url, children: [child] };
}
