import path from 'node:path';
import { type Ended, runNode } from './run-node.ts';

/** A site that the tests build once, with the command that everybody uses. */
export interface BuiltSite {
  /** The folder of its content, relative to the project. */
  content: string;
  /** Where it is built to. */
  out: string;
  cache: string;
  /** The address that it is built for; that of `src/site.config.ts` when left out. */
  address?: string;
}

/** The moment at which the tests' sites are built: it decides what is published and what is old. */
export const NOW = '2026-12-01T00:00:00+00:00';

/** The project's own site. */
export const realSite: BuiltSite = {
  content: 'content',
  out: '.cache/tests/real',
  cache: '.cache/tests/real-cache',
};

/** The tests' own site, with everything that the real article has not. */
export const fixtureSite: BuiltSite = {
  content: 'tests/fixtures/site',
  out: '.cache/tests/fixture',
  cache: '.cache/tests/fixture-cache',
};

/** The same below a path of its host, as project pages are. */
export const pressSite = {
  content: fixtureSite.content,
  out: '.cache/tests/press',
  cache: '.cache/tests/press-cache',
  address: 'https://pages.example/some/press/',
} satisfies BuiltSite;

/** Made by the tests (tests/fixtures/many-articles.ts): more articles than a page of a list holds. */
export const manySite: BuiltSite = {
  content: '.cache/tests/many-content',
  out: '.cache/tests/many',
  cache: '.cache/tests/many-cache',
};

/** Made by the tests (tests/fixtures/print): articles that are hard on a page of paper. */
export const printSite: BuiltSite = {
  content: '.cache/tests/print-content',
  out: '.cache/tests/print',
  cache: '.cache/tests/print-cache',
};

/** Made by the tests (tests/fixtures/attacks): texts that try to become more than text. */
export const attackSite: BuiltSite = {
  content: '.cache/tests/attack-content',
  out: '.cache/tests/attack',
  cache: '.cache/tests/attack-cache',
};

/**
 * Runs the project's build command, as `npm run build` does. Never throws.
 *
 * @param before A module that is loaded before the command, to change what it finds.
 */
export function runBuild(site: BuiltSite, now = NOW, before?: URL): Promise<Ended> {
  return runDesk([...loadedBefore(before), 'src/desk/build.ts'], site, now);
}

function loadedBefore(module: URL | undefined): string[] {
  return module ? ['--import', module.href] : [];
}

/**
 * Runs `npm run pdf`. Never throws.
 *
 * @param slugs The articles to print; all when there are none.
 * @param before A module that is loaded before the command, to change what it finds.
 */
export function runPdf(site: BuiltSite, slugs: string[] = [], before?: URL): Promise<Ended> {
  return runDesk([...loadedBefore(before), 'src/desk/pdf.ts', ...slugs], site, NOW);
}

/**
 * Runs `npm run desk -- …`. Never throws.
 *
 * @param env What the environment has beside what it has anyway; `undefined` takes it out.
 */
export function runSubcommand(
  args: string[],
  { content, cache }: Pick<BuiltSite, 'content' | 'cache'>,
  env: Record<string, string | undefined> = {},
): Promise<Ended> {
  const all = ['src/desk/desk.ts', ...args, '--content', content, '--cache', cache, '--now', NOW];
  return runNode(all, { INIT_CWD: undefined, GITHUB_ACTIONS: undefined, ...env });
}

/**
 * Runs a command of the desk at the tests' moment. Never throws.
 *
 * @param command What Node is given: the program, what it is told beside the site's folders, and before it options
 *   of Node's own.
 */
function runDesk(command: string[], { content, out, cache, address }: BuiltSite, now = NOW): Promise<Ended> {
  const options = ['--content', content, '--out', out, '--cache', cache, '--now', now];
  return runNode([...command, ...options], { GALLEY_ADDRESS: address });
}

/** The path of a built file. */
export function builtFile(site: BuiltSite, name: string): string {
  return path.join(site.out, name);
}
