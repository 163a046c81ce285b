// @ts-check
import { defineConfig } from 'astro/config';
import { site } from './src/site.config.ts';

const cache = process.env.GALLEY_CACHE ?? '.cache';

export default defineConfig({
  site: site.address,
  outDir: process.env.GALLEY_OUT ?? 'dist',
  cacheDir: `${cache}/astro`,
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    assets: 'assets',
    // A strict content security policy has no place for styles inside the page.
    inlineStylesheets: 'never',
  },
  // Bodies are rendered by src/markdown/pipeline.ts, called by the content store, so that they stay out of
  // Astro's data store and no Markdown reaches Astro's own processor.
  experimental: { incrementalBuild: true },
  devToolbar: { enabled: false },
});
