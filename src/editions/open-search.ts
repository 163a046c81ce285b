import { absoluteAddress } from '../article/permalink.ts';
import type { Site } from '../schemas/site.ts';
import { wordsOf } from '../words/words.ts';
import { shorten } from './shorten.ts';
import { writeXml, xmlElement } from './xml.ts';

/** The path of the description. */
export const OPEN_SEARCH = '/opensearch.xml';
/** Its media type. */
export const OPEN_SEARCH_TYPE = 'application/opensearchdescription+xml';

/** The longest name that it may have, in characters (OpenSearch 1.1, ShortName). */
const LONGEST_NAME = 16;

/** How to search the site from a browser's address bar (OpenSearch 1.1, draft 6). */
export function openSearch(site: Site): string {
  const whole = (path: string) => absoluteAddress(path, site.address);
  const words = wordsOf(site.language);
  return writeXml(
    xmlElement('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      xmlElement('ShortName', {}, [shortName(site.name)]),
      xmlElement('Description', {}, [words.feeds.named(site.name, words.search.title)]),
      xmlElement('InputEncoding', {}, ['UTF-8']),
      xmlElement('Language', {}, [site.language]),
      xmlElement('Image', { width: '32', height: '32', type: 'image/x-icon' }, [whole('/favicon.ico')]),
      // The braces are part of the address, so no address is made of it.
      xmlElement('Url', { type: 'text/html', template: `${whole('/search/')}?q={searchTerms}` }),
      xmlElement('Url', { type: OPEN_SEARCH_TYPE, rel: 'self', template: whole(OPEN_SEARCH) }),
    ]),
  );
}

/** A name without a place to break it is cut. */
function shortName(name: string): string {
  return shorten(name, LONGEST_NAME) || [...name].slice(0, LONGEST_NAME).join('');
}
