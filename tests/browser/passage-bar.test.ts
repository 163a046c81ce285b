import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fixtureSite } from '../sites.ts';
import { visitor } from './visit.ts';

const { visit } = visitor(fixtureSite);
const ARTICLE = '/2026/11/every-part/';
const PERMALINK = `https://galley.example${ARTICLE}`;
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Selects words of the article, from the first place where `from` stands to the end of `to` after it. */
async function select(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ([first = '', last = '']) => {
      const walker = document.createTreeWalker(
        document.querySelector('.text') as Element,
        NodeFilter.SHOW_TEXT,
      );
      const range = document.createRange();
      let isStarted = false;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (node.parentElement?.closest('[aria-hidden=true]')) continue;
        const start = isStarted ? 0 : node.data.indexOf(first);
        if (start < 0) continue;
        if (!isStarted) range.setStart(node, start);
        isStarted = true;
        const end = node.data.indexOf(last, start);
        if (end < 0) continue;
        range.setEnd(node, end + last.length);
        break;
      }
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
}

async function clipboard(page: Page): Promise<string> {
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/copied|نُسخ/);
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('the bar beside selected words', () => {
  test('comes with a selection in the text, and with none elsewhere, and fetches nothing', async () => {
    const { page, troubles } = await visit(ARTICLE);
    const fetched: string[] = [];
    // Lazy pictures may come at any time.
    page.on('request', (request) => request.resourceType() === 'script' && fetched.push(request.url()));
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
    await page.waitForTimeout(500);
    expect(await page.getByRole('toolbar').count()).toBe(0);
    await select(page, 'They read by lamp.');
    await page.getByRole('toolbar', { name: 'The selected passage' }).waitFor();
    expect(fetched).toEqual([]);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test.each([
    ['a desk', { viewport: { width: 1440, height: 900 } }, false],
    ['a small phone', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }, true],
  ] as const)(
    'never covers the words nor leaves the window, and leaves the focus where it is, on %s',
    async (_, options, isTouch) => {
      const { page } = await visit(ARTICLE, options);
      for (const [from, to] of [
        ['They read', 'lamp.'],
        ['twice.', 'twice.'],
        ['The numbers go', 'find that out.'],
        ['The heights', 'office.'],
      ] as const) {
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
        await page.locator('p', { hasText: from }).last().scrollIntoViewIfNeeded();
        if (isTouch) await page.touchscreen.tap(5, 300);
        await select(page, from, to);
        await page.getByRole('toolbar').waitFor();
        const found = await page.evaluate(() => {
          const bar = document.querySelector('.passage-bar')?.getBoundingClientRect() as DOMRect;
          const words = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
          const isOn = words.some(
            (box) =>
              box.left < bar.right && box.right > bar.left && box.top < bar.bottom && box.bottom > bar.top,
          );
          return {
            isOn,
            isInside: bar.left >= 0 && bar.right <= document.documentElement.clientWidth,
            focus: document.activeElement?.tagName,
          };
        });
        expect(found, from).toEqual({ isOn: false, isInside: true, focus: 'BODY' });
      }
    },
  );

  test('is spoken of once, is reached with Tab, moves with arrows, and gives the place back', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    await select(page, 'They read by lamp.');
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toBe('Tab leads to buttons that copy the passage.');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Copy link to this passage');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Copy quotation');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Copy link to this passage');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('toolbar').count()).toBe(0);
    expect(await page.evaluate(() => String(getSelection()))).toBe('They read by lamp.');
    // Tab goes on behind the selection.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#by-night-p1');
    // Not spoken of again.
    await page.evaluate(() => {
      (document.querySelector('.notice') as Element).textContent = '';
      (document.activeElement as HTMLElement).blur();
    });
    await select(page, 'Neither trusts');
    await page.getByRole('toolbar').waitFor();
    expect(await page.getByRole('status').textContent()).toBe('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('toolbar').count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe('#by-night-p1');
  });

  test('is made by keyboard alone, from selecting to copying', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    await page.evaluate(() =>
      getSelection()?.collapse(document.querySelector('#by-night-p1')?.firstChild ?? null, 0),
    );
    await page.keyboard.press('Tab');
    await page.evaluate(() => getSelection()?.modify('extend', 'forward', 'word'));
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await clipboard(page)).toMatch(/every-part\/#by-night-p1:~:text=/);
  });
});

describe('what the bar copies', () => {
  test('a link: the anchor of the paragraph and the words', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    await select(page, 'holds the lamp', 'brass');
    await page.click('text=Copy link to this passage');
    expect(await clipboard(page)).toBe(
      `${PERMALINK}#by-night-p1:~:text=holds%20the%20lamp%20to%20the%20brass`,
    );
    await page
      .getByRole('status')
      .evaluate((one) => one.classList.contains('shown'))
      .then((isShown) => expect(isShown).toBe(true));
  });

  test('a quotation: the words without numbers of notes and copies, authors, headline, publication and permalink', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    await select(page, 'The first paragraph', 'again, as');
    await page.click('text=Copy quotation');
    expect(await clipboard(page)).toBe(
      [
        '“The first paragraph says ‘water’ and ‘more water’ – and it’s 5′ 10″ deep… At 3:30 the ratio was 10:1, Re:Iraq and all :) that. It rests on a source and on a note.',
        'The river, which never asked, took the lower road and the meadow. Then it rained again, as”',
        `One Writer, Test desk, “Rivers rise: ‘no end in sight’, say those who measure & those who wait <so far>”, Galley\n${PERMALINK}`,
      ].join('\n\n'),
    );
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain(`<blockquote cite="${PERMALINK}"><p>The first paragraph says`);
    expect(html).toContain('wait &lt;so far&gt;”, Galley</a>');
  });

  test('in Arabic with the marks of the language', async () => {
    const { page } = await visit('/2026/11/arabic-news/', CLIPBOARD);
    await select(page, 'نام أهل القرية');
    await page.click('text=انسخ الاقتباس');
    expect(await clipboard(page)).toBe(
      '«نام أهل القرية»\n\nTest desk، «ارتفاع منسوب المياه»، Galley\nhttps://galley.example/2026/11/arabic-news/',
    );
  });

  test('of a display copy, the sentence in place, and the bar covers neither', async () => {
    const { page } = await visit(ARTICLE, { ...CLIPBOARD, viewport: { width: 390, height: 844 } });
    const copy = page.locator('.pull-quote').first();
    await copy.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      getSelection()?.selectAllChildren(element);
    });
    await page.locator('.passage-bar').waitFor();
    const isApart = await page.locator('.passage-bar').evaluate((element) => {
      const bar = element.getBoundingClientRect();
      const words = getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect;
      return bar.bottom <= words.top || bar.top >= words.bottom;
    });
    expect(isApart).toBe(true);
    await page.click('text=Copy link to this passage');
    const address = await clipboard(page);
    expect(address).toContain(`${PERMALINK}#rain:~:text=`);
  });
});
