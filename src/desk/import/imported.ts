import type { Copy, LeftOut } from './copy.ts';
import type { Writer } from './people.ts';

/** What an import gives: files to write, and what to say of them. */
export interface Imported {
  id: string;
  slug: string;
  /** Its permalink, as a path. */
  permalink: string;
  /** What the copy was found to say. */
  copy: Copy;
  /** Text files by their path in the content folder. */
  files: Record<string, string>;
  /** Pictures that came inside the file, by their path in the content folder. */
  pictures: Record<string, Uint8Array>;
  /** The file of the lead picture, when one is spoken of and none was given: it is to be put there. */
  missingPicture?: string;
  writers: Writer[];
  report: ImportReport;
}

/** What an editor should know of an import. */
export interface ImportReport {
  /** What is in the copy and not in the entry, with why. Nothing else of it is lost. */
  leftOut: LeftOut[];
  /** Sentences that were marked as pull-quotes. */
  quotes: string[];
  notes: string[];
}
