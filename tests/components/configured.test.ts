import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import Colophon from '../../src/components/Colophon.astro';
import Imprint from '../../src/components/Imprint.astro';
import { exampleArticle } from '../fixtures/example-article.ts';

vi.mock(import('../../src/site.config.ts'), async (original) => {
  const { site } = await original();
  return { site: { ...site, contact: 'desk@galley.example', responsible: 'Galley Press Ltd' } };
});

async function render(component: typeof Colophon, props: Record<string, unknown>): Promise<Element> {
  const html = await (await AstroContainer.create()).renderToString(component, { props });
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
}

test('with a contact and somebody responsible, an article says both, and the mail begins with what it is about', async () => {
  const last = (await render(Colophon, { article: exampleArticle() })).querySelector(
    '.colophon-words > p:last-child',
  );
  expect(last?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
    'Text under CC BY 4.0. Responsible: Galley Press Ltd. Is something wrong? Write to desk@galley.example.',
  );
  expect(last?.querySelector('a:last-child')?.getAttribute('href')).toBe(
    'mailto:desk@galley.example?subject=Error%20report%3A%20An%20example&body=https%3A%2F%2Fgalley.example%2F2026%2F11%2Fexample%2F%0D%0A%0D%0A',
  );
});

test('and the page of who is responsible names them', async () => {
  const body = await render(Imprint, {});
  expect([...body.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    'Galley Press Ltd',
    'desk@galley.example',
    'CC BY 4.0',
  ]);
});
