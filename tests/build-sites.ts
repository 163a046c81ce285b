import { writeManyArticles } from './fixtures/many-articles.ts';
import { fixtureSite, manySite, pressSite, realSite, runBuild } from './sites.ts';

declare global {
  var galleySites: Promise<void> | undefined;
}

/** Builds the sites, once for all projects of a run. */
export default function setup(): Promise<void> {
  globalThis.galleySites ??= buildAll();
  return globalThis.galleySites;
}

async function buildAll(): Promise<void> {
  await writeManyArticles(manySite.content, 80);
  // One after the other: Astro writes its types to one place.
  for (const site of [realSite, fixtureSite, manySite, pressSite]) {
    const { code, stdout, stderr } = await runBuild(site);
    if (code !== 0) throw new Error(`${site.content} was not built:\n${stdout}\n${stderr}`);
  }
}
