import { expect, test } from 'vitest';
import { errorReportAddressOf } from '../../src/editions/error-report.ts';
import { site } from '../../src/site.config.ts';
import { HOSTILE } from '../fixtures/kept-article.ts';

const article = { title: 'Rivers & “seas”?', permalink: '/2026/11/rivers/' };

test('a report begins with the headline and the permalink, and nothing in them can change the mail', () => {
  for (const title of [article.title, HOSTILE, 'أخبار', 'a\r\nBcc: x@example.org', 'lone \ud800']) {
    const address =
      errorReportAddressOf({ ...article, title }, { ...site, contact: 'desk@galley.example' }) ?? '';
    expect(address).toMatch(/^mailto:desk@galley\.example\?subject=[\w.~%-]+&body=[\w.~%-]+$/);
    const fields = new URLSearchParams(address.slice(address.indexOf('?')));
    expect(fields.get('subject')).toBe(`Error report: ${title.toWellFormed()}`);
    expect(fields.get('body')).toBe('https://galley.example/2026/11/rivers/\r\n\r\n');
  }
});

test('what means something in an address is encoded in that of the desk as well', () => {
  const address = errorReportAddressOf(article, { ...site, contact: "o'neill+news@galley.example" });
  expect(address).toMatch(/^mailto:o%27neill%2Bnews@galley\.example\?/);
});

test('without a contact there is none', () => {
  expect(errorReportAddressOf(article, site)).toBeUndefined();
});
