import { readFileSync } from 'node:fs';
import type { SSRResult } from 'astro';
import { expect, test } from 'vitest';
import { openAstro } from '../../src/build/open-astro.ts';
import { type Component, openRenderer, type Renderer } from '../../src/build/page-renderer.ts';
import { filesOf } from '../../src/build/tree.ts';

/** As much of what Astro makes for a request as rendering asks for. */
function firstResult(): SSRResult {
  const _metadata = {
    hasRenderedHead: false,
    renderedScripts: new Set(['a.ts']),
    extraHead: ['<meta>'],
    propagators: new Set(),
  };
  const styles = new Set([{ props: { href: '/a.css' }, children: '' }]);
  const [scripts, links, response] = [new Set(), new Set(), { status: 200 }];
  return { styles, scripts, links, response, _metadata, pathname: '/1/' } as unknown as SSRResult;
}

/** A renderer that says what it is given, and does to it what rendering does. */
const renderer: Renderer = {
  renderPage: async (result, component, props) => {
    const { styles, _metadata } = result;
    const seen = [
      [...styles].length,
      _metadata.hasRenderedHead,
      [..._metadata.renderedScripts],
      [..._metadata.extraHead],
    ];
    styles.clear();
    _metadata.hasRenderedHead = true;
    _metadata.renderedScripts.add('b.ts');
    _metadata.extraHead.push('<link>');
    return Response.json([seen, await component(result, props, {})]);
  },
  Slots: class {
    inside: unknown;
    constructor(_: SSRResult, inside: unknown) {
      this.inside = inside;
    }
  },
};

const component = Object.assign(
  (result: SSRResult, props: Record<string, unknown>) => {
    const known = result.createAstro?.(props, { default: 'within' });
    return known && [known.props, (known.slots as unknown as { inside: unknown }).inside];
  },
  { isAstroComponentFactory: true },
) as Component;

test('the first page of a component is Astro’s, and others are rendered with what it made for that, as it was then', async () => {
  const { watched, render } = openRenderer(renderer);
  const page = watched(component);
  expect({ ...page }).toEqual({ isAstroComponentFactory: true });
  expect(render(page, { at: 1 }, {})).toBeUndefined();
  const first = firstResult();
  page(first, {}, {});
  first.styles.clear();
  first._metadata.hasRenderedHead = true;
  const seen = [1, false, ['a.ts'], ['<meta>']];
  for (const at of [2, 3]) {
    const response = await render(page, { at }, {});
    expect(await response?.json()).toEqual([seen, [{ at }, { default: 'within' }]]);
  }
  expect(render(watched(component), {}, {})).toBeUndefined();
});

test('components ask Astro for nothing that pages after the first have not', () => {
  const components = ['src/pages', 'src/layouts', 'src/components'].flatMap((folder) =>
    filesOf(folder)
      .filter((file) => file.endsWith('.astro'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  );
  const asked = components.flatMap((text) =>
    [...text.matchAll(/\bAstro\b(?:\.(\w+))?/g)].map(([, what]) => what),
  );
  expect(new Set(asked)).toEqual(new Set(['props', 'slots']));
});

test('what answers for a file asks for nothing but its path', () => {
  const answers = filesOf('src/pages')
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(`src/pages/${file}`, 'utf8').matchAll(/GET: .*? = (?:async )?\((.*?)\) =>/g),
    ])
    .map(([, asked]) => asked);
  expect(answers.length).toBeGreaterThan(20);
  for (const asked of answers) expect(asked).toMatch(/^(?:\{ (?:props|params)(?:: \{.*\})? \})?$/);
});

test('the modules of Astro are as they are expected, and changed only in how they do what they do', async () => {
  const [entry, instance] = [
    'dist/entrypoints/prerender.js',
    'dist/runtime/server/render/astro/instance.js',
  ].map((file) => `${process.cwd()}/node_modules/astro/${file}`) as [string, string];
  expect(openAstro.transform(readFileSync(entry, 'utf8'), entry)).toMatch(/export \{ renderPage \} from/);
  const code = openAstro.transform(readFileSync(instance, 'utf8'), instance) ?? '';
  expect(code).toMatch(
    /const slot = \(\) => \{[^;]*;\s*return value;\s*\}\s*return slots\[name\]\(result\);\s*\};\s*this\.slotValues\[name\] = slot;/,
  );
  expect(openAstro.transform('export {};', 'src/site.config.ts')).toBeUndefined();
  expect(() => openAstro.transform('export {};', instance)).toThrow('not as src/build/open-astro.ts expects');
});
