import type { IncomingMessage, ServerResponse } from 'node:http';
import { lastSaved } from './choose-article.ts';
import { readPreviewFile } from './preview-files.ts';
import { PREVIEW, previewPath } from './preview-path.ts';
import { printAnswer } from './print-edition.ts';
import { readState } from './read-state.ts';
import { readerPage } from './reader-page.ts';
import { html, plain, type Reply } from './reply.ts';
import type { Room } from './room.ts';
import { shell } from './shell.ts';

/** The names by which this machine knows itself. */
const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Answers a request for the preview itself. */
export async function answer(request: IncomingMessage, response: ServerResponse, room: Room): Promise<void> {
  const { status, headers, body } = await replyTo(request, room);
  response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body);
}

async function replyTo({ headers, method, url = '' }: IncomingMessage, room: Room): Promise<Reply> {
  // Another site may give its name this machine's address, for its pages to read what is not published yet.
  if (!THIS_MACHINE.test(headers.host ?? '')) return plain(403, 'The preview is for this machine only.');
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'The preview only shows.');
  const { pathname, searchParams } = new URL(url, room.origin);
  const rest = pathname.slice(PREVIEW.length);
  const file = await readPreviewFile(rest);
  if (file) return file;
  const slugs = lastSaved(room.settings);
  const [slug = '', part] = rest.split('/').map(decodeURIComponent);
  const wanted = slug || slugs[0];
  if (wanted === undefined || !slugs.includes(wanted)) return plain(404, 'There is no such article.');
  if (!slug || part === undefined) return { status: 302, headers: { location: previewPath(wanted) } };
  if (part === '') return html(shell(wanted, slugs));
  const state = await readState(wanted, room);
  if (part === 'state.json') return json(state);
  if (part === 'reader.html') return html(readerPage(state.html));
  if (part === 'print.pdf') return printAnswer(state, searchParams.get('paper'), room);
  return plain(404, 'The preview has nothing here.');
}

function json({ html: _, summary: __, ...state }: Awaited<ReturnType<typeof readState>>): Reply {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(state) };
}
