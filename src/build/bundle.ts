import { existsSync } from 'node:fs';
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { showContent } from '../content-store/current-content.ts';
import type { Content } from '../content-store/read-content.ts';
import { answerOnce } from './apart.ts';
import { openAstro } from './open-astro.ts';
import { sharedOf } from './program.ts';

/** What is bundled, and where to. */
export interface ToBundle {
  /** The project. */
  root: string;
  /** Absolute; it is there, and empty but for links. */
  folder: string;
  /** Covers everything that is bundled. */
  digest: string;
}

/** Pages are bundled without anything to show: what they show is read by the build itself. */
const NOTHING: Content = {
  articles: [],
  people: [],
  topics: [],
  pages: [],
  problems: [],
  ledger: { moves: [], removals: [], unlisted: [], countUnlisted: async () => 0 },
};

/** It is loaded while what it needs is made elsewhere. */
const astro = import('astro');
astro.catch(() => {});

/** In the process that was begun for it. */
process.once('disconnect', () => process.exit(1));
answerOnce(bundle);

async function bundle(told: ToBundle): Promise<void> {
  showContent({ content: NOTHING });
  const { build } = await astro;
  await build({
    root: told.root,
    mode: 'production',
    logLevel: 'warn',
    outDir: sharedOf(told.folder),
    integrations: [keepBundle(told)],
  });
}

/** Makes no page: keeps instead what Astro would make them with. */
function keepBundle({ root, folder, digest }: ToBundle): AstroIntegration {
  return {
    name: 'galley-program',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [openAstro] } });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astro) => ({
          ...astro,
          async getStaticPaths() {
            // Astro bundles within the project, where it can.
            const bundles = [path.join(sharedOf(folder), '.prerender'), path.join(root, '.astro/.prerender')];
            const bundle = bundles.find((place) => existsSync(place));
            if (!bundle) throw new Error('Astro has bundled its pages elsewhere than expected.');
            await cp(bundle, path.join(folder, 'pages'), { recursive: true });
            const { app } = astro as unknown as {
              app: { getOptions: () => { allPages: Record<string, { styles: unknown }> } };
            };
            const pages = Object.entries(app.getOptions().allPages).map(([key, { styles }]) => [
              key,
              { styles },
            ]);
            await writeFile(path.join(folder, 'program.json'), JSON.stringify({ digest, pages }));
            return [];
          },
        }));
      },
    },
  };
}
