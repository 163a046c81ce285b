import { describe, expect, test } from 'vitest';
import { correctText } from '../../src/desk/correct/correct-text.ts';

const CORRECTION = { date: '2026-11-25', wrong: 'It said: "3.1".', right: "It is 3.2 # not 3.1, it's said." };

/** The entry as it is written into a list with an entry a line. */
const ITEM = (indent: string) =>
  [`- date: 2026-11-25`, `  wrong: 'It said: "3.1".'`, `  right: "It is 3.2 # not 3.1, it's said."`, '']
    .map((line) => (line ? indent + line : line))
    .join('\n');

/** What stands around: comments, quotes of every kind, an odd order, long lines, a table in the text. */
const around = (yaml: string) => `---
# The desk's own note.
title:   "Rivers: rise"   # keep the two spaces
byline: [ one-writer,   test-desk ]
standfirst: >-
  Three gauges set records in November, and a line that is far longer than eighty characters is not folded anew here.
${yaml}---

corrections: this is text
---
And so is this.
`;

const LATER = "  - date: 2026-11-26 # the day after\n    wrong: 'Later'\n    right: Right.\n";
const EARLIER = '  - date: "2026-11-24"\n    right: Right.\n    wrong: Earlier.\n';

const CASES: [name: string, before: string, after: string][] = [
  ['no list', 'id: a1\n', `id: a1\ncorrections:\n${ITEM('  ')}`],
  ['no list, and a comment at the end', 'id: a1\n# end\n', `id: a1\n# end\ncorrections:\n${ITEM('  ')}`],
  ['a bare name', 'corrections:\nid: a1\n', `corrections:\n${ITEM('  ')}id: a1\n`],
  [
    'a bare name with a comment',
    'corrections: # none\nid: a1\n',
    `corrections: # none\n${ITEM('  ')}id: a1\n`,
  ],
  ['empty brackets', 'corrections: []\nid: a1\n', `corrections:\n${ITEM('  ')}id: a1\n`],
  ['empty brackets with a comment', 'corrections: [] # none\n', `corrections: # none\n${ITEM('  ')}`],
  ['an earlier one', `corrections:\n${EARLIER}id: a1\n`, `corrections:\n${EARLIER}${ITEM('  ')}id: a1\n`],
  ['a later one', `corrections:\n${LATER}`, `corrections:\n${ITEM('  ')}${LATER}`],
  ['both', `corrections:\n${EARLIER}${LATER}`, `corrections:\n${EARLIER}${ITEM('  ')}${LATER}`],
  [
    'comments between',
    `corrections:\n  # first\n${EARLIER}    # of the earlier\n  # of the later\n${LATER}  # end\nid: a1\n`,
    `corrections:\n  # first\n${EARLIER}    # of the earlier\n${ITEM('  ')}  # of the later\n${LATER}  # end\nid: a1\n`,
  ],
  [
    'no indent',
    'corrections:\n- date: 2026-11-24\n  wrong: W.\n  right: R.\nid: a1\n',
    `corrections:\n- date: 2026-11-24\n  wrong: W.\n  right: R.\n${ITEM('')}id: a1\n`,
  ],
  [
    'a hyphen on a line of its own',
    'corrections:\n    -\n      date: 2026-11-24\n      wrong: W.\n      right: R.\n',
    `corrections:\n    -\n      date: 2026-11-24\n      wrong: W.\n      right: R.\n${ITEM('    ')}`,
  ],
  [
    'a block of text at its end',
    'corrections:\n  - date: 2026-11-24\n    wrong: W.\n    right: |\n      R.\n\nid: a1\n',
    `corrections:\n  - date: 2026-11-24\n    wrong: W.\n    right: |\n      R.\n${ITEM('  ')}\nid: a1\n`,
  ],
  [
    'a list in brackets',
    'corrections: [{ date: 2026-11-24, wrong: "W.", right: R. }] # one\n',
    `corrections: [{ date: 2026-11-24, wrong: "W.", right: R. }, { date: 2026-11-25, wrong: "It said: \\"3.1\\".", right: "It is 3.2 # not 3.1, it's said." }] # one\n`,
  ],
  [
    'a later one in brackets',
    'corrections: [\n  {date: 2026-11-26, wrong: W., right: R.},\n]\n',
    `corrections: [\n  { date: 2026-11-25, wrong: "It said: \\"3.1\\".", right: "It is 3.2 # not 3.1, it's said." }, {date: 2026-11-26, wrong: W., right: R.},\n]\n`,
  ],
];

describe('a correction goes into front matter with', () => {
  test.each(CASES)('%s, and no other byte changes', (_, before, after) => {
    expect(correctText(around(before), CORRECTION)).toBe(around(after));
  });

  test.each(['\r\n', '\r'])('lines that end in %j, and a byte order mark', (ending) => {
    for (const [name, before, after] of CASES) {
      const [raw, corrected] = [before, after].map((yaml) =>
        `\uFEFF${around(yaml)}`.replaceAll('\n', ending),
      );
      expect(correctText(raw ?? '', CORRECTION), name).toBe(corrected);
    }
  });
});

test.each([
  ['lines that end in two ways', around('id: a1\n').replace('\n', '\r\n')],
  ['fields in braces', '---\n{ id: a1, title: Rivers }\n---\n\nText.\n'],
  ['no front matter', 'Text.\n'],
])('nothing is changed in a file with %s', (_, raw) => {
  expect(correctText(raw, CORRECTION)).toBeUndefined();
});
