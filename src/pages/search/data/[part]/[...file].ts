import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { hrefOf } from '../../../../article/base-path.ts';
import { searchingDigest } from '../../../../content-store/digest.ts';
import { cacheKey, listArticles, listPages, readArticle } from '../../../../content-store/queries.ts';
import { readSettings } from '../../../../content-store/settings.ts';
import {
  dropOtherIndexes,
  type IndexFile,
  keepIndex,
  readIndexFile,
} from '../../../../editions/search/keep-index.ts';
import { articleDocument, pageDocument } from '../../../../editions/search/search-document.ts';
import { type SearchPart, searchParts } from '../../../../editions/search/search-parts.ts';
import { site } from '../../../../site.config.ts';

interface Props {
  key: string;
  file: IndexFile;
  part: SearchPart;
}

/** What a browser runs to search; each language has it once. */
const PROGRAM = /^(?:pagefind(?:-worker)?\.js|wasm\..+)$/;

/** The files of the search index: Pagefind's, but for its own interface. None in a preview, which changes with each save. */
export const getStaticPaths = (async () => {
  const { isPreview, root } = readSettings();
  if (isPreview) return [];
  const parts = searchParts(await listArticles(), await listPages(), site);
  const keys = new Set<string>();
  const files = [];
  for (const part of parts) {
    const { name, articles, pages, isFirst } = part;
    const key = cacheKey([articles.map(({ digest }) => digest), pages, site.address, searchingDigest(root)]);
    keys.add(key);
    for (const file of await keepIndex(key, indexFolder(), () => readDocuments(part))) {
      if (!isFirst && PROGRAM.test(file.name)) continue;
      files.push({
        params: { part: name, file: file.name },
        props: { key, file, part },
        cacheKey: file.digest,
      });
    }
  }
  await dropOtherIndexes(indexFolder(), keys);
  return files;
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { key, file, part } }) =>
  new Response(await readIndexFile(key, indexFolder(), file, () => readDocuments(part)));

async function readDocuments({ articles, pages }: SearchPart) {
  const documents = [
    ...pages.map((page) => pageDocument(page, site.language)),
    ...(await Promise.all(articles.map(async (summary) => articleDocument(await readArticle(summary))))),
  ];
  return documents.map((document) => ({ ...document, address: hrefOf(document.address, site.address) }));
}

function indexFolder(): string {
  return path.join(readSettings().cacheDir, 'search');
}
