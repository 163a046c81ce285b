import type { Summary } from '../../article/article.ts';
import type { Site } from '../../schemas/site.ts';
import { bibtexOf } from './bibtex.ts';
import { citedArticle, citedReport } from './cited-work.ts';
import { cslJsonOf } from './csl-json.ts';
import { risOf } from './ris.ts';

/** A file from which programs that manage references take an article. */
export interface CitationFile {
  /** Its file's name. */
  name: CitationFileName;
  /** What readers know it as. */
  title: string;
  /** Its media type. */
  type: string;
  /** The path at which it is served: the permalink's, and a name that never changes. */
  path: string;
}

const FILES = {
  'article.bib': { title: 'BibTeX', type: 'application/x-bibtex', write: bibtexOf },
  'article.ris': { title: 'RIS', type: 'application/x-research-info-systems', write: risOf },
  'article.csl.json': {
    title: 'CSL-JSON',
    type: 'application/vnd.citationstyles.csl+json',
    write: cslJsonOf,
  },
};

/** What such a file is called. */
export type CitationFileName = keyof typeof FILES;

/** The files for citing an article, in the order in which they are offered. */
export function citationFilesOf({ permalink }: Pick<Summary, 'permalink'>): CitationFile[] {
  const names = Object.keys(FILES) as CitationFileName[];
  return names.map((name) => {
    const { title, type } = FILES[name];
    return { name, title, type, path: permalink + name };
  });
}

/** The text of such a file: the article, and after it the work that it is an account of. */
export function citationFileOf(name: CitationFileName, article: Summary, site: Site): string {
  const report = citedReport(article, site);
  return FILES[name].write([citedArticle(article, site), ...(report ? [report] : [])]);
}
