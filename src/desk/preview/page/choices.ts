/**
 * What somebody has chosen in the preview stands in its address: kept when it is loaded anew, and apart from what the
 * site keeps of its readers' settings, which watches the browser's store.
 */
const inputs = [...document.querySelectorAll<HTMLInputElement>('.choice input')];
for (const [name, value] of new URLSearchParams(location.search))
  for (const input of inputs) if (input.name === name && input.value === value) input.checked = true;

/** The value that is chosen of `name`. */
export function chosen(name: string): string {
  return inputs.find((input) => input.name === name && input.checked)?.value ?? '';
}

/** Calls back now, and whenever something else of `name` is chosen. */
export function onChoice(name: string, callBack: () => void): void {
  for (const input of inputs.filter((input) => input.name === name)) {
    input.addEventListener('change', () => {
      const address = new URL(location.href);
      address.searchParams.set(name, chosen(name));
      history.replaceState(null, '', address);
      callBack();
    });
  }
  callBack();
}
