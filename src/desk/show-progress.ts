/** Shows on a terminal how far long work has come, in one line that is written over. Elsewhere it says nothing. */
export function showProgress(what: string): (done: number, all: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done, all) => {
    // ECMA-48, 8.3.41: erases the line.
    const line = done < all ? `${what}: ${done} of ${all}` : '';
    process.stderr.write(`\r\x1b[K${line}`);
  };
}
