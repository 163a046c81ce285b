import { visible } from '../../content-store/problem.ts';
import { type Rule, rules } from '../../schemas/rules.ts';
import { type Broken, breakRule } from './broken-rule.ts';

/** The fields of a problem, as `check --json` prints them. */
const FIELDS: [name: string, meaning: string][] = [
  ['file', 'the file, relative to the project, with forward slashes'],
  ['line', 'counted from 1'],
  ['column', 'counted from 1, in UTF-16 code units'],
  ['level', '`error` stops a build, `warning` does not'],
  ['rule', 'a name of the list below; it does not change'],
  ['message', 'what is wrong, with the value found'],
  ['remedy', 'what to do about it'],
  ['excerpt', 'the line of the file; left out where there is none'],
];

/**
 * The page of rules, in Markdown: made by the checks themselves from content that breaks each rule, so that it
 * cannot say anything else than they do.
 *
 * @param scratch A folder in which that content may be made.
 */
export async function ruleGuide(scratch: string): Promise<string> {
  const sections: string[] = [];
  for (const rule of Object.keys(rules) as Rule[])
    sections.push(section(rule, await breakRule(rule, scratch)));
  return [
    '# Rules',
    '',
    'Made by `npm run guide` from the checks; edit `src/schemas/rules.ts` and `src/desk/rules/rule-examples.ts`.',
    '',
    '`npm run desk -- check` says everything that is wrong with the content at once; `npm run desk -- check rivers-rise`',
    'what is wrong with one article. It ends with 1 when there are errors. A problem is said so, with the line of the',
    'file and the remedy:',
    '',
    '```text',
    'file:line:column  level  rule  message',
    '    line | the line of the file',
    '    the remedy',
    '```',
    '',
    '`npm run --silent desk -- check --json` prints an array, empty when nothing is wrong, of objects with these fields; more',
    'may come. (Without `--silent`, npm prints lines of its own before it.)',
    '',
    '| Field | Meaning |',
    '| :---- | :------ |',
    ...FIELDS.map(([name, meaning]) => `| \`${name}\` | ${meaning} |`),
    '',
    'With `--github`, and by itself in GitHub Actions, it prints',
    '[annotations](https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands), which a pull',
    'request shows at their lines: the first ten errors and ten warnings; the log has all.',
    '',
    'What is wrong with a draft is a warning, whatever the rule: nothing of it is published.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}

function section(rule: Rule, { file, line, excerpt, message, remedy }: Broken): string {
  const place = file ? `${file}${line === undefined ? '' : `:${line}`}  ` : '';
  const said = [`${place}${rule}  ${message}`];
  if (excerpt?.trim()) said.push(`    ${line} | ${visible(excerpt)}`);
  if (remedy) said.push(`    ${remedy}`);
  return [`## ${rule}`, '', rules[rule], '', '```text', ...said, '```'].join('\n');
}
