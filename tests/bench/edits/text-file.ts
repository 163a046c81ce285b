import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

/** The fields of a file's front matter, as YAML 1.2 reads them. */
// biome-ignore lint/suspicious/noExplicitAny: an edit may make of a field what it likes, wrong values included.
export type Fields = Record<string, any>;

/** Writes a file with front matter and a text below it. */
export function writeText(file: string, fields: Fields, body = ''): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `---\n${stringify(fields, { lineWidth: 0 })}---\n${body}`);
}

/** Changes the fields of a file. */
export function editFields(file: string, change: (fields: Fields) => void): void {
  const { fields, body } = readText(file);
  change(fields);
  writeText(file, fields, body);
}

/** Changes the text below the fields; says whether it is another then. */
export function editBody(file: string, change: (body: string) => string): boolean {
  const { head, body } = readText(file);
  const changed = change(body);
  writeFileSync(file, `---\n${head}\n---\n${changed}`);
  return changed !== body;
}

/** A file as it is. */
export function readText(file: string): { head: string; fields: Fields; body: string } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  return { head, fields: parse(head) ?? {}, body };
}
