import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The permalink of the article at the head of a built front page.
 *
 * @returns Its path on the host, or `undefined` when the front page has none.
 */
export async function newestArticle(folder: string): Promise<string | undefined> {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  return /href="(\/(?:[^":]*\/)?\d{4}\/\d{2}\/[^"]+)"/.exec(html)?.[1];
}
