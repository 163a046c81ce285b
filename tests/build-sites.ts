import { fixtureSite, realSite, runBuild } from './sites.ts';

declare global {
  var galleySites: Promise<void> | undefined;
}

/** Builds both sites, once for all projects of a run. */
export default function setup(): Promise<void> {
  globalThis.galleySites ??= buildBoth();
  return globalThis.galleySites;
}

async function buildBoth(): Promise<void> {
  // One after the other: Astro writes its types to one place.
  for (const site of [realSite, fixtureSite]) {
    const { code, stdout, stderr } = await runBuild(site);
    if (code !== 0) throw new Error(`${site.content} was not built:\n${stdout}\n${stderr}`);
  }
}
