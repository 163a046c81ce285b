import { expect, test } from 'vitest';
import type { Person } from '../../src/article/article.ts';
import { citedName, citedPerson } from '../../src/article/cited-name.ts';

test.each([
  ['One Writer', { family: 'Writer', given: 'One' }],
  ['A. First', { family: 'First', given: 'A.' }],
  ['Madonna', { family: 'Madonna' }],
  ['Ludwig van Beethoven', { family: 'van Beethoven', given: 'Ludwig' }],
  ['Ursula von der Leyen', { family: 'von der Leyen', given: 'Ursula' }],
  ['van Dyck', { family: 'Dyck', given: 'van' }],
  ['Sammy Davis Jr.', { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
  ['Sammy Davis, Jr.', { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
  ['Conor O’Brien', { family: 'O’Brien', given: 'Conor' }],
  ['Ольга Петрова', { family: 'Петрова', given: 'Ольга' }],
  ['محمد علي', { family: 'علي', given: 'محمد' }],
  ['김철수', { literal: '김철수' }],
  ['毛 泽东', { literal: '毛 泽东' }],
])('%s, of which nothing else is known', (name, parts) => {
  expect(citedName(name)).toEqual(parts);
});

test.each<[Omit<Person, 'id'>, object]>([
  [{ name: 'Test desk', kind: 'organisation' }, { literal: 'Test desk' }],
  [
    { name: 'One Writer', kind: 'person' },
    { family: 'Writer', given: 'One' },
  ],
  [
    { name: 'Gabriel García Márquez', kind: 'person', familyName: 'García Márquez' },
    { family: 'García Márquez', given: 'Gabriel' },
  ],
  [
    { name: 'Kim Jong Un', kind: 'person', familyName: 'Kim' },
    { family: 'Kim', given: 'Jong Un' },
  ],
  [
    { name: 'Kim Kim', kind: 'person', familyName: 'Kim' },
    { family: 'Kim', given: 'Kim' },
  ],
  [{ name: 'Suharto', kind: 'person', familyName: 'Suharto' }, { family: 'Suharto' }],
])('a byline of %j', (person, parts) => {
  expect(citedPerson({ id: 'x', ...person })).toEqual(parts);
});
