import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { hrefOf, pathWithin } from '../article/base-path.ts';
import { CONTENT_TYPES, contentType } from '../hosting/content-types.ts';
import { headersAt } from '../hosting/headers.ts';
import { readMoves } from '../hosting/moves.ts';
import { readHeaders } from '../hosting/write-hosting.ts';
import { site } from '../site.config.ts';
import { fileAt } from './publish/file-at.ts';

/** A server that is running. */
export interface Running {
  /** Where it is, such as `http://localhost:4321`. */
  address: string;
  port: number;
  /** Ends it at once, with every open connection. */
  stop: () => Promise<void>;
}

/** How many ports are tried after the wanted one. */
const TRIES = 50;

/**
 * Serves a built site on this machine only, under the path that its own address has.
 *
 * @param folder The built site.
 * @param port The port to begin with; when it is taken, the next free one. 0 lets the system choose.
 * @param onTaken Told of each port that was taken.
 * @param own The address for which the site was built.
 * @throws {Error} When no port is free, or the folder holds no site.
 */
export async function serveFolder(
  folder: string,
  port: number,
  onTaken: (port: number) => void = () => {},
  own: string = site.address,
): Promise<Running> {
  const notFound = readFileSync(path.join(folder, '404.html'));
  const headers = readHeaders(folder);
  const pageHeaders = (address: string) => ({
    'content-type': CONTENT_TYPES['.html'],
    ...headersAt(address, headers),
  });
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: false,
    setHeaders: (response, address) => {
      response.setHeader('content-type', contentType(path.extname(address) ? address : 'index.html'));
    },
  });
  const { moved, gone } = readMoves(folder);
  const front = hrefOf('/', own);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const [onHost = '', query = ''] = (request.url ?? '').split(/(?=\?)/);
    if (onHost !== front && ['/', front.slice(0, -1)].includes(onHost)) {
      response.writeHead(302, { location: front + query }).end();
      return;
    }
    const asked = pathWithin(onHost, own);
    if (asked === undefined) {
      response.writeHead(404, pageHeaders(onHost)).end(notFound);
      return;
    }
    // From here on it is a path within the site.
    request.url = asked + query;
    const address = asked.replace(/(\/[^/.]+)$/, '$1/');
    const to = Object.hasOwn(moved, address) ? moved[address] : undefined;
    if (to !== undefined) {
      response.writeHead(301, { location: hrefOf(to, own) }).end();
      return;
    }
    if (gone.includes(address)) {
      const notice = readFileSync(path.join(folder, decodeURIComponent(address), 'index.html'));
      response.writeHead(410, pageHeaders(address)).end(notice);
      return;
    }
    // A folder's name leads to the one with a slash, from which the addresses in its page go on.
    if (asked !== address && isPage(folder, address)) {
      response.writeHead(301, { location: hrefOf(address, own) + query }).end();
      return;
    }
    for (const header of Object.entries(headersAt(address, headers))) response.setHeader(...header);
    files(request, response, () => {
      response.writeHead(404, pageHeaders(address)).end(notFound);
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

/** Whether a page stands at an address; none does where that is no address. */
function isPage(folder: string, address: string): boolean {
  try {
    return existsSync(fileAt(folder, address));
  } catch {
    return false;
  }
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
