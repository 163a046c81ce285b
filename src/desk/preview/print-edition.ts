import { PAPERS, type Paper, paperOf } from '../../editions/pdf/paper.ts';
import { finishPdf } from '../../editions/pdf/pdf.ts';
import { site } from '../../site.config.ts';
import { CommandFailure } from '../command.ts';
import type { State } from './read-state.ts';
import { plain, type Reply } from './reply.ts';
import type { Room } from './room.ts';

/**
 * The print edition of an article as a PDF, as `npm run pdf` makes it.
 *
 * @param paper A name of {@link PAPERS}; another or none means the paper of the site's region.
 * @returns Of a machine without a browser, 503 with what to install.
 */
export async function printAnswer(
  { page, summary }: State,
  paper: string | null,
  room: Room,
): Promise<Reply> {
  if (!page || !summary) return plain(409, 'There is no page to print yet.');
  try {
    const print = await room.press.print(room.origin, summary.permalink, paperNamed(paper));
    const { bytes } = await finishPdf(print, summary, site);
    const headers = {
      'content-type': 'application/pdf',
      'x-missing-letters': encodeURI(print.missing.map(named).join(', ')),
    };
    return { status: 200, headers, body: bytes };
  } catch (error) {
    return plain(error instanceof CommandFailure ? 503 : 500, (error as Error).message.trim());
  }
}

function paperNamed(name: string | null): Paper {
  return Object.hasOwn(PAPERS, name ?? '') ? PAPERS[name as Paper['name']] : paperOf(site.language);
}

/** A letter, and its number, since this machine may not be able to show it (Unicode Standard, appendix A). */
function named(letter: string): string {
  const number = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `${letter} (U+${number})`;
}
