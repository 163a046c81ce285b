/** What an anchor stands at: it decides what becomes of it when the text is edited. */
export type AnchorKind = 'heading' | 'paragraph' | 'quote' | 'note' | 'part';

/** A place in a text that an address can end in (`#iraq-p2`). */
export interface Anchor {
  /** The id of the element. */
  id: string;
  kind: AnchorKind;
  /** Of its words ({@link contentHash}); zeros where it is not told by its words. */
  hash: string;
}

/** An anchor as the ledger has it. */
export interface PublishedAnchor extends Anchor {
  /** The heading or paragraph before it, as it was last published. */
  after?: string | undefined;
  /** The day on which it was first published, `yyyy-mm-dd`. */
  since: string;
}

/** The hash of what is not told by its words. */
export const NO_HASH = '0'.repeat(16);

/** The section that a numbered paragraph is counted in: `iraq` for `iraq-p2`; nothing for any other anchor. */
export function sectionOf({ id }: Pick<Anchor, 'id'>): string {
  return /^(.+)-p\d+$/.exec(id)?.[1] ?? '';
}
