import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readFeed } from '../../read-feed.ts';
import { plainHtml } from './control.ts';
import type { Opened } from './witness.ts';

/**
 * The pages of a built site, by their addresses: every article and its page for frames, and every fourth of the others. They
 * show the same attacks again: those of all topics and pages stand at the foot of each.
 */
export function pagesOf(out: string): Opened[] {
  return globSync('**/*.html', { cwd: out })
    .sort()
    .filter((file, index) => index % 4 === 0 || /^\d{4}\/\d\d\/[^/]+\/(?:embed\/)?index\.html$/.test(file))
    .map((file) => ({ path: `/${file.replace(/(^|\/)index\.html$/, '$1')}` }));
}

/** What is taken out of a site and shown elsewhere, as those show it who check nothing. */
export async function copiesOf(out: string): Promise<Opened[]> {
  const copies: Opened[] = [];
  const add = (from: string, type: string, body: string) =>
    copies.push({ path: `/copied/${copies.length}/${from.replaceAll(path.sep, '-')}`, type, body });
  const read = (file: string) => readFileSync(path.join(out, file));
  const files = (pattern: string) => globSync(pattern, { cwd: out }).sort();
  for (const file of files('**/*.epub'))
    for (const [name, bytes] of Object.entries(unzipSync(read(file))))
      if (/\.(?:xhtml|opf|ncx)$/.test(name)) {
        add(`${file}-${name}`, 'application/xhtml+xml', strFromU8(bytes));
        if (name.endsWith('.xhtml')) add(`${file}-${name}`, 'text/html', strFromU8(bytes));
      }
  for (const file of files('**/article.md')) add(file, 'text/html', plainHtml(read(file).toString()));
  for (const file of [...files('feed.*'), ...files('corrections/feed.*'), ...files('topics/pack-1/feed.*')]) {
    const text = read(file).toString();
    if (!file.endsWith('.json')) add(file, 'application/xml', text);
    const { items } = await readFeed(file, text);
    add(file, 'text/html', items.map(({ html }) => html).join('\n'));
    if (file.endsWith('.rss')) add(file, 'text/html', items.map(({ summary }) => summary).join('\n'));
  }
  for (const file of files('**/oembed.json')) add(file, 'text/html', JSON.parse(read(file).toString()).html);
  for (const file of files('a/*.json'))
    add(file, 'text/html', JSON.parse(read(file).toString()).content.html);
  for (const file of [...files('**/*.xml'), ...files('**/*.svg')])
    add(file, 'application/xml', read(file).toString());
  return copies;
}
