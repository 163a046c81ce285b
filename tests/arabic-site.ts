import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../src/schemas/site.ts';
import { runNode } from './run-node.ts';
import type { BuiltSite } from './sites.ts';

/** A copy of the project that is somebody else's: what an owner edits is edited, and nothing more. */
const PROJECT = '.cache/tests/arabic-project';

/** A publication in Arabic, from its configuration to its content. */
export const arabicSite: BuiltSite = {
  content: 'tests/fixtures/arabic-site',
  out: path.join(PROJECT, 'dist'),
  cache: path.join(PROJECT, '.cache'),
};

const CONFIGURATION: Site = {
  name: 'الصفيحة',
  description: 'أخبار بمصادرها، مصدرا مصدرا.',
  address: 'https://galley.example',
  language: 'ar',
  timeZone: 'Asia/Damascus',
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  contact: 'desk@galley.example',
  responsible: 'دار الصفيحة للنشر',
};

/** What a build needs of the project beside its content. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Builds it, with the command that everybody uses, in a copy of the project: the language of a site is a fixed value of
 * `src/site.config.ts`, and so is tested as one.
 */
export async function buildArabicSite(): Promise<void> {
  await mkdir(PROJECT, { recursive: true });
  for (const part of [...PARTS, 'content'])
    await rm(path.join(PROJECT, part), { recursive: true, force: true });
  for (const part of PARTS) await cp(part, path.join(PROJECT, part), { recursive: true });
  const content = path.join(PROJECT, 'content');
  await cp(arabicSite.content, content, { recursive: true });
  for (const picture of ['lead.jpg', 'gauge.png'])
    await cp(
      `tests/fixtures/site/articles/every-part/${picture}`,
      path.join(content, 'articles/nahr', picture),
    );
  const configuration = `export const site = ${JSON.stringify(CONFIGURATION, null, 2)};\n`;
  await writeFile(path.join(PROJECT, 'src/site.config.ts'), configuration);
  await symlink(path.resolve('node_modules'), path.join(PROJECT, 'node_modules')).catch(() => {});
  const now = '2026-12-01T00:00:00+00:00';
  const { code, stdout, stderr } = await runNode(['src/desk/build.ts', '--now', now], {}, PROJECT);
  if (code !== 0) throw new Error(`The site in Arabic was not built:\n${stdout}\n${stderr}`);
}
