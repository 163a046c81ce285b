import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Passages } from '../article/article.ts';
import type { Report } from './check-article.ts';
import { checkDates } from './check-dates.ts';
import { checkLinks } from './check-links.ts';
import { readFrontMatter } from './front-matter.ts';
import type { KeptReading } from './kept-readings.ts';
import type { Ledger } from './ledger.ts';
import { unpackAnchors } from './pack-anchors.ts';
import { problemOf } from './problem.ts';
import type { Places, ReadArticle } from './read-articles.ts';
import type { Settings } from './settings.ts';
import { decodeSource, problemIn, type SourceFile } from './source-file.ts';

/**
 * An article as it was read, of what is kept of that reading. What depends on the moment is looked at anew; its text is
 * read again only when there is something to report at one of its lines.
 *
 * @param file Of its text, relative to the project.
 */
export function reviveReading(
  kept: KeptReading,
  file: string,
  { root, now }: Settings,
  ledger: Ledger,
): ReadArticle {
  const { slug, fields, problems, links, entry } = kept;
  const source = new LaterSource(root, file);
  const report: Report = (field, rule, message, remedy) => {
    const front = readFrontMatter(source);
    if (Array.isArray(front)) return problemOf(file, rule, message, remedy);
    return problemIn(source, { ...front.locate(field), rule, message, remedy });
  };
  const [before, after] = problems;
  const read: ReadArticle = {
    slug,
    file,
    fields,
    problems: [...before, ...checkDates(fields, now, report), ...after],
    report,
    checkLinks: (look) => checkLinks(links, source, look),
  };
  if (!entry) return read;
  const { store, digest, anchors, home, isSettled } = entry;
  const data = fields as NonNullable<ReadArticle['entry']>['data'];
  return {
    ...read,
    entry: { slug, file, data, store, digest },
    places: new LaterPlaces(store.passages, anchors),
    home,
    // Another article may have come to have one of its addresses.
    isSettled: isSettled && !ledger.isShared(`articles/${fields.id}`),
  };
}

/** A text that is read when somebody looks at it. */
class LaterSource implements SourceFile {
  readonly file: string;
  readonly #root: string;
  #text: string | undefined;

  constructor(root: string, file: string) {
    this.#root = root;
    this.file = file;
  }

  get text(): string {
    this.#text ??= decodeSource(readFileSync(path.join(this.#root, this.file)));
    return this.#text;
  }
}

/** Places whose anchors are unpacked when somebody asks for them. */
class LaterPlaces implements Places {
  readonly sections: Places['sections'];
  readonly quotes: Places['quotes'];
  readonly #packed: string;
  #anchors: Places['anchors'] | undefined;

  constructor({ sections, quotes }: Passages, packed: string) {
    this.sections = sections;
    this.quotes = quotes;
    this.#packed = packed;
  }

  get anchors(): Places['anchors'] {
    this.#anchors ??= unpackAnchors(this.#packed);
    return this.#anchors;
  }
}
