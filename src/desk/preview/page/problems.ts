import type { Problem } from '../../../content-store/problem.ts';
import type { State } from '../read-state.ts';
import { element } from './element.ts';
import { find } from './find.ts';

/** Lists what is wrong, errors first. */
export function showProblems(problems: readonly Problem[]): void {
  const errors = problems.filter(({ level }) => level === 'error');
  const warnings = problems.filter(({ level }) => level !== 'error');
  find('#problems').replaceChildren(...[...errors, ...warnings].map(item));
  find('#pane-problems').hidden = problems.length === 0;
  const counts = [count(errors.length, 'error'), count(warnings.length, 'warning')]
    .filter(Boolean)
    .join(', ');
  showVerdict(counts || 'Nothing is wrong', errors.length > 0 ? 'error' : counts ? 'warning' : 'right');
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
  message.hidden = !state;
  if (!state) return;
  if (pane !== 'page') {
    message.replaceChildren(element('p', {}, 'This follows when the page can be shown again.'));
    return;
  }
  const { failure, problems } = state;
  message.replaceChildren(
    element('p', {}, failure ?? 'The article cannot be shown as it is now. Mend this:'),
    element('ol', {}, ...(failure ? [] : problems.map(item))),
  );
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
