import type { Paragraph, PhrasingContent } from 'mdast';
import type { Source } from '../article/article.ts';
import { writePartialDate } from '../article/dates.ts';
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
    data: { hName: 'cite' },
  };
  const parts: PhrasingContent[] = [
    ...(authors ? [text(new Intl.ListFormat(language).format(authors))] : []),
    url && !document ? link(url, cite) : cite,
    ...(publisher ? [text(publisher)] : []),
    ...(date ? [text(writePartialDate(date, language))] : []),
    ...(document ? [url ? link(url, text(document)) : text(document)] : []),
  ];
  const children = parts.flatMap((part, index) => (index === 0 ? [part] : [text(', '), part]));
  return { type: 'paragraph', children: [...children, text('.')] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

function link(url: string, child: PhrasingContent): PhrasingContent {
  return { type: 'link', url, children: [child] };
}
