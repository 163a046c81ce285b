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
  import: {
    call: 'import FILE',
    does: 'makes an article of copy that somebody sent',
    failed: 'Nothing was written.',
    load: async () => (await import('./import/run-import.ts')).runImport,
  },
  check: {
    call: 'check [FILE …]',
    does: 'says everything that is wrong with the content, or with what is named',
    failed: 'The content was not checked.',
    load: async () => (await import('./check/run-check.ts')).runCheck,
  },
  preview: {
    call: 'preview [SLUG]',
    does: 'shows an article, its card, its print and what reader modes keep of it, while you write',
    failed: 'The preview could not start.',
    load: async () => (await import('./preview/run-preview.ts')).runPreview,
  },
  correct: {
    call: 'correct SLUG',
    does: 'notes what was wrong in a published article, and what is right',
    failed: 'The article is as it was.',
    load: async () => (await import('./correct/run-correct.ts')).runCorrect,
  },
  publish: {
    call: 'publish',
    does: 'checks, builds, writes the ledger, and puts the new site in place of the old',
    failed: 'Nothing was published. The site that was there before is in its place.',
    load: async () => (await import('./publish/run-publish.ts')).runPublish,
  },
  rollback: {
    call: 'rollback',
    does: 'brings the site before the last one back',
    failed: 'Nothing was brought back. The site is as it was.',
    load: async () => (await import('./publish/run-rollback.ts')).runRollback,
  },
};
