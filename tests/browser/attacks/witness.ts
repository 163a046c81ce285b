import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { site } from '../../../src/site.config.ts';
import { provoke } from './provoke.ts';

/** How long a page may take to do what it does by itself, such as to lead elsewhere; in milliseconds. */
const WHILE = 150;

/** How many pages are open at once: one, since a page that is not in front is not drawn, and waits. */
const AT_ONCE = 1;

/** Small pages lead on to what they are of. That is ours, and would keep them from being looked at. */
const OWN_REFRESH = /<meta http-equiv="refresh" content="0; url=(?:\/|https:\/\/galley\.example\/)[^"]*">/;

/** A document to open: an address below the site’s, and what is there where the site has no such file. */
export interface Opened {
  path: string;
  type?: string;
  body?: string;
  /** What the server answers. 200 when left out. */
  status?: number;
}

/** What happened while documents were open. */
export interface Witnessed {
  /** The numbers of the attacks that ran, each with where. */
  executed: Set<string>;
  /** What was asked for that is no file of the site. */
  requests: Set<string>;
  /** Markup that would run, or ask for something, though it did not. */
  markup: Set<string>;
}

/**
 * Opens documents in a browser without any policy, does what a reader might, and sees what they do.
 *
 * @param origin Where the site is served.
 * @param look Asked of each document once it was provoked.
 */
export async function witness(
  browser: Browser,
  origin: string,
  documents: readonly Opened[],
  look: (page: Page, opened: Opened) => Promise<void> = async () => {},
): Promise<Witnessed> {
  const seen: Witnessed = { executed: new Set(), requests: new Set(), markup: new Set() };
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
  await context.exposeBinding('attacked', ({ frame }, number) => {
    seen.executed.add(`${number} at ${new URL(frame.page().url()).pathname}`);
  });
  await context.addInitScript(() => {
    window.print = () => {};
  });
  const bodies = new Map(documents.map((opened) => [origin + opened.path, opened]));
  await context.route('**/*', (route) => answer(route, origin, bodies, seen));
  context.on('response', (response) => {
    // A chapter that is taken out of its book has lost what is beside it there.
    if (/\/copied\/\d+\/(?:article\.css|pictures\/[0-9a-f]{16}-\d+\.jpeg)$/.test(response.url())) return;
    const expected = bodies.get(response.url())?.status;
    if (response.status() >= 400 && response.status() !== expected)
      seen.requests.add(`${response.status()} ${response.url()}`);
  });
  const left = [...documents];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) await open(context, origin, next, seen, look);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await context.close();
  return seen;
}

async function answer(
  route: Route,
  origin: string,
  bodies: Map<string, Opened>,
  seen: Witnessed,
): Promise<void> {
  const request = route.request();
  const address = request.url();
  const own = bodies.get(address);
  if (own?.body !== undefined) {
    await route.fulfill({ body: own.body, contentType: `${own.type};charset=utf-8` });
    return;
  }
  // What is copied from the site shows pictures of it by their whole addresses.
  if (address.startsWith(`${site.address}/`)) {
    await route.abort();
    return;
  }
  if (!address.startsWith(`${origin}/`)) {
    seen.requests.add(address);
    await route.abort();
    return;
  }
  if (!request.isNavigationRequest()) {
    await route.continue();
    return;
  }
  const response = await route.fetch({ maxRedirects: 0 });
  await route.fulfill({ response, body: (await response.text()).replace(OWN_REFRESH, '') });
}

async function open(
  context: BrowserContext,
  origin: string,
  opened: Opened,
  seen: Witnessed,
  look: (page: Page, opened: Opened) => Promise<void>,
): Promise<void> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => dialog.dismiss());
  page.on('popup', (popup) => {
    if (popup.url() !== 'about:blank') seen.requests.add(popup.url());
  });
  await page.goto(origin + opened.path, { waitUntil: 'load' });
  for (const frame of page.frames()) await provoked(frame);
  await page.waitForTimeout(WHILE);
  for (const found of await page.evaluate(harmful).catch(() => []))
    seen.markup.add(`${opened.path}: ${found}`);
  await look(page, opened);
  await page.close();
}

/** A frame that an attack has led elsewhere, or has taken away, has nothing more to be provoked. */
async function provoked(frame: Frame): Promise<void> {
  await frame.evaluate(provoke).catch(() => {});
}

/** Attributes and elements that no page of ours has. Runs in the page. */
function harmful(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const isAddress = [
        'href',
        'src',
        'srcset',
        'action',
        'formaction',
        'poster',
        'data',
        'xlink:href',
      ].includes(name);
      const isLink = element.localName === 'a' && /^(?:https?|mailto):/i.test(value);
      // What a browser makes of it: without the signs that it drops (WHATWG URL, 4.4).
      const runs = /^[\s\p{Cc}]*(?:javascript|vbscript|data):/iu.test(value.replace(/[\t\n\r]/g, ''));
      if (/^on/i.test(name) || (isAddress && (runs || (value.includes('attack.test') && !isLink))))
        found.push(`${element.localName} ${name}=${value.slice(0, 80)}`);
      if (name === 'style' && value.includes('attack')) found.push(`${element.localName} style`);
    }
    if (/^(?:script|style)$/.test(element.localName)) {
      const isData = /json/.test(element.getAttribute('type') ?? '');
      if (!isData && element.textContent?.includes('attacked('))
        found.push(`${element.localName} holds an attack`);
    }
    const isOurFrame = /^https?:\/\/[^/]+\/\d{4}\/\d\d\/[a-z0-9-]+\/embed\/$/.test(
      element.getAttribute('src') ?? '',
    );
    if (isOurFrame && !element.getAttribute('src')?.includes('attack.test')) continue;
    if (/^(?:iframe|object|embed|base|frame|marquee|math)$/.test(element.localName))
      found.push(element.localName);
  }
  return found;
}
