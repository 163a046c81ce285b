import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import type { Timeline } from '../../article/timeline.ts';
import { listArticles } from '../../content-store/queries.ts';
import { cardOf } from '../../editions/card.ts';
import { timelineCard } from '../../editions/timeline-card.ts';
import { cardFonts } from '../../fonts/card-fonts.ts';
import { site } from '../../site.config.ts';

/** A card for each article whose lead is drawn. */
export const getStaticPaths = (async () => {
  const summaries = await listArticles();
  return summaries.flatMap((summary) => {
    const card = cardOf(summary);
    if (!card) return [];
    const { name, timeline } = card;
    const props = { timeline, language: summary.language };
    return [{ params: { name }, props, cacheKey: `${name} ${site.name}` }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ timeline: Timeline; language: string }> = async ({ props }) => {
  const svg = await timelineCard(
    props.timeline,
    { name: site.name, language: props.language },
    await cardFonts(),
  );
  const png = await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
