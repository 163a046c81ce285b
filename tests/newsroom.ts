import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '../src/content-store/read-content.ts';
import { articleText, type TemporaryContent } from './fixtures/temporary-content.ts';
import { pick } from './random.ts';

const PICTURES = ['gauge.png', 'lead.jpg'].map((name) => `tests/fixtures/site/articles/every-part/${name}`);

/** What may happen to the content between two readings. */
export const EDITS = [
  'reword',
  'rewordInPlace',
  'changeField',
  'breakField',
  'mend',
  'mend',
  'addPicture',
  'changePicture',
  'removePicture',
  'rename',
  'remove',
  'takeBack',
  'touch',
  'linkTo',
  'draft',
  'addText',
  'changePerson',
  'breakLedger',
  'mendLedger',
  'cutLedger',
  'mergeLedger',
  'mergeLedger',
  'swap',
  'loseRendering',
  'removeNotice',
] as const;

/** Does to articles what a newsroom does. */
export class Newsroom {
  readonly #content: TemporaryContent;
  readonly #random: () => number;
  readonly #removed: [from: string, to: string][] = [];

  constructor(content: TemporaryContent, random: () => number) {
    this.#content = content;
    this.#random = random;
  }

  async write(number: number, folder = `articles/story-${number}`): Promise<void> {
    const published = `2026-1${number % 3}-1${number % 10}T09:00:00+00:00`;
    const fields = {
      id: `story${number}`,
      title: `Story ${number}`,
      published,
      topics: '[water]',
      ...(number % 3 === 0 && { corrections: '[{date: 2026-12-20, wrong: It was, right: It is}]' }),
      ...(number % 4 === 0 && { updated: '2026-12-24T10:00:00+00:00' }),
    };
    const body = `A paragraph of ${number}.\n\n## Part {#part}\n\n:pull[A sentence.]{#q${number}} And one more.`;
    await this.#content.write(`${folder}/index.md`, articleText(fields, body));
  }

