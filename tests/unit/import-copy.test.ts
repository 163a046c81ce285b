import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/content-store/front-matter.ts';
import { importCopy } from '../../src/desk/import/import-copy.ts';
import type { ImportOptions } from '../../src/desk/import/options.ts';
import { wordsOf } from '../../src/desk/import/words.ts';
import { renderMarkdown } from '../../src/markdown/pipeline.ts';
import { wordFile } from '../fixtures/word-file.ts';
import { pick, randomOf } from '../random.ts';

const OPTIONS: ImportOptions = {
  now: '2026-11-25T17:00:00+00:00',
  timeZone: 'Etc/UTC',
  language: 'en-GB',
  people: [{ id: 'tom', name: 'Tom Sample' }],
  topics: [{ id: 'rivers', name: 'Rivers' }],
  articles: [],
};

const COPY = 'tests/fixtures/copy';

async function importText(text: string | Uint8Array, options: Partial<ImportOptions> = {}, name = 'a.txt') {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const imported = await importCopy(bytes, name, { ...OPTIONS, ...options });
  const file = imported.files[`articles/${imported.slug}/index.md`] ?? '';
  const front = readFrontMatter({ file: 'index.md', text: file });
  if (Array.isArray(front)) throw new Error(JSON.stringify(front));
  return { ...imported, text: file, data: front.data, body: front.body.trim() };
}

/** The body as the site renders it: its HTML, its words, and what is wrong with it. */
async function render(body: string) {
  const { rendering, messages } = await renderMarkdown(body, 'index.md', {
    language: 'en-GB',
    sources: {},
    address: 'https://galley.example/2026/11/a/',
    site: 'https://galley.example',
    readPicture: () => Promise.reject(new Error('There are no pictures.')),
  });
  const html = rendering?.html ?? '';
  const text = html
    .replace(/<(aside)[^>]*>.*?<\/\1>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#x([0-9A-F]+)|lt|amp);/gi, (entity, hex: string | undefined) =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : entity === '&lt;' ? '<' : '&',
    );
  return { html, words: wordsOf(text), messages: messages.map(({ reason }) => reason) };
}

/** Encodes Western text as an old system would. */
function windows1252(text: string): Uint8Array {
  const signs = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (sign) => {
    const byte = signs.indexOf(sign);
    if (byte === -1) throw new Error(`Windows-1252 has no ${sign}.`);
    return byte;
  });
}

/** Whether an old Western system can write a text at all. */
function isWestern(text: string): boolean {
  const signs = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return [...text].every((sign) => signs.includes(sign));
}

const all = (await readdir(COPY)).filter((name) => !name.endsWith('.expected'));
const texts = all.filter((name) => name.endsWith('.txt'));

test.each(all)('%s becomes the entry that is expected, which has nothing wrong', async (name) => {
  const { files, report, body } = await importText(await readFile(`${COPY}/${name}`), {}, name);
  const shown = Object.entries(files).map(([file, content]) => `<<< ${file}\n${content}`);
  const left = report.leftOut.map(({ words, why }) => `${words}  (${why})`);
  const said = [...shown, '<<< report', ...left, ...report.notes].join('\n');
  const expected = `../fixtures/copy/${name.replace(/\.\w+$/, '.expected')}`;
  await expect(`${said}\n`).toMatchFileSnapshot(expected);
  expect((await render(body)).messages).toEqual([]);
});

describe.each(texts)('%s', (name) => {
  test('becomes the same entry with a byte order mark, with CRLF, in UTF-16 and in Windows-1252', async () => {
    const text = await readFile(`${COPY}/${name}`, 'utf8');
    const { files } = await importText(text, {}, name);
    const crlf = text.replaceAll('\n', '\r\n');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    const western = isWestern(text) ? [windows1252(crlf)] : [];
    for (const form of [`\uFEFF${text}`, crlf, text.replaceAll('\n', '\r'), utf16, ...western]) {
      expect((await importText(form, {}, name)).files).toEqual(files);
    }
  });
});

const WORDS =
  'river gauge Saltreach “quoted” "straight" it’s it\'s 1870 *star* _under_ #hash 1. 2) - + > < <b> </b> &amp; & [a] [b](c) ![d](e) [^1] [ref]: {#id} {formerly=x} :pull[x]{#y} :lang[x]{ko} ::timeline :::note ::: `code` ``` ~~~ ~~gone~~ | --- === *** TO DO: https://example.org/a_b https://example.org/a*b https://example.org/<b> https://example.org/a\\b www.example.org/<i> www.example.org a@example.org \\ \\* ! !! naïve 한국 서울 Ωμέγα 100% $5 C:\\dir a|b --- -- ... (AP) by and for more © source: photo:'.split(
    ' ',
  );

