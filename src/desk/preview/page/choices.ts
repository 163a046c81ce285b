/** What somebody has chosen in the preview is kept on this machine, apart from the settings of the site's readers. */
const KEY = 'galley-preview';

const inputs = [...document.querySelectorAll<HTMLInputElement>('.choice input')];
for (const [name, value] of Object.entries(kept()))
  for (const input of inputs) if (input.name === name && input.value === value) input.checked = true;

/** The value that is chosen of `name`. */
export function chosen(name: string): string {
  return inputs.find((input) => input.name === name && input.checked)?.value ?? '';
}

/** Calls back now, and whenever something else of `name` is chosen. */
export function onChoice(name: string, callBack: () => void): void {
  for (const input of inputs.filter((input) => input.name === name)) {
    input.addEventListener('change', () => {
      keep();
      callBack();
    });
  }
  callBack();
}

function keep(): void {
  const all = Object.fromEntries(
    inputs.filter(({ checked }) => checked).map(({ name, value }) => [name, value]),
  );
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing: the choice holds for this page.
  }
}

function kept(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
}
