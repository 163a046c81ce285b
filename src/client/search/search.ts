/**
 * The page of the search. Its address holds what is asked, so that it can be shared and the browser's Back leads
 * from search to search; nothing of the index is fetched before the reader asks for something.
 */
import { partsToAsk, readArchive } from './archive.ts';
import { type Found, find, type Query } from './find.ts';
import { openPrograms, type Result } from './programs.ts';
import { choicesOf, type QueryForm, queryForm, showCounts } from './query-form.ts';
import { resultItems } from './show-results.ts';

/** How many results are shown at a time: what is shown of each is fetched, some three kilobytes. */
const AT_A_TIME = 10;

/** How many parts a query is asked of; each time the reader asks for older articles, of twice as many. */
const AT_FIRST = 8;

/** How long the typing rests before what it needs is fetched ahead, in milliseconds. */
const REST = 250;

/** The phrases that something is put into (src/words). */
interface Said {
  searching: string;
  found: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
  nothing: string;
  nothingHere: string;
  since: string;
}

const form = document.querySelector<HTMLFormElement>('.search-form');
const region = document.querySelector<HTMLElement>('.search-results');
if (form && region) offerSearch(form, queryForm(form), region);

function offerSearch(form: HTMLFormElement, query: QueryForm, region: HTMLElement): void {
  const { input, selects, asked, readAddress, writeAddress } = query;
  const at = <Part extends HTMLElement>(selector: string) => region.querySelector(selector) as Part;
  const { parts = '', earlier = '', words = '', wordsLanguage = 'en', timeZone = 'UTC' } = region.dataset;
  const archive = readArchive(parts, earlier);
  const choices = choicesOf(selects);
  const said: Said = JSON.parse(words);
  const numbers = new Intl.NumberFormat(wordsLanguage);
  const plural = new Intl.PluralRules(wordsLanguage);
  const days = new Intl.DateTimeFormat(wordsLanguage, { timeZone: 'UTC', dateStyle: 'long' });
  const [list, more, none, failed] = [at('ol'), at('.show-more'), at('.none'), at('.failed')];
  const older = at('.older');
  const ownTitle = document.title;
  let results: Result[] = [];
  let current: Query = asked();
  let reach = AT_FIRST;
  /** Counts searches, so that an answer that comes late is passed over. */
  let turn = 0;

  const say = (phrase: string, count = 0) => {
    at('.found').textContent = phrase
      .replace('{count}', () => numbers.format(count))
      .replace('{query}', () => asked().q);
  };

  const clear = (phrase: string) => {
    list.replaceChildren();
    for (const part of [more, none, failed, older]) part.hidden = true;
    say(phrase);
  };

  /** Shows the next results, and gives back the first of them. */
  const showMore = async (count: number): Promise<HTMLElement | undefined> => {
    const mine = turn;
    const next = results.slice(list.children.length, list.children.length + count);
    const items = await resultItems(next, at('template'), timeZone);
    if (mine !== turn) return undefined;
    list.append(...items);
    more.hidden = list.children.length >= results.length;
    return items[0];
  };

  const search = async () => {
    turn += 1;
    const mine = turn;
    current = asked();
    reach = history.state?.reach ?? AT_FIRST;
    const { q } = current;
    document.title = q ? `${q} – ${ownTitle}` : ownTitle;
    clear(q ? said.searching : '');
    if (!q) return showCounts(selects, numbers.format);
    const found = await find(archive, current, choices, reach);
    if (mine !== turn) return;
    results = found.results;
    await showMore(history.state?.shown ?? AT_A_TIME);
    if (mine === turn) conclude(found);
  };

  const conclude = ({ counts, since }: Found) => {
    const { topic, year } = current;
    showCounts(selects, numbers.format, counts);
    const total = results.length;
    none.hidden = total > 0;
    at('.widen').hidden = !topic && !year;
    if (total > 0) say(said.found[plural.select(total)] ?? said.found.other, total);
    else say(topic || year ? said.nothingHere : said.nothing);
    older.hidden = since === undefined;
    if (since) at('.older p').textContent = said.since.replace('{date}', days.format(new Date(since)));
  };

  /** Searches as far back again. What is found goes below what is there, which nobody wants to read anew. */
  const searchOlder = async () => {
    const mine = turn;
    reach *= 2;
    say(said.searching);
    const found = await find(archive, current, choices, reach);
    if (mine !== turn) return;
    const known = new Set(results.map(({ id }) => id));
    results.push(...found.results.filter(({ id }) => !known.has(id)));
    const first = await showMore(AT_A_TIME);
    if (mine !== turn) return;
    conclude(found);
    first?.querySelector('a')?.focus();
    remember();
  };

  /** For the browser's Back. */
  const remember = () => history.replaceState({ shown: list.children.length, reach }, '');

  const run = () => {
    const mine = turn + 1;
    search().catch(() => {
      if (mine !== turn) return;
      clear('');
      failed.hidden = false;
    });
  };

  const go = () => {
    writeAddress();
    run();
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // On a telephone the keyboard would stay upon the results.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    go();
  });
  for (const select of selects) select.addEventListener('change', () => asked().q && go());
  at('.widen').addEventListener('click', () => {
    for (const select of selects) select.value = '';
    input.focus();
    go();
  });
  // A browser may keep that a program could not be fetched for as long as the page is there.
  at('.again').addEventListener('click', () => location.reload());
  at('.farther').addEventListener('click', () => {
    searchOlder().catch(() => {
      failed.hidden = false;
    });
  });
  more.addEventListener('click', async () => {
    const first = await showMore(AT_A_TIME).catch(() => {
      failed.hidden = false;
    });
    first?.querySelector('a')?.focus();
    remember();
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const fetchAhead = async () => {
    const { q, year } = asked();
    if (!q) return;
    const wanted = await partsToAsk(archive, year, AT_FIRST);
    const programs = await openPrograms(wanted.slice(0, AT_FIRST), archive.parts);
    await Promise.all(programs.map(({ preload }) => preload(q)));
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    // What fails here is said when the reader asks.
    timer = setTimeout(() => fetchAhead().catch(() => {}), REST);
  });
  addEventListener('popstate', () => {
    readAddress();
    run();
  });
  readAddress();
  run();
}
