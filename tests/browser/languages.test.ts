import { describe, expect, test } from 'vitest';
import { fixtureSite } from '../sites.ts';
import { visitor } from './visit.ts';

const { visit } = visitor(fixtureSite);
const ARTICLE = '/2026/11/arabic-news/';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('the scripts of a page in Arabic', () => {
  test('say in Arabic that the link was copied', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    await page.click('.article-head .share summary');
    await page.click('.article-head .share-copy');
    await expect.poll(() => page.getByRole('status').textContent()).toBe('نُسخ الرابط');
  });

  test('offer in Arabic to copy a passage', async () => {
    const { page } = await visit(ARTICLE, CLIPBOARD);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#river') as Element));
    const bar = page.getByRole('toolbar', { name: 'المقطع المحدد' });
    await bar.getByRole('button', { name: 'انسخ الاقتباس' }).click();
    await expect.poll(() => page.getByRole('status').textContent()).toBe('نُسخ الاقتباس');
  });
});

test('a reader of one language finds the article in another', async () => {
  const { page } = await visit('/2026/11/waters-rise/');
  await page.getByRole('link', { name: 'العربية' }).click();
  await page.waitForURL(`**${ARTICLE}`);
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await page.waitForURL('**/2026/11/waters-rise/');
});
