/** The words of a page, seen or said, as a set of those that are letters and digits. Runs in the page. */
export function wordsOf(): string[] {
  const said = [...document.querySelectorAll('[alt], [aria-label]')].map(
    (element) => `${element.getAttribute('alt') ?? ''} ${element.getAttribute('aria-label') ?? ''}`,
  );
  const text = `${document.documentElement.textContent} ${said.join(' ')}`;
  return [...new Set(text.match(/[A-Za-z]+\d+/g) ?? [])];
}
