import type { Site } from './site.ts';

/**
 * The publication as a run serves it: at the address that the environment names (`GALLEY_ADDRESS`, which the option
 * `--address` sets), or else at its own.
 *
 * Read anew each time: a command reads its options after this was imported.
 *
 * @param site As its owner has written it.
 */
export function asServed(site: Site): Site {
  return {
    ...site,
    get address() {
      return process.env['GALLEY_ADDRESS'] || site.address;
    },
  };
}
