import path from 'node:path';
import { addressesOf } from '../article/addresses.ts';
import type { Lead, SiteLink } from '../article/article.ts';
import { permalinkOf } from '../article/permalink.ts';
import { sha256 } from '../pictures/kept-file.ts';
import { type ArticleData, articleSchema } from '../schemas/article.ts';
import { site } from '../site.config.ts';
import {
  CORRECTIONS,
  checkCorrections,
  checkSense,
  correctionsAnchor,
  emptyBody,
  isEmpty,
  type Report,
  readLead,
} from './check-article.ts';
import { checkDates } from './check-dates.ts';
import { checkFields, rightFields } from './check-fields.ts';
import { checkLinks } from './check-links.ts';
import { findToDos } from './check-to-dos.ts';
import { findUnseen } from './check-unseen.ts';
import { digestOf } from './digest.ts';
import { digestsBeside, type FileState, type FolderState, signNow, stateOf } from './folder-state.ts';
import { readFrontMatter } from './front-matter.ts';
import type { KeptReading } from './kept-readings.ts';
import type { Ledger } from './ledger.ts';
import { changedAnchors } from './new-lines.ts';
import { packAnchors } from './pack-anchors.ts';
import { hasErrors, type Problem } from './problem.ts';
import type { ArticleEntry, Places, ReadArticle, StoredArticle } from './read-articles.ts';
import { readLeadGraphic } from './read-lead-graphic.ts';
import { type RenderedBody, renderBody } from './render-body.ts';
import { renderingSign } from './rendering-cache.ts';
import type { Settings } from './settings.ts';
import type { Lookup } from './site-paths.ts';
import { decodeSource, MOST_BYTES, problemIn, readSourceBytes } from './source-file.ts';

/**
 * Reads the article in a folder, and finds everything that is wrong with it.
 *
 * @param folder Absolute.
 * @param before The folder as it was, when that is known: what has not changed is not looked at again.
 * @returns The article, and what may be kept of the reading; or the problems that keep it from being read.
 */
export async function readArticle(
  folder: string,
  slug: string,
  settings: Settings,
  ledger: Ledger,
  before?: FolderState,
): Promise<{ read: ReadArticle; kept?: KeptReading | undefined } | Problem[]> {
  const absolute = path.join(folder, 'index.md');
  const sign = signNow(absolute);
  const bytes = await readSourceBytes(settings.root, absolute, MOST_BYTES);
  if ('rule' in bytes) return [bytes];
  const digest = sha256(bytes.bytes);
  const source = { file: bytes.file, text: decodeSource(bytes.bytes) };
  const front = readFrontMatter(source);
  if (Array.isArray(front)) return front;

  const report: Report = (field, rule, message, remedy) =>
    problemIn(source, { ...front.locate(field), rule, message, remedy });
  const checked = checkFields(source, front, articleSchema);
  const fields = 'data' in checked ? checked.data : rightFields(front, articleSchema);
  const read = new Map<string, FileState>(sign ? [['index.md', [digest, sign]]] : []);
  const state = await stateOf(folder, before, undefined, read);
  const files = digestsBeside(state);
  const lead = fields.leadGraphic
    ? await readLeadGraphic(fields, folder, settings, report)
    : await readLead(fields, folder, settings, report);
  const published = ledger.anchorsOf(`articles/${fields.id}`);
  const home = fields.published && permalinkOf(fields.published, slug, site.timeZone);
  const body = await renderBody(
    {
      source,
      front,
      path: home ?? '/',
      isFinal: 'data' in checked,
      language: fields.language ?? site.language,
      // Wrong sources are sources all the same: references to them are not undefined.
      sources: fields.sources ?? looseRecord(front.data['sources']),
      pictures: fields.pictures ?? {},
      hasLead: lead.lead !== undefined,
      hasSelfLinks: true,
      leadTimeline: lead.lead && 'timeline' in lead.lead ? lead.lead.timeline : undefined,
      folder: { absolute: folder, files },
      // The list of corrections is not part of the text.
      published: published.filter(({ id }) => id !== CORRECTIONS),
    },
    settings,
  );
  // Who has just begun an article sees its head while writing the rest.
  const isBegun = settings.isPreview && fields.draft === true;
  const first = [
    ...('problems' in checked ? checked.problems : []),
    ...findToDos(source, front, settings),
    ...findUnseen(source, front.bodyLine),
    ...body.problems,
    ...(isEmpty(front, body.rendering) ? [emptyBody(source, front, isBegun)] : []),
    ...checkSense(fields, files, body.rendering ? body.usedSources : undefined, report),
  ];
  const last = [...checkCorrections(fields, published, report), ...lead.problems];
  const problems = [...first, ...checkDates(fields, settings.now, report), ...last];
  const links = body.rendering?.siteLinks ?? [];
  const article: ReadArticle = {
    slug,
    file: source.file,
    fields,
    problems,
    report,
    checkLinks: (look: Lookup) => checkLinks(links, source, look),
    ...(home && { home }),
  };
  if ('data' in checked && body.rendering && !hasErrors(problems)) {
    Object.assign(article, entryOf(slug, source.file, checked.data, body, lead.lead));
  }
  // What is saved from here on has another sign than the state.
  const isWhole = state.files['index.md']?.[0] === digest;
  // What cannot be shown today may be tomorrow: a picture is not decoded where there is no memory left.
  const isLasting = body.rendering !== undefined && lead.problems.length === 0;
  return {
    read: article,
    ...(isLasting && isWhole && { kept: keptOf(article, state, [first, last], links, ledger, settings) }),
  };
}

