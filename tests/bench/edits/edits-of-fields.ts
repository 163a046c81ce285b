import { editFields, type Fields } from './text-file.ts';
import { anyOf, below, type Edits, namesIn, textOf, type World } from './world.ts';

/** In several scripts: cards have fonts for each. */
const HEADLINES = [
  'A "headline"',
  'Заголовок',
  'Τίτλος',
  'عنوان',
  'כותרת',
  '한국 소식',
  '日本の見出し',
  '中国新闻',
  'Dvořák’s',
];

/** Edits of the fields of an article. */
export const FIELD_EDITS: Edits = {
  headline: field((world, fields) => {
    fields['title'] = `${anyOf(world, HEADLINES)} ${world.number}`;
  }),
  kicker: field((world, fields) => setOrDrop(world, fields, 'kicker', `Kicker ${world.number}`)),
  standfirst: field(({ number }, fields) => {
    fields['standfirst'] = `What it says in short, ${number}.`;
  }),
  byline: field((world, fields) => {
    fields['byline'] = someOf(world, 'people', 1);
  }),
  editors: field((world, fields) => {
    fields['editors'] = someOf(world, 'people', 0);
  }),
  'day of publication': field((world, fields) => {
    fields['published'] = fields['published'].replace(/-\d\dT/, `-${two(1 + below(world, 20))}T`);
  }),
  'month of publication': field((world, fields) => {
    fields['published'] = fields['published'].replace(
      /^\d{4}-\d\d/,
      `202${4 + below(world, 2)}-${two(1 + below(world, 12))}`,
    );
  }),
  'hour of publication': field((world, fields) => {
    fields['published'] = fields['published'].replace(/T\d\d/, `T${two(below(world, 24))}`);
  }),
  'same moment as another': field((world, fields) => {
    const other = anyOf(world, namesIn(world, 'articles'));
    if (other)
      editFields(textOf(world, other), ({ published }) => {
        fields['published'] = published;
      });
  }),
  embargo: field(({ told }, fields) => {
    fields['published'] = new Date(Date.parse(told.now) + 36 * 3_600_000)
      .toISOString()
      .replace('.000Z', '+00:00');
  }),
  updated: field((world, fields) =>
    setOrDrop(world, fields, 'updated', `2026-12-01T${two(below(world, 24))}:00:00+00:00`),
  ),
  updates: field((world, fields) => {
    const update = { date: '2026-12-01T10:00:00+00:00', what: `More was known, ${world.number}.` };
    setOrDrop(world, fields, 'updates', [update]);
  }),
  dateline: field((world, fields) => setOrDrop(world, fields, 'dateline', `Saltreach ${world.number}`)),
  topics: field((world, fields) => {
    fields['topics'] = someOf(world, 'topics', 0);
  }),
  'based on': field((world, fields) =>
    setOrDrop(world, fields, 'basedOn', {
      title: `A report ${world.number}`,
      authors: ['A. Reporter'],
      publisher: 'A newspaper',
      date: anyOf(world, ['2022-03', '2025-12-31', 2026]),
    }),
  ),
  correction: field((world, fields) => {
    const said = {
      date: '2026-12-01',
      wrong: `It said ${world.number}.`,
      right: `It is ${world.number + 1}.`,
    };
    fields['corrections'] = [...(fields['corrections'] ?? []), said];
  }),
  'correction reworded': field(({ number }, fields) => {
    for (const said of fields['corrections'] ?? []) said.right = `It is ${number}.`;
  }),
  'corrections taken away': field((_, fields) => {
    delete fields['corrections'];
  }),
  source: field(({ number }, fields) => {
    for (const source of Object.values<Fields>(fields['sources'] ?? {}))
      source['title'] = `A source ${number}`;
  }),
  language: field((world, fields) =>
    setOrDrop(world, fields, 'language', anyOf(world, ['ar', 'fr', 'de', 'en-US', 'ja'])),
  ),
  translation: (world) => {
    const [one, other] = [anyOf(world, namesIn(world, 'articles')), anyOf(world, namesIn(world, 'articles'))];
    if (!one || !other || one === other) return undefined;
    let id = '';
    editFields(textOf(world, other), (fields) => {
      id = fields['id'];
      delete fields['translationOf'];
    });
    editFields(textOf(world, one), (fields) => {
      fields['translationOf'] = id;
      fields['language'] = anyOf(world, ['ar', 'fr', 'ko', 'es']);
    });
    return `${one} of ${other}`;
  },
  'no translation any more': field((_, fields) => {
    delete fields['translationOf'];
  }),
  formerly: field((world, fields) =>
    setOrDrop(world, fields, 'formerly', [`former-${world.number}`, `/old/${world.number}/`]),
  ),
  draft: field((world, fields) => setOrDrop(world, fields, 'draft', true)),
  'another id': field(({ number }, fields) => {
    fields['id'] = `id${two(number)}xx`;
  }),
  'a field that is wrong': field((world, fields) => {
    Object.assign(
      fields,
      anyOf(world, [{ title: '' }, { published: 'yesterday' }, { byline: ['nobody-here'] }, { unknown: 1 }]),
    );
  }),
};

/** An edit of the fields of any article. */
function field(change: (world: World, fields: Fields) => void): (world: World) => string | undefined {
  return (world) => {
    const slug = anyOf(world, namesIn(world, 'articles'));
    if (slug) editFields(textOf(world, slug), (fields) => change(world, fields));
    return slug;
  };
}

/** Sets a field to something that it is not yet, or takes it away. */
function setOrDrop(world: World, fields: Fields, name: string, value: unknown): void {
  if (fields[name] !== undefined && below(world, 2) === 0) delete fields[name];
  else fields[name] = value;
}

/** Ids of up to three people or topics. */
function someOf(world: World, folder: string, least: number): string[] {
  const ids = namesIn(world, folder).map((name) => name.replace(/\.md$/, ''));
  const chosen = Array.from({ length: least + below(world, 3) }, () => anyOf(world, ids));
  return [...new Set(chosen)].filter((id) => id !== undefined);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
