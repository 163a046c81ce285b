import type { Nodes } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { VFile } from 'vfile';
import type { Anchor } from '../article/anchor.ts';
import type {
  CitedSource,
  Footnote,
  LinkNote,
  PullQuote,
  Rendering,
  Section,
  Source,
} from '../article/article.ts';
import type { Timeline } from '../article/timeline.ts';
import { writeHtml } from '../graphics/write-html.ts';
import type { Master } from '../pictures/master.ts';
import { wordsOf } from '../words/words.ts';
import { parseMarkdown } from './grammar.ts';
import { rehypeAnchors } from './rehype-anchors.ts';
import { rehypeCheckIds } from './rehype-check-ids.ts';
import { rehypeFootnotes } from './rehype-footnotes.ts';
import { type LinkNotesOptions, rehypeLinkNotes } from './rehype-link-notes.ts';
import { type LinksOptions, rehypeLinks } from './rehype-links.ts';
import { rehypeSections } from './rehype-sections.ts';
import { rehypeSelfLinks, type SelfLinksOptions } from './rehype-self-links.ts';
import { rehypeShortParagraphs } from './rehype-short-paragraphs.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeTaskLists } from './rehype-task-lists.ts';
import { rehypeTimelines } from './rehype-timelines.ts';
import { rehypeWords } from './rehype-words.ts';
import { remarkAddresses } from './remark-addresses.ts';
import { remarkDefinitions } from './remark-definitions.ts';
import { remarkDirectives } from './remark-directives.ts';
import { type FiguresOptions, remarkFigures } from './remark-figures.ts';
import { remarkHeadings } from './remark-headings.ts';
import { type PublishedOptions, remarkKeepIds } from './remark-keep-ids.ts';
import { remarkLanguageSpans } from './remark-language-spans.ts';
import { remarkNotes } from './remark-notes.ts';
import { remarkOpenBlocks } from './remark-open-blocks.ts';
import { remarkParagraphs } from './remark-paragraphs.ts';
import { remarkPullQuotes } from './remark-pull-quotes.ts';
import { remarkRefuseHtml } from './remark-refuse-html.ts';
import { remarkSetIds } from './remark-set-ids.ts';
import { remarkSiteLinks, type SiteLinksOptions } from './remark-site-links.ts';
import { remarkSources, type SourcesOptions } from './remark-sources.ts';
import { remarkStrayMarks } from './remark-stray-marks.ts';
import { remarkTimelineRows, type TimelineRowsOptions } from './remark-timeline-rows.ts';
import { remarkTimelines, type TimelinesOptions } from './remark-timelines.ts';
import { remarkTypography } from './remark-typography.ts';
import { remarkWholeRows } from './remark-whole-rows.ts';
import { placeAt, reportError } from './report.ts';
import { toElements } from './to-elements.ts';
import { findTypes, isTooDeepToParse } from './too-deep.ts';
import { typeset } from './typography.ts';

declare module 'vfile' {
  interface DataMap {
    quotes: PullQuote[];
    footnotes: Footnote[];
    linkNotes: LinkNote[];
    addresses: string[];
    anchors: Anchor[];
    sections: Section[];
    pictures: Master[];
    usedSources: string[];
    timelines: Timeline[];
  }
}

/** What rendering a text depends on, beside the text. */
export interface PipelineOptions
  extends SourcesOptions,
    FiguresOptions,
    LinksOptions,
    LinkNotesOptions,
    SelfLinksOptions,
    SiteLinksOptions,
    TimelinesOptions,
    TimelineRowsOptions,
    PublishedOptions {}

/** What rendering a text gives. */
export interface PipelineResult {
  /** Absent when the text nests too deep or a plugin threw; the messages then say so. */
  rendering?: Rendering;
  /** The ids of the sources that the text refers to. */
  usedSources: string[];
  /** What is wrong with the text. With an error (`fatal`) among them the rendering must not be published. */
  messages: VFile['messages'];
}

/** A step of rendering: it changes the tree, or gives back another. */
type Step = (tree: never, file: VFile) => unknown;

/**
 * The plugins in their order, each with the reason for its place.
 *
 * @param types The types of the nodes that the text has. Most texts have nothing of what most plugins look for, and none of
 *   them adds any of it for others to find.
 */
