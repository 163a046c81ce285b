import type { KnownPerson } from './people.ts';

/** What importing copy depends on, beside the copy. */
export interface ImportOptions {
  /** RFC 3339; stands for the date when nobody knows it. */
  now: string;
  /** IANA; a day begins at midnight there. */
  timeZone: string;
  /** BCP 47; that of the site. */
  language: string;
  people: readonly KnownPerson[];
  topics: readonly { id: string; name: string }[];
  /** The articles that are there. */
  articles: readonly { slug: string; id?: string | undefined; title?: string | undefined }[];
  /** RFC 3339, a moment, or ISO 8601, a day. */
  date?: string | undefined;
  /** Names, or ids of people. */
  by?: readonly string[] | undefined;
  /** A topic, or a word or two above the headline. */
  section?: string | undefined;
  standfirst?: string | undefined;
  /** BCP 47; that of the copy, where the editor says it. */
  articleLanguage?: string | undefined;
  /** What the picture shows. */
  alt?: string | undefined;
  /** The name of the picture's file. */
  image?: string | undefined;
  /** Where the copy is, absolute, with pictures that it names; without it they are not opened. */
  folder?: string | undefined;
  /** A label of the WHATWG Encoding Standard. */
  encoding?: string | undefined;
  suggestPulls?: boolean | undefined;
}
