import { pathToFileURL } from 'node:url';
import { site } from '../site.config.ts';
import { chosenRoutes } from './chosen-routes.ts';
import { type Component, openRenderer, type Renderer } from './page-renderer.ts';
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
  props?: Record<string, unknown>;
  cacheKey?: unknown;
}

/** A route's module: a page has a component, another file what answers a request for it. */
interface RouteModule {
  default?: Component;
  GET?: (asked: StaticPath) => Response | Promise<Response>;
  getStaticPaths?: (options: object) => StaticPath[] | Promise<StaticPath[]>;
}

/** What was listed last of a route, as Astro's cache of routes has it. */
interface Listed {
  mod: RouteModule;
  staticPaths: StaticPath[] & { keyed: Map<string, StaticPath> };
}

/** Astro's application of a bundle, as its own prerenderer uses it (astro/dist/core/build/default-prerenderer.js). */
interface App {
  setInternals: (internals: unknown) => void;
  setOptions: (options: unknown) => void;
  getComponentByRoute: (route: Route) => Promise<RouteModule>;
  routeCache: { set: (route: Route, entry: Listed) => void };
  render: (request: Request, options: { routeData: Route }) => Promise<Response>;
}

/** What a bundle says of its pages. */
interface Manifest {
  routes: { routeData: Route & { prerender: boolean; origin: string } }[];
  base: string;
  pageMap: Map<string, () => Promise<{ page: () => RouteModule | Promise<RouteModule> }>>;
}

const SILENT = { write: () => true };

/** Loads a program that was kept. */
export async function loadProgram({ entry, pages }: Pick<KeptProgram, 'entry' | 'pages'>): Promise<Program> {
  makeQuickEncoders();
  const bundle = (await import(pathToFileURL(entry).href)) as Renderer & { app: App; manifest: Manifest };
  const { app, manifest } = bundle;
  const renderer = openRenderer(bundle);
  makePlainResponses();
  for (const [name, load] of manifest.pageMap) {
    const watched = async () => {
      const module = await (await load()).page();
      return module.default ? { ...module, default: renderer.watched(module.default) } : module;
    };
    manifest.pageMap.set(
      name,
      once(async () => ({ page: once(watched) })),
    );
  }
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SILENT } } });
  const routes = chosenRoutes(
    manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender),
  );
  const listed = new Map<Route, Listed>();
  const answer = ({ route, pathname }: Made, { mod, staticPaths }: Listed) => {
    const path = staticPaths.keyed.get(pathname);
    if (path && mod.GET) return mod.GET(path);
    return path && mod.default && renderer.render(mod.default, path.props ?? {}, route);
  };
  const byAstro = (made: Made, entry: Listed | undefined) => {
    // Astro asks a route for its paths once, and here what is made of it changes.
    if (entry) app.routeCache.set(made.route, entry);
    const request = new Request(new URL(addressOf(made, manifest.base), site.address));
    return app.render(request, { routeData: made.route });
  };
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
      const response = (await (entry && answer(made, entry))) ?? (await byAstro(made, entry));
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
