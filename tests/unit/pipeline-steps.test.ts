import { expect, test } from 'vitest';
import { type PipelineOptions, renderMarkdown } from '../../src/markdown/pipeline.ts';
import { PictureError } from '../../src/pictures/master.ts';

/** Renders a text that has nothing else than what is to be tested. */
function render(text: string, options: Partial<PipelineOptions> = {}) {
  return renderMarkdown(text, 'a.md', {
    language: 'en',
    sources: {},
    address: 'https://galley.example/a/',
    site: 'https://galley.example',
    readPicture: () => Promise.reject(new PictureError('is not there')),
    ...options,
  });
}

// A plugin is left out where a text has nothing of what it looks for.
test.each([
  ['a block of an unknown name', ':::box\n\nA.\n\n:::', 'unknown-directive'],
  ['a line of an unknown name', '::box', 'unknown-directive'],
  ['HTML', 'A <b>word</b>.', 'raw-html'],
  ['a link', '[A](javascript:a)', 'link-address'],
  ['a picture', 'A ![b](javascript:a) c.', 'link-address'],
  ['a definition', '[a]: javascript:a', 'link-address'],
  ['a definition that nothing refers to', '[a]: https://example.org/', 'lost-definition'],
  ['a table', '| a |\n| - |\n| b | c |', 'table'],
  ['a heading', '# A', 'heading-depth'],
  ['a block that is not closed', ':::note\n\nA.', 'open-note'],
  ['code that is not closed', '```\nA', 'open-note'],
  ['words in no language', ':lang[a]{#ko}', 'language-span'],
  ['a note that says nothing', ':::note\n:::', 'empty-note'],
  ['a row of no timeline', '::timeline[A]', 'timeline-row'],
  ['a pull-quote without an id', ':pull[A.]', 'pull-quote'],
  ['a picture that is not there', '![A](a.jpg)', 'picture'],
  ['a picture by a name', '![A][a] b.\n\n[a]: a.jpg', 'picture-place'],
])('%s is looked at where it stands alone', async (_, text, rule) => {
  expect((await render(text)).messages.map(({ ruleId }) => ruleId)).toContain(rule);
});

test('a graphic that holds no timeline is refused', async () => {
  const { messages } = await render('A.', { isLead: true });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['lead-graphic']);
});

test.each([
  ['a table', '| a |\n| - |\n| b |', 'class="table-region"'],
  ['a box to tick', '- [ ] a', 'aria-label="To do"'],
])('%s is finished where it stands alone', async (_, text, html) => {
  expect((await render(text)).rendering?.html).toContain(html);
});

test('a link to the site is gathered, by its address or by a name', async () => {
  for (const text of ['[a](/b/)', '[a]\n\n[a]: /b/']) {
    expect((await render(text)).rendering?.siteLinks.map(({ path }) => path)).toEqual(['/b/']);
  }
});
