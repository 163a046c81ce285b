/** A part of a route's path, as Astro's manifest has it: `[slug]` is dynamic, `[...topic]` a spread as well. */
interface Part {
  content: string;
  dynamic: boolean;
  spread: boolean;
}

/**
 * The path that a route has with parameters, as Astro makes it.
 *
 * @param segments The route's, each with its parts: `[part].json` has two.
 * @returns Without a slash at its end, but for `/` itself.
 */
export function pathOfRoute(
  segments: readonly (readonly Part[])[],
  params: Readonly<Record<string, string | undefined>>,
): string {
  const written = (part: Part) => {
    if (!part.dynamic) return part.content;
    return (params[part.spread ? part.content.slice(3) : part.content] ?? '')
      .normalize()
      .replace(/#/g, '%23')
      .replace(/\?/g, '%3F');
  };
  const path = segments.map((segment) => segment.map(written).join('')).filter(Boolean);
  return `/${path.join('/')}`;
}
