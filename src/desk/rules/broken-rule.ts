import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../content-store/problem.ts';
import { readContent } from '../../content-store/read-content.ts';
import type { Rule } from '../../schemas/rules.ts';
import { type Example, ruleExamples } from './rule-examples.ts';

/** What a check says of content that breaks a rule. */
export type Broken = Pick<Problem, 'message' | 'remedy'> &
  Partial<Pick<Problem, 'file' | 'line' | 'excerpt'>>;

/** The moment of the examples; they do not depend on the day on which the guide is made. */
const NOW = new Date('2026-12-01T00:00:00Z');

/**
 * Checks the content that breaks a rule.
 *
 * @param scratch A folder in which that content may be made; it is taken away again.
 * @returns What is said, files named as in `content/`.
 * @throws {Error} When the content does not break the rule.
 */
export async function breakRule(rule: Rule, scratch: string): Promise<Broken> {
  const example = ruleExamples[rule];
  if ('said' in example && typeof example.said === 'string') {
    return { message: example.said, remedy: String(example['remedy']) };
  }
  await mkdir(scratch, { recursive: true });
  // Inside a folder of its own, so that what it is called can be told from the rest of a message.
  const root = await mkdtemp(path.join(path.resolve(scratch), 'rule-'));
  try {
    return await readProblem(rule, example as Example, root);
  } finally {
    await rm(root, { recursive: true });
  }
}

async function readProblem(rule: Rule, example: Example, root: string): Promise<Broken> {
  const contentDir = path.join(root, 'content');
  const files: Example =
    rule === 'no-content' ? {} : { 'people/jane-doe.md': '---\nname: Jane Doe\n---\n', ...example };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(contentDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    if (typeof content === 'object' && 'link' in content) await symlink(content.link, file);
    else await writeFile(file, content);
  }
  const settings = {
    root: process.cwd(),
    contentDir,
    cacheDir: path.join(root, 'cache'),
    now: NOW,
    isPreview: false,
  };
  const { problems } = await readContent(settings);
  const found = problems.find((problem) => problem.rule === rule);
  if (!found) {
    const others = problems.map((problem) => `${problem.rule}: ${problem.message}`).join('\n');
    throw new Error(
      `The example of the rule ${rule} does not break it (src/desk/rules/rule-examples.ts).\n${others}`,
    );
  }
  const place = `${path.relative(process.cwd(), root).split(path.sep).join('/')}/`;
  const plain = (text: string) => text.replaceAll(place, '');
  const { file, line, excerpt, message, remedy } = found;
  return { file: plain(file), line, excerpt, message: plain(message), remedy: plain(remedy) };
}
