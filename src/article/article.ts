import type { Figure } from '../pictures/figure-element.ts';
import type { Master } from '../pictures/master.ts';
import type { SourceData } from '../schemas/article.ts';
import type { RemovedData } from '../schemas/removed.ts';
import type { Anchor } from './anchor.ts';
import type { Timeline } from './timeline.ts';

/** Somebody, or a desk, that writes and edits. */
export interface Person {
  id: string;
  name: string;
  kind: 'person' | 'organisation';
  /** The family's part of the name, where it is not its last word. */
  familyName?: string | undefined;
}

/** What articles are about. */
export interface Topic {
  id: string;
  name: string;
  /** One line. */
  description: string;
}

/** A part of the text with a heading. */
export interface Section {
  /** The anchor; unique on the page. */
  id: string;
  /** The heading's text. */
  title: string;
  /** 2 for a section, 3 and 4 for what stands inside one. */
  depth: number;
}

/** A sentence of the text that also stands large beside it. */
export interface PullQuote {
  /** The anchor of the sentence in its paragraph. */
  id: string;
  text: string;
}

/** The parts of an article that have small pages and cards of their own. */
export interface Passages {
  quotes: PullQuote[];
  sections: Section[];
}

/** A numbered note below the text, most often a source. */
export interface Footnote {
  /** Its anchor. */
  id: string;
  /** From 1, in the order of the references. */
  number: number;
  /** What it says, with links back to its references. */
  html: string;
}

/** A source that the text refers to, typeset, with the anchor of its note. */
export interface CitedSource extends Source {
  id: string;
}

/** The address of a link in the text, which stands in a list at the end of the printed edition. */
export interface LinkNote {
  /** From 1, or after the last note's. */
  number: number;
  /** As it is printed: without its scheme. */
  address: string;
}

/** A link in the text to a page of the site. */
export interface SiteLink {
  /** As it stands in the text. */
  written: string;
  /** The path that it leads to, percent-encoded. */
  path: string;
  /** The place there; empty for the whole page. */
  anchor: string;
  /** Where it stands in the file. */
  line: number;
  column: number;
}

/** What rendering a body gives: the HTML and all that was gathered on the way. */
export interface Rendering {
  /** The text, notes not included. */
  html: string;
  sections: Section[];
  quotes: PullQuote[];
  footnotes: Footnote[];
  /** The sources among them, in the order of the first references. */
  sources: CitedSource[];
  /** The links whose addresses a printed page has no room for beside their lines. */
  linkNotes: LinkNote[];
  /** The addresses that a printed page has in the text or after it, without their schemes. */
  addresses: string[];
  /** The links to other pages of the site. */
  siteLinks: SiteLink[];
  /** Every place that an address can end in, those that were published and have moved included. */
  anchors: Anchor[];
  /** Words of the text: headings and captions count; notes and display copies do not. */
  words: number;
  /** The pictures in the text. */
  pictures: Master[];
  /** What is drawn in the text. */
  timelines: Timeline[];
}

/** A source as front matter gives it. */
export type Source = SourceData;

/** The reported work that an article is an account of (schema.org `isBasedOn`). */
export interface BasedOn {
  title: string;
  authors: string[];
  publisher: string;
  /** To the precision known: `2022`, `2022-03` or `2022-03-21`. */
  date: string;
  url?: string | undefined;
}

/** What was wrong and is now right. */
export interface Correction {
  /** `yyyy-mm-dd`. */
  date: string;
  wrong: string;
  right: string;
}

/** What changed in a text because there was more to say. */
interface Update {
  /** RFC 3339 with an offset. */
  date: string;
  what: string;
}

/** A graphic at the head of an article that is drawn from data in the article's folder. */
export interface DrawnLead {
  timeline: Timeline;
  /** The figure, drawn. */
  html: string;
}

/** The picture or graphic at the head of an article. */
export type Lead = Figure | DrawnLead;

/**
 * An article, read and checked: the one value that flows through the house.
 *
 * The content store makes it; pages and editions are functions of it. Text is typeset (quotation marks,
 * dashes) in the article's language.
 */
export interface Article extends Summary {
  body: Rendering;
}

/** An article in another language. */
export interface Translation {
  id: string;
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  permalink: string;
  /** Typeset in its language. */
  title: string;
  /** Whether the others are translations of it. */
  isOriginal: boolean;
}

/** An article without its body: what lists of articles need. */
export interface Summary {
  id: string;
  slug: string;
  /** The path of its page, `/<yyyy>/<mm>/<slug>/`. */
  permalink: string;
  title: string;
  kicker?: string | undefined;
  standfirst: string;
  byline: Person[];
  editors: Person[];
  /** RFC 3339 with an offset. */
  published: string;
  /** The moment of the last update (RFC 3339 with an offset). */
  updated?: string | undefined;
  /** What is said of updates, the oldest first. */
  updates: Update[];
  dateline?: string | undefined;
  topics: Topic[];
  lead?: Lead | undefined;
  basedOn?: BasedOn | undefined;
  corrections: Correction[];
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The id of the article that it is a translation of. */
  translationOf?: string | undefined;
  /** The article in other languages, as far as they are shown: the original first, then by language. */
  translations: Translation[];
  draft: boolean;
  /** Whole minutes, at least 1. */
  readingMinutes: number;
  /** Whether the reporting was more than a year old when the site was built. */
  isOld: boolean;
  /** What of it is shared by an address of its own: its pull-quotes, and its sections (`h2`). */
  passages: Passages;
  /** Under which the content store keeps the rendered body. */
  bodyKey: string;
  /** Covers everything above, and all that made it. */
  digest: string;
  /**
   * Under which the content store keeps the article as it is printed; none while it has not been printed as it
   * is now. Not part of the digest, on which it rests, so a page that shows it names it in its `cacheKey`.
   */
  pdf?: string | undefined;
}

/** An article that was taken down, as its notice says it. */
export interface Removal extends RemovedData {
  /** The path at which it was last published, and at which the notice stands. */
  permalink: string;
}
