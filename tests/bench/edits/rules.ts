/** How a world is played. */
export interface Rules {
  /** How many builds are made on what is there. */
  rounds: number;
  /** A clean build is compared with after so many rounds, and after each round with a build that is killed, or damage. */
  every: number;
  /** One of so many rounds has builds that are killed; none when 0. */
  kill: number;
  /** One of so many rounds has damage; none when 0. */
  damage: number;
  /** One of so many clean builds has nothing that was drawn or bundled before. */
  cold: number;
  /** The edits to draw from, instead of all that there are. */
  only: string[];
  /** Whether it goes on after a difference, from nothing. */
  goesOn: boolean;
}

/** What came of it. */
export interface Played {
  rounds: number;
  edits: number;
  compared: number;
  killed: number;
  damaged: number;
  refused: number;
  /** What was wrong, to read; with what was done since the last comparison. */
  faults: string[];
}
