/** A subcommand of `npm run desk`. */
export interface Subcommand {
  /** How it is called, its name first. */
  call: string;
  /** What it does, in half a sentence. */
  does: string;
  /** What is true for the caller after it failed. */
  failed: string;
  /** Loads it; what others need is not loaded. It reads its own arguments, and throws as `run-command.ts` says. */
  load: () => Promise<(args: string[]) => Promise<void>>;
}

/** The subcommands, by name, in the order in which an editor meets them. */
export const subcommands: Readonly<Record<string, Subcommand>> = {
  new: {
    call: 'new "Headline"',
    does: 'begins an article: a folder, and a file to write in',
    failed: 'Nothing was written.',
    load: async () => (await import('./new/run-new.ts')).runNew,
  },
  check: {
    call: 'check [FILE …]',
    does: 'says everything that is wrong with the content, or with what is named',
    failed: 'The content was not checked.',
    load: async () => (await import('./check/run-check.ts')).runCheck,
  },
};
