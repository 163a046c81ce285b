import path from 'node:path';
import type { PublishedAnchor } from '../article/anchor.ts';
import type { Rendering } from '../article/article.ts';
import { absoluteAddress } from '../article/permalink.ts';
import type { Timeline } from '../article/timeline.ts';
import { type PipelineOptions, renderMarkdown } from '../markdown/pipeline.ts';
import { PictureError, readMaster } from '../pictures/master.ts';
import { rightsShown } from '../pictures/rights.ts';
import type { ArticleData } from '../schemas/article.ts';
import type { Rule } from '../schemas/rules.ts';
import { site } from '../site.config.ts';
import { digestOf, pipelineDigest } from './digest.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { keepRendering, readRendering } from './rendering-cache.ts';
import type { Settings } from './settings.ts';
import { problemIn, projectPath, type SourceFile } from './source-file.ts';

/** A body to render, with what its text may refer to. */
export interface Body {
  source: SourceFile;
  front: Pick<FrontMatter, 'body' | 'bodyLine'>;
  /** The path of the page that shows it. */
  path: string;
  /** BCP 47. */
  language: string;
  sources: ArticleData['sources'];
  /** Credit and licence by file name. */
  pictures: ArticleData['pictures'];
  /** Whether everything that the text rests on is right; otherwise its rendering is not kept. */
  isFinal: boolean;
  /** Whether it is shown without lists at its end, so that addresses for paper stand behind their links. */
  hasNoList?: boolean;
  /** Whether a picture or graphic stands above it. */
  hasLead?: boolean;
  /** Whether its headings and paragraphs link to themselves. */
  hasSelfLinks?: boolean;
  /** Whether it is the graphic at the head of an article. */
  isLead?: boolean;
  /** The timeline at the head of the article, whose rows may stand in the text. */
  leadTimeline?: Timeline | undefined;
  /** Its anchors as the ledger has them. */
  published?: readonly PublishedAnchor[] | undefined;
  /** The folder that pictures must be in, and the digests of the files there; none for a text without pictures. */
  folder?: { absolute: string; files: Record<string, string> } | undefined;
}

/** A rendered body, or why it cannot be had. */
export interface RenderedBody {
  /** Under which the cache keeps it. */
  key: string;
  rendering?: Rendering;
  usedSources: string[];
  problems: Problem[];
}

/** Renders a body, or takes it from the cache when nothing that decides it has changed. */
export async function renderBody(body: Body, settings: Settings): Promise<RenderedBody> {
  const { source, front, language, folder } = body;
  const address = absoluteAddress(body.path, site.address);
  const key = digestOf([
    pipelineDigest(settings.root),
    address,
    site.address,
    source.file,
    source.text,
    language,
    folder?.files,
    body.isLead,
    body.hasNoList,
    body.hasLead,
    body.leadTimeline,
    body.published,
    settings.isPreview,
    body.hasSelfLinks,
    // In whose words it speaks where its own language has none.
    site.language,
  ]);
  const kept = readRendering(settings.cacheDir, key);
  if (kept) return { key, ...kept, problems: [] };
  const { rendering, usedSources, messages } = await renderMarkdown(front.body, source.file, {
    language,
    sources: body.sources,
    address,
    site: site.address,
    ...(body.isLead && { isLead: true }),
    ...(body.hasNoList && { hasNoList: true }),
    ...(body.hasSelfLinks && { hasSelfLinks: true }),
    ...(body.hasLead && { hasLead: true }),
    ...(body.leadTimeline && { leadTimeline: body.leadTimeline }),
    published: body.published,
    // Who writes moves things about; a build will say what is gone.
    mayLose: settings.isPreview,
    readPicture: (address) => readPicture(address, body, settings),
  });
  const problems = messages.map((message) =>
    problemIn(source, {
      line: message.line ?? front.bodyLine,
      column: message.column ?? 1,
      level: message.fatal ? 'error' : 'warning',
      // Only ours are asked (src/markdown/report.ts).
      rule: (message.ruleId ?? 'exception') as Rule,
      message: message.reason,
      remedy: message.note ?? '',
    }),
  );
  if (!rendering || problems.length > 0) return { key, usedSources, problems };
  if (body.isFinal) keepRendering(settings.cacheDir, key, { rendering, usedSources });
  return { key, rendering, usedSources, problems };
}

type Picture = Awaited<ReturnType<PipelineOptions['readPicture']>>;

async function readPicture(address: string, body: Body, settings: Settings): Promise<Picture> {
  const { folder, pictures } = body;
  if (!folder) throw new PictureError('stands in a text that has no folder of its own for pictures');
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
    throw new PictureError('is on another site, and a reader’s browser asks no other site');
  }
  const absolute = pictureIn(folder.absolute, address);
  const said = pictures[projectPath(folder.absolute, absolute)];
  const file = projectPath(settings.root, absolute);
  const master = await readMaster(settings.root, file, said?.kind ?? 'picture', settings.cacheDir);
  return { master, ...rightsShown(master.rights, said) };
}

/**
 * The file of a picture that is named in an article.
 *
 * @param folder The article's folder, absolute; a picture is in it, and not hidden.
 * @param address As written: relative to the folder, perhaps percent-encoded.
 * @throws {PictureError} When it would be elsewhere.
 */
export function pictureIn(folder: string, address: string): string {
  const absolute = path.resolve(folder, decodeAddress(address));
  const inside = projectPath(folder, absolute);
  if (path.isAbsolute(address) || /^\.|\/\./.test(inside) || inside === '') {
    throw new PictureError('is not in the article’s folder');
  }
  return absolute;
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    throw new PictureError('has a malformed address');
  }
}
