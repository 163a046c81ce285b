/**
 * Text fragments (WICG, Scroll to text fragment): the part of an address that names a passage of a page by its words.
 *
 * What a browser does with one: it takes the first place in the page that fits, every term within one block, bounded by
 * words, whatever the case, the accents and the shape of quotation marks. Around a context, spaces and the borders of
 * blocks do not count.
 */

/** A place in the text of a page: the index of a block, and a UTF-16 offset in it. */
export interface Place {
  block: number;
  offset: number;
}

/** How many words a term has, and how many stand around it: the fewest that will do. */
const TERM = [3, 5, 9, 15];
const CONTEXT = [0, 2, 4, 8, 16, 32];

/** Words before and behind, the fewest in all first. */
const PAIRS = CONTEXT.flatMap((some) => CONTEXT.map((others) => [some, others] as const)).sort(
  (a, b) => a[0] + a[1] - b[0] - b[1],
);

/** Up to here a passage is named whole: encoded characters, or words. Beyond, by its first and last words. */
const SHORT = 150;
const FEW = 8;

/**
 * The value of `text=` for a passage, percent-encoded; none when no value leads to it alone.
 *
 * @param blocks The words of the page, a text for each block; white space is as in the source or collapsed.
 * @param start Where the passage begins; in the middle of a word, all of the word is taken.
 * @param end Where it ends, likewise.
 */
export function fragmentOf(blocks: string[], start: Place, end: Place): string | undefined {
  const [from, to] = [wholeWord(blocks, start, 0), wholeWord(blocks, end, 1)];
  const first = (blocks[from.block] ?? '').slice(
    from.offset,
    from.block === to.block ? to.offset : undefined,
  );
  const last = from.block === to.block ? first : (blocks[to.block] ?? '').slice(0, to.offset);
  if (wordsOf(first + last).length === 0) return undefined;

  const before = [...blocks.slice(0, from.block), (blocks[from.block] ?? '').slice(0, from.offset)];
  const after = [(blocks[to.block] ?? '').slice(to.offset), ...blocks.slice(to.block + 1)];
  const passage =
    from.block === to.block ? [first] : [first, ...blocks.slice(from.block + 1, to.block), last];
  const [head, body] = [plain(before.join('')), plain(passage.join(''))];
  const page = head + body + plain(after.join(''));
  const nearest = { before: before.findLast(plain) ?? '', after: after.find(plain) ?? '' };

  /** Whether the terms are found first at that place, of what comes after `since`. */
  const isFirst = (terms: string[], at: number, since = 0) =>
    page.indexOf(plain(terms.join('')), since) === at;
  const startOf = (prefix: string) => head.length - plain(prefix).length;

  const whole = () => {
    for (const [some, others] of PAIRS) {
      const [prefix, suffix] = [lastWords(nearest.before, some), firstWords(nearest.after, others)];
      if (isFirst([prefix, first, suffix], startOf(prefix))) return write(prefix, first, '', suffix);
    }
    return undefined;
  };

  const ends = () => {
    const most = from.block === to.block ? Math.floor(wordsOf(first).length / 2) : Infinity;
    const terms = CONTEXT.flatMap((context) =>
      TERM.map((count) => [context, Math.min(count, most)] as const),
    );
    const opening = terms
      .map(([context, count]) => [lastWords(nearest.before, context), firstWords(first, count)] as const)
      .find(([prefix, term]) => isFirst([prefix, term], startOf(prefix)));
    if (!opening) return undefined;
    const since = head.length + plain(opening[1]).length;
    const closing = terms
      .map(([context, count]) => [lastWords(last, count), firstWords(nearest.after, context)] as const)
      .find((pair) => isFirst([...pair], head.length + body.length - plain(pair[0]).length, since));
    return closing && write(...opening, ...closing);
  };

  const isShort = from.block === to.block && (encode(first).length <= SHORT || wordsOf(first).length < FEW);
  if (isShort) return whole();
  return ends() ?? (from.block === to.block ? whole() : undefined);
}

function write(prefix: string, start: string, end: string, suffix: string): string {
  const [before, opening, closing, after] = [prefix, start, end, suffix].map(encode);
  return [before && `${before}-`, opening, closing, after && `-${after}`].filter(Boolean).join(',');
}

/** As the standard wants it, and with what ends an address where it stands in a text. */
function encode(term: string): string {
  return encodeURIComponent(clean(term)).replace(
    /[-!'()*.~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** As it is read: without soft hyphens, white space collapsed. A narrow no-break space is part of the word beside it. */
function clean(text: string): string {
  return text
    .replace(/\u00AD/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** What no browser takes for different is the same here, and more; so what is found once here is found once there. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\s\p{M}\p{Cf}]/gu, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .toLowerCase();
}

let segmenter: Intl.Segmenter | undefined;

function wordsOf(text: string): Intl.SegmentData[] {
  return [...segmentsOf(text)].filter(({ isWordLike }) => isWordLike);
}

/** The beginning of a text up to the end of its word of that number; all of a text without words, none for 0. */
function firstWords(text: string, count: number): string {
  const word = wordsOf(text).slice(0, count).at(-1);
  if (word) return text.slice(0, word.index + word.segment.length);
  return count ? text : '';
}

/** The end of a text from the start of its word of that number, counted from the end, likewise. */
function lastWords(text: string, count: number): string {
  const word = count ? wordsOf(text).slice(-count)[0] : undefined;
  return word || !count ? text.slice(word?.index ?? text.length) : text;
}

/** The place moved out of a word: to its start, or with `side` 1 to its end. White space is passed over inwards. */
function wholeWord(blocks: string[], { block, offset }: Place, side: 0 | 1): Place {
  const text = blocks[block] ?? '';
  for (const { index, segment } of segmentsOf(text)) {
    const end = index + segment.length;
    if (index < offset && offset < end && segment.trim()) return { block, offset: side ? end : index };
  }
  return { block, offset };
}

/** The words of a text, and what is between them. Made when it is first asked for: older browsers have no such thing. */
function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return segmenter.segment(text);
}
