/** Shows on a terminal how far long work has come, in one line that is written over. Elsewhere it says nothing. */
export function showProgress(): (made: number, all: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (made, all) => {
    // ECMA-48, 8.3.41: erases the line.
    const line = made < all ? `Pages made: ${made} of ${all} parts of articles` : '';
    process.stderr.write(`\r\x1b[K${line}`);
  };
}
