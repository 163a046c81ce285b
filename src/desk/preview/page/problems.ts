import type { Problem } from '../../../content-store/problem.ts';
import type { State } from '../read-state.ts';
import { element } from './element.ts';
import { find } from './find.ts';

/** Lists what is wrong, in the order of the lines. Without a page to stand beside, its place is that of the page. */
export function showProblems({ problems, file, page }: State): void {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const pane = find('#pane-problems');
  pane.hidden = problems.length === 0 || !page;
  find('#problems').replaceChildren(...items(problems, file));
  const enlarged = find<HTMLButtonElement>('#pane-problems .widen');
  if (pane.hidden && enlarged.getAttribute('aria-pressed') === 'true') enlarged.click();
  const counts = [count(errors, 'error'), count(problems.length - errors, 'warning')].filter(Boolean);
  const level = errors > 0 ? 'error' : 'warning';
  showVerdict(counts.join(', ') || 'Nothing is wrong', problems.length > 0 ? level : 'right');
}

/** What is true of the whole article. */
export function showVerdict(words: string, level: 'right' | 'warning' | 'error'): void {
  const verdict = find('#verdict');
  verdict.dataset['level'] = level;
  if (verdict.textContent !== words) verdict.textContent = words;
}

/** Says in a pane why it cannot show the article as it is now; without a state it can. */
export function cannotShow(pane: string, state: State | undefined): void {
  const message = find(`#message-${pane}`);
  if (!state) {
    // What the print itself says stays.
    if (message.dataset['waits']) message.hidden = true;
    delete message.dataset['waits'];
    return;
  }
  message.hidden = false;
  message.dataset['waits'] = 'yes';
  if (pane !== 'page') {
    message.replaceChildren(element('p', {}, 'This follows when the page can be shown again.'));
    return;
  }
  const { failure, problems, file } = state;
  message.replaceChildren(
    element('p', {}, failure ?? 'The article cannot be shown as it is now. Mend this:'),
    element('ol', {}, ...items(problems, file)),
  );
}

/**
 * What is wrong, one after the other.
 *
 * @param article The file of the article; what is in its folder is named without the folder.
 */
function items(problems: readonly Problem[], article: string): HTMLElement[] {
  const folder = article.slice(0, article.lastIndexOf('/') + 1);
  const named = problems.map((problem) => ({ ...problem, file: problem.file.replace(folder, '') }));
  return named.sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line).map(item);
}

function item({ file, line, column, level, rule, message, remedy, excerpt }: Problem): HTMLElement {
  return element(
    'li',
    { class: level },
    element('p', { class: 'place' }, element('b', {}, level), ` ${rule} · ${file}:${line}:${column}`),
    element('p', {}, message),
    ...(excerpt?.trim() ? [element('pre', {}, excerpt)] : []),
    ...(remedy ? [element('p', { class: 'remedy' }, remedy)] : []),
  );
}

function count(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
