/** What the site uses of the package, which has no types of its own. */
declare module 'subset-font' {
  /** Cuts a font (TrueType, WOFF or WOFF2) down to the characters of `text`. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'woff2' | 'truetype';
      /** Values at which the axes of a variable font are fixed. */
      variationAxes: Record<string, number>;
      keepFeatures: string[];
      noHinting: boolean;
      /** Records of the `name` table that stay (OpenType, name table, name IDs). */
      preserveNameIds: number[];
    },
  ): Promise<Uint8Array>;
}
