/** Where the terms of the licences of Creative Commons are. */
const COMMONS = 'https://creativecommons.org';

/**
 * The address of a licence's terms, by what an editor wrote: a name such as `CC BY-SA 4.0` or `CC0`, or the address itself.
 *
 * @returns Nothing for a name that is none of Creative Commons.
 */
export function licenceAddress(name: string): string | undefined {
  if (/^https?:\/\/\S+$/.test(name)) return name;
  if (/^CC0(?: 1\.0)?$/i.test(name)) return `${COMMONS}/publicdomain/zero/1.0/`;
  const [, terms, version] = /^CC[ -](BY(?:-(?:NC|ND|SA)){0,2})[ -](\d\.\d)$/i.exec(name) ?? [];
  return terms && `${COMMONS}/licenses/${terms.toLowerCase()}/${version}/`;
}
