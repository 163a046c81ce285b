import type { APIRoute, GetStaticPaths } from 'astro';
import { listPictures } from '../../content-store/queries.ts';
import { readSettings } from '../../content-store/settings.ts';
import type { Master } from '../../pictures/master.ts';
import { encodeVariant, type Variant, variantsOf } from '../../pictures/variants.ts';

/** Every variant of every picture that is shown; one that stands in two articles is made once. */
export const getStaticPaths: GetStaticPaths = async () => {
  const variants = new Map<string, { master: Master; variant: Variant }>();
  for (const master of await listPictures()) {
    for (const variant of variantsOf(master)) variants.set(variant.name, { master, variant });
  }
  // The name holds a digest of all that decides the bytes, so it is the key as well.
  return [...variants].map(([name, props]) => ({ params: { name }, props, cacheKey: name }));
};

export const GET: APIRoute<{ master: Master; variant: Variant }> = async ({ props }) => {
  const { master, variant } = props;
  const { root, cacheDir } = readSettings();
  const bytes = await encodeVariant(root, master, variant, cacheDir);
  return new Response(bytes, { headers: { 'content-type': `image/${variant.format}` } });
};
