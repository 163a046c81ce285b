import { pathToFileURL } from 'node:url';
import { site } from '../site.config.ts';
import { chosenRoutes } from './chosen-routes.ts';
import { pathOfRoute } from './path-of-route.ts';
import { makePlainResponses } from './plain-response.ts';
import type { KeptProgram } from './program.ts';
import { makeQuickEncoders } from './quick-encoder.ts';

/** A route of the site: one of `src/pages`. */
export interface Route {
  /** Such as `src/pages/index.astro`. */
  component: string;
  type: string;
  /** Its path, when it has only one. */
  pathname?: string;
  segments: Parameters<typeof pathOfRoute>[0];
}

/** A file that a route makes. */
export interface Made {
  route: Route;
  /** Without a slash at its end. */
  pathname: string;
  /** Where it stands in the site. */
  file: string;
  /** Covers all that it shows; what has none is made in every build. */
  key: string | undefined;
}

/** A program that is loaded into this process. */
export interface Program {
  routes: Route[];
  /** All that a route makes of the content that is shown now (src/content-store/current-content.ts). */
  list: (route: Route) => Promise<Made[]>;
  /** Makes a file that was listed last of its route. */
  make: (made: Made) => Promise<Buffer>;
}

/** What a route's module says of one of its paths. */
interface StaticPath {
  params: Record<string, string | undefined>;
  cacheKey?: unknown;
}

/** Astro's application of a bundle, as its own prerenderer uses it (astro/dist/core/build/default-prerenderer.js). */
interface App {
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
  getComponentByRoute: (
    route: Route,
  ) => Promise<{ getStaticPaths?: (options: object) => StaticPath[] | Promise<StaticPath[]> }>;
  routeCache: { set: (route: Route, entry: object) => void };
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
}

/** What a bundle says of its pages. */
interface Manifest {
  routes: { routeData: Route & { prerender: boolean; origin: string } }[];
  base: string;
  pageMap: Map<string, () => Promise<unknown>>;
}

const SILENT = { write: () => true };

/** Loads a program that was kept. */
export async function loadProgram({ entry, pages }: Pick<KeptProgram, 'entry' | 'pages'>): Promise<Program> {
  makeQuickEncoders();
  const { app, manifest } = (await import(pathToFileURL(entry).href)) as { app: App; manifest: Manifest };
  makePlainResponses();
  for (const [component, load] of manifest.pageMap) manifest.pageMap.set(component, once(load));
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SILENT } } });
  const routes = chosenRoutes(
    manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender),
  );
  const listed = new Map<Route, object>();
  return {
    routes,
    list: async (route) => {
      if (route.pathname) return [madeOf(route, route.pathname, undefined)];
      const module = await app.getComponentByRoute(route);
      const paths = (await module.getStaticPaths?.({ routePattern: route.component })) ?? [];
      const keyed = new Map(paths.map((path) => [pathOfRoute(route.segments, path.params), path]));
      listed.set(route, { mod: module, staticPaths: Object.assign(paths, { keyed }) });
      return [...keyed].map(([pathname, { cacheKey }]) => madeOf(route, pathname, cacheKey));
    },
    make: async (made) => {
      const entry = listed.get(made.route);
      // Astro asks a route for its paths once, and here what is made of it changes.
      if (entry) app.routeCache.set(made.route, entry);
      const request = new Request(new URL(addressOf(made, manifest.base), site.address));
      const response = await app.render(request, { routeData: made.route });
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

/** Astro imports what makes a page anew for each, and even a module that is there takes its time to be found. */
function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | undefined;
  return () => (loaded ??= load());
}

function madeOf(route: Route, pathname: string, key: unknown): Made {
  return { route, pathname, file: fileOf(route, pathname), key: key === undefined ? undefined : String(key) };
}

/** A page stands in a folder of its own, but for the one that answers what is not found. */
function fileOf({ type }: Route, pathname: string): string {
  const file = pathname.slice(1);
  if (type === 'endpoint') return file;
  if (file === '404') return '404.html';
  return file === '' ? 'index.html' : `${file}/index.html`;
}

function addressOf({ route, pathname }: Made, base: string): string {
  const path = route.type === 'endpoint' || pathname === '/' ? pathname : `${pathname}/`;
  return encodeURI(base.replace(/\/$/, '') + path);
}
