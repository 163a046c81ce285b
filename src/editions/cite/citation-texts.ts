import type { Summary } from '../../article/article.ts';
import type { Site } from '../../schemas/site.ts';
import { apaOf } from './apa.ts';
import { chicagoOf } from './chicago.ts';
import type { CitationText } from './citation-text.ts';
import { citedArticle, citedReport } from './cited-work.ts';
import { mlaOf } from './mla.ts';

/** How an article is cited, and the work that it is an account of, in the styles that students and scholars are asked for. */
export function citationTextsOf(
  article: Summary,
  site: Site,
): { article: CitationText[]; report?: CitationText[] } {
  const write = (work: ReturnType<typeof citedArticle>): CitationText[] => [
    { style: 'APA', phrases: apaOf(work) },
    { style: 'Chicago', phrases: chicagoOf(work, article.language) },
    { style: 'MLA', phrases: mlaOf(work, article.language) },
  ];
  const report = citedReport(article, site);
  return { article: write(citedArticle(article, site)), ...(report && { report: write(report) }) };
}
