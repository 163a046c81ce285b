import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Reply } from './reply.ts';

const HERE = path.join(import.meta.dirname, 'page');
const PDF_JS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'build',
);

const SHEET = 'text/css;charset=utf-8';
const SCRIPT = 'text/javascript;charset=utf-8';

/** The sheets of the page that holds the panes, in the order in which they count. */
export const SHEETS = ['preview.css', 'panes.css', 'contents.css'];

/** The files that the preview itself consists of. */
const FILES: Record<string, { file: string; type: string }> = {
  ...Object.fromEntries(
    [...SHEETS, 'reader.css'].map((name) => [name, { file: path.join(HERE, name), type: SHEET }]),
  ),
  'pdf.mjs': { file: path.join(PDF_JS, 'pdf.min.mjs'), type: SCRIPT },
  'pdf.worker.mjs': { file: path.join(PDF_JS, 'pdf.worker.min.mjs'), type: SCRIPT },
};

/** A file of the preview itself by its name, if it has one of that name. */
export async function readPreviewFile(name: string): Promise<Reply | undefined> {
  const found = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  return found && { status: 200, headers: { 'content-type': found.type }, body: await readFile(found.file) };
}
