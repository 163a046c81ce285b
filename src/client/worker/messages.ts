/** What pages and the worker say to each other: types alone, since what both load would be a file beside the worker. */

/** A page as it is before the reader. */
export interface Shown {
  /** Its headline. */
  title: string;
  /** Its language (BCP 47) and direction. */
  lang: string;
  dir: string;
  /** The whole addresses of what it has loaded. */
  files: string[];
  /** Whether it comes from the store. */
  isStored: boolean;
}

/** A page that is kept. */
export interface Kept extends Omit<Shown, 'files' | 'isStored'> {
  /** Whole, without query and fragment. */
  address: string;
  /** When the network sent it: ISO 8601, UTC. */
  moment: string;
  /** Whether the reader saved it; otherwise it was visited. */
  isSaved: boolean;
}

/** What a page asks for: of itself, or of another by its address. */
export type Message =
  | { ask: 'visit' | 'save'; shown: Shown }
  | { ask: 'drop'; address: string }
  | { ask: 'list' | 'clear' };

/** What it is told. */
export interface Answer {
  /** All that is kept now, what came last first. */
  pages: Kept[];
  /** Why nothing came of it: there is no room, or a part could not be fetched. */
  failed?: 'room' | 'network';
}
