import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readSettings } from '../../content-store/settings.ts';
import { projectPath } from '../../content-store/source-file.ts';
import { site } from '../../site.config.ts';
import { CommandFailure } from '../command.ts';
import { articleIdOf } from './article-id.ts';
import { importCopy } from './import-copy.ts';
import { IMPORT_HELP, type ImportCommand, readImportOptions } from './import-options.ts';
import { greyPicture, readPicture } from './picture-file.ts';
import { readFormat } from './read-format.ts';
import { readShelf } from './read-shelf.ts';
import { writeReport } from './write-report.ts';
import { writeWhole } from './write-whole.ts';

/**
 * `desk import`: makes an article of a text, and says what it found, what is left to do, and what it left out.
 *
 * @throws {UsageError} When it is called wrongly.
 * @throws {CommandFailure} When a file cannot be read or is no text, or when the text was imported before. Nothing
 *   is written then.
 */
export async function runImport(args: string[]): Promise<void> {
  const command = readImportOptions(args);
  if (!command) {
    console.log(IMPORT_HELP);
    return;
  }
  if (command.content) process.env['GALLEY_CONTENT'] = command.content;
  if (command.now) process.env['GALLEY_NOW'] = command.now;
  const { root, contentDir, now } = readSettings();
  const shelf = await readShelf(root, contentDir);
  const fileName = path.basename(command.file);
  const bytes = await readCopyFile(command.file);
  const { words } = await readFormat(bytes, fileName, command);
  const before = shelf.articles.find(({ id }) => id === articleIdOf(words));
  const place = (file: string) => projectPath(root, path.join(contentDir, file));
  if (before) {
    throw new CommandFailure(
      `${command.file}:1:1: this text was imported before, as ${place(`articles/${before.slug}/index.md`)}.\nEdit that article; or, to import the text anew, delete its folder first.`,
    );
  }
  const picture = command.image ? await readPicture(command.image) : undefined;
  const imported = await importCopy(bytes, fileName, {
    ...shelf,
    ...command,
    now: `${now.toISOString().slice(0, 19)}+00:00`,
    timeZone: site.timeZone,
    language: site.language,
    image: picture?.name,
    folder: path.dirname(path.resolve(command.file)),
  });
  const { files, pictures, missingPicture, slug } = imported;
  const all: Record<string, string | Uint8Array> = { ...files, ...pictures };
  if (picture) all[`articles/${slug}/${picture.name}`] = picture.bytes;
  if (missingPicture) all[missingPicture] = await greyPicture();
  await writeWhole(contentDir, all);
  console.log(writeReport(imported, Object.keys(all), place, shelf.articles));
}

async function readCopyFile(file: ImportCommand['file']): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code ?? message})`;
    throw new CommandFailure(`${file}: ${why}.\nName a .txt, .md, .html or .docx file.`);
  }
}
