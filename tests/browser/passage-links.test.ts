import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pick, randomOf } from '../random.ts';
import { builtFile, fixtureSite } from '../sites.ts';
import { visitors } from './kinds-of-page.ts';
import { faultsOfTarget, type Passage } from './painted.ts';

const visit = visitors();
const EVERY_PART = '/2026/11/every-part/';

/** A text of many scripts, with sentences that stand in it again and again. */
const TONGUES = `
<p id="p1">하나의 강이 마을을 지나 바다로 흐른다. 물은 아무에게도 묻지 않는다. 물은 아무에게도 묻지 않는다.</p>
<p id="p2">川は村を通って海へ流れる。水は誰にも尋ねない。水は誰にも尋ねない。東京都の記者は三年間それを見ていた。</p>
<p id="p3">แม่น้ำไหลผ่านหมู่บ้านไปสู่ทะเล น้ำไม่เคยถามใครเลย น้ำไม่เคยถามใครเลย</p>
<p id="p4">Вода никого не спрашивает. Вода никого не спрашивает. Ёлка стоит у реки, и тёмная вода близко.</p>
<p id="p5">النهر لا يسأل أحدا. ثم عاد المطر. النهر لا يسأل أحدا. ثم عاد المطر مرة أخرى إلى القرية.</p>
<p id="p6">The river rose. The river rose. The river rose again, by 3&nbsp;metres &amp; more, 50% of it at night, well-known, co-operative.</p>
<p id="p7">The river rose. The river rose. The river rose again, by 3&nbsp;metres &amp; more, 50% of it at night, well-known, co-operative.</p>
<p id="p8">A long soft&shy;hy&shy;phen&shy;ated word; naïve Résumé, resume, RESUME; “quoted” and 'quoted'; tail 😀 end #1, a+b=c?</p>
<aside class="pull-quote" aria-hidden="true">Nobody asked the river.</aside>
<p id="p9">They waited. <span class="pulled" id="asked">Nobody asked the river.</span> They waited.</p>
<p hidden>Nobody asked the river. They waited.</p>
<ul><li>One gauge,</li><li>one gauge and</li><li>one gauge more.</li></ul>`;

async function routeTongues(context: BrowserContext): Promise<void> {
  const html = await readFile(builtFile(fixtureSite, `${EVERY_PART}index.html`), 'utf8');
  const start = html.indexOf('<div class="text">') + '<div class="text">'.length;
  const body = `${html.slice(0, start)}${TONGUES}${html.slice(html.indexOf('</div>', html.lastIndexOf('</section>')))}`;
  await context.route(`**${EVERY_PART}`, (route) =>
    route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
  );
}

/** The text nodes in which a passage may begin and end: those that are shown and no copies. */
function ownTexts(page: Page): Promise<{ node: number; data: string }[]> {
  return page.evaluate(() => {
    const text = document.querySelector('article .text') as Element;
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const found: { node: number; data: string }[] = [];
    for (let node = 0; walker.nextNode(); node += 1) {
      const { data, parentElement } = walker.currentNode as Text;
      const isOwn =
        parentElement?.checkVisibility() &&
        !parentElement.closest('[aria-hidden=true], .toc, sup, details, [data-footnote-backref]');
      if (isOwn && /[\p{L}\p{N}]/u.test(data)) found.push({ node, data });
    }
    return found;
  });
}

/** A passage somewhere: of a few letters, of a sentence, or over several blocks. */
function randomPassage(random: () => number, texts: { node: number; data: string }[]): Passage {
  const visible = (data: string) => [...data.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index);
  const first = Math.floor(random() * texts.length);
  const last = Math.min(texts.length - 1, first + pick(random, [0, 0, 0, 1, 2, 5]));
  const [from, to] = [texts[first], texts[last]] as [
    { node: number; data: string },
    { node: number; data: string },
  ];
  const start = pick(random, visible(from.data));
  const ends = visible(to.data).filter((at) => first !== last || at >= start);
  const end =
    first === last && random() < 0.6
      ? (ends[Math.min(ends.length - 1, Math.floor(random() * 40))] ?? start)
      : pick(random, ends);
  const isPair = /[\uD800-\uDBFF]/.test(to.data[end] ?? '');
  return { from: [from.node, start], to: [to.node, end + (isPair ? 2 : 1)] };
}

async function select(page: Page, { from, to }: Passage): Promise<string> {
  return page.evaluate(
    ({ from, to }) => {
      const walker = document.createTreeWalker(
        document.querySelector('article .text') as Element,
        NodeFilter.SHOW_TEXT,
      );
      const nodes: Node[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      getSelection()?.setBaseAndExtent(nodes[from[0]] as Node, from[1], nodes[to[0]] as Node, to[1]);
      return String(getSelection());
    },
    { from, to },
  );
}

async function copyLink(page: Page): Promise<string> {
  await page.click('.passage-bar button:first-child');
  return page.evaluate(() => navigator.clipboard.readText());
}

const OPTIONS = {
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 900, height: 900 },
  // A style of the test's own shows what the browser marks.
  bypassCSP: true,
  // A quarter of the pixels to look at.
  deviceScaleFactor: 0.5,
};

describe('a link to a passage leads a new window to that passage, and to nothing else', () => {
  test.each([
    ['real', '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/', 1],
    ['real', '/2026/11/ukraine-war-fortifies-north-koreas-urge-to-arm/', 2],
    ['fixture', EVERY_PART, 3],
    ['fixture', '/2026/11/arabic-news/', 4],
    ['tongues', EVERY_PART, 5],
    ['tongues', EVERY_PART, 6],
  ] as const)('%s %s, %i', async (name, path, seed) => {
    const { page } = await visit[name === 'tongues' ? 'fixture' : name].visit(path, OPTIONS);
    const context = page.context();
    if (name === 'tongues') {
      await routeTongues(context);
      await page.reload();
    }
    const texts = await ownTexts(page);
    const random = randomOf(seed);
    const faults: string[] = [];
    for (let count = 0; count < 11; count += 1) {
      const passage = randomPassage(random, texts);
      const words = await select(page, passage);
      const address = await copyLink(page);
      expect(address, words).toMatch(/^https:\/\/galley\.example\/2026\/11\/[a-z-]+\/#[^#]*:~:text=[^#]+$/);
      const other = await context.newPage();
      await other.goto(address.replace('https://galley.example', new URL(page.url()).origin));
      const wrong = await faultsOfTarget(other, passage);
      if (wrong.length > 0)
        faults.push(`${JSON.stringify(words)}\n${decodeURIComponent(address)}\n${wrong.join('\n')}`);
      await other.close();
    }
    expect(faults).toEqual([]);
  });
});
