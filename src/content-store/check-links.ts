import type { SiteLink } from '../article/article.ts';
import { PAGE_IDS } from '../markdown/rehype-check-ids.ts';
import { type Problem, showValue } from './problem.ts';
import type { Found, Lookup } from './site-paths.ts';
import { problemIn, type SourceFile } from './source-file.ts';

/**
 * The problems of a text’s links to pages of the site: they lead to nothing, to what is not published, or to no place on
 * the page.
 *
 * @param links As the rendering has them.
 * @param source The file of the text.
 */
export function checkLinks(links: readonly SiteLink[], source: SourceFile, look: Lookup): Problem[] {
  return links.flatMap((link) => {
    const wrong = whatIsWrong(link, look);
    if (!wrong) return [];
    const [level, said, remedy] = wrong;
    const message = `The link ${showValue(link.written)} ${said}.`;
    return problemIn(source, {
      line: link.line,
      column: link.column,
      level,
      rule: 'dead-link',
      message,
      remedy,
    });
  });
}

const TAKE_OUT = 'Write the address of a page that is published, such as /about/, or take the link out.';

function whatIsWrong(
  link: SiteLink,
  look: Lookup,
): [level: Problem['level'], said: string, remedy: string] | undefined {
  const found = look(link.path);
  switch (found.is) {
    case 'nothing':
      return ['error', 'leads to nothing on this site', remedyFor(link, look)];
    case 'hidden':
      return [
        'error',
        'leads to an article that is not published',
        'Publish that one first, or take the link out until then.',
      ];
    case 'moved':
      return ['warning', `leads to where something was before`, `Write ${found.to}.`];
    case 'page':
      return anchorProblem(link, found);
    default:
      return undefined;
  }
}

function anchorProblem(
  { anchor, path }: SiteLink,
  { subject }: Extract<Found, { is: 'page' }>,
): ReturnType<typeof whatIsWrong> {
  // What is only skimmed has no anchors that are known; a text fragment is no anchor (Text Fragments, 3.2).
  if (anchor === '' || anchor.startsWith(':~:') || !subject || subject.anchors.length === 0) return undefined;
  const id = decoded(anchor);
  if (path !== subject.home || PAGE_IDS.includes(id) || subject.anchors.some((known) => known.id === id))
    return undefined;
  return [
    'error',
    `leads to no place on ${path}`,
    'Link to an id that is set there, such as #iraq for ## Iraq {#iraq}.',
  ];
}

/** What was probably meant, where that is there. */
function remedyFor({ path }: SiteLink, look: Lookup): string {
  const slug = /(?:^|\/)([a-z0-9-]+)(?:\/index)?\.md$/i.exec(path)?.[1];
  const meant = [
    `${path}/`,
    path.toLowerCase(),
    `${path.toLowerCase()}/`,
    slug ? `/${slug}/` : '',
    path.replace(/index\.md$/, ''),
  ]
    .filter((address) => address !== path && address !== '')
    .find((address) => look(address).is === 'page');
  if (meant) return `Write ${meant}`;
  return path.endsWith('.md') ? `A link names an address, not a file. ${TAKE_OUT}` : TAKE_OUT;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
