/**
 * A worker that fetches a page and the sheets that it names, again and again, until it is told to stop; then it says what
 * it saw. In a thread of its own, since what changes releases waits for programs.
 */
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliDecompressSync } from 'node:zlib';

/** What was seen. */
export interface Seen {
  pages: number;
  sheets: number;
  /** Answers that were no 200, and connections that failed, each with how often. */
  failed: Record<string, number>;
  /** Sheets of another release than their page. */
  mixed: number;
  /** Pages of each release. */
  releases: Record<string, number>;
}

const AT_ONCE = 16;
const { page } = workerData as { page: string };
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const seen: Seen = { pages: 0, sheets: 0, failed: {}, mixed: 0, releases: {} };
let isOver = false;

parentPort?.once('message', () => {
  isOver = true;
});
await Promise.all(Array.from({ length: AT_ONCE }, read));
agent.destroy();
parentPort?.postMessage(seen);

async function read(): Promise<void> {
  while (!isOver) {
    const html = await fetchText(page);
    if (html === undefined) continue;
    seen.pages += 1;
    const release = releaseOf(html);
    seen.releases[release] = (seen.releases[release] ?? 0) + 1;
    for (const [, sheet = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
      const css = await fetchText(new URL(sheet, page).href);
      if (css === undefined) continue;
      seen.sheets += 1;
      if (releaseOf(css) !== release) seen.mixed += 1;
    }
  }
}

function releaseOf(text: string): string {
  return /release-(\w+)/.exec(text)?.[1] ?? 'none';
}

/** The text at an address, or nothing when it could not be had; that is counted. */
function fetchText(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const fail = (why: string) => {
      seen.failed[why] = (seen.failed[why] ?? 0) + 1;
      resolve(undefined);
    };
    get(address, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', ({ message }) => fail(message));
      response.on('end', () => {
        if (response.statusCode !== 200) return fail(`${response.statusCode}`);
        const body = Buffer.concat(pieces);
        const isCoded = response.headers['content-encoding'] === 'br';
        resolve((isCoded ? brotliDecompressSync(body) : body).toString());
      });
    }).on('error', ({ message }) => fail(message));
  });
}