  async publish(content: Content): Promise<void> {
    await writeFile(this.#ledger, (await this.#readLedger()) + linesOf(content));
  }

  reword = () => this.#edit((text) => `${text}\nOne more ${this.#random()}.\n`);
  /** Neither size nor time says that it is another text. */
  rewordInPlace = async () => {
    const file = path.join(await this.#anyFolder(), 'index.md');
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(/paragraph \w\w (.)/, `paragraph ${pick(this.#random, ['as', 'in', 'to'])} $1`),
    );
    await utimes(file, new Date('2026-01-01'), new Date('2026-01-01'));
  };
  changeField = () => this.#edit((text) => text.replace(/title: .*/, `title: Title ${this.#random()}`));
  breakField = () =>
    this.#edit((text) =>
      pick(this.#random, [
        () => text.replace(/byline: .*/, 'byline: [nobody-here]'),
        () => text.replace(/published: .*/, 'published: soon'),
        () => text.replace(/^id: .*/m, 'id: story1'),
        () => text.replace('---\n', '---\nformerly: [story-x]\n'),
        () => text.replace('---\n', '---\ntranslationOf: story2\nlanguage: de\n'),
        () => text.replace('---\n', '---\n# TO DO: look\n'),
      ])(),
    );
  /** Writes articles as they were at first, but for their pictures and names. */
  mend = async () => {
    for (const folder of await this.#folders()) {
      const name = path.basename(folder);
      await rm(path.join(folder, 'other.md'), { force: true });
      if (this.#random() < 0.7) await this.write(Number(/\d+/.exec(name)?.[0]), `articles/${name}`);
    }
    await this.mendLedger();
    await rm(path.join(this.#content.folder, 'removed'), { recursive: true, force: true });
  };
  addPicture = async () => {
    const folder = await this.#anyFolder();
    await mkdir(path.join(folder, 'more'), { recursive: true });
    const name = pick(this.#random, ['a.png', 'more/b.png']);
    await writeFile(path.join(folder, name), await readFile(pick(this.#random, PICTURES)));
    await this.#edit((text) => `${text}\n![A gauge](./${name})\n`, folder);
  };
  changePicture = async () => {
    for (const folder of await this.#folders()) {
      await writeFile(path.join(folder, 'a.png'), await readFile(pick(this.#random, PICTURES)));
    }
  };
  removePicture = async () => {
    for (const folder of await this.#folders()) await rm(path.join(folder, 'a.png'), { force: true });
  };
  rename = async () => {
    const folder = await this.#anyFolder();
    await rename(folder, `${folder.replace(/-x\d*$/, '')}-x${Math.floor(this.#random() * 1e6)}`);
  };
  remove = async () => {
    if ((await this.#folders()).length < 5) return;
    const folder = await this.#anyFolder();
    const aside = path.join(this.#content.folder, `aside-${this.#removed.length}-${this.#random()}`);
    await rename(folder, aside);
    this.#removed.push([aside, folder]);
  };
  takeBack = async () => {
    const [from, to] = this.#removed.pop() ?? [];
    if (from && to) await rename(from, to);
  };
  touch = async () => {
    const file = path.join(await this.#anyFolder(), 'index.md');
    await utimes(file, new Date(), new Date());
  };
  linkTo = async () => {
    const [there] = (await this.#anyFolder()).split('/').slice(-1);
    const anchor = pick(this.#random, ['', '#part', '#part-p1', '#nowhere', 'quote/q1/']);
    await this.#edit(
      (text) => `${text}\nSee [that](/2026/1${Math.floor(this.#random() * 3)}/${there}/${anchor}).\n`,
    );
  };
  draft = () =>
    this.#edit((text) =>
      text.includes('draft: true')
        ? text.replace('draft: true\n', '')
        : text.replace('---\n', '---\ndraft: true\n'),
    );
  addText = async () => writeFile(path.join(await this.#anyFolder(), 'other.md'), 'Another text.');
  changePerson = () =>
    this.#content.write(
      'people/one-writer.md',
      `---\nname: Writer ${this.#random()}\n---\n\n[About](/about/).\n`,
    );
  breakLedger = async () => {
    const broken = [
      '{"of":"articles/story1","anchor":"x"}',
      '<<<<<<< ours',
      '{"of":"articles/story2","address":"x"}',
    ];
    await writeFile(this.#ledger, `${await this.#readLedger()}${pick(this.#random, broken)}\n`);
  };
  mendLedger = async () => {
    const lines = (await this.#readLedger()).split('\n');
    await writeFile(this.#ledger, lines.filter((line) => /^$|"hash"/.test(line)).join('\n'));
  };
  /** Another line than the last is changed: the same number of bytes, another address. */
  cutLedger = async () =>
    writeFile(
      this.#ledger,
      (await this.#readLedger()).replace('/quote/q1/', pick(this.#random, ['/quote/q1/', '/quote/qq/'])),
    );
  /** What comes of two branches: an address is in the ledger as that of two. */
  mergeLedger = async () => {
    const address = /"(\/2026[^"]*)"/.exec(pick(this.#random, (await this.#readLedger()).split('\n')))?.[1];
    const hash = pick(this.#random, ['0'.repeat(16), '1'.repeat(16)]);
    const line = {
      of: pick(this.#random, ['articles/story3', 'articles/story4']),
      address,
      hash,
      on: '2026-11-14',
    };
    if (!address) return;
    const lines = [await this.#readLedger(), `${JSON.stringify(line)}\n`];
    await writeFile(this.#ledger, (this.#random() < 0.5 ? lines : lines.reverse()).join(''));
  };
  swap = async () => {
    const [one, other] = [await this.#anyFolder(), await this.#anyFolder()];
    if (one === other) return;
    await rename(one, `${one}-aside`);
    await rename(other, one);
    await rename(`${one}-aside`, other);
  };
  loseRendering = () =>
    rm(path.join(this.#content.settings.cacheDir, 'renderings'), { recursive: true, force: true });
  removeNotice = () =>
    this.#content.write(
      'removed/gone.md',
      `---\nid: story${1 + Math.floor(this.#random() * 9)}\nremoved: 2026-11-30\nreason: It was wrong.\n---\n`,
    );

  get #ledger(): string {
    return path.join(this.#content.folder, 'published.jsonl');
  }

  #readLedger(): Promise<string> {
    return readFile(this.#ledger, 'utf8').catch(() => '');
  }

  async #edit(change: (text: string) => string, folder?: string): Promise<void> {
    const file = path.join(folder ?? (await this.#anyFolder()), 'index.md');
    await writeFile(file, change(await readFile(file, 'utf8')));
  }

  async #folders(): Promise<string[]> {
    const room = path.join(this.#content.folder, 'articles');
    return (await readdir(room)).sort().map((name) => path.join(room, name));
  }

  async #anyFolder(): Promise<string> {
    return pick(this.#random, await this.#folders());
  }
}

export /** What a publication puts into the ledger. */
function linesOf({ ledger }: Content): string {
  return ledger.unlisted.map((line) => `${JSON.stringify(line)}\n`).join('');
}
