import type { CitedWork } from './cited-work.ts';

/** Works as CSL-JSON (Citation Style Language 1.0.2, data schema), an `article-newspaper` each. */
export function cslJsonOf(works: CitedWork[]): string {
  return `${JSON.stringify(works.map(writeItem), null, 2)}\n`;
}

function writeItem(work: CitedWork): Record<string, unknown> {
  const { key, title, authors, publication, date, section, url, language, abstract, keywords, note } = work;
  return {
    id: key,
    type: 'article-newspaper',
    title,
    author: authors,
    'container-title': publication,
    issued: { 'date-parts': [date.split('-').map(Number)] },
    ...(section && { section }),
    ...(url && { URL: url }),
    ...(language && { language }),
    ...(abstract && { abstract }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    ...(note && { note }),
  };
}
