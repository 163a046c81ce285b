import type { Choices, Found, Query } from './find.ts';

/** The form in which a query is written, and the address that says the same. */
export interface QueryForm {
  input: HTMLInputElement;
  selects: HTMLSelectElement[];
  /** What stands in it. */
  asked: () => Query;
  /** Sets in it what the address of the page asks for. */
  readAddress: () => void;
  /** Lets the address say what it asks for, as a new entry of the history. */
  writeAddress: () => void;
}

/** Reads and writes the form of the page. */
export function queryForm(form: HTMLFormElement): QueryForm {
  const input = form.elements.namedItem('q') as HTMLInputElement;
  const selects = [...form.querySelectorAll('select')];
  const asked = () => {
    const data = new FormData(form);
    const value = (name: string) => String(data.get(name) ?? '').trim();
    return { q: value('q'), topic: value('topic'), year: value('year') };
  };
  return {
    input,
    selects,
    asked,
    readAddress: () => {
      const given = new URLSearchParams(location.search);
      input.value = given.get('q') ?? '';
      for (const select of selects) {
        const value = given.get(select.name) ?? '';
        const option = [...select.options].find((one) => one.value === value);
        if (option) option.disabled = false;
        select.value = option ? value : '';
      }
    },
    writeAddress: () => {
      const given = Object.entries(asked()).filter(([, value]) => value);
      const next = `${location.pathname}?${new URLSearchParams(given)}`;
      if (next !== location.pathname + location.search) history.pushState(null, '', next);
    },
  };
}

/** The values that the selects offer; an empty one leaves all through. */
export function choicesOf(selects: HTMLSelectElement[]): Choices {
  const valuesOf = (name: string) =>
    selects
      .filter((select) => select.name === name)
      .flatMap(({ options }) => [...options].map(({ value }) => value));
  return { topic: valuesOf('topic'), year: valuesOf('year') };
}

/**
 * Sets behind each choice how many results it leaves; one that leaves none cannot be chosen.
 *
 * @param counts Left out when nothing is asked.
 */
export function showCounts(
  selects: HTMLSelectElement[],
  write: (count: number) => string,
  counts?: Found['counts'],
): void {
  for (const select of selects) {
    for (const option of select.options) {
      if (!option.value) continue;
      option.dataset['title'] ??= option.text;
      const count = counts?.[select.name as keyof Choices].get(option.value) ?? 0;
      option.text = counts ? `${option.dataset['title']} (${write(count)})` : option.dataset['title'];
      option.disabled = counts !== undefined && count === 0 && !option.selected;
    }
  }
}
