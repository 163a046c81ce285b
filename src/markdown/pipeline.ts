import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { type Processor, unified } from 'unified';
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
import { isTooDeep, isTooDeepToParse } from './too-deep.ts';
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

/** The plugins in their order, each with the reason for its place. */
function pipeline(options: PipelineOptions): Processor {
  const { language } = options;
  const words = wordsOf(language).text;
  return (
    unified()
      // First the checks: what is refused need not be understood by the others.
      .use(remarkDirectives)
      .use(remarkRefuseHtml)
      .use(remarkAddresses)
      .use(remarkSiteLinks, options)
      .use(remarkDefinitions)
      .use(remarkWholeRows)
      // Before typography, which must not touch what stands between [^ and ].
      .use(remarkSources, options)
      // Before typography, which would turn the quotation marks in a mark.
      .use(remarkSetIds)
      // After set ids, which say where a published block is now.
      .use(remarkKeepIds, options)
      // Before pull-quotes are copied, so that both copies are typeset alike.
      .use(remarkTypography, { language })
      .use(remarkHeadings)
      // After headings: a paragraph's anchor begins with its section's.
      .use(remarkParagraphs)
      // After both have taken their marks: what still looks like one is stray.
      .use(remarkStrayMarks)
      .use(remarkLanguageSpans)
      .use(remarkNotes, { language })
      .use(remarkTimelines, options)
      .use(remarkTimelineRows, options)
      .use(remarkPullQuotes)
      // After paragraphs: a figure keeps the anchor that its paragraph has.
      .use(remarkFigures, options)
      // The project's own nodes say what they become (`data.hName`), so nothing is configured here; ids
      // need no prefix, since set ids are checked against the page's own.
      .use(remarkRehype, {
        clobberPrefix: '',
        footnoteBackContent: '↑',
        footnoteBackLabel: (reference, place) => words.backTo(reference + 1, place),
      })
      .use(rehypeLinks, options)
      .use(rehypeTables, { language })
      .use(rehypeTaskLists, { language })
      .use(rehypeTimelines, { language })
      // Before link notes, which stand in the margin where words are many.
      .use(rehypeWords, { language })
      // After drawings, which set captions aside and put them back; before footnotes, which turn into HTML.
      .use(rehypeLinkNotes, options)
      // Before sections, which would swallow the list of notes.
      .use(rehypeFootnotes, { language })
      // After notes are taken out, whose list keeps each of them whole.
      .use(rehypeShortParagraphs)
      .use(rehypeSections)
      // After footnotes, whose anchors it gathers as well.
      .use(rehypeAnchors, options)
      // After sections, so that a heading's link is none of what follows it, and after all that measures text.
      .use(rehypeSelfLinks, options)
      // Last: now every id is there.
      .use(rehypeCheckIds) as unknown as Processor
  );
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
  let tree: Root;
  if (isTooDeepToParse(file)) return { usedSources: [], messages: file.messages };
  try {
    const parsed = parseMarkdown(file);
    if (isTooDeep(parsed, file)) return { usedSources: [], messages: file.messages };
    tree = (await pipeline(options).run(parsed, file)) as Root;
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
      html: toHtml(tree).trim(),
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
