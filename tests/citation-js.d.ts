/** What the tests use of Citation.js, which has no types of its own. */
declare module '@citation-js/core' {
  /** What was read, as CSL-JSON. */
  export class Cite {
    constructor(input: unknown);
    data: Record<string, unknown>[];
    format(name: 'bibliography', options: { template: string; lang: string }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