function steps(options: PipelineOptions, types: ReadonlySet<string>): (Step | false)[] {
  const { language } = options;
  const words = wordsOf(language).text;
  const has = (...wanted: MarkdownNodes['type'][]) => wanted.some((type) => types.has(type));
  return [
    // First the checks: what is refused need not be understood by the others.
    has('containerDirective', 'leafDirective') && remarkDirectives(),
    has('html') && remarkRefuseHtml(),
    has('link', 'image', 'definition') && remarkAddresses(),
    has('link', 'definition') && remarkSiteLinks(options),
    has('definition') && remarkDefinitions(),
    has('table') && remarkWholeRows(),
    // Before typography, which must not touch what stands between [^ and ].
    remarkSources(options),
    // Before typography, which would turn the quotation marks in a mark.
    remarkSetIds(),
    // After set ids, which say where a published block is now.
    remarkKeepIds(options),
    // Before pull-quotes are copied, so that both copies are typeset alike.
    remarkTypography({ language }),
    has('heading') && remarkHeadings(),
    // After headings: a paragraph's anchor begins with its section's.
    remarkParagraphs(),
    has('containerDirective', 'code') && remarkOpenBlocks(),
    // After both have taken their marks: what still looks like one is stray.
    remarkStrayMarks(),
    has('textDirective') && remarkLanguageSpans(),
    has('containerDirective') && remarkNotes({ language }),
    (options.isLead || has('containerDirective')) && remarkTimelines(options),
    has('leafDirective') && remarkTimelineRows(options),
    has('textDirective') && remarkPullQuotes(),
    // After paragraphs: a figure keeps the anchor that its paragraph has.
    has('image', 'imageReference') && remarkFigures(options),
    // The project's own nodes say what they become (`data.hName`), so nothing is configured here; ids
    // need no prefix, since set ids are checked against the page's own.
    toElements({
      clobberPrefix: '',
      footnoteBackContent: '↑',
      footnoteBackLabel: (reference, place) => words.backTo(reference + 1, place),
    }),
    rehypeLinks(options),
    has('table') && rehypeTables({ language }),
    has('listItem') && rehypeTaskLists({ language }),
    has('containerDirective') && rehypeTimelines({ language }),
    // Before link notes, which stand in the margin where words are many.
    rehypeWords({ language }),
    // After drawings, which set captions aside and put them back; before footnotes, which turn into HTML.
    rehypeLinkNotes(options),
    // Before sections, which would swallow the list of notes.
    rehypeFootnotes({ language }),
    // After notes are taken out, whose list keeps each of them whole.
    rehypeShortParagraphs(),
    rehypeSections(),
    // After footnotes, whose anchors it gathers as well.
    rehypeAnchors(options),
    // After sections, so that a heading's link is none of what follows it, and after all that measures text.
    rehypeSelfLinks(options),
    // Last: now every id is there.
    rehypeCheckIds(),
  ];
}

/**
 * Renders the body of an article.
 *
 * @param body Markdown in the dialect of the project; line numbers are the file's.
 * @param path The file's name, for messages.
 */
export async function renderMarkdown(
  body: string,
  path: string,
  options: PipelineOptions,
): Promise<PipelineResult> {
  const file = new VFile({ value: body, path });
  let tree: Nodes;
  if (isTooDeepToParse(file)) return { usedSources: [], messages: file.messages };
  try {
    const parsed = parseMarkdown(file);
    const types = findTypes(parsed, file);
    if (!types) return { usedSources: [], messages: file.messages };
    tree = parsed as Nodes;
    for (const step of steps(options, types)) {
      if (!step) continue;
      const made = step(tree as never, file);
      // Waiting for each would cost as much as some of them take.
      tree = ((made instanceof Promise ? await made : made) ?? tree) as Nodes;
    }
  } catch (error) {
    reportError(file, placeAt(body.search(/\S|$/), file), {
      rule: 'exception',
      message: `Rendering the text failed: ${error instanceof Error ? error.message : error}`,
      remedy:
        'Mend what else is said of the text. If it stays, halve the text to find the place, and report it.',
    });
    return { usedSources: [], messages: file.messages };
  }
  const { data } = file;
  const {
    quotes = [],
    footnotes = [],
    linkNotes = [],
    addresses = [],
    anchors = [],
    siteLinks = [],
    sections = [],
    pictures = [],
    timelines = [],
    words = 0,
    usedSources = [],
  } = data;
  return {
    rendering: {
      html: writeHtml(tree).trim(),
      sections,
      quotes,
      footnotes,
      sources: usedSources.map((id) => citedSource(id, options)),
      linkNotes,
      addresses,
      anchors,
      siteLinks,
      words,
      pictures,
      timelines,
    },
    usedSources,
    messages: file.messages,
  };
}

function citedSource(id: string, { sources, language }: PipelineOptions): CitedSource {
  const source = sources[id] as Source;
  return { ...source, title: typeset(source.title, language), id: `fn-${id}` };
}
