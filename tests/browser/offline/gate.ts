import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** A server before another: it lets everything through, answers nothing, or fails. */
export interface Gate {
  /** Where it is, such as `http://localhost:4321`; it stays, whatever is behind it. */
  address: string;
  /** What a request meets from now on; those that wait are let through when it opens. */
  set: (state: 'open' | 'shut' | 'failing') => void;
  /** Puts another server behind it. */
  lead: (to: string) => void;
  stop: () => Promise<void>;
}

/** Opens a gate to the server at an address. */
export async function openGate(to: string): Promise<Gate> {
  let target = to;
  let state: Parameters<Gate['set']>[0] = 'open';
  const waiting: (() => void)[] = [];
  const pass = (asked: IncomingMessage, answer: ServerResponse) => {
    const passed = request(target + asked.url, { method: asked.method, headers: asked.headers }, (found) => {
      answer.writeHead(found.statusCode ?? 500, found.headers);
      found.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    passed.end();
  };
  const server = createServer((asked, answer) => {
    if (state === 'open') pass(asked, answer);
    else if (state === 'shut') waiting.push(() => pass(asked, answer));
    else answer.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Failed</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `http://localhost:${port}`,
    set: (next) => {
      state = next;
      if (state === 'open') for (const go of waiting.splice(0)) go();
    },
    lead: (next) => {
      target = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
