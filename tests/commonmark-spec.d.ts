/** What the tests use of the specification of CommonMark, which has no types of its own. */
declare module 'commonmark-spec' {
  /** Its examples; `→` stands for a tab. */
  export const tests: { markdown: string; html: string; section: string; number: number }[];
}
