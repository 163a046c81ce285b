import { mkdir, writeFile } from 'node:fs/promises';
import { fieldGuide } from './field-guide.ts';

await mkdir('docs', { recursive: true });
await writeFile('docs/front-matter.md', fieldGuide());
console.log('Written: docs/front-matter.md');
