import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readFrontMatter } from '../../content-store/front-matter.ts';
import { readSourceFile } from '../../content-store/source-file.ts';
import type { ImportOptions } from './options.ts';

/** What is in the content folder already, as far as an import has to know; entries with errors count as well. */
export async function readShelf(
  root: string,
  contentDir: string,
): Promise<Pick<ImportOptions, 'people' | 'topics' | 'articles'>> {
  const fields = async (file: string) => {
    const source = await readSourceFile(root, file);
    const front = 'rule' in source ? [] : readFrontMatter(source);
    return Array.isArray(front) ? {} : front.data;
  };
  const named = async (folder: string) => {
    const ids = (await namesIn(path.join(contentDir, folder)))
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.slice(0, -'.md'.length));
    return Promise.all(
      ids.map(async (id) => {
        const { name } = await fields(path.join(contentDir, folder, `${id}.md`));
        return { id, name: typeof name === 'string' ? name : id };
      }),
    );
  };
  const slugs = await namesIn(path.join(contentDir, 'articles'));
  const articles = slugs.map(async (slug) => {
    const { id, title } = await fields(path.join(contentDir, 'articles', slug, 'index.md'));
    return {
      slug,
      ...(typeof id === 'string' && { id }),
      ...(typeof title === 'string' && { title }),
    };
  });
  return {
    people: await named('people'),
    topics: await named('topics'),
    articles: await Promise.all(articles),
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
