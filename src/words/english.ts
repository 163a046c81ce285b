import { englishScripts } from './english-scripts.ts';
import { counted, type Forms } from './plural.ts';

/** A sentence around something that is more than words, such as a link or a moment, in the order of the language. */
type Parts<Part> = (string | Part)[];

/**
 * The words of the interface in English, by concern. A phrase with something in it is a function; a count is
 * handed over as a number, so that each language chooses its own forms (Unicode CLDR, plural rules).
 *
 * What readers of machines see, such as a warning of the build, is not here: that is English everywhere.
 */
export const english = {
  /** The first link of a page, by what it leads to. */
  skip: {
    page: 'Skip to the page',
    article: 'Skip to the article',
    articles: 'Skip to the articles',
    corrections: 'Skip to the corrections',
    feeds: 'Skip to the feeds',
    news: 'Skip to the news',
  },
  frame: {
    about: (site: string) => `About ${site}`,
  },
  settings: {
    title: 'Display',
    colours: 'Colours',
    system: 'System',
    light: 'Light',
    dark: 'Dark',
    size: 'Text size',
    spacing: 'Space between lines',
    open: 'Open',
    double: 'Double',
    measure: 'Length of lines',
    short: 'Short',
    long: 'Long',
    standard: 'Standard',
    face: 'Typeface',
    serif: 'Serif',
    sans: 'Sans serif',
    reset: 'Back to standard',
    close: 'Close',
  },
  /** What an article says of itself at its head. */
  head: {
    draft: 'Draft, not published',
    topics: 'Topics',
    byline: <Part>(names: Parts<Part>): Parts<Part> => ['By ', ...names],
    account: <Part>(work: Part, authors: string, publisher: string, date: Part): Parts<Part> => [
      'Our own account of ',
      work,
      `, reported by ${authors} for ${publisher}, `,
      date,
    ],
    published: <Part>(moment: Part): Parts<Part> => ['Published ', moment],
    updated: <Part>(moment: Part): Parts<Part> => ['Updated ', moment],
    readingTime: (minutes: number) =>
      counted('en', minutes, { one: 'One minute to read', other: '{n} minutes to read' }),
    /** @param isDay Whether the day is known, not the month or the year alone. */
    reported: <Part>(date: Part, isDay: boolean): Parts<Part> => [
      `Reported ${isDay ? 'on' : 'in'} `,
      date,
      '.',
    ],
    readIn: <Part>(languages: Part[]): Parts<Part> => ['Read this in ', ...languages],
    knownThen: 'This is what was known then.',
    unchanged: 'It has not been brought up to date since.',
  },
  share: {
    title: 'Share',
    app: 'Choose an app…',
    copy: 'Copy link',
    email: 'Email',
    byEmail: 'Share by email',
    on: (network: string) => `Share on ${network}`,
    code: 'QR code of the permalink',
    otherDevice: <Part>(address: Part): Parts<Part> => [
      'Scan it to read this on another device. To type or read out: ',
      address,
    ],
    onPaper: 'Scan to read this page online, with corrections made since.',
  },
  keep: {
    title: 'Keep a copy',
    print: 'Print',
    save: 'Save for reading offline',
    plainText: 'Plain text',
    data: 'Data',
  },
  /** What stands in the text of an article, and around it. */
  text: {
    contents: 'In this article',
    notes: 'Notes and sources',
    corrections: 'Corrections',
    addresses: 'Addresses',
    note: 'Note',
    table: (number: number) => `Table ${number}`,
    done: 'Done',
    toDo: 'To do',
    /** By the kind of picture. */
    credit: {
      picture: (name: string) => `Photo: ${name}.`,
      graphic: (name: string) => `Graphic: ${name}.`,
    },
    backTo: (reference: number, place: number) =>
      place > 1 ? `Back to reference ${reference}, place ${place}` : `Back to reference ${reference}`,
    linkToSection: (heading: string) => `Link to the section ${heading}`,
    linkToParagraph: 'Link to this paragraph',
    linkToQuotation: 'Link to this quotation',
    picture: (shown: string) => `[Picture: ${shown}]`,
  },
  timeline: {
    table: 'The same dates as a table',
    event: 'Event',
    date: 'Date',
    since: 'Since the first',
  },
  cite: {
    title: 'Cite this article',
    report: 'The report that it is an account of',
    as: <Part>(citation: Parts<Part>): Parts<Part> => ['Cite as: ', ...citation],
    account: (title: string, authors: string, publisher: string, date: string) =>
      `Account of ${title}, reported by ${authors} for ${publisher}, ${date}.`,
    updated: (day: string) => `Updated ${day}.`,
    corrected: (day: string) => `Corrected ${day}.`,
  },
  /** What closes an article. */
  closing: {
    topics: 'Topics: ',
    permalink: <Part>(address: Part): Parts<Part> => ['Permalink: ', address],
    version: <Part>(moment: Part): Parts<Part> => [
      'Version of ',
      moment,
      '. Later corrections stand at the permalink.',
    ],
    licence: <Part>(name: Part): Parts<Part> => ['Text under ', name, '.'],
    responsible: (name: string) => `Responsible: ${name}.`,
    mistake: <Part>(address: Part): Parts<Part> => ['Is something wrong? Write to ', address, '.'],
  },
  /** On paper. */
  print: {
    edition: 'Print edition',
    /** On both sides of a page's number: “Page 1 of 2”. */
    page: 'Page',
    of: 'of',
  },
  scripts: englishScripts,
  corrections: {
    title: 'All corrections',
    description: 'What was wrong in our articles, and what is right.',
    none: 'No article has been corrected yet.',
  },
  people: {
    writer: 'Writer',
    desk: 'Desk',
  },
  topics: {
    topic: 'Topic',
  },
  /** Where something was published that is elsewhere now, or was taken down. */
  gone: {
    moved: 'This page has moved',
    removed: 'This article has been removed',
    named: (headline: string) => `Removed: ${headline}`,
    nameless: (id: string) => `An article that was removed (${id})`,
    description: 'This article has been removed.',
    headline: (quoted: string) => `It was published here under the headline ${quoted}.`,
    since: <Part>(day: Part): Parts<Part> => ['It was taken down on ', day, '.'],
    front: 'Go to the front page',
  },
  /** What an EPUB says of itself to those who do not see, or do not hear. */
  book: {
    accessibility:
      'Headings, lists and tables are marked as such, pictures are described, what is drawn on the page stands here as a table, and notes lead back to where they are referred to.',
  },
  lists: {
    empty: 'Nothing has been published here yet.',
    articles: (count: number) => counted('en', count, { one: '{n} article', other: '{n} articles' }),
    trail: 'Where this page belongs',
    paging: 'Pages',
    page: (title: string, number: number) => `${title}, page ${number}`,
    newest: 'Newest',
    newer: 'Newer',
    older: 'Older',
    oldest: 'Oldest',
    /** On pages of names. */
    letters: 'By first letter',
    previous: 'Previous',
    next: 'Next',
    span: (first: string, last: string) => `${first} to ${last}`,
    topics: 'Topics',
    topicsDescription: 'What our articles are about.',
    people: 'Writers and desks',
    peopleDescription: 'Who writes and edits our articles.',
    articlesBy: (name: string) => `Articles by ${name}.`,
    archive: 'Archive',
    archiveDescription: 'Every article, by the month of its publication.',
    publishedIn: (time: string) => `Articles published in ${time}.`,
    publishedDuring: (days: string) => `Articles published on ${days}.`,
    allOf: (month: string) => `All of ${month}`,
    years: 'Years',
    earlier: 'Earlier articles',
    related: 'On the same subject',
  },
  notFound: {
    title: 'Page not found',
    headline: 'There is no page at this address',
    advice:
      'It may be mistyped: look for a letter too many, or one that is missing. What is published here keeps its address for good.',
    frontPage: 'Go to the front page',
    search: 'Search all articles',
    go: 'Search',
    nearest: 'Did you mean this page?',
    latest: ', or read the latest:',
  },
  feeds: {
    title: 'Feeds',
    description: 'Follow what is published here in a program of your choice.',
    corrections: (site: string) => `${site}: corrections`,
    named: (site: string, what: string) => `${site}: ${what}`,
    writtenBy: (name: string) => `Articles by ${name}.`,
    follow: 'Follow in a feed reader',
    what: 'A feed is a list of the newest articles that is made for programs. A feed reader looks at it from time to time and shows you what is new, with the whole text and its pictures. You need no account here and give no address of your own.',
    how: 'To follow a feed, copy its address into your feed reader. The three formats say the same: take RSS if your reader asks for nothing else.',
    holds: (count: string) =>
      `A feed has the ${count} newest articles. One that is updated or corrected shows its new text, and keeps its place.`,
    elsewhere: 'Every topic, and everyone who writes, has feeds too; they stand at the foot of their pages:',
    everything: 'Everything',
    allCorrections: 'Corrections',
    topics: 'By topic',
    people: 'By writer',
  },
  search: {
    title: 'Search',
    description: (site: string) => `Search all that ${site} has published.`,
    query: (site: string) => `Search ${site}`,
    submit: 'Search',
    topic: 'Topic',
    anyTopic: 'All topics',
    year: 'Year',
    anyYear: 'All years',
    results: 'Results',
    searching: 'Searching …',
    /** What is found: `{count}` and `{query}` are put in. */
    found: {
      one: '{count} result for “{query}”',
      other: '{count} results for “{query}”',
    } as Forms,
    nothing: 'Nothing was found for “{query}”.',
    nothingHere: 'Nothing was found for “{query}” with this topic and year.',
    advice: 'Try fewer words, or other ones; a word in full finds its other forms as well.',
    widen: 'Search all topics and years',
    more: 'Show more results',
    /** How far back was searched: `{date}` is put in. */
    since: 'Searched back to {date}.',
    older: 'Search older articles',
    sections: 'In the article:',
    failed: 'The search did not work: part of it could not be fetched. The connection may be down.',
    again: 'Try again',
    noScript:
      'Searching needs JavaScript, which is off here or did not arrive. Without it you can go by topic:',
    latest: 'The latest, on the front page',
    preview: 'There is nothing to search while you write. A built site has its index: run npm start.',
  },
  /** What the browser keeps, for reading without a network. */
  offline: {
    title: 'Saved pages',
    description: 'What you can read here without a network.',
    what: 'Your browser keeps the pages that you visited here last, and those that you save with “Save for reading offline” under “Keep a copy”. They are on this device alone, and nobody is told.',
    none: 'This site keeps no pages in your browser.',
    noScript:
      'Keeping pages needs JavaScript, which is off here or did not arrive. Each article can be had as a file to read anywhere, under “Keep a copy”.',
    unable: 'This browser keeps no pages here: it cannot, or is set not to.',
    saved: 'Saved',
    noneSaved: 'You have saved nothing yet.',
    visited: 'Visited',
    noneVisited: 'No page has been kept yet.',
    remove: 'Remove',
    removeAll: 'Remove all pages',
    headline: 'This page cannot be reached',
    advice: 'The site did not answer, and your browser has no copy of this page.',
    readable: 'What you can read without it:',
    again: 'Try again',
  },
  trust: {
    corrections: 'Corrections',
    correctionsOf: (year: string) => `Corrections of ${year}`,
    correctionsOfDescription: (year: string) => `What was put right in our articles in ${year}.`,
    editedBy: 'Edited by',
    writtenAndEditedBy: 'Written and edited by',
    history: 'What happened to this article',
    changes: { published: 'Published', updated: 'Updated', corrected: 'Corrected' },
    errorIn: (title: string) => `Error report: ${title}`,
    responsible: 'Responsible for the content',
    noResponsible: 'Not named here yet',
    contact: 'To report an error',
    noContact: 'No address is given yet',
    licence: 'Licence of the texts',
    correctionsByYear: 'Corrections by year',
  },
  desk: {
    source: 'Source',
    editorsNote: 'Editor’s note',
  },
};
