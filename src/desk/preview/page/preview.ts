/** The preview's page: asks how the article is now, whenever something was saved, and fills the panes with it. */
import type { State } from '../read-state.ts';
import { showCard } from './card.ts';
import { chosen, onChoice } from './choices.ts';
import { find } from './find.ts';
import { fitDevice, replaceFrame, scheme } from './frame.ts';
import { cannotShow, showProblems, showVerdict } from './problems.ts';
import { showSheets } from './sheets.ts';

const NO_ANSWER = 'The preview gives no answer. The terminal may say why.';

/** What the panes show now, so that only what has changed is drawn anew. */
let shown = { page: '', print: '' };
let isReading = false;
let isStale = false;

const stage = find('#stage');
const reader = find('#reader-stage');
const select = find<HTMLSelectElement>('#article');

select.addEventListener('change', () => location.assign(select.value + location.search));
for (const [name, file] of [
  ['print', 'print.pdf'],
  ['reader', 'reader.html'],
] as const)
  find<HTMLAnchorElement>(`#open-${name}`).href = file;
onChoice('device', () => fitDevice(stage, Number(chosen('device'))));
onChoice('theme', () => {
  for (const place of [stage, reader]) scheme(place, chosen('theme'));
});
onChoice('paper', () => void refresh());
for (const button of document.querySelectorAll<HTMLButtonElement>('.widen'))
  button.addEventListener('click', () => widen(button));
addEventListener('keydown', ({ key }) => {
  const button = document.querySelector<HTMLButtonElement>('.widen[aria-pressed="true"]');
  if (key === 'Escape' && button) widen(button);
});
new ResizeObserver(() => fitDevice(stage, Number(chosen('device')))).observe(stage);

const saves = new EventSource('/_preview/saves');
saves.addEventListener('saved', () => void refresh());
saves.addEventListener('open', () => void refresh());
saves.addEventListener('error', () =>
  showVerdict('The preview has ended. Start it again in the terminal.', 'error'),
);

/** One reading at a time; a save meanwhile is followed by another. */
async function refresh(): Promise<void> {
  isStale = true;
  if (isReading) return;
  isReading = true;
  while (isStale) {
    isStale = false;
    try {
      const response = await fetch('state.json');
      if (response.ok) show((await response.json()) as State);
      else showVerdict(response.status === 404 ? await response.text() : NO_ANSWER, 'error');
    } catch {
      showVerdict(NO_ANSWER, 'error');
    }
  }
  isReading = false;
}

function show(state: State): void {
  const { page, card, status = 'published' } = state;
  find('#status').textContent = { draft: 'Draft', 'held back': 'Held back', published: '' }[status];
  showProblems(state);
  document.documentElement.classList.toggle('stale', !page);
  for (const pane of ['page', 'card', 'reader', 'print'] as const) cannotShow(pane, page ? undefined : state);
  if (!page) {
    shown = { page: '', print: '' };
    return;
  }
  document.title = `Preview: ${page.title}`;
  find<HTMLAnchorElement>('#open-page').href = page.path;
  if (card) showCard(find('#card'), card);
  const paper = chosen('paper');
  find<HTMLAnchorElement>('#open-print').href = `print.pdf?paper=${paper}`;
  if (shown.page !== page.digest) {
    replaceFrame(stage, page.path, 'The page', () => scheme(stage, chosen('theme')));
    replaceFrame(
      reader,
      'reader.html',
      'What reader modes keep',
      () => scheme(reader, chosen('theme')),
      true,
    );
  }
  const print = `${page.digest}&paper=${paper}`;
  if (shown.print !== print) void showSheets(find('#sheets'), `print.pdf?of=${print}`);
  shown = { page: page.digest, print };
}

/** Gives a pane the whole page, or takes it back. */
function widen(button: HTMLButtonElement): void {
  const { pane = '' } = button.dataset;
  const isWide = button.getAttribute('aria-pressed') === 'true';
  for (const other of document.querySelectorAll('.widen')) other.setAttribute('aria-pressed', 'false');
  button.setAttribute('aria-pressed', String(!isWide));
  if (isWide) delete document.documentElement.dataset['wide'];
  else document.documentElement.dataset['wide'] = pane;
}
