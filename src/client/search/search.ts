/**
 * The page of the search. Its address holds what is asked, so that it can be shared and the browser's Back leads
 * from search to search; nothing of the index is fetched before the reader asks for something.
 */
import { type Counts, type Found, find, type Query, warmUp } from './indexes.ts';
import { AT_A_TIME, resultItems } from './show-results.ts';

const form = document.querySelector<HTMLFormElement>('.search-form');
const region = document.querySelector<HTMLElement>('.search-results');
if (form && region) offerSearch(form, region);

/** How long the typing rests before what it needs is fetched ahead, in milliseconds. */
const REST = 250;

/** The phrases that are put in (src/words). */
interface Said {
  searching: string;
  found: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  nothing: string;
  nothingHere: string;
}

function offerSearch(form: HTMLFormElement, region: HTMLElement): void {
  const at = <Part extends HTMLElement>(selector: string) => region.querySelector(selector) as Part;
  const { parts: names = '', words = '', wordsLanguage = 'en', timeZone = 'UTC' } = region.dataset;
  const parts = names.split(' ');
  const said: Said = JSON.parse(words);
  const [status, none, failed, list, more] = [
    at('.found'),
    at('.none'),
    at('.failed'),
    at('ol'),
    at('.show-more'),
  ];
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const selects = [...form.querySelectorAll('select')];
  const ownTitle = document.title;
  const numbers = new Intl.NumberFormat(wordsLanguage);
  let current: Found = { results: [], counts: {} };
  /** Counts searches, so that an answer that comes late is passed over. */
  let turn = 0;

  const asked = (): Query => {
    const data = new FormData(form);
    const value = (name: string) => String(data.get(name) ?? '').trim();
    return { q: value('q'), topic: value('topic'), year: value('year') };
  };

  const say = (phrase: string, count = 0) => {
    status.textContent = phrase
      .replace('{count}', () => numbers.format(count))
      .replace('{query}', () => asked().q);
  };

  const showMore = async (upTo: number) => {
    const mine = turn;
    const from = list.children.length;
    const items = await resultItems(current.results.slice(from, upTo), at('template'), timeZone);
    if (mine !== turn) return undefined;
    list.append(...items);
    more.hidden = list.children.length >= current.results.length;
    return items[0];
  };

  const run = async () => {
    turn += 1;
    const mine = turn;
    const query = asked();
    none.hidden = true;
    failed.hidden = true;
    more.hidden = true;
    document.title = query.q ? `${query.q} – ${ownTitle}` : ownTitle;
    if (!query.q) {
      list.replaceChildren();
      say('');
      return;
    }
    say(said.searching);
    region.ariaBusy = 'true';
    try {
      const found = await find(parts, query);
      if (mine !== turn) return;
      current = found;
      list.replaceChildren();
      await showMore(history.state?.shown ?? AT_A_TIME);
      if (mine !== turn) return;
      count(found.counts);
      const total = found.results.length;
      const isFiltered = Boolean(query.topic || query.year);
      none.hidden = total > 0;
      at('.widen').hidden = !isFiltered;
      if (total === 0) say(isFiltered ? said.nothingHere : said.nothing);
      else say(said.found[new Intl.PluralRules(wordsLanguage).select(total)] ?? said.found.other, total);
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
      say('');
      failed.hidden = false;
    }
    region.ariaBusy = null;
  };

  /** Sets behind each choice how many results it leaves. */
  const count = (counts: Counts) => {
    for (const select of selects) {
      for (const option of select.options) {
        if (!option.value) continue;
        option.dataset['title'] ??= option.text;
        const number = counts[select.name]?.[option.value] ?? 0;
        option.text = `${option.dataset['title']} (${numbers.format(number)})`;
        option.disabled = number === 0 && !option.selected;
      }
    }
  };

  const readAddress = () => {
    const given = new URLSearchParams(location.search);
    input.value = given.get('q') ?? '';
    for (const select of selects) {
      for (const option of select.options) option.disabled = false;
      select.value = given.get(select.name) ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
  };

  const go = () => {
    const address = new URLSearchParams(Object.entries(asked()).filter(([, value]) => value));
    const next = `${location.pathname}?${address}`;
    if (next !== location.pathname + location.search) history.pushState(null, '', next);
    run();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // On a telephone the keyboard would stay upon the results.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    go();
  });
  for (const select of selects) select.addEventListener('change', () => asked().q && go());
  let timer: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => asked().q && warmUp(parts, asked().q).catch(() => {}), REST);
  });
  addEventListener('popstate', () => {
    readAddress();
    run();
  });
  at('.widen').addEventListener('click', () => {
    for (const select of selects) select.value = '';
    input.focus();
    go();
  });
  // Browsers keep that a program could not be fetched for as long as the page is there.
  at('.again').addEventListener('click', () => location.reload());
  more.addEventListener('click', async () => {
    const first = await showMore(list.children.length + AT_A_TIME).catch(() => {
      failed.hidden = false;
    });
    first?.querySelector('a')?.focus();
    history.replaceState({ shown: list.children.length }, '');
  });

  readAddress();
  run();
}
