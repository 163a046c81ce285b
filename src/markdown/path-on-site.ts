import { pathWithin } from '../article/base-path.ts';

/**
 * The path within the site of an address; nothing for one of another site, which may be on the same host.
 *
 * @param site The address of the site, whole. Whether it is asked for with TLS makes no difference.
 */
export function pathOnSite({ host, pathname }: URL, site: string): string | undefined {
  return host === new URL(site).host ? pathWithin(pathname, site) : undefined;
}