/** Copy that looks like copy from afar, of words that are hard to write in Markdown. */
function randomCopy(seed: number): string {
  const random = randomOf(seed);
  const sentence = () =>
    `${Array.from({ length: 4 + Math.floor(random() * 20) }, () => pick(random, WORDS)).join(' ')}${pick(random, ['.', '.', '?', ''])}`;
  const paragraph = () => Array.from({ length: 1 + Math.floor(random() * 4) }, sentence).join(' ');
  const width = pick(random, [60, 72, 10_000]);
  const wrap = (text: string) => {
    const lines = [''];
    for (const word of text.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && last.length + word.length >= width) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines.join('\n');
  };
  const blocks = [
    'A headline of test copy',
    ...pick(random, [[], ['by Mina Example'], ['BY MINA EXAMPLE AND TOM SAMPLE']]),
    ...pick(random, [[], ['SALTREACH —'], ['A gauge. Photo: TEST/SAMPLE']]),
    ...Array.from({ length: 2 + Math.floor(random() * 6) }, () =>
      random() < 0.3 ? pick(random, WORDS) : wrap(paragraph()),
    ),
    ...pick(random, [[], ['TEST NEWS for more'], ['Source: Test News']]),
  ];
  return blocks.join(pick(random, ['\n\n', '\n\n\n', '\n \n']));
}

