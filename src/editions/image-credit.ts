import type { Figure } from '../pictures/figure-element.ts';
import { licenceAddress } from './licence-address.ts';

/**
 * Who made a picture and under which terms it is shown, as properties of an `ImageObject` (schema.org; Google,
 * image metadata). What an editor wrote counts before what the file says (IPTC).
 */
export function imageCreditOf({ master, credit, licence }: Figure): Record<string, unknown> {
  const { creator, copyright, terms, licensor } = master.rights;
  const license = (licence && licenceAddress(licence)) ?? terms;
  const notice = copyright ?? licence;
  return {
    ...(credit && { creditText: credit }),
    ...(creator && { creator: { '@type': 'Person', name: creator } }),
    ...(notice && { copyrightNotice: notice }),
    ...(license && { license }),
    ...(licensor && { acquireLicensePage: licensor }),
  };
}
