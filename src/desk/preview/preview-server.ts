import type { ServerResponse } from 'node:http';
import path from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { KeptReadings } from '../../content-store/kept-readings.ts';
import type { Settings } from '../../content-store/settings.ts';
import { answer } from './answer.ts';
import type { Press } from './press.ts';
import { PREVIEW, SAVES } from './preview-path.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** How long saves are gathered before the preview is told of them, in milliseconds. */
const GATHERED = 100;

/**
 * What Vite's own script gives the others of a page. Here it does nothing: the preview reloads the page by itself, and
 * keeps it while the article has errors.
 */
const NO_CLIENT = `const nothing = () => {};
export const createHotContext = () => ({ accept: nothing, dispose: nothing, prune: nothing, on: nothing, send: nothing });
export const updateStyle = nothing, removeStyle = nothing, injectQuery = (url) => url;`;

/** Puts the preview into the server that shows the site, and tells it of every save. */
export function previewServer(settings: Settings, press: Press): AstroIntegration {
  return {
    name: 'galley-preview',
    hooks: { 'astro:server:setup': ({ server }) => setUp(server, settings, press) },
  };
}

function setUp(server: Server, settings: Settings, press: Press): void {
  const listeners = new Set<ServerResponse>();
  const say = gathered(() => {
    for (const listener of listeners) listener.write('event: saved\ndata:\n\n');
  });
  const kept = {
    build: new KeptReadings({ ...settings, isPreview: false }),
    preview: new KeptReadings(settings),
  };
  let templates = 0;
  server.watcher.on('all', (_, file) => {
    const isTemplate = isIn(file, path.join(settings.root, 'src'));
    if (isTemplate) templates += 1;
    if (isTemplate || isIn(file, settings.contentDir)) say();
  });
  onReload(server, say);
  server.middlewares.use('/@vite/client', (_, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(NO_CLIENT);
  });
  server.middlewares.use((request, response, next) => {
    if (!request.url?.startsWith(PREVIEW)) return next();
    if (request.url === SAVES) return listen(response, listeners);
    const origin = `http://localhost:${request.socket.localPort}`;
    const room = { settings, kept, press, origin, templates: String(templates) };
    answer(request, response, room).catch(next);
  });
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 500\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** Calls back when Astro has taken in what was saved: it tells pages to reload then. */
function onReload(server: Server, callBack: () => void): void {
  const { hot } = server.environments.client;
  const send: (...args: unknown[]) => void = hot.send.bind(hot);
  hot.send = (...args: unknown[]) => {
    send(...args);
    const [payload] = args;
    const type = typeof payload === 'object' && payload !== null && 'type' in payload && payload.type;
    if (type === 'full-reload' || type === 'update') callBack();
  };
}

function gathered(work: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, GATHERED);
  };
}

/** Whether a file is in a folder, and neither hidden nor in something that is, as caches are. */
function isIn(file: string, folder: string): boolean {
  const inside = path.relative(folder, file);
  return inside !== '' && inside.split(path.sep).every((part) => !part.startsWith('.'));
}
