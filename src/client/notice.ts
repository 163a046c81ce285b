/** What the page says when something was done: spoken politely (WCAG 2.2, 4.1.3), and to be seen. */
const notice = document.createElement('p');
notice.className = 'notice';
notice.role = 'status';
// There before it says anything: browsers speak what changes in it.
document.querySelector('main')?.append(notice);

let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something for some seconds.
 *
 * @param beside Where it is shown, in the window; left out, it is spoken only.
 */
export function say(words: string, beside?: DOMRect): void {
  notice.textContent = words;
  notice.classList.toggle('shown', beside !== undefined);
  if (beside) place(notice, beside);
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    notice.textContent = '';
    notice.classList.remove('shown');
  }, 6000);
}

/**
 * Puts an element of the page below a place in the window, or above; never on it, and never out at the sides.
 *
 * @param gap In CSS pixels.
 */
export function place(element: HTMLElement, beside: DOMRect, isAbove = false, gap = 8): void {
  const { style } = element;
  style.left = style.top = '0';
  const own = element.getBoundingClientRect();
  const middle = (beside.left + beside.right - own.width) / 2;
  const left = Math.max(gap, Math.min(middle, document.documentElement.clientWidth - own.width - gap));
  const top = isAbove ? beside.top - own.height - gap : beside.bottom + gap;
  style.left = `${left - own.left}px`;
  style.top = `${top - own.top}px`;
}
