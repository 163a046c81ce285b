/**
 * `npm run shots -- [names…]`: pictures of the key states, to look at, in `.cache/shots`. With names, such as
 * `article` or `arabic`, only those.
 */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findBrowser, launch } from '../../src/desk/find-browser.ts';
import { serveFolder } from '../../src/desk/serve-folder.ts';
import { fixtureSite, realSite, runBuild } from '../sites.ts';

const FOLDER = '.cache/shots';
const ARTICLE = '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/';
const WIDTHS = [390, 820, 1440];

const STATES = [
  ['article', realSite, ARTICLE],
  ['front', realSite, '/'],
  ['topic', realSite, '/topics/north-korea/'],
  ['person', realSite, '/people/galley-desk/'],
  ['page', realSite, '/about/'],
  ['feeds', realSite, '/feeds/'],
  ['not-found', realSite, '/404.html'],
  ['saved', realSite, '/saved/'],
  ['every-part', fixtureSite, '/2026/11/every-part/'],
  ['plain-words', fixtureSite, '/2026/11/plain-words/'],
  ['arabic', fixtureSite, '/2026/11/arabic-news/'],
  ['front-of-many', fixtureSite, '/'],
] as const;

const wanted = process.argv.slice(2);
const states = STATES.filter(([name]) => wanted.length === 0 || wanted.includes(name));
for (const site of new Set(states.map(([, site]) => site))) {
  const { code, stderr } = await runBuild(site);
  if (code !== 0) throw new Error(stderr);
}
await mkdir(FOLDER, { recursive: true });
const browser = await launch(await findBrowser());
for (const [name, site, address] of states) {
  const server = await serveFolder(site.out, 0);
  for (const theme of ['light', 'dark', 'forced'] as const) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({
        viewport: { width, height: width < 600 ? 844 : 900 },
        deviceScaleFactor: width < 600 ? 2 : 1,
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        forcedColors: theme === 'forced' ? 'active' : 'none',
      });
      const page = await context.newPage();
      await page.goto(server.address + address);
      await page.evaluate(() => document.fonts.ready);
      const file = path.join(FOLDER, `${name}-${width}-${theme}`);
      await page.screenshot({ path: `${file}-first.png` });
      await page.screenshot({ path: `${file}-full.png`, fullPage: true });
      if (name === 'article') {
        await page.click('.settings-button');
        await page.screenshot({ path: `${file}-display.png` });
      }
      await context.close();
    }
  }
  const page = await browser.newPage();
  await page.goto(server.address + address);
  for (const format of ['A4', 'Letter']) {
    const file = path.join(FOLDER, `${name}-${format}`);
    await page.pdf({ path: `${file}.pdf`, format });
    await promisify(execFile)('pdftoppm', ['-r', '80', '-png', `${file}.pdf`, file]).catch(() =>
      console.log(`${file}.pdf is not made into pictures: pdftoppm (poppler-utils) is not here.`),
    );
  }
  await page.close();
  await server.stop();
}
await browser.close();
console.log(`The pictures are in ${FOLDER}.`);
