import { runNode } from '../run-node.ts';
import { NOW, pressSite, runBuild } from '../sites.ts';
import { servedSite } from './served-site.ts';

/** Builds the sites that the servers serve. */
export default async function setup(): Promise<void> {
  const { content, out, cache } = servedSite;
  const options = ['--content', content, '--out', out, '--cache', cache, '--now', NOW, '--compress'];
  const { code, stdout, stderr } = await runNode(['src/desk/build.ts', ...options]);
  if (code !== 0) throw new Error(`The site was not built:\n${stdout}\n${stderr}`);
  const press = await runBuild(pressSite);
  if (press.code !== 0)
    throw new Error(`The site below a path was not built:\n${press.stdout}\n${press.stderr}`);
}
