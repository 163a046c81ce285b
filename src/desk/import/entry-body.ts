import type { RootContent } from 'mdast';
import type { Copy } from './copy.ts';
import type { ImportReport } from './imported.ts';
import type { ImportOptions } from './options.ts';
import { pictureIn } from './place-images.ts';
import { sourceNote } from './source-note.ts';
import { suggestPulls } from './suggest-pulls.ts';
import { TO_DO } from './to-dos.ts';

/** The text of an entry (mdast): that of the copy, with pull-quotes where they are wanted, and where it is from. */
export function entryBody(
  copy: Copy,
  { suggestPulls: wanted, language: siteLanguage }: ImportOptions,
  report: ImportReport,
): RootContent[] {
  let { body } = copy;
  const language = copy.language ?? siteLanguage;
  if (wanted) {
    const suggested = suggestPulls(body, language);
    body = suggested.blocks;
    report.quotes = suggested.quotes;
  }
  for (const block of body) {
    const picture = pictureIn(block);
    if (picture?.type === 'image') picture.alt ||= TO_DO.alt;
  }
  return [...body.map(({ node }) => node), ...sourceNote(copy.sources, language)];
}
