import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://galley.example',
  cacheDir: './cache',
  devToolbar: { enabled: false },
});
