import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { frontMatterSchemas } from './editor/front-matter-schemas.ts';
import { fieldGuide } from './field-guide.ts';
import { ruleGuide } from './rules/rule-guide.ts';

const files: [file: string, text: string][] = [
  ['docs/front-matter.md', fieldGuide()],
  ['docs/rules.md', await ruleGuide('.cache/rules')],
  ...Object.entries(frontMatterSchemas()).map(([folder, text]): [string, string] => [
    `.vscode/schemas/${folder}.schema.json`,
    text,
  ]),
];
for (const [file, text] of files) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(`Written: ${file}`);
}
