/**
 * The service worker: what a reader has opened can be read again without a network, and what the reader saved. It stores what
 * readers have seen, and nothing ahead of that but the page that lists it.
 */
import { answerFile } from './files.ts';
import { inTurn } from './in-turn.ts';
import { bare, isFile, isPage, isToKeep } from './kinds.ts';
import type { Answer, Message } from './messages.ts';
import { answerPage } from './pages.ts';
import { worker } from './scope.ts';
import { clear, drop, keep, listKept, tidy, trim } from './shelf.ts';
import { storeShell } from './shell.ts';

worker.addEventListener('install', (event) => {
  event.waitUntil(storeShell().then(worker.skipWaiting));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), inTurn(tidy)]));
});

worker.addEventListener('fetch', (event) => {
  const { method, url, mode, destination, headers } = event.request;
  if (method !== 'GET' || headers.has('range')) return;
  if (mode === 'navigate') {
    if (destination === 'document' && isPage(url)) event.respondWith(answerPage(event));
  } else if (/^(?:style|script|font|image)$/.test(destination) && isFile(url)) {
    event.respondWith(answerFile(event));
  }
});

worker.addEventListener('message', (event) => {
  const { data, ports, source } = event;
  const done = inTurn(() => answer(data as Message, bare(source?.url ?? '')));
  event.waitUntil(done.then((said) => ports[0]?.postMessage(said)));
});

async function answer(message: Message, from: string): Promise<Answer> {
  let failed: Answer['failed'];
  try {
    await obey(message, from);
  } catch (error) {
    failed = (error as Error).name === 'QuotaExceededError' ? 'room' : 'network';
  }
  return { pages: await listKept(), ...(failed && { failed }) };
}

async function obey(message: Message, from: string): Promise<void> {
  if (message.ask === 'drop') await drop(message.address);
  if (message.ask === 'clear') await clear();
  if (!('shown' in message) || !isToKeep(from)) return;
  const keepIt = () => keep(from, message.shown, message.ask === 'save');
  await keepIt().catch(async (error: Error) => {
    if (error.name !== 'QuotaExceededError') throw error;
    // What was visited makes room.
    await trim(0);
    await keepIt();
  });
  await trim();
}
