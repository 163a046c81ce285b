import { tests } from 'commonmark-spec';
import { differences } from './commonmark-differences.ts';
import { testSpecification } from './specification.ts';

const tabbed = (text: string) => text.replaceAll('→', '\t');

// CommonMark 0.31.2.
testSpecification(
  'commonmark',
  tests.map(({ markdown, html, ...example }) => ({
    ...example,
    markdown: tabbed(markdown),
    html: tabbed(html),
  })),
  differences,
);