function countOf(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A body without what an import itself says in it. */
function withoutToDos(body: string): string {
  return body
    .replace(
      /^TO DO: (?:put the picture here, or take this line out|this stands before[^?]*\?[^?]*\?)\.?/gm,
      '–',
    )
    .replace(/ Its (?:caption|credit): /g, ' – ');
}

test.each(Array.from({ length: 300 }, (_, seed) => seed))(
  'no word of random copy %i is lost, and no sign of it becomes markup',
  async (seed) => {
    const text = randomCopy(seed);
    const { data, body, copy, writers, report } = await importText(text);
    // The note at the end has a label of its own, unless the copy has it.
    const isLabelled = /^source\s*:/i.test(copy.sources[0] ?? '');
    const { html, words, messages } = await render(
      withoutToDos(isLabelled ? body : body.replace(':::note[Source]', ':::note[–]')),
    );
    expect(messages).toEqual([]);
    // A web address that stands in the copy is a link, as everywhere.
    const tags = new Set(
      [
        ...html
          .replace(/<a (?:[^>]*class="address"|href="https?:\/\/(?:www\.)?example\.org[^>]*)>/g, '')
          .matchAll(/<([a-z0-9]+)/g),
      ].map(([, tag]) => tag),
    );
    expect(
      [...tags].filter(
        (tag) => !['p', 'h2', 'section', 'hr', 'br', 'div', 'strong', 'ul', 'li'].includes(tag ?? ''),
      ),
    ).toEqual([]);

    // The safety net had nothing to catch.
    expect(report.leftOut.filter(({ why }) => why.startsWith('found no place'))).toEqual([]);
    const lead = (data['lead'] ?? {}) as Record<string, string>;
    const fields = [data['title'], data['dateline'], lead['caption'], lead['credit']];
    const people = writers.map(({ name }) => name);
    const said = report.leftOut.map((left) => left.words);
    const kept = [...wordsOf([...fields, ...people, ...said].join(' ')), ...words];
    const standfirst = copy.standfirst ? wordsOf(copy.standfirst) : [];
    const counted = countOf([...kept, ...standfirst]);
    const lost = [...countOf(wordsOf(text))].filter(([word, count]) => (counted.get(word) ?? 0) < count);
    expect(lost).toEqual([]);

    // And the words of the text stand in their order.
    let at = 0;
    const all = wordsOf(text);
    for (const word of words) {
      at = all.indexOf(word, at) + 1;
      expect(at, word).toBeGreaterThan(0);
    }
  },
);

test('writes a to do for what the copy does not say, and nothing that it invents', async () => {
  const { text, data, body } = await importText('A headline\n\nA paragraph that says something.');
  expect(data['standfirst']).toMatch(/^TO DO:/);
  expect(data['byline']).toEqual(['to-do']);
  expect(text).toContain(`published: ${OPTIONS.now} # TO DO:`);
  expect(data['draft']).toBe(true);
  expect(data['lead']).toBeUndefined();
  expect(body).toBe('A paragraph that says something.');
});

test('reads a Word file', async () => {
  const bytes = wordFile([
    ['Title', 'Bridge of Testland closes'],
    ['Normal', 'By Jane Example'],
    ['Normal', 'SALTREACH (TEST) — The bridge was closed on <Monday>.'],
    ['Heading1', 'What the island wants'],
    ['Normal', 'We want a *bridge*, it says.'],
  ]);
  const { data, body, report } = await importText(bytes, {}, 'story.docx');
  expect(data).toMatchObject({
    title: 'Bridge of Testland closes',
    byline: ['jane-example'],
    dateline: 'Saltreach',
  });
  expect(body).toBe(
    'The bridge was closed on \\<Monday>.\n\n## What the island wants\n\nWe want a \\*bridge\\*, it says.',
  );
  expect(report.leftOut.map(({ words }) => words)).toEqual(['by', '(TEST)']);
});

test.each([
  ['story.docx', 'PK\u0003\u0004 broken', 'no Word file that can be read'],
  ['story.pdf', '%PDF-1.7', 'this is a PDF'],
  ['story.rtf', '{\\rtf1 words}', 'this is rich text (RTF)'],
  ['story.txt', ' \n—\n', 'there are no words in it'],
  ['story.txt', '', 'there are no words in it'],
  ['story.md', '---\ntitle:\n---\n', 'there are no words in it'],
  ['story.txt', 'a\u0000b\u0000\u0000c', 'this is no text'],
])('says of %s that is %j what it is', async (name, text, message) => {
  await expect(importText(text, {}, name)).rejects.toThrow(message);
});

const STORY = `A headline

By Jane Example and TOM SAMPLE

The first paragraph never makes a quote, since it is read anyway, and nobody must wait for it.

Water ran over the gauge. Nobody on the council had ever read the book of the gauge before the flood came. It was dry.

“Only the river knows what it will do, and it tells nobody,” said the keeper.
`;

test('marks the strongest sentences as pull-quotes when asked to, in the copy’s own words', async () => {
  const { body, report } = await importText(STORY, { suggestPulls: true });
  expect(report.quotes).toHaveLength(1);
  const [quote = ''] = report.quotes;
  expect(STORY).toContain(quote);
  expect(body).toContain(`:pull[${quote}]{#`);
  const { html, messages } = await render(body);
  expect(messages).toEqual([]);
  expect(html).toContain('class="pull-quote"');
  expect((await importText(STORY)).body).not.toContain(':pull');
});

test('knows people by name, and writes an entry for others', async () => {
  const { data, files } = await importText(STORY);
  expect(data['byline']).toEqual(['jane-example', 'tom']);
  expect(Object.keys(files)).toEqual(['articles/a-headline/index.md', 'people/jane-example.md']);
});

test('takes what the editor says before what the copy says, and names what it does not take', async () => {
  const { data, report } = await importText(STORY, {
    by: ['Tom Sample', 'Invented News Agency'],
    date: '2026-11-23',
    section: 'rivers',
    standfirst: 'What the river did.',
    image: 'gauge.jpg',
    alt: 'A gauge under water.',
  });
  expect(data).toMatchObject({
    byline: ['tom', 'invented-news-agency'],
    published: '2026-11-23T00:00:00+00:00',
    kicker: 'Rivers',
    topics: ['rivers'],
    standfirst: 'What the river did.',
    lead: { src: './gauge.jpg', alt: 'A gauge under water.' },
  });
  expect(report.leftOut).toContainEqual({
    words: 'Jane Example',
    why: 'the copy’s own; --by says otherwise',
  });
});

test('makes the same id of the same words, however they are wrapped or encoded, and another of others', async () => {
  const { id } = await importText(STORY);
  expect((await importText(STORY.replaceAll(' ', '\n'))).id).toBe(id);
  expect((await importText(`\uFEFF${STORY.replaceAll('\n', '\r\n')}`)).id).toBe(id);
  expect((await importText(STORY.replace('dry', 'wet'))).id).not.toBe(id);
});

test('a line of signs above the headline is no headline', async () => {
  const { data, report } = await importText('* * *\n\nA headline\n\nBy To Do\n\nA paragraph.');
  expect(data).toMatchObject({ title: 'A headline', byline: ['to-do-2'] });
  expect(report.leftOut).toContainEqual({ words: '* * *', why: 'a line of signs' });
});

test('the language is what the editor says, or the file; what is guessed is for the editor to judge', async () => {
  const arabic = 'ارتفاع منسوب نهر الإب\n\nارتفع منسوب نهر الإب للأسبوع الثالث على التوالي.';
  expect((await importText(arabic)).text).toContain('language: ar # TO DO: is this its language?\n');
  expect((await importText(arabic, { articleLanguage: 'ar-EG' })).text).toContain('language: ar-EG\n');
  expect((await importText(STORY, { articleLanguage: 'en-GB' })).data['language']).toBeUndefined();
  const page = '<html lang="fr"><body><h1>Un titre</h1><p>Par Marie Démo</p><p>Une phrase.</p></body></html>';
  expect((await importText(page, {}, 'a.html')).text).toContain('language: fr\n');
});

test('an embargo holds the article back; one that is not clear is for the editor to judge', async () => {
  const text = (line: string) => `${line}\n\nA headline\n\nSALTREACH (TEST) — A paragraph.`;
  const { data, report } = await importText(text('EMBARGOED UNTIL 00:01 GMT, 26 NOVEMBER 2026'));
  expect(data).toMatchObject({ title: 'A headline', published: '2026-11-26T00:01:00+00:00' });
  expect(report.leftOut.map(({ why }) => why)).toContain('an embargo');
  const unclear = await importText(text('EMBARGOED UNTIL THURSDAY'));
  expect(unclear.text).toMatch(/published: \S+ # TO DO: the copy says: EMBARGOED UNTIL THURSDAY\n/);
});
