import { readInThreads } from '../../build/read-in-threads.ts';
import { hasErrors, type Problem, reportProblems } from '../../content-store/problem.ts';
import { readContent } from '../../content-store/read-content.ts';
import { readSettings } from '../../content-store/settings.ts';
import { supportEditors } from '../editor/editor-support.ts';
import { paint } from '../paint.ts';
import { type Manual, readOptions } from '../read-options.ts';
import { choose } from './chosen.ts';
import { countingOn } from './counting.ts';
import { githubAnnotation } from './github-annotation.ts';

const MANUAL: Manual = {
  call: 'check [FILE …]',
  does: [
    'Says everything that is wrong with the content, all at once: where, by which rule, and what to do. Names are',
    'files, folders or slugs; without any, everything is checked. Ends with 1 when there are errors. What is wrong',
    'with a draft is a warning: nothing of it is published.',
  ].join('\n'),
  options: [
    ['--json', 'print a JSON array of the problems (see docs/rules.md); call it with npm run --silent'],
    ['--github', 'print annotations for GitHub Actions; there it is so without being asked'],
  ],
  examples: [
    ['npm run desk -- check', 'everything'],
    ['npm run desk -- check rivers-rise', 'one article'],
    ['npm run desk -- check content/people', 'a folder'],
  ],
};

const OPTIONS = { json: { type: 'boolean' }, github: { type: 'boolean' } } as const;

/**
 * Checks the content, or what is named of it, as a build would, and prints what is wrong.
 *
 * @param args Of the command line. The process ends with 1 when there are errors.
 * @throws {UsageError} When it is called wrongly.
 */
export async function runCheck(args: string[]): Promise<void> {
  const { values, names } = readOptions(args, OPTIONS, MANUAL);
  const settings = { ...readSettings(), isPreview: false };
  const chosen = choose(names, settings, process.env['INIT_CWD'] ?? process.cwd());
  const { problems: all, articles } = await countingOn(process.stderr, (onRead) =>
    readContent(settings, chosen.slugs, { onRead, readMany: readInThreads() }),
  );
  await supportEditors(settings);
  const problems = all.filter(({ file }) => chosen.has(file));
  const isInActions = process.env['GITHUB_ACTIONS'] === 'true';
  if (values.json) console.log(JSON.stringify(problems, null, 2));
  else if (values.github || isInActions) sayToGithub(problems);
  else console.log(inWords(problems, articles.filter(({ file }) => chosen.has(file)).length));
  if (hasErrors(problems)) process.exitCode = 1;
}

function inWords(problems: Problem[], articles: number): string {
  const out = paint(process.stdout);
  if (problems.length > 0) return reportProblems(problems, out);
  return out.green(`Nothing is wrong (${articles} ${articles === 1 ? 'article' : 'articles'}).`);
}

function sayToGithub(problems: Problem[]): void {
  for (const problem of problems) console.log(githubAnnotation(problem));
  console.log(problems.length === 0 ? 'Nothing is wrong.' : `Problems: ${problems.length}`);
}
