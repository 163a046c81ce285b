import { hrefOf } from '../../article/base-path.ts';
import { paperOf } from '../../editions/pdf/paper.ts';
import { site } from '../../site.config.ts';
import { escapeHtml } from './escape-html.ts';
import { SHEETS } from './preview-files.ts';
import { PREVIEW, previewPath } from './preview-path.ts';

/** How many other articles are offered. */
const MOST_OFFERED = 30;

/** The script of the page, which Vite serves by its path on disk. */
const SCRIPT = `/@fs${new URL('./page/preview.ts', import.meta.url).pathname}`;

/**
 * The page that holds the panes.
 *
 * @param slug The article.
 * @param slugs All articles, the one saved last first.
 */
export function shell(slug: string, slugs: readonly string[]): string {
  const offered = [...new Set([slug, ...slugs.slice(0, MOST_OFFERED)])];
  const papers = ['A4', 'Letter'].map((name) => [name, name] as const);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Preview: ${escapeHtml(slug)}</title>
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="${hrefOf('/icon.svg', site.address)}" type="image/svg+xml">
${SHEETS.map((name) => `<link rel="stylesheet" href="${PREVIEW}${name}">`).join('\n')}
<script type="module" src="${escapeHtml(SCRIPT)}"></script>
<header>
  <h1>Preview</h1>
  <label>Article <select id="article">${offered.map((name) => option(name, slug)).join('')}</select></label>
  <p id="status"></p>
  <p id="verdict" role="status">Reading …</p>
</header>
<noscript><p class="message">The preview needs JavaScript. The article itself does not: <code>npm run dev</code> shows it.</p></noscript>
<main>
  ${pane(
    'page',
    'Page',
    `${choice('device', 'Width', [
      ['390', 'Phone'],
      ['820', 'Tablet'],
      ['1440', 'Desktop'],
    ])}${choice('theme', 'Colours', [
      ['', 'System'],
      ['light', 'Light'],
      ['dark', 'Dark'],
    ])}<a id="open-page" target="_blank">Open</a>`,
    '<div class="stage" id="stage"></div>',
  )}
  ${pane('print', 'Print', `${choice('paper', 'Paper', papers, paperOf(site.language).name)}<a id="open-print" target="_blank">Open</a>`, '<div class="sheets" id="sheets" tabindex="0"></div>')}
  ${pane('problems', 'Problems', '', '<ol id="problems"></ol>')}
  ${pane('card', 'Link preview', '', '<div id="card"></div>')}
  ${pane('reader', 'Reader mode', '<a id="open-reader" target="_blank">Open</a>', '<div class="stage" id="reader-stage"></div>')}
</main>
</html>
`;
}

function pane(id: string, title: string, controls: string, content: string): string {
  return `<section class="pane" id="pane-${id}" aria-labelledby="title-${id}">
    <div class="bar"><h2 id="title-${id}">${title}</h2><div class="controls">${controls}<button type="button" class="widen" data-pane="${id}" aria-pressed="false">Enlarge<span class="unseen"> ${title}</span></button></div></div>
    <div class="message" id="message-${id}" hidden></div>
    ${content}
  </section>`;
}

/** One of a few: radio buttons, the first chosen unless told otherwise. */
function choice(
  name: string,
  legend: string,
  options: (readonly [value: string, label: string])[],
  chosen = options[0]?.[0],
): string {
  const inputs = options.map(
    ([value, label]) =>
      `<label><input type="radio" name="${name}" value="${value}"${value === chosen ? ' checked' : ''}><span>${label}</span></label>`,
  );
  return `<fieldset class="choice"><legend class="unseen">${legend}</legend>${inputs.join('')}</fieldset>`;
}

function option(slug: string, chosen: string): string {
  return `<option value="${escapeHtml(previewPath(slug))}"${slug === chosen ? ' selected' : ''}>${escapeHtml(slug)}</option>`;
}
