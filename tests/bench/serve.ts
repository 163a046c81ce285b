/**
 * `npm run bench:serve -- [swaps]`: what nginx does with a built site under load. The article with all its headers beside
 * a bare file of as many bytes, over HTTP and TLS; then 1,000 changes of release while pages and their sheets are fetched.
 *
 * Needs nginx with its module for brotli, openssl and wrk. What it prints is kept in `.cache/bench/serve.json`. Ends with 1
 * when a request failed, or a page was of another release than its sheet.
 */
import { randomBytes } from 'node:crypto';
import { globSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asideOf } from '../../src/desk/swap.ts';
import { runNode } from '../run-node.ts';
import { NOW, realSite } from '../sites.ts';
import { startBenchServer } from './bench-server.ts';
import { type Load, load, median, medianLoad } from './load.ts';
import { markRelease, SWAPS, swapUnderLoad } from './swap-under-load.ts';

const FOLDER = '.cache/bench';
const [site, bare, target] = ['site', 'bare', 'release'].map((name) => path.join(FOLDER, name)) as [
  string,
  string,
  string,
];
const ROUNDS = 11;
const SECONDS = 2;
const swaps = Number(process.argv[2] ?? 1000);

const options = ['--content', realSite.content, '--out', site, '--cache', realSite.cache, '--now', NOW];
const { code, stderr } = await runNode(['src/desk/build.ts', ...options, '--compress']);
if (code !== 0) throw new Error(stderr);
const [article = ''] = globSync('[0-9]*/[0-9]*/*/', { cwd: site });
mkdirSync(bare, { recursive: true });
const bytes = statSync(path.join(site, article, 'index.html.br')).size;
writeFileSync(path.join(bare, 'file'), randomBytes(bytes));

const results: Record<string, unknown> = {};
const {
  site: ours,
  bare: other,
  server,
  cpuTime,
} = await startBenchServer(path.join(FOLDER, 'nginx'), site, bare);
try {
  for (const over of ['http', 'tls'] as const) {
    const [page, file]: [Load[], Load[]] = [[], []];
    // Taken in turns, so that what else the machine does falls on both alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      page.push(await load(`${ours[over]}/${article}/`, SECONDS, cpuTime));
      file.push(await load(`${other[over]}/file`, SECONDS, cpuTime));
    }
    const [a, b] = [medianLoad(page), medianLoad(file)];
    // Of each two that were taken one after the other: what else the machine did then, both have felt.
    const ratio = (key: keyof Load) => median(page.map((one, round) => one[key] / (file[round]?.[key] ?? 0)));
    const ratios = { rate: ratio('rate'), p50: ratio('p50'), p99: ratio('p99'), cpu: ratio('cpu') };
    results[over] = { bytes, page: a, file: b, ratios };
    console.log(
      `${over}: ${bytes} bytes, requests a second, milliseconds for 50 and 99 of 100, microseconds of processor for one`,
    );
    for (const [name, { rate, p50, p99, cpu }] of [
      ['article', a],
      ['bare file', b],
    ] as const)
      console.log(
        `  ${name.padEnd(10)}${rate.toFixed(0).padStart(8)}${p50.toFixed(2).padStart(8)}${p99.toFixed(2).padStart(8)}${cpu.toFixed(1).padStart(8)}`,
      );
    console.log(
      `  ratios     ${Object.values(ratios)
        .map((one) => one.toFixed(2))
        .join('  ')}`,
    );
  }
} finally {
  await server.stop();
}

for (const how of Object.keys(SWAPS) as (keyof typeof SWAPS)[]) {
  const { before, leaving, served } = asideOf(target);
  for (const left of [leaving, served]) rmSync(left, { recursive: true, force: true });
  await markRelease(site, target, 'one');
  await markRelease(site, before, 'two');
  const { site: ours, server } = await startBenchServer(path.join(FOLDER, 'nginx'), target, bare);
  try {
    const seen = await swapUnderLoad(path.resolve(target), `${ours.http}/${article}/`, swaps, how);
    results[`swaps, ${how}`] = seen;
    const { seconds, pages, sheets, failed, mixed } = seen;
    const failures = Object.values(failed).reduce((sum, count) => sum + count, 0);
    console.log(
      `${swaps} swaps, ${how}, in ${seconds.toFixed(0)} s: ${pages} pages and ${sheets} sheets, ${failures} failed, ${mixed} mixed`,
    );
    if (how === 'at once' && (failures > 0 || mixed > 0)) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}
writeFileSync(path.join(FOLDER, 'serve.json'), `${JSON.stringify(results, null, 2)}\n`);
