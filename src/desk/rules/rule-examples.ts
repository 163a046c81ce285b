import { contentHash } from '../../article/content-hash.ts';
import type { Rule } from '../../schemas/rules.ts';

/** A file of an example: its text or bytes, or where a link leads. */
type ExampleFile = string | Uint8Array | { link: string };

/** Content that breaks a rule, by the paths in it. */
export type Example = Record<string, ExampleFile>;

const STORY = 'articles/rivers-rise/index.md';

/** What a report says that no content can be made to show here. */
export interface Said {
  said: string;
  remedy: string;
}

/** Content for each rule that breaks it. The guide holds it against the checks, and prints what they say. */
export const ruleExamples: Record<Rule, Example | Said> = {
  'no-content': {},
  unreadable: { [STORY]: { link: 'nowhere.md' } },
  'too-large': { [STORY]: story({}, 'Rain again. '.repeat(100_000)) },
  encoding: { [STORY]: Buffer.from(story({ title: 'Caf\u00E9' }), 'latin1') },
  'unseen-character': { [STORY]: story({}, 'Turned: \u202Etxet.') },
  'file-name': { 'people/Jane Doe.md': '---\nname: Jane Doe\n---\n' },
  slug: { 'articles/Rivers rise/index.md': story() },
  'no-article': { 'articles/rivers-rise/rivers.md': story() },
  'stray-file': { 'articles/rivers-rise.md': story() },
  'duplicate-slug': { [STORY]: story(), 'articles/rivers-rise.md': story() },
  site: {
    said: 'The field "timeZone" is "London": is not a time zone of the IANA list.',
    remedy:
      'The time zone in which dates are written out, and which decides the day in a permalink. For example: "Europe/London"',
  },

  'front-matter': { [STORY]: story({ title: 'War: peace: now' }) },
  'missing-field': { [STORY]: story({ title: undefined }) },
  'wrong-field': { [STORY]: story({ published: '2026-02-30' }) },
  'unknown-field': { [STORY]: story({ standfrist: 'A sentence.' }) },
  'duplicate-id': { [STORY]: story(), 'articles/more-rain/index.md': story() },
  'unknown-person': { [STORY]: story({ byline: '[john-doe]' }) },
  'unknown-topic': { [STORY]: story({ topics: '[rivers]' }) },
  translation: { [STORY]: story({ language: 'ar', translationOf: 'k3w7r' }) },

  'to-do': { [STORY]: story({}, 'A sentence.\n\nTO DO: ask for the date') },
  'empty-body': { [STORY]: story({}, '') },
  text: { 'topics/rivers.md': '---\nname: Rivers\ndescription: Water that runs.\n---\n\nMore words.\n' },
  'too-deep': { [STORY]: story({}, `${'>'.repeat(101)} A sentence.`) },
  exception: {
    said: 'Rendering the text failed: Cannot read properties of undefined',
    remedy:
      'Mend what else is said of the text. If it stays, halve the text to find the place, and report it.',
  },
  'raw-html': { [STORY]: story({}, 'A <b>bold</b> word.') },
  'unknown-directive': { [STORY]: story({}, ':::warning\nHigh water.\n:::') },
  'open-note': { [STORY]: story({}, ':::note[Editor’s note]\nWords.') },
  'empty-note': { [STORY]: story({}, ':::note[Editor’s note]\n:::') },
  'pull-quote': { [STORY]: story({}, ':pull[A sentence.] And another.') },
  'language-span': { [STORY]: story({}, ':lang[한국]{korean} is a name.') },
  table: { [STORY]: story({}, '| Gauge |\n| :---- |\n| One | Two |') },
  timeline: { [STORY]: story({}, ':::timeline[The floods]\nWords.\n:::') },
  'timeline-row': { [STORY]: story({}, '::timeline[Iraq]') },

  'empty-heading': { [STORY]: story({}, '##\n\nWords.') },
  'heading-depth': { [STORY]: story({}, '## The gauges\n\n#### One of them') },
  id: { [STORY]: story({}, '## The gauges {#The-Gauges}') },
  'link-address': { [STORY]: story({}, 'A [link](javascript:alert(1)).') },
  'broken-link': { [STORY]: story({}, 'A [link](https://example.org/a b).') },
  'lost-definition': { [STORY]: story({}, 'Words.\n\n[Note]: vanishes') },
  'dead-link': { [STORY]: story({}, 'See [the rules](/rules/).') },
  'unknown-anchor': { [STORY]: story({}, 'As [above](#gauges).') },

  'undefined-footnote': { [STORY]: story({}, 'A sentence.[^gauge-book]') },
  'unused-footnote': { [STORY]: story({}, 'A sentence.\n\n[^gauge-book]: The gauge book.') },
  'duplicate-footnote': { [STORY]: story({}, 'A sentence.[^book]\n\n[^book]: One.\n\n[^book]: Two.') },
  'empty-footnote': { [STORY]: story({}, 'A sentence.[^book]\n\n[^book]:') },
  'unused-source': { [STORY]: story({ sources: '{gauge-book: {title: The gauge book}}' }) },

  picture: { [STORY]: story({}, '![A river](./river.jpg)') },
  'picture-place': { [STORY]: story({}, 'A ![river](./river.jpg) in a sentence.') },
  'missing-alt': { [STORY]: story({}, '![](./river.jpg)') },
  'missing-credit': { [STORY]: story({ lead: '{src: ./river.png, alt: A river.}' }), ...picture() },
  'unknown-picture': { [STORY]: story({ pictures: '{river.jpg: {credit: Jane Doe}}' }) },
  'lead-graphic': { [STORY]: story({ leadGraphic: './timeline.md' }) },

  ledger: { [STORY]: story(), 'published.jsonl': '<<<<<<< HEAD\n' },
  'lost-address': {
    'published.jsonl': line({ of: 'articles/r1v3r', address: '/2026/11/rivers-rise/' }),
  },
  'lost-anchor': {
    [STORY]: story(),
    'published.jsonl': line({ of: 'articles/r1v3r', anchor: 'gauges', kind: 'heading' }),
  },
  'moved-anchor': {
    [STORY]: story({}, 'A sentence.\n\nThe water has gone down. {formerly=p1}'),
    'published.jsonl': line({
      of: 'articles/r1v3r',
      anchor: 'p1',
      kind: 'paragraph',
      hash: contentHash('A sentence.'),
    }),
  },
  'taken-address': {
    [STORY]: story(),
    'articles/more-rain/index.md': story({ id: 'ra1n5', formerly: '[rivers-rise]' }),
  },
  removed: { 'removed/rivers-rise.md': '---\nid: r1v3r\nremoved: 2026-12-01\nreason: It was wrong.\n---\n' },
};

/** An article that is right, but for the fields and the text that are given. `undefined` leaves a field out. */
function story(changes: Record<string, string | undefined> = {}, body = 'A sentence.'): string {
  const fields = Object.entries({
    id: 'r1v3r',
    title: 'Rivers rise for a third week',
    standfirst: 'Three gauges set records.',
    byline: '[jane-doe]',
    published: '2026-11-23T09:30:00+00:00',
    ...changes,
  });
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return ['---', ...lines, '---', '', body, ''].join('\n');
}

/** A line of a ledger. */
function line(what: Record<string, string>): string {
  return `${JSON.stringify({ hash: '0000000000000000', on: '2026-11-23', ...what })}\n`;
}

/** A picture of a grey point, in PNG. */
function picture(): Example {
  const bytes =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
  return { 'articles/rivers-rise/river.png': Buffer.from(bytes, 'base64') };
}
