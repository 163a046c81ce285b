import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../src/schemas/site.ts';
import { buildProject, copyProject } from './own-project.ts';
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

/**
 * Builds it, with the command that everybody uses, in a copy of the project: the language of a site is a fixed value of
 * `src/site.config.ts`, and so is tested as one.
 */
export async function buildArabicSite(): Promise<void> {
  await copyProject(PROJECT, CONFIGURATION, arabicSite.content);
  for (const picture of ['lead.jpg', 'gauge.png'])
    await cp(
      `tests/fixtures/site/articles/every-part/${picture}`,
      path.join(PROJECT, 'content/articles/nahr', picture),
    );
  await buildProject(PROJECT);
}
