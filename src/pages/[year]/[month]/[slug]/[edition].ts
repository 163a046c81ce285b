import type { APIRoute, GetStaticPaths } from 'astro';
import type { Article, Summary } from '../../../../article/article.ts';
import { permalinkParts } from '../../../../article/permalink.ts';
import { articlesToMake, cacheKey, readArticle, readPdf } from '../../../../content-store/queries.ts';
import { readSettings } from '../../../../content-store/settings.ts';
import {
  type CitationFileName,
  citationFileOf,
  citationFilesOf,
} from '../../../../editions/cite/citation-files.ts';
import { type EditionName, editionFilesOf } from '../../../../editions/edition-files.ts';
import { epubOf } from '../../../../editions/epub/epub.ts';
import { markdownOf } from '../../../../editions/text/markdown.ts';
import { plainTextOf } from '../../../../editions/text/plain-text.ts';
import { picturesOf } from '../../../../editions/whole-article.ts';
import { encodeVariant, printVariant } from '../../../../pictures/variants.ts';
import { site } from '../../../../site.config.ts';

interface Props {
  summary: Summary;
  name: EditionName | CitationFileName;
  type: string;
}

/** What makes each of the files, or has made it: the PDF is there when `npm run pdf` has printed it. */
const MAKERS: Record<EditionName | CitationFileName, (summary: Summary) => Promise<BodyInit>> = {
  'article.pdf': async ({ pdf = '' }) => readPdf(pdf),
  'article.epub': async (summary) => {
    const article = await readArticle(summary);
    return epubOf(article, site, await readPictures(article));
  },
  'article.md': async (summary) => markdownOf(await readArticle(summary), site),
  'article.txt': async (summary) => plainTextOf(await readArticle(summary), site),
  'article.bib': async (summary) => citationFileOf('article.bib', summary, site),
  'article.ris': async (summary) => citationFileOf('article.ris', summary, site),
  'article.csl.json': async (summary) => citationFileOf('article.csl.json', summary, site),
};

/** The editions of every article that are files beside its page. */
export const getStaticPaths = (async () => {
  const summaries = await articlesToMake();
  return summaries.flatMap((summary) => {
    return [...editionFilesOf(summary), ...citationFilesOf(summary)].map(({ name, type }) => ({
      params: { ...permalinkParts(summary), edition: name },
      props: { summary, name, type },
      cacheKey: cacheKey([summary.digest, name, name === 'article.pdf' && summary.pdf]),
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { summary, name, type } }) => {
  const body = await MAKERS[name](summary);
  const isText = !/epub|pdf/.test(type);
  return new Response(body, { headers: { 'content-type': isText ? `${type}; charset=utf-8` : type } });
};

async function readPictures(article: Article): Promise<Map<string, Uint8Array>> {
  const { root, cacheDir } = readSettings();
  const pictures = picturesOf(article).map(async (master) => {
    const variant = printVariant(master);
    return [variant.name, await encodeVariant(root, master, variant, cacheDir)] as const;
  });
  return new Map(await Promise.all(pictures));
}
