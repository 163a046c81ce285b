/**
 * Every rule that content is checked by, with what it means. The name of a rule is what reports, `check --json` and
 * GitHub show; it does not change. One that is not here cannot be reported: the compiler says so.
 * docs/rules.md is made of this, with the examples of `src/desk/rules/rule-examples.ts`.
 */
export const rules = {
  // A file or a folder as a whole.
  'no-content': 'The folder of the content is not there.',
  unreadable: 'A file or a folder cannot be read.',
  'too-large': 'A text is larger than any article.',
  encoding: 'A file is not UTF-8 text.',
  'unseen-character': 'A control character, or another that nobody sees, stands in a text.',
  'file-name': 'The name of a file cannot stand in an address.',
  slug: 'The name of an article’s folder, or of a page, cannot stand in an address, or is taken by the site itself.',
  'no-article': 'A folder of `articles` holds no `index.md`.',
  'stray-file': 'A text lies where it would not be published.',
  'duplicate-slug': 'Two articles have the same slug.',
  site: '`src/site.config.ts` has a wrong value.',
  // Front matter.
  'front-matter': 'The front matter cannot be read: it is not closed, or no well-formed YAML.',
  'missing-field': 'A required field is missing.',
  'wrong-field': 'The value of a field is wrong, or does not agree with another.',
  'unknown-field': 'There is no field of that name.',
  'duplicate-id':
    'An id is that of another article, stands twice in a text, or is one that the page itself uses.',
  'unknown-person': 'The byline, or `editors`, names somebody who is not in `people`.',
  'unknown-topic': 'An article names a topic that is not in `topics`.',
  translation: 'An article is said to be a translation, and cannot be one.',
  // What is below it.
  'to-do': 'Something is still to be done: a field or a line says so.',
  'empty-body': 'An article has no text.',
  text: 'There is text, or a note, where none is shown.',
  'too-deep': 'Quotations, lists or emphases stand in one another too deep.',
  exception: 'The text could not be rendered, for a reason that no other rule names.',
  'raw-html': 'HTML stands in the text; it is never published.',
  'unknown-directive': 'A `:name[…]` or `:::name` is none that there is, or is mistyped.',
  'open-note': 'A block of `:::` or of code is not closed.',
  'empty-note': 'A note has no text.',
  'pull-quote': 'A pull-quote has no id or no words, or stands where none can be.',
  'language-span': '`:lang[…]` names no language.',
  table: 'A row of a table has more cells than the table has columns, or what looks like a table is none.',
  timeline: 'A `:::timeline` cannot be drawn.',
  'timeline-row': '`::timeline[…]` names a row that is not there.',
  // Headings, ids and links.
  'empty-heading': 'A heading has no words.',
  'heading-depth': 'A heading is of a level that does not follow, or is not there.',
  id: 'An id is malformed, or stands where none can be set.',
  'link-address': 'A link leads to an address that is not allowed or malformed.',
  'broken-link': 'A link or a picture is written so that Markdown does not see it.',
  'lost-definition': 'A line `[name]: …` is taken for an address, and would vanish.',
  'dead-link': 'A link leads to nothing on the site, or to no place on the page that it names.',
  'unknown-anchor': 'A link leads to no place on the page.',
  // Notes and sources.
  'undefined-footnote': 'A note is referred to and not defined.',
  'unused-footnote': 'A note is defined and nothing refers to it.',
  'duplicate-footnote': 'A note is defined twice.',
  'empty-footnote': 'A note says nothing.',
  'unused-source': 'Nothing in the text refers to a source.',
  // Pictures.
  picture: 'A picture is not there, or cannot be used.',
  'picture-place': 'A picture stands inside a line of text.',
  'missing-alt': 'A picture has no description.',
  'missing-credit': 'The picture at the head of an article has no credit.',
  'unknown-picture': '`pictures` names a file that is not in the folder.',
  'lead-graphic': 'The graphic at the head of an article cannot be drawn.',
  // What was published stays.
  ledger: 'A line of the ledger cannot be read.',
  'lost-address': 'A published address would lead nowhere.',
  'lost-anchor': 'A published place in a text would be gone.',
  'moved-anchor': 'A published place in a text would be at other words than its own.',
  'taken-address': 'An address is, or was, that of another.',
  removed: 'A notice of removal does not fit what is there.',
} as const;

/** The name of a rule. */
export type Rule = keyof typeof rules;
