import type { Site } from './site.ts';

/**
 * The publication as a run serves it: at the address that the environment names (`GALLEY_ADDRESS`, which the option
 * `--address` sets), or else at its own.
 *
 * Read anew each time, since a command reads its options after this was imported; but once in a build, which has read them,
 * and asks for every link.
 *
 * @param site As its owner has written it.
 */
export function asServed(site: Site): Site {
  let settled: string | undefined;
  return {
    ...site,
    get address() {
      if (settled !== undefined) return settled;
      const address = process.env['GALLEY_ADDRESS'] || site.address;
      if (process.env['GALLEY_PREVIEW'] === 'no') settled = address;
      return address;
    },
  };
}
