import type { APIRoute, GetStaticPaths } from 'astro';
import {
  articlesToMake,
  listArticles,
  listPages,
  listPeople,
  listTopics,
  makesOthers,
} from '../../content-store/queries.ts';
import { readSettings } from '../../content-store/settings.ts';
import { articleCards, siteCards } from '../../editions/all-cards.ts';
import type { Card } from '../../editions/card.ts';
import { drawCard } from '../../editions/cards/draw-card.ts';
import { keepWarning } from '../../editions/cards/kept-warnings.ts';
import { missingOnCards } from '../../editions/cards/missing-letters.ts';
import { site } from '../../site.config.ts';

/** The card of everything that has an address. */
export const getStaticPaths = (async () => {
  const cards = [
    ...(makesOthers() ? await listSiteCards() : []),
    ...(await articlesToMake()).flatMap((article) => articleCards(article, site)),
  ];
  const { cacheDir, isPreview } = readSettings();
  for (const [name, warning] of await missingOnCards(cards, cacheDir)) {
    // A build says it at its end.
    if (isPreview) console.warn(warning);
    else await keepWarning(cacheDir, name, warning);
  }
  // The name holds a digest of all that decides the bytes, so it is the key as well.
  return [...new Map(cards.map((card) => [card.name, card])).values()].map((card) => ({
    params: { name: card.name },
    props: { card },
    cacheKey: card.name,
  }));
}) satisfies GetStaticPaths;

async function listSiteCards(): Promise<Card[]> {
  const [articles, topics, people, pages] = await Promise.all([
    listArticles(),
    listTopics(),
    listPeople(),
    listPages(),
  ]);
  return siteCards({ articles, topics, people, pages }, site);
}

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) => {
  const bytes = await drawCard(card, readSettings());
  return new Response(bytes, { headers: { 'content-type': card.type } });
};
