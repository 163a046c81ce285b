import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { NOW } from './article.ts';
import type { MakeBuilder } from './builder.ts';
import { setAside } from './set-aside.ts';

const TEMPLATES = 'tests/bench/against';

/** Hugo, as the system has it. */
const hugo: MakeBuilder = async (content, folder) => {
  const site = await copyTemplates('hugo', folder);
  const out = path.join(site, 'public');
  const cache = path.join(site, 'cache');
  const said = run(
    'hugo',
    ['version'],
    'Hugo is not here: apt-get install hugo, or leave it out of --against.',
  );
  return {
    name: 'Hugo',
    version: /v(\d[\d.]*)/.exec(said)?.[1] ?? said,
    out,
    cwd: site,
    command: [
      'hugo',
      '--contentDir',
      path.resolve(content.plain),
      '--destination',
      out,
      '--cacheDir',
      cache,
      '--clock',
      NOW,
      '--cleanDestinationDir',
      '--quiet',
    ],
    template: path.join(site, 'layouts/_default/baseof.html'),
    clean: () => setAside(out, cache, path.join(site, 'resources')),
  };
};

/** Eleventy, fetched by npm when it is asked for. */
const eleventy: MakeBuilder = async (content, folder) => {
  const site = await copyTemplates('eleventy', folder);
  run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], 'Eleventy was not fetched.', site);
  await symlink(path.resolve(content.plain), path.join(site, 'site', 'articles'));
  const { version } = JSON.parse(
    await readFile(path.join(site, 'node_modules/@11ty/eleventy/package.json'), 'utf8'),
  );
  const out = path.join(site, '_site');
  return {
    name: 'Eleventy',
    version,
    out,
    cwd: site,
    command: [process.execPath, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    template: path.join(site, 'site/_includes/article.njk'),
    clean: () => setAside(out, path.join(site, '.cache')),
  };
};

/** Plain Astro, with its own Markdown: the Astro of this project. */
const astro: MakeBuilder = async (content, folder) => {
  const site = await copyTemplates('astro', folder);
  await symlink(path.resolve('node_modules'), path.join(site, 'node_modules'));
  await symlink(path.resolve(content.plain), path.join(site, 'articles'));
  const { version } = JSON.parse(await readFile('node_modules/astro/package.json', 'utf8'));
  const out = path.join(site, 'dist');
  return {
    name: 'Astro',
    version,
    out,
    cwd: site,
    command: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
    template: path.join(site, 'src/layouts/Article.astro'),
    clean: () => setAside(out, path.join(site, '.astro'), path.join(site, 'cache')),
  };
};

/** The programs to measure against, by what `--against` calls them. */
export const AGAINST: Record<string, MakeBuilder> = { hugo, eleventy, astro };

async function copyTemplates(name: string, folder: string): Promise<string> {
  const site = path.resolve(folder, name);
  await rm(site, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(path.join(TEMPLATES, name), site, { recursive: true });
  return site;
}

function run(program: string, args: string[], without: string, cwd = '.'): string {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`${without}\n${(error as Error).message}`);
  }
}
