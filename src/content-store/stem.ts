/** The permalink that an address is at or below; or the short address, of which the data are a twin. */
const STEM = /^\/(?:\d{4}\/\d\d\/[^/]+\/|a\/[^/.]+(?=[/.]))/;

/**
 * The part of an address that all addresses of one article share: its permalink, or its short address without what
 * follows the id. An article has ten addresses and two stems. Any other address is its own.
 */
export function stemOf(address: string): string {
  return STEM.exec(address)?.[0] ?? address;
}
