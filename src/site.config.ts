import { asServed } from './schemas/as-served.ts';

/**
 * The one file to edit to make this site your own. Data only; `src/schemas/site.ts` says what each
 * field means, and a build stops when one is wrong. `asServed` lets a run be told another address (docs/hosting.md).
 */
export const site = asServed({
  name: 'Galley',
  description: 'Accounts of reporting from elsewhere, with every source numbered.',
  address: 'https://galley.example',
  language: 'en-GB',
  timeZone: 'Etc/UTC',
  licence: {
    name: 'CC BY 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
  },
});
