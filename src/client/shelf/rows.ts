import type { Kept } from '../worker/messages.ts';

/** Rows for pages that are kept, made of the template in the shelf. */
export function rowsOf(pages: readonly Kept[], shelf: HTMLElement): Element[] {
  const template = shelf.querySelector('template')?.content.firstElementChild;
  const format = new Intl.DateTimeFormat(shelf.dataset['language'], {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return pages.map(({ address, title, lang, dir, moment }) => {
    const row = template?.cloneNode(true) as HTMLElement;
    const at = <Part extends HTMLElement>(selector: string) => row.querySelector(selector) as Part;
    const [link, time, button] = [at<HTMLAnchorElement>('a'), at<HTMLTimeElement>('time'), at('button')];
    Object.assign(link, { href: address, textContent: title, lang, dir });
    time.dateTime = moment;
    time.textContent = format.format(new Date(moment));
    button.dataset['address'] = address;
    // Which page it takes away (WCAG 2.2, 2.4.6), where one hears the buttons alone.
    button.ariaDescription = title;
    return row;
  });
}