function entryOf(
  slug: string,
  file: string,
  data: ArticleData,
  { key, rendering }: RenderedBody,
  lead: Lead | undefined,
): Pick<ReadArticle, 'entry' | 'places'> {
  if (!rendering) return {};
  const { words, pictures, sections, quotes, anchors } = rendering;
  const store: StoredArticle = {
    key,
    words,
    pictures: [...(lead && 'master' in lead ? [lead.master] : []), ...pictures],
    passages: { quotes, sections: sections.filter(({ depth }) => depth === 2) },
    ...(lead && { lead }),
  };
  const digest = digestOf([slug, data, store]);
  const places = { sections, quotes, anchors: [...anchors, ...correctionsAnchor(data)] };
  return { entry: { slug, file, data, store, digest }, places };
}

/** What is kept of a reading; nothing when the ledger is broken where it speaks of the article. */
function keptOf(
  { slug, fields, entry, places, home }: ReadArticle,
  state: FolderState,
  problems: KeptReading['problems'],
  links: SiteLink[],
  ledger: Ledger,
  { cacheDir }: Settings,
): KeptReading | undefined {
  const of = `articles/${fields.id}`;
  const anchors = packAnchors(places?.anchors ?? []);
  if (anchors === undefined || !ledger.isSound(of)) return undefined;
  return {
    slug,
    state,
    published: ledger.digestOf(of),
    fields,
    problems,
    links,
    ...(entry &&
      places &&
      home && {
        entry: {
          store: entry.store,
          digest: entry.digest,
          rendering: renderingSign(cacheDir, entry.store.key),
          anchors,
          home,
          isSettled: isSettled(entry, home, places, ledger),
        },
      }),
  };
}

/** Whether the ledger has all addresses and anchors of the article as they are, and no others of it. */
function isSettled(
  { data: { id, formerly } }: ArticleEntry,
  permalink: string,
  { sections, quotes, anchors }: Places,
  ledger: Ledger,
): boolean {
  const of = `articles/${id}`;
  const addresses = addressesOf({ id, permalink, sections, quotes });
  const known = new Map(ledger.addressesOf(of).map((one) => [one.address, one]));
  return (
    formerly.length === 0 &&
    !ledger.isShared(of) &&
    known.size === new Set(addresses).size &&
    addresses.every((address) => known.get(address)?.isFormer === false) &&
    changedAnchors(ledger, of, anchors).length === 0
  );
}

/** Sources that may be malformed, so that references to them are not reported as undefined as well. */
function looseRecord(value: unknown): Record<string, { title: string }> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.keys(value).map((key) => [key, { title: key }]));
}
