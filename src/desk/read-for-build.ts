import { readInThreads } from '../build/read-in-threads.ts';
import { ContentProblems, hasErrors, reportProblems } from '../content-store/problem.ts';
import { type Content, readContent } from '../content-store/read-content.ts';
import type { Settings } from '../content-store/settings.ts';
import { showProgress } from './show-progress.ts';

/**
 * Reads the content for a build, and says what is not wrong and still worth knowing: warnings, and what is held back.
 *
 * @param isEntered Whether what the ledger lacks is entered now.
 * @param beside What takes a processor and much memory meanwhile.
 * @returns It, and what is left to do for when there is time: to keep the readings, and to say what the ledger lacks,
 *   unless it is to be entered now.
 * @throws {ContentProblems} When the content has errors.
 */
export async function readForBuild(
  settings: Settings,
  isEntered: boolean,
  beside: Promise<unknown>,
): Promise<{ content: Content; finish: () => Promise<void> }> {
  let keep = async () => {};
  const content = await readContent(settings, undefined, {
    readMany: readInThreads(beside),
    onRead: showProgress('Articles read'),
    keepLater: (later) => {
      keep = later;
    },
  });
  const { problems } = content;
  if (hasErrors(problems)) {
    await keep();
    throw new ContentProblems(problems);
  }
  if (problems.length > 0) console.log(`\n${reportProblems(problems)}\n`);
  sayWhatIsHeldBack(content, settings);
  const finish = async () => {
    if (!isEntered) await sayWhatIsUnlisted(content);
    await keep();
  };
  return { content, finish };
}

/** Names what a build leaves out, so that nobody wonders where an article is. */
function sayWhatIsHeldBack({ articles }: Content, { now }: Settings): void {
  for (const { file, data } of articles) {
    if (data.draft) console.log(`Not published, a draft: ${file}`);
    else if (Date.parse(data.published) > now.getTime())
      console.log(`Not published before ${data.published}: ${file}`);
  }
}

/** So that nobody forgets it: what is published before it is in the ledger is not kept. */
async function sayWhatIsUnlisted({ ledger }: Content): Promise<void> {
  const count = await ledger.countUnlisted();
  if (count === 0) return;
  console.log(
    `Not in the ledger yet: ${count} addresses and anchors. npm run desk -- publish enters them; after publishing without it, run npm run ledger.`,
  );
}
