/**
 * A reader's own settings: colours, size, spacing, measure and typeface, kept on the device.
 *
 * They are data attributes of the root element, which src/styles/tokens.css reads. The script in the head of
 * every page (src/layouts/Page.astro) sets them before anything is drawn; this one works the panel.
 */

/** Under which the settings are kept; the script in the head reads the same. */
const KEY = 'galley';

type Choices = Record<string, string>;

const root = document.documentElement;
const form = document.querySelector<HTMLFormElement>('#display-settings form');

if (form) {
  show(form, kept());
  form.addEventListener('change', () => {
    const chosen = [...new FormData(form)].filter((entry): entry is [string, string] => entry[1] !== '');
    choose(form, Object.fromEntries(chosen));
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose(form, {});
  });
  // Another window of the reader's, or this page when it comes back from the browser's store.
  addEventListener('storage', () => show(form, kept()));
  addEventListener('pageshow', (event) => event.persisted && show(form, kept()));
}

function choose(form: HTMLFormElement, choices: Choices): void {
  show(form, choices);
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}

/** Marks what is chosen in the panel and sets it on the page; what no option has counts as not chosen. */
function show(form: HTMLFormElement, choices: Choices): void {
  const inputs = [...form.querySelectorAll('input')];
  for (const name of new Set(inputs.map((input) => input.name))) {
    const options = inputs.filter((input) => input.name === name);
    const chosen =
      options.find(({ value }) => value === choices[name]) ?? options.find(({ value }) => !value);
    if (!chosen) continue;
    chosen.checked = true;
    if (chosen.value) root.dataset[name] = chosen.value;
    else delete root.dataset[name];
  }
}

function kept(): Choices {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
}
