/**
 * `npm run lighthouse`: Lighthouse's scores for a page of each kind on a phone.
 *
 * Lighthouse is fetched when it is wanted, since it is larger than all else together. Its reports are kept in
 * `.cache/lighthouse`. Ends with 1 when a score is under 100.
 */
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../src/desk/find-browser.ts';
import { serveFolder } from '../../src/desk/serve-folder.ts';
import { realSite, runBuild } from '../sites.ts';

const VERSION = '13.5.0';
const FOLDER = '.cache/lighthouse';

interface Report {
  categories: Record<string, { title: string; score: number }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
}

const { code, stderr } = await runBuild(realSite);
if (code !== 0) throw new Error(stderr);
const { executablePath, env } = await findBrowser();
const server = await serveFolder(realSite.out, 0);
await mkdir(FOLDER, { recursive: true });
try {
  const [article] = globSync('[0-9]*/[0-9]*/*/', { cwd: realSite.out });
  for (const [name, page] of [
    ['article', `/${article}/`],
    ['front', '/'],
    ['topic', '/topics/north-korea/'],
    ['person', '/people/galley-desk/'],
    ['text', '/about/'],
    ['corrections', '/corrections/'],
  ] as const) {
    const file = path.join(FOLDER, `${name}.json`);
    await promisify(execFile)(
      'npx',
      [
        '--yes',
        `lighthouse@${VERSION}`,
        server.address + page,
        '--quiet',
        '--output=json',
        `--output-path=${file}`,
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage',
      ],
      { env: { ...process.env, ...env, CHROME_PATH: executablePath } },
    );
    const report = JSON.parse(await readFile(file, 'utf8')) as Report;
    console.log(`\n${name}`);
    for (const { title, score } of Object.values(report.categories)) {
      console.log(`  ${title.padEnd(20)}${Math.round(score * 100)}`);
      if (score < 1) process.exitCode = 1;
    }
    for (const { title, score, displayValue = '' } of Object.values(report.audits)) {
      if (score !== null && score < 1) console.log(`    below full marks: ${title} ${displayValue}`);
    }
  }
} finally {
  await server.stop();
}
