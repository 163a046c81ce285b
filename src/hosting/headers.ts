import { GROUP_PATHS, type PageGroup } from './page-group.ts';
import { patternSource } from './pattern.ts';

/** A header that every host sends: one value everywhere, another at some paths. */
export interface Header {
  name: string;
  everywhere: string;
  /** The first pattern that a path fits counts; see `src/hosting/pattern.ts`. */
  elsewhere: { pattern: string; value: string }[];
}

/** What a browser must not offer to a page, since this site uses none of it (Permissions Policy, 4.1). */
const REFUSED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
];

/** Seconds. */
const YEAR = 31_536_000;

/** Files whose names change with what is in them. */
export const HASHED = ['/assets/*', '/cards/*', '/pictures/*'];

/** What other sites show. */
const SHARED = ['/cards/*', '/pictures/*', GROUP_PATHS.embed];

/**
 * The headers of the site, for every host: the one place where they are decided.
 *
 * @param policies The security policy of each group of pages.
 */
export function headersOf(policies: Record<PageGroup, string>): Header[] {
  const { page, ...others } = policies;
  return [
    {
      name: 'content-security-policy',
      everywhere: page,
      elsewhere: Object.entries(others).map(([group, value]) => ({
        pattern: GROUP_PATHS[group as keyof typeof others],
        value,
      })),
    },
    // A page is asked for anew each time, and sent only when it has changed (RFC 9111, 5.2.2.4).
    same('cache-control', 'no-cache', HASHED, `public, max-age=${YEAR}, immutable`),
    same('cross-origin-resource-policy', 'same-origin', SHARED, 'cross-origin'),
    same('cross-origin-opener-policy', 'same-origin'),
    same('cross-origin-embedder-policy', 'require-corp'),
    same('permissions-policy', REFUSED.map((name) => `${name}=()`).join(', ')),
    same('referrer-policy', 'strict-origin-when-cross-origin'),
    same('strict-transport-security', `max-age=${2 * YEAR}; includeSubDomains`),
    same('x-content-type-options', 'nosniff'),
  ];
}

/** A function that says what is sent with the file at a path: for many paths, faster than {@link headersAt}. */
export function headersFor(headers: readonly Header[]): (path: string) => Record<string, string> {
  const rules = headers.map(({ name, everywhere, elsewhere }) => ({
    name,
    everywhere,
    others: elsewhere.map(({ pattern, value }) => ({ fits: new RegExp(patternSource(pattern)), value })),
  }));
  return (path) =>
    Object.fromEntries(
      rules.map(({ name, everywhere, others }) => [
        name,
        others.find(({ fits }) => fits.test(path))?.value ?? everywhere,
      ]),
    );
}

/** What is sent with the file at a path. */
export function headersAt(path: string, headers: readonly Header[]): Record<string, string> {
  return headersFor(headers)(path);
}

function same(name: string, everywhere: string, patterns: readonly string[] = [], value = ''): Header {
  return { name, everywhere, elsewhere: patterns.map((pattern) => ({ pattern, value })) };
}
