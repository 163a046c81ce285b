import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Summary } from '../article/article.ts';
import { type Current, currentContent } from '../content-store/current-content.ts';
import { digestOf } from '../content-store/digest.ts';
import { listRelated, listSummaries, navigationLinks } from '../content-store/list-articles.ts';
import type { Content } from '../content-store/read-content.ts';
import { ENCODER } from '../hosting/encode.ts';
import { hostingFiles } from '../hosting/write-hosting.ts';
import { both } from './both.ts';
import { chosenSet } from './chosen-routes.ts';
import { compressFiles, copiedFile, dropCopies, wantsCopies } from './compress-files.ts';
import { dropDamaged, signUnits } from './damaged-units.ts';
import { loadProgram, type Made, type Program } from './load-program.ts';
import { makeHere, makeInThreads, type Progress } from './make-articles.ts';
import { gatherFacts, sharedFiles } from './page-facts.ts';
import { type Delta, noteMaking, type PageRecord, type Unit, writeRecord } from './page-record.ts';
import type { Task } from './page-worker.ts';
import { openWriter, type PageWriter } from './page-writer.ts';
import type { KeptProgram } from './program.ts';
import { makesMore, type Part } from './render-article.ts';
import { stampedWorker, WORKER_FILE } from './stamped-worker.ts';
import { areMany } from './threads.ts';
import { filesOf, removeFile, replaceFile, shareFile } from './tree.ts';
import { metaPolicies, wantsMetaPolicies, writeMetaPolicies } from './write-meta-policies.ts';

/** Where the site is made, and what is known of it. */
export interface Making {
  program: KeptProgram;
  /** The folder with the site as it was made last. */
  tree: string;
  /** What is known of it. */
  record: PageRecord;
  /** Whether it has all files that the record says, and no other. */
  isWhole: boolean;
  /** Where the record is kept. */
  recordFile: string;
  progress: Progress;
  /** Is told what has changed, before it counts as made. */
  noteChange: (change: Delta) => Promise<void>;
}

/**
 * Makes the site of the content that is shown now: the pages that show something else than last time, and none else.
 *
 * While files are written the record says of what they belong to that it has to be made; so whenever this is killed,
 * the next build makes it.
 */
export async function makePages(making: Making): Promise<void> {
  const { program: kept, tree, record: last, isWhole, recordFile } = making;
  const program = await loadProgram(kept);
  const madeWith = `${kept.digest} ${chosenSet()} ${wantsMetaPolicies()}`;
  const isSame = last.program === madeWith;
  const damaged = dropDamaged(last, tree);
  const before = isSame ? last.units : withoutKeys(last.units);
  const strays = isWhole ? [] : straysOf(last, tree);
  const { tasks, wanted } = await planArticles(before);
  const allOthers = await listOthers(program);
  const isKept = ({ file, key }: Made) => key !== undefined && before.get(`file/${file}`)?.key === key;
  const toMake = allOthers.filter((made) => !isKept(made));
  const known = new Set([...wanted, ...allOthers.map(({ file }) => `file/${file}`)]);
  const gone = [...before.keys()].filter((id) => !known.has(id));
  const stale = new Set([...tasks.map(({ id }) => id), ...toMake.map(({ file }) => `file/${file}`), ...gone]);
  await noteMaking(recordFile, stale);

  const writer = openWriter(tree, kept.shared);
  const told = { program: kept, tree, content: withoutArticles(currentContent().content) };
  const others = makeOthers(toMake, program, writer);
  // A program makes what it has listed last; in this thread, then, the one after the other.
  const articles = areMany(tasks)
    ? makeInThreads(tasks, told, making.progress)
    : others.then(() => makeHere(tasks, program, writer));
  const [rest, { units: ofArticles, written: byThreads }] = await both(others, articles);
  const keys = new Map(tasks.map(({ id, key }) => [id, key]));
  const made = new Map(rest);
  for (const [id, unit] of ofArticles) made.set(id, { ...unit, key: keys.get(id) });

  const units = new Map([...before].filter(([id]) => known.has(id)));
  for (const [id, unit] of made) units.set(id, unit);
  const written = new Set([...writer.written(), ...byThreads]);
  const shared = sharedFiles(kept.shared).filter((file) => file !== WORKER_FILE);
  for (const file of shared) if (shareFile(kept.shared, tree, file)) written.add(file);
  const texts = {
    ...hostingFiles(tree, gatherFacts(units.values())),
    [WORKER_FILE]: stampedWorker(tree, kept.shared),
  };
  for (const [file, text] of Object.entries(texts)) {
    if (replaceFile(tree, file, Buffer.from(text))) written.add(file);
    units.set(`hosting/${file}`, { files: [file], facts: [] });
  }
  units.set('shared', { files: shared, facts: [] });
  const removed = filesGone(
    [...stale].flatMap((id) => before.get(id)?.files ?? []),
    strays,
    units,
  );
  for (const file of removed) removeFile(tree, file);
  const record: PageRecord = {
    program: madeWith,
    units,
    encoder: wantsCopies() ? ENCODER : '',
    metaPolicies: metaPolicies(tree),
  };
  // What was damaged, or written by a build that was killed, is finished as well, though it may not be written again.
  const remade = isWhole ? [] : [...made.values()].flatMap(({ files }) => files);
  const doubtful = new Set([...remade, ...damaged, ...strays]);
  const unfinished = doubtful.size === 0 ? [] : filesOfUnits(units).filter((file) => doubtful.has(file));
  const hasNewPolicies = record.metaPolicies !== last.metaPolicies;
  const changed = hasNewPolicies ? filesOfUnits(units) : [...written, ...unfinished];
  for (const file of writeMetaPolicies(tree, record.metaPolicies === '' ? [] : changed)) written.add(file);
  const copies = await changeCopies(tree, last, record, { written: [...written, ...unfinished], removed });
  const isOther = hasNewPolicies || record.encoder !== last.encoder;
  const signed = [...units].filter(([id]) => isOther || made.has(id) || !known.has(id));
  signUnits(
    signed.map(([, unit]) => unit),
    record.encoder,
    tree,
  );
  const change = {
    written: [...written, ...copies.written],
    removed: [...removed, ...copies.removed],
  };
  await making.noteChange(change);
  await writeRecord(recordFile, record);
}

