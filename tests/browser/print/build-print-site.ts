import { writePrintContent } from '../../fixtures/print/content.ts';
import { printSite, runBuild } from '../../sites.ts';

/** Writes and builds the site whose articles are printed. After the other sites: Astro writes its types to one place. */
export default async function setup(): Promise<void> {
  await globalThis.galleySites;
  await writePrintContent(printSite.content);
  const { code, stdout, stderr } = await runBuild(printSite);
  if (code !== 0) throw new Error(`${printSite.content} was not built:\n${stdout}\n${stderr}`);
}
