import type { APIRoute, GetStaticPaths } from 'astro';
import { writePartialDate } from '../../article/dates.ts';
import { monthsOf, yearsOf } from '../../article/lists.ts';
import {
  cacheKey,
  listArticles,
  listMoves,
  listNavigation,
  listPeople,
  listTopics,
} from '../../content-store/queries.ts';
import { CORRECTIONS_PAGE } from '../../editions/corrections-page.ts';
import { type KnownAddress, knownAddresses } from '../../editions/known-addresses.ts';
import { site } from '../../site.config.ts';
import { wordsOf } from '../../words/words.ts';

/** What is where, in small parts, for the page that answers mistyped addresses. */
export const getStaticPaths = (async () => {
  const articles = await listArticles();
  const months = monthsOf(articles);
  const dated = (path: string, date: string) => ({ path, title: writePartialDate(date, site.language) });
  const lists = [
    ...(await listNavigation()),
    { path: '/people/', title: wordsOf(site.language).lists.people },
    CORRECTIONS_PAGE,
    ...yearsOf(months).map(({ path, year }) => dated(path, year)),
    ...months.map(({ path, month }) => dated(path, month)),
    ...(await listTopics()).map(({ id, name }) => ({ path: `/topics/${id}/`, title: name })),
    ...(await listPeople()).map(({ id, name }) => ({ path: `/people/${id}/`, title: name })),
  ];
  const parts = knownAddresses(articles, lists, await listMoves(), site.language);
  return [...parts].map(([part, known]) => ({
    params: { part },
    props: { known },
    cacheKey: cacheKey(known),
  }));
}) satisfies GetStaticPaths;

/** One part. */
export const GET: APIRoute<{ known: (KnownAddress | string)[] }> = ({ props }) => Response.json(props.known);
