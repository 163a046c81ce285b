import type { LinkCard } from '../link-card.ts';
import { element } from './element.ts';

/** Shows a link as networks do: with its picture large, and as messengers do: small, beside a square of the picture. */
export function showCard(place: HTMLElement, { title, description, host, picture }: LinkCard): void {
  const image = () => (picture ? [element('img', { src: picture.path, alt: picture.alt })] : []);
  const words = () => [
    element('p', { class: 'host' }, host),
    element('p', { class: 'title' }, title),
    element('p', { class: 'description' }, description),
  ];
  place.replaceChildren(
    element('div', { class: 'link-card large', dir: 'auto' }, ...image(), element('div', {}, ...words())),
    element('div', { class: 'link-card small', dir: 'auto' }, ...image(), element('div', {}, ...words())),
    element(
      'p',
      { class: 'alt' },
      picture ? `Its picture, for those who do not see it: ${picture.alt}` : 'It has no picture.',
    ),
  );
}
