import { addressesOf } from '../article/addresses.ts';
import type { Anchor } from '../article/anchor.ts';
import { permalinkOf } from '../article/permalink.ts';
import type { Rule } from '../schemas/rules.ts';
import { site } from '../site.config.ts';
import { digestOf } from './digest.ts';
import { isPublic } from './make-summary.ts';
import { type Problem, problemOf } from './problem.ts';
import type { ReadArticle } from './read-articles.ts';
import type { SimpleEntry } from './read-simple-entries.ts';
import type { Settings } from './settings.ts';

type Said = [rule: Rule, message: string, remedy: string];

/** Something that has addresses, as the ledger sees it. */
export interface Subject {
  /** How the ledger names it, such as `articles/k3w7r`. */
  of: string;
  /** Whether a build shows it. */
  isPublic: boolean;
  /** Whether no error of its own stops a build; with one, it is not known what would be published. */
  isSound: boolean;
  /** The path of its page. */
  home: string;
  /** Every address at which it is published. */
  readonly addresses: readonly string[];
  /** A digest of what is at one of them. */
  digestAt: (address: string) => string;
  readonly anchors: readonly Anchor[];
  /** Whether it is known that the ledger has all its addresses and anchors as they are, and no others of it. */
  isSettled?: boolean;
  /** Paths at which it was before. */
  readonly formerly: readonly string[];
  /** Reports something at a field of its file; at the field of the same place in `formerly`, for its number. */
  report: (field: string | number, rule: Rule, message: string, remedy: string) => Problem;
}

/** An article; none while its id is not known. Whether it is shown in a preview does not count. */
export function articleSubject(article: ReadArticle, { now }: Settings): Subject | undefined {
  const { id } = article.fields;
  return id === undefined ? undefined : new ArticleSubject(article, id, now);
}

/** Its addresses and their digest are made when somebody asks: there are ten thousand, and a run asks one. */
class ArticleSubject implements Subject {
  readonly of: string;
  readonly isPublic: boolean;
  readonly isSound: boolean;
  readonly isSettled: boolean;
  readonly home: string;
  readonly #article: ReadArticle;
  #addresses: readonly string[] | undefined;
  #digest: string | undefined;

  constructor(article: ReadArticle, id: string, now: Date) {
    const { slug, fields, home, places, isSettled = false } = article;
    const { published, draft = false } = fields;
    this.#article = article;
    this.of = `articles/${id}`;
    this.isPublic = published !== undefined && isPublic({ draft, published }, { now, isPreview: false });
    // What is wrong in a draft stops no build, so it is no excuse for what the draft takes away.
    this.isSound = (places !== undefined && published !== undefined) || draft;
    this.isSettled = isSettled;
    this.home = home ?? (published ? permalinkOf(published, slug, site.timeZone) : '/');
  }

  get addresses(): readonly string[] {
    const { fields, places } = this.#article;
    const { id, published } = fields;
    const isWhole = id !== undefined && places !== undefined && published !== undefined;
    this.#addresses ??= isWhole
      ? addressesOf({ id, permalink: this.home, sections: places.sections, quotes: places.quotes })
      : [];
    return this.#addresses;
  }

  get anchors(): readonly Anchor[] {
    return this.#article.places?.anchors ?? [];
  }

  get formerly(): string[] {
    return (this.#article.fields.formerly ?? []).map((name) =>
      name.startsWith('/') ? name : `${this.home.slice(0, '/yyyy/mm/'.length)}${name}/`,
    );
  }

  digestAt(): string {
    const { title, standfirst } = this.#article.fields;
    this.#digest ??= digestOf([title, standfirst, this.anchors.map(({ hash }) => hash)]).slice(0, 16);
    return this.#digest;
  }

  report(field: string | number, ...said: Said): Problem {
    return this.#article.report(typeof field === 'number' ? ['formerly', field] : [field], ...said);
  }
}

/** A person, a topic or a page. */
export function simpleSubject(
  folder: 'people' | 'topics' | 'pages',
  { id, data, anchors, file }: SimpleEntry<{ formerly: string[] }>,
): Subject {
  const addressOf = (name: string) => (folder === 'pages' ? `/${name}/` : `/${folder}/${name}/`);
  return {
    of: `${folder}/${id}`,
    isPublic: true,
    isSound: true,
    home: addressOf(id),
    addresses: [addressOf(id)],
    digestAt: () => digestOf([data, anchors.map(({ hash }) => hash)]).slice(0, 16),
    anchors,
    formerly: data.formerly.map(addressOf),
    report: (_, ...said) => problemOf(file, ...said),
  };
}

/** The site itself, with pages that are made of all that is published. */
export function siteSubject(addresses: readonly string[]): Subject {
  return {
    of: 'site',
    isPublic: true,
    isSound: true,
    home: '/',
    addresses,
    digestAt: (address) => digestOf(address).slice(0, 16),
    anchors: [],
    formerly: [],
    report: (_, ...said) => problemOf('src/site.config.ts', ...said),
  };
}

/** Something that is there, and of which no more is known, since its file has errors. */
export function unknownSubject(of: string): Subject {
  return {
    of,
    isPublic: false,
    isSound: false,
    home: '/',
    addresses: [],
    digestAt: () => '',
    anchors: [],
    formerly: [],
    report: (_, ...said) => problemOf(of, ...said),
  };
}
