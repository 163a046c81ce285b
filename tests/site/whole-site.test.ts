import { describe, expect, test } from 'vitest';
import { site as publication } from '../../src/site.config.ts';
import { fixtureSite, realSite } from '../sites.ts';
import { reportOf } from '../whole-site/fault.ts';
import { faultsOfFiles } from '../whole-site/faults-of-files.ts';
import { faultsOfHeads } from '../whole-site/faults-of-heads.ts';
import { faultsOfLinks } from '../whole-site/faults-of-links.ts';
import { faultsOfMarkup } from '../whole-site/faults-of-markup.ts';
import { faultsOfReach } from '../whole-site/faults-of-reach.ts';
import { readSite } from '../whole-site/read-site.ts';

const ORIGIN = new URL(publication.address).origin;

describe.each([
  ['real', realSite],
  ['fixture', fixtureSite],
])('the whole %s site', (_, { out }) => {
  const site = readSite(out);

  test('is HTML of good practice, on every page', async () => {
    expect(reportOf(await faultsOfMarkup(site))).toBe('');
  });

  test('says on every page what that is, and no two pages say the same', () => {
    expect(reportOf(faultsOfHeads(site, ORIGIN))).toBe('');
  });

  test('has no link, file, picture or place that is not there', () => {
    expect(reportOf(faultsOfLinks(site, ORIGIN))).toBe('');
  });

  test('names nothing in feeds, data and editions that is not there', () => {
    expect(reportOf(faultsOfFiles(site, ORIGIN))).toBe('');
  });

  test('has no page that no link leads to', () => {
    expect(reportOf(faultsOfReach(site, ORIGIN))).toBe('');
  });
});
