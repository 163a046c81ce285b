import { describe, expect, test } from 'vitest';
import { site as publication } from '../../src/site.config.ts';
import { type BuiltSite, fixtureSite, pressSite, realSite } from '../sites.ts';
import { reportOf } from '../whole-site/fault.ts';
import { faultsOfFiles } from '../whole-site/faults-of-files.ts';
import { faultsOfHeads } from '../whole-site/faults-of-heads.ts';
import { faultsOfLinks } from '../whole-site/faults-of-links.ts';
import { faultsOfMarkup } from '../whole-site/faults-of-markup.ts';
import { faultsOfReach } from '../whole-site/faults-of-reach.ts';
import { readSite } from '../whole-site/read-site.ts';

describe.each([
  ['real', realSite],
  ['fixture', fixtureSite],
  ['press', pressSite],
])('the whole %s site', (_, { out, address = publication.address }: BuiltSite) => {
  const { origin, pathname } = new URL(address);
  const site = readSite(out, pathname);

  test('is HTML of good practice, on every page', async () => {
    expect(reportOf(await faultsOfMarkup(site))).toBe('');
  });

  test('says on every page what that is, and no two pages say the same', () => {
    expect(reportOf(faultsOfHeads(site, origin))).toBe('');
  });

  test('has no link, file, picture or place that is not there', () => {
    expect(reportOf(faultsOfLinks(site, origin))).toBe('');
  });

  test('names nothing in feeds, data and editions that is not there', () => {
    expect(reportOf(faultsOfFiles(site, origin))).toBe('');
  });

  test('has no page that no link leads to', () => {
    expect(reportOf(faultsOfReach(site, origin))).toBe('');
  });
});
