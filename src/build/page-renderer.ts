import type { SSRResult } from 'astro';

type Values = Record<string, unknown>;

/** A page's component, as Astro compiles it. */
export type Component = (result: SSRResult, props: Values, slots: Values) => unknown;

/** What a bundle has of Astro's renderer (src/build/open-astro.ts). */
export interface Renderer {
  renderPage: (
    result: SSRResult,
    component: Component,
    props: Values,
    slots: Values,
    isStreamed: boolean,
    route: object,
  ) => Promise<Response>;
  Slots: new (result: SSRResult, slots: Values | null) => object;
}

/** Renders the pages of a component, but for the first. */
export interface PageRenderer {
  /** What is rendered instead of a component: the same, which lets Astro's first result be seen. */
  watched: (component: Component) => Component;
  /** @returns Nothing when Astro has made no page of it yet. */
  render: (component: Component, props: Values, route: object) => Promise<Response> | undefined;
}

/**
 * Has Astro make the first page of a component, and the others like it. Astro makes for each what a server needs of a request,
 * which takes a sixth of the time of a page. It holds all of the page as well: V8 keeps getters of single objects, and objects
 * from which others inherit, until it looks through all memory.
 */
export function openRenderer({ renderPage, Slots }: Renderer): PageRenderer {
  const firsts = new Map<Component, SSRResult>();

  /** What components know as `Astro`. Ours ask it for no more. */
  class Known {
    /** Where a compiled component writes itself. */
    self: unknown;
    props: Values;
    readonly #result: SSRResult;
    readonly #inside: Values | null;

    constructor(result: SSRResult, props: Values, inside: Values | null) {
      this.props = props;
      this.#result = result;
      this.#inside = inside;
    }

    get slots(): object {
      return new Slots(this.#result, this.#inside);
    }
  }

  return {
    watched: (component) => {
      const watched: Component = (result, props, slots) => {
        if (!firsts.has(watched)) firsts.set(watched, copyOf(result));
        return component(result, props, slots);
      };
      return Object.assign(watched, component);
    },
    render: (component, props, route) => {
      const first = firsts.get(component);
      if (!first) return undefined;
      const result = copyOf(first);
      const createAstro = (given: Values, inside: Values | null) => new Known(result, given, inside);
      // Never written as a function where it stands here: src/build/open-astro.ts says why.
      result.createAstro = createAstro as unknown as SSRResult['createAstro'];
      return renderPage(result, component, props, {}, false, route);
    },
  };
}

/** The same with lists of its own, which rendering fills and empties. */
function copyOf(result: SSRResult): SSRResult {
  const { styles, scripts, links } = result;
  const _metadata: Values = { ...result._metadata };
  for (const name in _metadata) {
    const value = _metadata[name];
    if (value instanceof Set) _metadata[name] = new Set(value);
    else if (Array.isArray(value)) _metadata[name] = [...value];
  }
  return {
    ...result,
    styles: new Set(styles),
    scripts: new Set(scripts),
    links: new Set(links),
    _metadata: _metadata as unknown as SSRResult['_metadata'],
  };
}
