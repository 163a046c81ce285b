/** The page for an address that leads nowhere: names the page that was likely wanted, and fills in the search. */
import { type Asked, type KnownAddress, listOver, nearestAddresses, readAsked } from './nearest-addresses.ts';

/**
 * The path at which the site begins, put in by the build (src/article/base-path.ts). Not in a module that others share:
 * that would be a file of its own, which no policy allows.
 */
const BASE: string = import.meta.env.BASE_URL;

// Addresses are compared as the site has them, wherever it begins.
const asked = readAsked(BASE === '/' ? location.pathname : location.pathname.slice(BASE.length - 1));
const place = document.getElementById('nearest');
const field = document.querySelector<HTMLInputElement>('.find input');
if (field) field.value = asked.slug.replaceAll('-', ' ');
if (place && asked.slug !== '404') offer(place, await findNearest(asked));

/** Looks in as little as can be: the lists, then the month, then all slugs that begin with the same letter. */
async function findNearest(wanted: Asked): Promise<KnownAddress[]> {
  const { month, slug } = wanted;
  const lists = await read<KnownAddress>('lists');
  const hasMonth = lists.some(({ address }) => address === `/${month?.replace('-', '/')}/`);
  const inMonth = hasMonth && month && slug ? await read<KnownAddress>(month) : [];
  const near = nearestAddresses(wanted, [...lists, ...inMonth]);
  if (near.length > 0) return near;
  const alike = /^[a-z0-9]/.test(slug) ? await read<string>(slug.charAt(0)) : [];
  const found = nearestAddresses(
    wanted,
    alike.map((address) => ({ address, title: '' })),
  );
  const titled = await Promise.all(found.map(withTitle));
  return titled.length > 0 ? titled : listOver(wanted, lists);
}

/** What the month of an article says of it. */
async function withTitle(found: KnownAddress): Promise<KnownAddress> {
  const [year, month] = found.address.split('/').filter(Boolean);
  const inMonth = await read<KnownAddress>(`${year}-${month}`);
  return inMonth.find(({ address }) => address === found.address) ?? found;
}

async function read<Entry>(part: string): Promise<Entry[]> {
  const response = await fetch(`${BASE}addresses/${part}.json`).catch(() => undefined);
  return response?.ok ? response.json() : [];
}

function offer(place: HTMLElement, near: KnownAddress[]): void {
  if (near.length === 0) return;
  const heading = document.createElement('p');
  heading.textContent = place.dataset['words'] ?? '';
  const list = document.createElement('ul');
  for (const { address, title, to, language } of near) {
    const link = document.createElement('a');
    link.href = BASE === '/' ? (to ?? address) : BASE + (to ?? address).slice(1);
    link.textContent = title;
    link.dir = 'auto';
    if (language) link.lang = language;
    list.appendChild(document.createElement('li')).append(link);
  }
  place.append(heading, list);
}
