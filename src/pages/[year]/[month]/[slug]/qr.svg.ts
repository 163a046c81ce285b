import type { APIRoute, GetStaticPaths } from 'astro';
import { absoluteAddress, permalinkParts } from '../../../../article/permalink.ts';
import { articlesToMake, cacheKey } from '../../../../content-store/queries.ts';
import { qrFileOf } from '../../../../editions/qr.ts';
import { site } from '../../../../site.config.ts';

/** The QR code of every permalink, for a screen; on paper the page draws it itself. */
export const getStaticPaths = (async () => {
  const summaries = await articlesToMake();
  return summaries.map(({ permalink }) => {
    return { params: permalinkParts({ permalink }), props: { permalink }, cacheKey: cacheKey([permalink]) };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ permalink: string }> = ({ props }) =>
  new Response(qrFileOf(absoluteAddress(props.permalink, site.address)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
