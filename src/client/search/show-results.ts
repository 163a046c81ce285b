import type { Fragment, Result } from './indexes.ts';

/** How many results are shown at a time: what is shown of each is fetched, some three kilobytes. */
export const AT_A_TIME = 10;

/** How many sections of an article are named below it. */
const MOST_SECTIONS = 3;

/**
 * Fetches what is shown of results and makes their items from the page's template.
 *
 * @param timeZone IANA, of the dates.
 * @throws {Error} When one of them cannot be fetched.
 */
export async function resultItems(
  results: Result[],
  template: HTMLTemplateElement,
  timeZone: string,
): Promise<HTMLElement[]> {
  const fragments = await Promise.all(results.map((result) => result.data()));
  const { lang } = document.documentElement;
  const days = new Intl.DateTimeFormat(lang, { timeZone, dateStyle: 'long' });
  return fragments.map((fragment) => {
    const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    fill(item, fragment, days);
    return item;
  });
}

function fill(
  item: HTMLElement,
  { url, meta, filters, excerpt, sub_results }: Fragment,
  days: Intl.DateTimeFormat,
) {
  const at = <Found extends HTMLElement>(selector: string) => item.querySelector(selector) as Found;
  const [language = ''] = filters['language'] ?? [];
  if (language) at('article').lang = language;
  const link = at<HTMLAnchorElement>('a');
  link.href = url;
  link.textContent = meta.title;
  at('.excerpt').append('… ', ...withMarks(excerpt), ' …');
  const sections = sub_results.filter(({ anchor }) => anchor).slice(0, MOST_SECTIONS);
  const list = at('.in-sections');
  list.hidden = sections.length === 0;
  for (const { title, url: place } of sections) {
    const section = document.createElement('a');
    section.href = place;
    section.textContent = title;
    list.append(' ', section);
  }
  const [date] = filters['date'] ?? [];
  const time = at<HTMLTimeElement>('time');
  if (date) {
    time.dateTime = date;
    time.textContent = days.format(new Date(date));
  } else time.parentElement?.remove();
}

/** An excerpt as nodes, so that nothing of a text can become markup. */
function withMarks(excerpt: string): Node[] {
  return excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const words = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (index % 2 === 0) return document.createTextNode(words);
    const mark = document.createElement('mark');
    mark.textContent = words;
    return mark;
  });
}
