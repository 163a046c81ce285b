import { isPermalink } from '../article/addresses.ts';
import type { Ledger } from './ledger.ts';
import type { PublishedAddress } from './ledger-block.ts';
import { type Problem, problemOf, showValue } from './problem.ts';
import type { Subject } from './subject.ts';

/** What may take the place of something: another of its kind. */
const HEIRS: Record<string, string> = { people: 'person', topics: 'topic', pages: 'page' };

/** The problem of a published address that would lead nowhere: at the article that was there, or at the ledger's line. */
export function lostAddress(
  { address, of, since, line }: PublishedAddress,
  owner: Subject | undefined,
  ledger: Ledger,
): Problem {
  const id = of.split('/')[1] ?? '';
  const name = address.split('/').filter(Boolean).at(-1) ?? '';
  const was = `${showValue(address)}, published on ${since},`;
  if (owner && !owner.isPublic) {
    return owner.report(
      'published',
      'lost-address',
      `The article is not public, and its address ${was} would lead nowhere.`,
      `Publish it, as it was. If it is to go, take its folder away and leave a notice: content/removed/${name}.md with id: ${id}, removed: the day, reason: a sentence.`,
    );
  }
  if (owner) {
    const isArticle = of.startsWith('articles/');
    const isName = !isArticle || (isPermalink(address) && sameMonth(address, owner.home));
    const former = isName ? name : address;
    return owner.report(
      'published',
      'lost-address',
      `The address ${was} would lead nowhere: ${isArticle ? 'the article' : of} is at ${owner.home} now.`,
      `Put back what it was made of, or say that it has moved: formerly: [${former}]`,
    );
  }
  const remedy = of.startsWith('articles/')
    ? `Put the article with id: ${id} back. If it is to go, leave a notice: content/removed/${name}.md with id: ${id}, removed: the day, reason: a sentence.`
    : `Put content/${of}.md back, or name it in the front matter of the ${HEIRS[of.split('/')[0] ?? '']} that takes its place: formerly: [${id}]`;
  return {
    ...problemOf(
      ledger.file,
      'lost-address',
      `The address ${was} would lead nowhere: ${of} is gone.`,
      remedy,
    ),
    line,
  };
}

function sameMonth(one: string, other: string): boolean {
  return one.slice(0, '/yyyy/mm/'.length) === other.slice(0, '/yyyy/mm/'.length);
}
