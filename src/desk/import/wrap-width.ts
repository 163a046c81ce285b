/** The end of a sentence, with what may close after it. */
export const SENTENCE_END = /[.!?…。！？؟۔][”’"'）)\]»」』]*$/u;

/** Letters that are as wide as two of Latin. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/gu;

/** Copy is wrapped at no less and no more, in characters. */
const NARROWEST = 40;
const WIDEST = 120;

/** A single line that is followed by another in its group is wrapped when it is this long, in characters. */
const SURELY_WRAPPED = 60;

/** How wide a line is, in characters of Latin. */
export function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

/**
 * At how many characters the lines of each group are wrapped; 0 when each line is a paragraph.
 *
 * Wrapped lines hardly ever end with a sentence, and are neither short nor long. Where the copy as a whole does not
 * look so, such as when lists and tables are in it, a group may do so by itself.
 */
export function wrapWidths(groups: string[][]): number[] {
  const wrapped = groups.map((group) => group.slice(0, -1).map((line) => line.trimEnd()));
  const usual = usualWidth(wrapped.flat());
  return wrapped.map((lines, index) => {
    const widest = Math.max(0, ...lines.map(widthOf));
    if (usual > 0) return Math.max(usual, Math.min(widest, WIDEST));
    // The first group holds the headline, which is not wrapped.
    return index > 0 && isWrapped(lines) ? widest : 0;
  });
}

function isWrapped(lines: string[]): boolean {
  const least = lines.length === 1 ? SURELY_WRAPPED : NARROWEST;
  const fits = lines.every((line) => widthOf(line) >= least && widthOf(line) <= WIDEST);
  return (
    lines.length > 0 && fits && lines.filter((line) => SENTENCE_END.test(line)).length * 2 < lines.length
  );
}

function usualWidth(lines: string[]): number {
  const share = (test: (line: string) => boolean) => lines.filter(test).length / lines.length;
  const isUsual =
    share((line) => SENTENCE_END.test(line)) < 0.5 &&
    share((line) => widthOf(line) > WIDEST) < 0.15 &&
    share((line) => widthOf(line) >= NARROWEST) > 0.5;
  if (!isUsual) return 0;
  const widths = lines.map(widthOf).sort((one, other) => one - other);
  const width = widths[Math.floor(widths.length * 0.75)] ?? 0;
  return width < NARROWEST ? 0 : width;
}