/** Makes and takes away compressed copies: of what has changed, or when the last build had others or none, of all. */
async function changeCopies(tree: string, last: PageRecord, now: PageRecord, change: Delta): Promise<Delta> {
  const all = () => filesOfUnits(now.units);
  const gone = last.encoder
    ? dropCopies(tree, now.encoder ? change.removed : [...change.removed, ...all()])
    : [];
  if (!now.encoder) return { written: [], removed: gone };
  const { written, removed } = await compressFiles(
    tree,
    last.encoder === now.encoder ? change.written : all(),
  );
  return { written, removed: [...gone, ...removed] };
}

/** The articles that have to be made, and the ids of all. */
async function planArticles(
  units: Map<string, Unit>,
): Promise<{ tasks: (Task & { key: string })[]; wanted: string[] }> {
  const summaries = await listSummaries();
  const related = await listRelated();
  const navigation = digestOf(navigationLinks());
  const entries = new Map(currentContent().content.articles.map((entry) => [entry.slug, entry]));
  const tasks: (Task & { key: string })[] = [];
  const wanted: string[] = [];
  for (const summary of summaries) {
    const near = related.get(summary.id) ?? [];
    for (const [part, key] of Object.entries(keysOf(summary, near, navigation)) as [Part, string][]) {
      const id = `${part}/${summary.id}`;
      wanted.push(id);
      const entry = entries.get(summary.slug);
      if (entry && units.get(id)?.key !== key) tasks.push({ id, part, summary, related: near, entry, key });
    }
  }
  return { tasks, wanted };
}

/** The keys of the two parts of an article. Its page shows others too. */
function keysOf({ digest, pdf }: Summary, related: Summary[], navigation: string): Record<Part, string> {
  const shown = related.map(({ permalink, title, published, language }) => [
    permalink,
    title,
    published,
    language,
  ]);
  return { page: digestOf([digest, pdf, navigation, shown]), rest: digestOf([digest, pdf]) };
}

/** All files that are of no one article. Of two at one place the first counts, as Astro orders routes. */
async function listOthers(program: Program): Promise<Made[]> {
  const current: Current = currentContent();
  current.making = { articles: [], others: true };
  const files = new Map<string, Made>();
  for (const route of program.routes.filter(makesMore)) {
    for (const made of await program.list(route)) if (!files.has(made.file)) files.set(made.file, made);
  }
  return [...files.values()];
}

/** Makes some of them, each a unit. In between, threads are answered. */
async function makeOthers(
  files: readonly Made[],
  program: Program,
  writer: PageWriter,
): Promise<[string, Unit][]> {
  const units: [string, Unit][] = [];
  for (const made of files) {
    const unit: Unit = { key: made.key, files: [], facts: [] };
    writer.write(made, await program.make(made), unit);
    units.push([`file/${made.file}`, unit]);
    await setImmediate();
  }
  return units;
}

/** What other threads are given has no functions in it. */
function withoutArticles(content: Content): Content {
  const ledger = { moves: [], removals: [], unlisted: [] };
  return JSON.parse(JSON.stringify({ ...content, articles: [], problems: [], ledger }));
}

function filesOfUnits(units: Map<string, Unit>): string[] {
  return [...units.values()].flatMap(({ files }) => files);
}

function withoutKeys(units: Map<string, Unit>): Map<string, Unit> {
  return new Map([...units].map(([id, unit]) => [id, { ...unit, key: undefined }]));
}

/** Files of a tree that the record does not know: a build that was killed has written them. */
function straysOf({ units, encoder }: PageRecord, tree: string): string[] {
  const known = new Set(filesOfUnits(units));
  return filesOf(tree).filter((file) => {
    const name = file.split(path.sep).join('/');
    return !known.has(name) && !(encoder !== '' && known.has(copiedFile(name) ?? name));
  });
}

/** Of the files that something had, those that nothing has now. */
function filesGone(had: string[], strays: string[], units: Map<string, Unit>): string[] {
  const candidates = new Set([...had, ...strays]);
  if (candidates.size === 0) return [];
  for (const { files } of units.values()) for (const file of files) candidates.delete(file);
  return [...candidates];
}
