import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { dev } from 'astro';
import { refuseWrongSite } from '../../content-store/check-site.ts';
import type { Settings } from '../../content-store/settings.ts';
import { openPress } from './press.ts';
import { previewPath } from './preview-path.ts';
import { previewRoot } from './preview-root.ts';
import { previewServer } from './preview-server.ts';

/** What is previewed, and where. */
export interface Wanted {
  slug: string;
  /** The port to begin with. */
  port: number;
  /** Whether the system's browser shall open it. */
  open: boolean;
}

/**
 * A reader who waits long for a typeface goes without it. This server is slower than a reader's, and an editor wants to
 * see the page as it is, so here a page waits.
 */
const waitsForFonts = {
  postcssPlugin: 'galley-waits-for-fonts',
  Declaration: {
    'font-display': (declaration: { value: string }) => {
      if (declaration.value === 'optional') declaration.value = 'block';
    },
  },
};

/**
 * Serves the preview, and the site that it shows, on this machine only.
 *
 * The site is Astro's development server, as in `npm run dev`. It has a root of its own among the caches, since
 * Astro keeps what it knows of the content in the root: another preview, or `npm run dev`, may run beside it.
 *
 * @throws {ContentProblems} When the site's own values are wrong.
 */
export async function startPreview(
  settings: Settings,
  { slug, port, open }: Wanted,
): Promise<{ address: string; stop: () => Promise<void> }> {
  refuseWrongSite();
  const root = previewRoot(settings);
  await mkdir(root, { recursive: true });
  const press = openPress();
  const server = await dev({
    root,
    // Astro takes it as relative to the root.
    configFile: path.relative(root, path.join(settings.root, 'astro.config.mjs')),
    srcDir: path.join(settings.root, 'src'),
    publicDir: path.join(settings.root, 'public'),
    logLevel: 'error',
    server: { host: 'localhost', port, open: open && previewPath(slug) },
    integrations: [previewServer(settings, press)],
    vite: {
      server: { fs: { allow: [settings.root, settings.cacheDir] } },
      css: { postcss: { plugins: [waitsForFonts] } },
    },
  });
  return {
    address: `http://localhost:${server.address.port}${previewPath(slug)}`,
    stop: async () => {
      await press.close();
      await server.stop();
    },
  };
}
