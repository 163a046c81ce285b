/**
 * A pattern of paths as hosts read it in `_headers`: `:name` stands for one part of a path, `*` for all that follows.
 *
 * @returns The source of a regular expression that matches whole paths, in the common part of the dialects of
 *   JavaScript, nginx (PCRE) and Caddy (RE2).
 */
export function patternSource(pattern: string): string {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[a-z]+/g, '[^/]+')
    .replace('*', '.*');
  return `^${source}$`;
}
