import type { BenchContent } from './write-articles.ts';

/** A program that builds a site of the articles. */
export interface Builder {
  /** The name in tables. */
  name: string;
  /** Its version. */
  version: string;
  /** The site that it builds. */
  out: string;
  /** The program and what it is told. */
  command: string[];
  /** Where it runs. */
  cwd: string;
  /** What its environment has beside this one’s. */
  env?: Record<string, string>;
  /** A file of which every article's page is made; a measurement adds a comment to it. */
  template: string;
  /** Takes away what it built and kept; but for the pictures that it made, when `keepsPictures`. */
  clean: (keepsPictures: boolean) => Promise<void>;
}

/** Prepares a program for the articles of a content. */
export type MakeBuilder = (content: BenchContent, folder: string) => Promise<Builder>;
