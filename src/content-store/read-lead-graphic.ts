import type { DrawnLead } from '../article/article.ts';
import { PictureError } from '../pictures/master.ts';
import type { ArticleData } from '../schemas/article.ts';
import { site } from '../site.config.ts';
import type { Report } from './check-article.ts';
import { type Problem, showValue } from './problem.ts';
import { pictureIn, renderBody } from './render-body.ts';
import type { Settings } from './settings.ts';
import { readSourceFile } from './source-file.ts';

const REMEDY =
  'Name a Markdown file beside index.md that holds one :::timeline. For example: leadGraphic: ./timeline.md';

/** Reads and draws the graphic at the head of an article, and finds what is wrong with it, at its own lines. */
export async function readLeadGraphic(
  { lead, leadGraphic = '', language = site.language }: Partial<ArticleData>,
  folder: string,
  settings: Settings,
  report: Report,
): Promise<{ lead?: DrawnLead; problems: Problem[] }> {
  const fail = (message: string, remedy = REMEDY) => ({
    problems: [report(['leadGraphic'], 'lead-graphic', message, remedy)],
  });
  if (lead) return fail('The article has both a lead and a lead graphic.', 'Keep one of the two.');
  const absolute = fileIn(folder, leadGraphic);
  if (!absolute)
    return fail(`The lead graphic ${showValue(leadGraphic)} is not a Markdown file in the folder.`);
  const source = await readSourceFile(settings.root, absolute);
  if ('rule' in source) return fail(`The lead graphic ${showValue(leadGraphic)} cannot be read.`);
  const { rendering, problems } = await renderBody(
    {
      source,
      front: { body: source.text, bodyLine: 1 },
      path: '/',
      language,
      sources: {},
      pictures: {},
      isFinal: true,
      isLead: true,
      hasNoList: true,
    },
    settings,
  );
  const [timeline] = rendering?.timelines ?? [];
  if (!rendering || !timeline) return { problems };
  return { lead: { timeline, html: rendering.html }, problems };
}

function fileIn(folder: string, address: string): string | undefined {
  try {
    return /\.md$/.test(address) ? pictureIn(folder, address) : undefined;
  } catch (error) {
    if (error instanceof PictureError) return undefined;
    throw error;
  }
}
