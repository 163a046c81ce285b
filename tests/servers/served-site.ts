import { type BuiltSite, fixtureSite } from '../sites.ts';

/** The tests' own site, with compressed copies of its files. */
export const servedSite: BuiltSite = { ...fixtureSite, out: '.cache/tests/served' };
