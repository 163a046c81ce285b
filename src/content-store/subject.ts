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
  formerly: string[];
  /** Reports something at a field of its file; at the field of the same place in `formerly`, for its number. */
  report: (field: string | number, rule: Rule, message: string, remedy: string) => Problem;
}

/** An article; none while its id is not known. Whether it is shown in a preview does not count. */
export function articleSubject(article: ReadArticle, { now }: Settings): Subject | undefined {
  const { slug, fields, places, report } = article;
  const { id, published } = fields;
  if (id === undefined) return undefined;
  const home = article.home ?? (published ? permalinkOf(published, slug, site.timeZone) : '/');
  const isWhole = places !== undefined && published !== undefined;
  const { sections = [], quotes = [] } = places ?? {};
  let digest: string | undefined;
  let addresses: string[] | undefined;
  const digestAll = () =>
    digestOf([fields.title, fields.standfirst, (places?.anchors ?? []).map(({ hash }) => hash)]).slice(0, 16);
  return {
    of: `articles/${id}`,
    isPublic:
      published !== undefined &&
      isPublic({ draft: fields.draft ?? false, published }, { now, isPreview: false }),
    // What is wrong in a draft stops no build, so it is no excuse for what the draft takes away.
    isSound: isWhole || fields.draft === true,
    home,
    get addresses() {
      addresses ??= isWhole ? addressesOf({ id, permalink: home, sections, quotes }) : [];
      return addresses;
    },
    digestAt: () => {
      digest ??= digestAll();
      return digest;
    },
    // Thousands of texts have anchors that nobody asks for.
    get anchors() {
      return places?.anchors ?? [];
    },
    isSettled: article.isSettled ?? false,
    formerly: (fields.formerly ?? []).map((name) =>
      name.startsWith('/') ? name : `${home.slice(0, '/yyyy/mm/'.length)}${name}/`,
    ),
    report: (field, ...said) => report(typeof field === 'number' ? ['formerly', field] : [field], ...said),
  };
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
