import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { countWords } from '../article/reading-time.ts';
import { runningText } from './running-text.ts';

declare module 'vfile' {
  interface DataMap {
    words: number;
  }
}

/** Counts the words of a text, and keeps their number in `file.data.words`. */
export function rehypeWords({ language }: { language: string }) {
  return (tree: Root, file: VFile) => {
    file.data.words = countWords(runningText(tree), language);
  };
}
