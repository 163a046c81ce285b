import type { Fragment, Result } from './programs.ts';

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
  const days = new Intl.DateTimeFormat(document.documentElement.lang, { timeZone, dateStyle: 'long' });
  return fragments.map((fragment) => {
    const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    fill(item, fragment, days);
    return item;
  });
}

function fill(item: HTMLElement, fragment: Fragment, days: Intl.DateTimeFormat): void {
  const at = <Found extends HTMLElement>(selector: string) => item.querySelector(selector) as Found;
  const { url, meta, filters } = fragment;
  const [language = ''] = filters['language'] ?? [];
  for (const own of [at('h2'), at('.excerpt')]) own.lang = language;
  const link = at<HTMLAnchorElement>('a');
  link.href = url;
  link.textContent = meta.title;
  at('.excerpt').append(...excerptOf(fragment));
  const sections = fragment.sub_results.filter(({ anchor }) => anchor).slice(0, MOST_SECTIONS);
  const list = at('.in-sections');
  list.hidden = sections.length === 0;
  for (const { title, url: place } of sections) {
    const section = document.createElement('a');
    section.href = place;
    section.lang = language;
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
function excerptOf({ content, excerpt, plain_excerpt: plain }: Fragment): (Node | string)[] {
  const words = excerpt.split(/<mark>(.*?)<\/mark>/s).map((part, index) => {
    const text = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (index % 2 === 0) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
  const isStart = content.startsWith(plain);
  return [isStart ? '' : '… ', ...words, content.endsWith(plain) ? '' : ' …'];
}
