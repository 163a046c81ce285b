import { UsageError } from '../desk/command.ts';

/** Sets of routes that a benchmark makes instead of all: `npm run bench` compares like with like. */
const SETS: Record<string, RegExp> = {
  all: /./,
  'no-cards': /^src\/pages\/(?!cards\/)/,
  // What other makers of sites make of the same content: pages, lists, feeds.
  pages:
    /^src\/pages\/(?:\[year\]\/\[month\]\/\[slug\]\.astro|\[year\]\/(?:index|\[\.\.\.month\])\.astro|topics\/|people\/|pictures\/|index\.astro|404\.astro|archive\.astro|saved\.astro|\[page\]\.astro|feed|moved\.json)/,
};

/** The name of the set that is made, from the environment (`GALLEY_ROUTES`). */
export function chosenSet(): string {
  const name = process.env['GALLEY_ROUTES'] ?? 'all';
  if (Object.hasOwn(SETS, name)) return name;
  throw new UsageError(
    `GALLEY_ROUTES is ${JSON.stringify(name)}; there are ${Object.keys(SETS).join(', ')}.`,
  );
}

/** Those of the routes that are made. */
export function chosenRoutes<Route extends { component: string }>(routes: Route[]): Route[] {
  return routes.filter(({ component }) => isChosen(component));
}

/** Whether a route is made, by the path of its component in the project. */
export function isChosen(component: string): boolean {
  return SETS[chosenSet()]?.test(component) ?? false;
}
