/** An event during which a worker is kept alive (Service Workers, 4.4). */
interface LastingEvent extends Event {
  waitUntil: (promise: Promise<unknown>) => void;
}

/** A request that the worker may answer (4.6). */
export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith: (response: Promise<Response>) => void;
}

/** A message of a page (4.9). */
interface PageMessage extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
  readonly source: { url: string } | null;
}

interface Events {
  install: LastingEvent;
  activate: LastingEvent;
  fetch: FetchEvent;
  message: PageMessage;
}

/** The part of a service worker's global scope that is used here (4.1): TypeScript has it in a library against that of pages. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => void;
}

export const worker = self as unknown as WorkerScope;

/** Where the site stands, whole, such as `https://owner.example/site/`: all addresses here begin with it. */
export const HOME = worker.registration.scope;

/** What all stores of this site are named after: other sites may stand under the same host. */
export const OURS = `galley ${new URL(HOME).pathname} `;
