// @ts-check
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { basePathOf } from './src/article/base-path.ts';
import { keepsPages, WORKER_PATH } from './src/editions/saved-page.ts';
import { makeFonts } from './src/fonts/make-fonts.ts';
import { site } from './src/site.config.ts';

const cache = process.env.GALLEY_CACHE ?? '.cache';

/**
 * Bodies are rendered by src/markdown/pipeline.ts, which the content store calls, so that they stay out of
 * Astro's data store. Astro's own processor would publish raw HTML and scripts as they stand, so a Markdown
 * file that reaches it stops the build.
 */
const noMarkdownOutsideContent = {
  name: 'galley',
  options: {},
  createRenderer: async () => ({
    /** @type {import('astro/markdown').MarkdownRenderer['render']} */
    render: async (_, { fileURL } = {}) => {
      throw new Error(`${fileURL?.pathname ?? 'A Markdown file'}: text belongs in content/, not in src/.`);
    },
  }),
};

const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * What is loaded when it is used has no style sheets to fetch ahead, so Vite's loader for them (1 KB) is left out. What
 * stands for it is a module for each that imports it: one for all would be a file of its own, which every page fetches.
 */
const noPreloadHelper = {
  name: 'galley-no-preload-helper',
  enforce: /** @type {const} */ ('pre'),
  /**
   * @param {string} id
   * @param {string | undefined} importer
   */
  resolveId: (id, importer) => (id === PRELOAD_HELPER ? `${PRELOAD_HELPER}?${importer}` : undefined),
  /** @param {string} id */
  load: (id) =>
    id.startsWith(PRELOAD_HELPER) ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** The service worker, at its fixed address: that of a site that keeps pages, or the one that ends it. */
const serviceWorker = {
  name: 'galley-service-worker',
  apply: /** @type {const} */ ('build'),
  /** @this {{ environment: { name: string }, emitFile: (file: object) => string }} */
  buildStart() {
    if (this.environment.name !== 'client') return;
    const [working, retired] = [
      new URL('./src/client/worker/worker.ts', import.meta.url),
      new URL('./src/client/worker/retired.ts', import.meta.url),
    ];
    const id = fileURLToPath(keepsPages(site) ? working : retired);
    this.emitFile({ type: 'chunk', id, fileName: WORKER_PATH.slice(1) });
  },
};

/**
 * `assets/Page.<hash>.js`, where Astro adds to the component's name which of its scripts it is: every page has the name.
 * @param {{ name: string }} script
 */
const scriptName = ({ name }) => `assets/${name.split('.')[0]}.[hash].js`;

export default defineConfig({
  site: site.address,
  base: basePathOf(site.address),
  cacheDir: `${cache}/astro`,
  output: 'static',
  // Every page has a folder of its own, so a build is the same with `always`; in the preview that would refuse
  // files whose route has no ending of its own, such as pictures.
  trailingSlash: 'ignore',
  build: {
    format: 'directory',
    assets: 'assets',
    // A strict content security policy has no place for styles inside the page.
    inlineStylesheets: 'never',
  },
  // What a page loads is a file with a hash in its name, never text inside the page.
  vite: {
    plugins: [noPreloadHelper, serviceWorker],
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: scriptName } } } } },
    resolve: { alias: { '#fonts': await makeFonts(cache) } },
  },
  markdown: { processor: noMarkdownOutsideContent },
  devToolbar: { enabled: false },
});
