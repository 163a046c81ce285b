import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { frontMatterSchemas } from './editor/front-matter-schemas.ts';
import { fieldGuide } from './field-guide.ts';

const schemas = Object.entries(frontMatterSchemas()).map(([folder, text]) => [
  `.vscode/schemas/${folder}.schema.json`,
  text,
]);
const files = Object.fromEntries([['docs/front-matter.md', fieldGuide()], ...schemas]);
for (const [file, text] of Object.entries(files)) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(`Written: ${file}`);
}
