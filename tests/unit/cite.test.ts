import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import type { Article, Person } from '../../src/article/article.ts';
import { citationFileOf } from '../../src/editions/cite/citation-files.ts';
import type { CitationText } from '../../src/editions/cite/citation-text.ts';
import { citationTextsOf } from '../../src/editions/cite/citation-texts.ts';
import { headlineCase } from '../../src/editions/cite/headline-case.ts';
import { site } from '../../src/site.config.ts';
import { exampleArticle } from '../fixtures/example-article.ts';

const ADDRESS = 'https://galley.example/2026/11/example/';

function people(...names: string[]): Person[] {
  return names.map((name, index) => ({ id: `p${index}`, name, kind: 'person' }));
}

/** The styles by name; what pages set in italics stands between asterisks. */
function written(texts: CitationText[] = []): Record<string, string> {
  const write = ({ phrases }: CitationText) =>
    phrases
      .map((part) => {
        if (typeof part === 'string') return part;
        return part.kind === 'publication' ? `*${part.words}*` : part.words;
      })
      .join('');
  return Object.fromEntries(texts.map((text) => [text.style, write(text)]));
}

function textsOf(changes: Partial<Article>): Record<string, string> {
  return written(citationTextsOf(exampleArticle(changes), site).article);
}

describe('ready text', () => {
  test('of an article by a person and a desk', () => {
    expect(textsOf({ title: 'Rivers rise for a third week' })).toEqual({
      APA: `Writer, O., & Test desk. (2026, November 20). Rivers rise for a third week. *Galley*. ${ADDRESS}`,
      Chicago: `Writer, One, and Test desk. “Rivers Rise for a Third Week.” *Galley*, November 20, 2026. ${ADDRESS}.`,
      MLA: `Writer, One, and Test desk. “Rivers Rise for a Third Week.” *Galley*, 20 Nov. 2026, ${ADDRESS}.`,
    });
  });

  test('of the work that it is an account of, by its own authors alone', () => {
    const basedOn = {
      title: 'The report',
      authors: ['A. First', 'Sammy Davis Jr.'],
      publisher: 'The Gauge',
      date: '2022-09',
      url: 'https://example.org/a_b?c=1&d=2',
    };
    const { article, report } = citationTextsOf(exampleArticle({ basedOn }), site);
    expect(written(report)).toEqual({
      APA: 'First, A., & Davis, S., Jr. (2022, September). The report. *The Gauge*. https://example.org/a_b?c=1&d=2',
      Chicago:
        'First, A., and Sammy Davis Jr. “The Report.” *The Gauge*, September 2022. https://example.org/a_b?c=1&d=2.',
      MLA: 'First, A., and Sammy Davis Jr. “The Report.” *The Gauge*, Sept. 2022, https://example.org/a_b?c=1&d=2.',
    });
    for (const text of Object.values(written(article))) expect(text).not.toMatch(/First|Davis|Gauge/);
  });

  test.each([
    ['Why is it so?', 'Why is it so? *', '“Why Is It So?” *'],
    ['She said “never”', 'She said “never.” *', '“She Said ‘Never.’” *'],
    ['“No!”', '“No!” *', '“‘No!’” *'],
    ['The writers’', 'The writers’. *', '“The Writers’.” *'],
    ['What he calls ‘it’', 'What he calls ‘it.’ *', '“What He Calls ‘It.’” *'],
  ])('closes the headline %s', (title, apa, others) => {
    const { APA, Chicago, MLA } = textsOf({ title });
    expect(APA).toContain(`). ${apa}`);
    expect(Chicago).toContain(`. ${others}`);
    expect(MLA).toContain(`. ${others}`);
  });

  test('leaves headlines in other languages, and names in letters without a family name first', () => {
    const { Chicago } = textsOf({ title: 'Der Fluss steigt in der dritten Woche', language: 'de' });
    expect(Chicago).toContain('“Der Fluss steigt in der dritten Woche.”');
    expect(textsOf({ byline: people('김철수', 'Madonna') })['MLA']).toMatch(/^김철수, and Madonna\. /);
  });

  test('leaves authors out where the guide does', () => {
    const names = 'ABCDEFGHIJKLMNOPQRSTUVW'.split('').map((letter) => `${letter}. Author${letter}`);
    const { APA, Chicago, MLA } = textsOf({ byline: people(...names) });
    expect(APA).toMatch(/^AuthorA, A\., .*AuthorS, S\., \. \. \. AuthorW, W\. \(2026/);
    expect(Chicago).toMatch(/^AuthorA, A\., B\. AuthorB, C\. AuthorC, et al\. “/);
    expect(MLA).toMatch(/^AuthorA, A\., et al\. “/);
  });

  test.each([
    ['Why is it so?', people('One Writer')],
    ['She said “never”', people('One Writer', 'Jean-Luc van Second')],
    ['100% of {it} & a_b #1', people('Gabriel José Third', 'Sammy Davis Jr.', 'Madonna')],
  ])('in APA is what citeproc makes of the CSL-JSON: %s', (title, byline) => {
    const article = exampleArticle({ title, byline });
    const cite = new Cite(JSON.parse(citationFileOf('article.csl.json', article, site)));
    const expected = cite.format('bibliography', { template: 'apa', lang: 'en-US' }).trim();
    expect(textsOf({ title, byline })['APA']?.replaceAll('*', '')).toBe(expected);
  });
});

describe('capital letters of headlines', () => {
  test.each([
    ['Ukraine war fortifies North Korea’s urge to arm', 'Ukraine War Fortifies North Korea’s Urge to Arm'],
    ['the long-term view: an end in sight', 'The Long-Term View: An End in Sight'],
    ['iPhone sales in the U.S. fall by half', 'iPhone Sales in the U.S. Fall by Half'],
    ['what the river is made of', 'What the River Is Made Of'],
    ['he gave up — and over', 'He Gave Up — and Over'],
    ['“the end” of it', '“The End” of It'],
  ])('%s', (title, expected) => {
    expect(headlineCase(title, 'chicago')).toBe(expected);
  });

  test('long prepositions are small for the MLA alone', () => {
    expect(headlineCase('life under water', 'chicago')).toBe('Life Under Water');
    expect(headlineCase('life under water', 'mla')).toBe('Life under Water');
  });
});

describe('BibTeX', () => {
  const HOSTILE = 'A “b” & 100% of {c} $5 #1 d_e ~f ^g \\h <i> |j’s';

  test('is read back as it was meant, whatever means something in TeX', () => {
    const byline: Person[] = [
      { id: 'a', name: 'Test desk & Co, and others', kind: 'organisation' },
      { id: 'b', name: 'Sammy Davis Jr.', kind: 'person' },
    ];
    const article = exampleArticle({ title: HOSTILE, standfirst: HOSTILE, byline });
    const [read] = new Cite(citationFileOf('article.bib', article, site)).data;
    expect(read).toMatchObject({
      title: HOSTILE,
      abstract: HOSTILE,
      author: [{ family: 'Test desk & Co, and others' }, { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
    });
  });

  test('has balanced braces and no character that would end a line of TeX', () => {
    const bib = citationFileOf('article.bib', exampleArticle({ title: `${HOSTILE} }{ \\` }), site);
    expect(bib.split('{').length).toBe(bib.split('}').length);
    const title = bib.split('\n').find((line) => line.includes('title =')) ?? '';
    expect(title).not.toMatch(/(?<!\\)[%&#$_]/);
  });
});

test('what happened to an article since, and whose report it is, are in the notes of its files', () => {
  const article = exampleArticle({
    updated: '2026-11-22T08:00:00Z',
    corrections: [{ date: '2026-11-23', wrong: 'W.', right: 'R.' }],
    basedOn: { title: 'The report', authors: ['A. First'], publisher: 'The Gauge', date: '2022' },
  });
  const [item] = JSON.parse(citationFileOf('article.csl.json', article, site));
  expect(item.note).toBe(
    'Account of “The report”, reported by A. First for The Gauge, 2022. Updated 22 November 2026. Corrected 23 November 2026.',
  );
});
