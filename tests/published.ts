import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type BuiltSite, fixtureSite, realSite } from './sites.ts';

/** A work as front matter has it. */
interface Work {
  title: string;
  authors?: string[];
  publisher?: string;
  date?: string | number;
  url?: string;
  document?: string;
}

/** Front matter of an article, as its file has it: read here, and not by the code that is tested. */
interface FrontMatter {
  id: string;
  title: string;
  kicker?: string;
  standfirst: string;
  byline: string[];
  published: string;
  editors?: string[];
  updated?: string;
  updates?: { date: string; what: string }[];
  dateline?: string;
  topics?: string[];
  lead?: { alt: string; credit?: string; licence?: string };
  basedOn?: Work & { authors: string[]; publisher: string; date: string | number };
  sources?: Record<string, Work>;
  corrections?: { date: string; wrong: string; right: string }[];
  language?: string;
  draft?: boolean;
}

/** An article that is published on one of the sites. */
export interface Published {
  site: BuiltSite;
  permalink: string;
  front: FrontMatter;
  /** The people of its byline. */
  people: { id: string; name: string; kind?: string }[];
  /** The topics that it is about. */
  topics: { id: string; name: string }[];
  /** BCP 47. */
  language: string;
}

/** The published articles of both sites, from their source files. */
export function publishedArticles(): Published[] {
  return [realSite, fixtureSite].flatMap((site) =>
    globSync('articles/*/index.md', { cwd: site.content })
      .sort()
      .flatMap((file): Published[] => {
        const front = frontMatterOf<FrontMatter>(path.join(site.content, file));
        const slug = path.basename(path.dirname(file));
        const [folder] = globSync(`[0-9]*/[0-9]*/${slug}`, { cwd: site.out });
        if (!folder) return [];
        const find = (room: string) => (id: string) => ({
          ...frontMatterOf<{ name: string; kind?: string }>(path.join(site.content, room, `${id}.md`)),
          id,
        });
        return [
          {
            site,
            permalink: `/${folder}/`,
            front,
            people: front.byline.map(find('people')),
            topics: (front.topics ?? []).map(find('topics')),
            language: front.language ?? 'en-GB',
          },
        ];
      }),
  );
}

/** Typeset text as an editor types it: straight quotation marks and plain spaces. */
export function typed(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’‚‹›]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ');
}

function frontMatterOf<Fields>(file: string): Fields {
  const [, yaml = ''] = /^---\n(.*?)\n---/s.exec(readFileSync(file, 'utf8')) ?? [];
  // Dates as they are written.
  return parse(yaml, { schema: 'core' }) as Fields;
}
