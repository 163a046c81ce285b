/** Modules of Astro, by the end of their path, and how they are changed where pages are bundled. */
const CHANGES: Record<string, (code: string) => string> = {
  // What a program makes pages with: the renderer itself as well (src/build/page-renderer.ts).
  'astro/dist/entrypoints/prerender.js': (code) =>
    `${code}\nexport { renderPage } from '../runtime/server/index.js';\nexport { Slots } from '../core/render/slots.js';\n`,
  // V8 takes a function that is written straight into a property for one that lasts, and keeps it, with the page that it is of, until
  // it looks through all memory.
  'astro/dist/runtime/server/render/astro/instance.js': (code) =>
    code.replace(SLOT, 'const slot = $1;\nthis.slotValues[name] = slot;'),
};

/** How Astro keeps what stands inside a component. */
const SLOT = /this\.slotValues\[name\] = (\(\) => \{.*?return slots\[name\]\(result\);\s*\});/s;

/**
 * A plugin for Vite: has a bundle of pages export what they are rendered with, and rendering leave less behind it.
 *
 * @throws {Error} When Astro is another than this knows.
 */
export const openAstro = {
  name: 'galley-open-astro',
  transform(code: string, id: string): string | undefined {
    const change = Object.entries(CHANGES).find(([file]) => id.endsWith(file))?.[1];
    const changed = change?.(code);
    if (changed === code) throw new Error(`${id} is not as src/build/open-astro.ts expects.`);
    return changed;
  },
};
