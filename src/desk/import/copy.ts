import type { Block } from './block.ts';

/** Words of the copy that have no place in an entry, with why. */
export interface LeftOut {
  words: string;
  why: string;
}

/** Fields of an entry that copy may leave in doubt. */
type DoubtfulField = 'title' | 'standfirst' | 'byline' | 'published' | 'language';

/** What copy says, taken apart. What it does not say is absent. */
export interface Copy {
  title?: string;
  /** A word or two that stands above the headline. */
  kicker?: string;
  standfirst?: string;
  byline: string[];
  dateline?: string;
  /** ISO 8601, a day. */
  day?: string;
  /** RFC 3339; the moment at which it appeared. */
  moment?: string;
  /** RFC 3339; the moment before which it must not appear. */
  embargo?: string;
  /** BCP 47, where the file or its letters say so. */
  language?: string;
  /** The name of a picture inside the file that stands at its head. */
  picture?: string;
  /** What the picture at its head shows, as the file says. */
  alt?: string;
  /** Whether a picture stands at its head that is not in the file. */
  lacksPicture?: boolean;
  caption?: string;
  credit?: string;
  /** Paragraphs, subheads and all else of the text, in order. */
  body: Block[];
  /** Lines at the end that name where the copy is from. */
  sources: string[];
  /** What an editor has to decide about a value that was guessed; it stands behind the value as a to do. */
  doubts: Partial<Record<DoubtfulField, string>>;
  leftOut: LeftOut[];
}
