import type { Progress } from '../../content-store/read-articles.ts';

/** How often the count is written anew, in articles. */
const EVERY = 25;

/**
 * Does some work, and says on a terminal how far it is. Elsewhere, and of a few articles, nothing is said; nothing
 * stays on the terminal.
 */
export async function countingOn<Result>(
  stream: NodeJS.WriteStream,
  work: (onRead: Progress) => Promise<Result>,
): Promise<Result> {
  const clear = () => {
    if (stream.isTTY) stream.write('\r\u001B[K');
  };
  try {
    return await work((read, all) => {
      if (stream.isTTY && read > 0 && read % EVERY === 0)
        stream.write(`\r${read} of ${all} articles checked …`);
    });
  } finally {
    clear();
  }
}
