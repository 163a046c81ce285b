/**
 * Does in a page what a reader might: opens what can be opened, points at everything, focuses and clicks. Runs in the
 * page. Links that lead to a page are not followed, and the site’s own forms not sent.
 */
export function provoke(): void {
  const isPage = (address: string) => /^(?:https?|mailto):/i.test(address);
  addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element | null)?.closest?.('a, area');
      const href = (link as HTMLAnchorElement | null)?.href ?? '';
      if (isPage(String(href))) event.preventDefault();
    },
    true,
  );
  addEventListener(
    'submit',
    (event) => {
      const { action } = event.target as HTMLFormElement;
      if (String(action).startsWith(`${location.origin}/`)) event.preventDefault();
    },
    true,
  );
  for (const element of document.querySelectorAll('details, dialog')) element.setAttribute('open', '');
  for (const element of document.querySelectorAll<HTMLElement>('*')) {
    for (const name of ['pointerenter', 'mouseover', 'pointerdown', 'keydown', 'wheel', 'copy'])
      element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
  }
  for (const element of document.querySelectorAll<HTMLElement>(
    'a, area, button, input, select, textarea, [tabindex]',
  )) {
    element.focus?.();
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    element.blur?.();
  }
}
