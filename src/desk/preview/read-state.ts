import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Summary } from '../../article/article.ts';
import { hrefOf } from '../../article/base-path.ts';
import { byId, makeSummary, personOf, topicOf } from '../../content-store/make-summary.ts';
import type { Problem } from '../../content-store/problem.ts';
import { readContent } from '../../content-store/read-content.ts';
import type { Settings } from '../../content-store/settings.ts';
import { projectPath } from '../../content-store/source-file.ts';
import { site } from '../../site.config.ts';
import { choose } from '../check/chosen.ts';
import { type LinkCard, linkCardOf } from './link-card.ts';
import type { Room } from './room.ts';

/** An article as it is on disk now. */
export interface State {
  /** The folder's text, relative to the project. */
  file: string;
  /** Whether readers see it, as far as that is known. */
  status?: 'draft' | 'held back' | 'published';
  /** What `check` says of it. */
  problems: Problem[];
  /** Its page, when there is one; without, `problems` or `failure` say why. */
  page?: { path: string; title: string; digest: string };
  /** Why its page could not be drawn, when that is no fault of the content. */
  failure?: string;
  card?: LinkCard;
  /** The page's HTML; empty without a page. */
  html: string;
  summary?: Summary;
}

/** Reads an article from disk, and its page from the server that shows the site. */
export async function readState(slug: string, room: Room): Promise<State> {
  const { settings } = room;
  const problems = await checkArticle(slug, room);
  const { summary, file } = await readSummary(slug, room);
  if (!summary) return { file, problems, html: '' };
  const state: State = { file, status: statusOf(summary, settings), problems, html: '', summary };
  const href = hrefOf(summary.permalink, site.address);
  const response = await fetch(new URL(href, room.origin));
  const html = await response.text();
  if (!response.ok) {
    return { ...state, failure: `The page could not be drawn (${response.status}). The terminal says why.` };
  }
  const digest = createHash('sha256').update(room.templates).update(html).digest('hex').slice(0, 16);
  const page = { path: href, title: summary.title, digest };
  return { ...state, page, html, card: linkCardOf(html) };
}

/** What `check` says of an article: its file, and whatever else is in its folder. */
async function checkArticle(slug: string, { settings, kept }: Room): Promise<Problem[]> {
  const chosen = choose([slug], settings, settings.root);
  const asBuilt = { ...settings, isPreview: false };
  const { problems } = await readContent(asBuilt, new Set([slug]), { kept: kept.build });
  return problems.filter(({ file }) => chosen.has(file));
}

async function readSummary(
  slug: string,
  { settings, kept }: Room,
): Promise<{ summary?: Summary; file: string }> {
  const wanted = new Set([slug]);
  const { articles, people, topics } = await readContent(settings, wanted, { kept: kept.preview });
  const [entry] = articles;
  if (!entry) {
    const absolute = path.join(settings.contentDir, 'articles', slug, 'index.md');
    return { file: projectPath(settings.root, absolute) };
  }
  return {
    file: entry.file,
    summary: makeSummary(entry, byId(people.map(personOf)), byId(topics.map(topicOf)), settings),
  };
}

function statusOf({ draft, published }: Summary, { now }: Settings): 'draft' | 'held back' | 'published' {
  if (draft) return 'draft';
  return Date.parse(published) > now.getTime() ? 'held back' : 'published';
}
