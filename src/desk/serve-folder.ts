import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** A server that is running. */
export interface Running {
  /** Where it is, such as `http://localhost:4321`. */
  address: string;
  port: number;
  /** Ends it at once, with every open connection. */
  stop: () => Promise<void>;
}

/**
 * Types of which sirv does not know enough: texts of which it does not say that they are UTF-8 (browsers would take them
 * for something else, RFC 6657), and the files of the search index.
 */
const TYPES: Record<string, string> = {
  '.md': 'text/markdown;charset=utf-8',
  '.txt': 'text/plain;charset=utf-8',
  '.bib': 'application/x-bibtex;charset=utf-8',
  '.ris': 'application/x-research-info-systems;charset=utf-8',
  '.ico': 'image/x-icon',
  'feed.json': 'application/feed+json',
  'opensearch.xml': 'application/opensearchdescription+xml',
  ...Object.fromEntries(
    ['.pagefind', '.pf_filter', '.pf_fragment', '.pf_index', '.pf_meta'].map((ending) => [
      ending,
      'application/octet-stream',
    ]),
  ),
};

/** What keeps other sites from showing a page in a frame (Content Security Policy 3, 6.4.2). */
const NOT_IN_FRAMES = ['content-security-policy', "frame-ancestors 'none'"] as const;

/** The headers of a page that stands for another. */
const PAGE_HEADERS = Object.fromEntries([['content-type', 'text/html;charset=utf-8'], NOT_IN_FRAMES]);

/** The pages made for frames. */
const FOR_FRAMES = /^\/\d{4}\/\d\d\/[^/]+\/embed(?:\/(?:index\.html)?)?$/;

/** How many ports are tried after the wanted one. */
const TRIES = 50;

/**
 * Serves a built site on this machine only.
 *
 * @param folder The built site.
 * @param port The port to begin with; when it is taken, the next free one. 0 lets the system choose.
 * @param onTaken Told of each port that was taken.
 * @throws {Error} When no port is free, or the folder holds no site.
 */
export async function serveFolder(
  folder: string,
  port: number,
  onTaken: (port: number) => void = () => {},
): Promise<Running> {
  const notFound = readFileSync(path.join(folder, '404.html'));
  const files = sirv(folder, {
    etag: true,
    dotfiles: false,
    setHeaders: (response, address) => {
      const type = TYPES[path.basename(address)] ?? TYPES[path.extname(address)];
      if (type) response.setHeader('content-type', type);
      if (isPage(address) && !FOR_FRAMES.test(address)) response.setHeader(...NOT_IN_FRAMES);
    },
  });
  const { moved, gone } = readMoved(folder);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    // A server leads a folder's name without its slash to the one with it.
    const address = (request.url ?? '').replace(/\?.*/, '').replace(/(\/[^/.]+)$/, '$1/');
    const to = Object.hasOwn(moved, address) ? moved[address] : undefined;
    if (to !== undefined) {
      response.writeHead(301, { location: to }).end();
      return;
    }
    if (gone.includes(address)) {
      const notice = readFileSync(path.join(folder, decodeURIComponent(address), 'index.html'));
      response.writeHead(410, PAGE_HEADERS).end(notice);
      return;
    }
    files(request, response, () => {
      response.writeHead(404, PAGE_HEADERS).end(notFound);
    });
  });
  const last = Math.min(port + TRIES, 65_535);
  for (let wanted = port; wanted <= last; wanted += 1) {
    if (await listens(server, wanted)) {
      const found = (server.address() as { port: number }).port;
      return { address: `http://localhost:${found}`, port: found, stop: () => stop(server) };
    }
    onTaken(wanted);
  }
  throw new Error(`No port is free from ${port} to ${last}.`);
}

/** The addresses that have moved, with where to, and those that are gone (src/pages/moved.json.ts). */
function readMoved(folder: string): { moved: Record<string, string>; gone: string[] } {
  const file = path.join(folder, 'moved.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { moved: {}, gone: [] };
}

/** Whether what is asked for is a page: its address ends in a slash, or in what pages do. */
function isPage(address: string): boolean {
  return ['', '.html'].includes(path.extname(address));
}

/** Whether the server could take the port; false when another has it. */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, 'localhost', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
