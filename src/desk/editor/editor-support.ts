import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFolder } from '../../content-store/read-folder.ts';
import type { Settings } from '../../content-store/settings.ts';
import { frontMatterSchemas } from './front-matter-schemas.ts';

/** Where the language server of Astro looks for schemas of front matter, in the project. */
const PLACE = '.astro/collections';

/** Astro itself writes schemas of its collections there, which hold more than an editor writes. */
const nameOf = (folder: string) => `galley-${folder}`;

/**
 * Lets VS Code (with the extension of Astro, which `.vscode/extensions.json` recommends) complete and check front
 * matter: writes the schemas, and the list that says which file has which, to where the extension reads them.
 *
 * The list names files by their whole address, so it is made on each machine and not committed. Only the project's
 * own content is listed.
 */
export async function supportEditors({ root, contentDir }: Pick<Settings, 'root' | 'contentDir'>) {
  if (contentDir !== path.join(root, 'content')) return;
  const place = path.join(root, PLACE);
  await mkdir(place, { recursive: true });
  const schemas = frontMatterSchemas();
  for (const [folder, schema] of Object.entries(schemas)) {
    await writeFile(path.join(place, `${nameOf(folder)}.schema.json`), schema);
  }
  const entries: Record<string, string> = {};
  for (const folder of Object.keys(schemas)) {
    for (const file of await filesOf(contentDir, folder)) {
      // In lower case and decoded, as the server compares them.
      entries[decodeURIComponent(pathToFileURL(file).href).toLowerCase()] = nameOf(folder);
    }
  }
  const collections = Object.keys(schemas).map((folder) => ({ hasSchema: true, name: nameOf(folder) }));
  await writeFile(path.join(place, 'collections.json'), JSON.stringify({ collections, entries }, null, 2));
}

async function filesOf(contentDir: string, folder: string): Promise<string[]> {
  const place = path.join(contentDir, folder);
  const { files, folders } = await readFolder(place);
  if (folder === 'articles') return folders.map((slug) => path.join(place, slug, 'index.md'));
  return files.filter((name) => name.endsWith('.md')).map((name) => path.join(place, name));
}
