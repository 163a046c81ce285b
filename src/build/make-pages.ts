import { readSettings } from '../content-store/settings.ts';
import { ENCODER } from '../hosting/encode.ts';
import { hostingFiles } from '../hosting/write-hosting.ts';
import { chosenSet } from './chosen-routes.ts';
import { changeCopies, wantsCopies } from './compress-files.ts';
import { dropDamaged, signUnits } from './damaged-units.ts';
import { drawApart } from './draw-apart.ts';
import { filesGone, straysOf } from './gone-files.ts';
import { loadProgram } from './load-program.ts';
import { makeUnits, type Planned, type Progress } from './make-units.ts';
import { gatherFacts } from './page-facts.ts';
import {
  type Delta,
  filesOfUnits,
  noteMaking,
  type PageRecord,
  type Unit,
  withoutKeys,
  writeRecord,
} from './page-record.ts';
import { planArticles } from './plan-articles.ts';
import { planPages } from './plan-pages.ts';
import type { KeptProgram } from './program.ts';
import { stampedWorker, WORKER_FILE } from './stamped-worker.ts';
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
  /** Of articles of which all pictures and cards are drawn. */
  drawProgress: Progress;
  /** What else is to be done, while threads make articles if they do. */
  meanwhile: () => Promise<void>;
  /** Is told of files as soon as they are written; again of those that are written anew. */
  noteWritten: (files: readonly string[]) => void;
  /** Is told what has changed, before it counts as made. */
  noteChange: (change: Delta) => Promise<void>;
}

/**
 * Makes the site of the content that is shown now: the pages that show something else than last time, and none else.
 *
 * While files are written the record says of what they belong to that it has to be made; so whenever this is killed,
 * the next build makes it.
 *
 * @returns How many parts of it were made.
 */
export async function makePages(making: Making): Promise<number> {
  const { program: kept, tree, record: last, isWhole, recordFile } = making;
  const madeWith = `${kept.digest} ${chosenSet()} ${wantsMetaPolicies()}`;
  const isSame = last.program === madeWith;
  const damaged = dropDamaged(last, tree);
  const before = isSame ? last.units : withoutKeys(last.units);
  const strays = isWhole ? [] : straysOf(last, tree);
  const planned = planNoted(kept, before, making);
  const { made, written } = await makeUnits(planned, last.units.size === 0, making);
  const plan = await planned.all;
  const units = new Map([...before].filter(([id]) => plan.wanted.has(id)));
  for (const [id, unit] of made) units.set(id, unit);
  const shared = filesOf(kept.shared).filter((file) => file !== WORKER_FILE);
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
    [...plan.stale].flatMap((id) => before.get(id)?.files ?? []),
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
  const withPolicies = writeMetaPolicies(tree, record.metaPolicies === '' ? [] : changed);
  for (const file of withPolicies) written.add(file);
  making.noteWritten(withPolicies);
  const copies = await changeCopies(tree, last, record, { written: [...written, ...unfinished], removed });
  const isOther = hasNewPolicies || record.encoder !== last.encoder;
  const signed = [...units].filter(([id]) => isOther || made.has(id) || !plan.wanted.has(id));
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
  return made.size;
}

/**
 * Plans what is made, and notes that it is being made: the articles first, for which threads may wait, and what else is made
 * while they make them. Nothing is made before all is drawn, or its memory and that of drawing would be taken at one time.
 */
function planNoted(
  kept: KeptProgram,
  before: ReadonlyMap<string, Unit>,
  { recordFile, drawProgress }: Making,
): Planned {
  const planFirst = async () => {
    const plan = await planArticles(before);
    await drawApart(
      plan.tasks.filter(({ part }) => part === 'rest'),
      readSettings(),
      drawProgress,
    );
    await noteMaking(
      recordFile,
      plan.tasks.map(({ id }) => id),
    );
    return plan;
  };
  const articles = planFirst();
  const planAll = async () => {
    const ofArticles = await articles;
    const program = await loadProgram(kept);
    const plan = await planPages(program, before, ofArticles);
    await noteMaking(recordFile, plan.stale);
    return { ...plan, program };
  };
  return { articles, all: planAll() };
}
