import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { editBody, editFields, type Fields, writeText } from './text-file.ts';
import { anyOf, below, type Edits, namesIn, textOf, type World } from './world.ts';

/** Edits of people, topics and pages. */
export const ENTRY_EDITS: Edits = {
  'a person’s name': entry('people', ({ number }, fields) => {
    fields['name'] = `Person ${number}`;
  }),
  'a person’s family name': entry('people', (world, fields) => {
    fields['familyName'] = anyOf(world, String(fields['name']).split(' '));
  }),
  'a person or a desk': entry('people', (world, fields) => {
    fields['kind'] = anyOf(world, ['person', 'organisation']);
  }),
  'a text about a person': text('people'),
  'a person called otherwise': (world) => moveEntry(world, 'people', ['byline', 'editors']),
  'a person who is new': ({ content, number }) => {
    writeText(path.join(content, 'people', `new-${number}.md`), { name: `New Person ${number}` });
    return `new-${number}`;
  },
  'a person who is gone': (world) => dropEntry(world, 'people'),
  'a topic’s name': entry('topics', ({ number }, fields) => {
    fields['name'] = `Topic ${number}`;
  }),
  'a topic’s description': entry('topics', ({ number }, fields) => {
    fields['description'] = `All about ${number}.`;
  }),
  'a topic called otherwise': (world) => moveEntry(world, 'topics', ['topics']),
  'a topic that is new': ({ content, number }) => {
    const fields = { name: `New topic ${number}`, description: 'All about it.' };
    writeText(path.join(content, 'topics', `new-${number}.md`), fields);
    return `new-${number}`;
  },
  'a topic that is gone': (world) => dropEntry(world, 'topics'),
  'a page’s title': entry('pages', ({ number }, fields) => {
    fields['title'] = `Page ${number}`;
  }),
  'a page’s description': entry('pages', ({ number }, fields) => {
    fields['description'] = `What it says, ${number}.`;
  }),
  'a page’s place': entry('pages', (world, fields) => {
    fields['order'] = below(world, 200);
  }),
  'a page with or without the imprint': entry('pages', (_, fields) => {
    fields['imprint'] = !fields['imprint'];
  }),
  'a page’s text': text('pages'),
  'a page called otherwise': (world) => moveEntry(world, 'pages', []),
  'a page that is new': ({ content, number }) => {
    const fields = { title: `New page ${number}`, description: 'A page.' };
    writeText(path.join(content, 'pages', `new-${number}.md`), fields, `Words ${number}.\n`);
    return `new-${number}`;
  },
  'a page that is gone': (world) => dropEntry(world, 'pages'),
};

function entry(
  folder: string,
  change: (world: World, fields: Fields) => void,
): (world: World) => string | undefined {
  return (world) => {
    const name = anyOf(world, namesIn(world, folder));
    if (name) editFields(path.join(world.content, folder, name), (fields) => change(world, fields));
    return name;
  };
}

function text(folder: string): (world: World) => string | undefined {
  return (world) => {
    const name = anyOf(world, namesIn(world, folder));
    if (name)
      editBody(path.join(world.content, folder, name), (body) => `${body}\nMore *words* ${world.number}.\n`);
    return name;
  };
}

/** Gives an entry another name, with the old one in `formerly`, and names it so in all articles. */
function moveEntry(world: World, folder: string, fields: string[]): string | undefined {
  const name = anyOf(world, namesIn(world, folder));
  if (!name) return undefined;
  const [old, id] = [name.replace(/\.md$/, ''), `renamed-${world.number}`];
  const file = path.join(world.content, folder, `${id}.md`);
  renameSync(path.join(world.content, folder, name), file);
  editFields(file, (entry) => {
    entry['formerly'] = [...(entry['formerly'] ?? []), old];
  });
  for (const slug of namesIn(world, 'articles')) {
    editFields(textOf(world, slug), (article) => {
      for (const field of fields)
        if (article[field])
          article[field] = article[field].map((other: string) => (other === old ? id : other));
    });
  }
  return `${old} is ${id}`;
}

/** Takes an entry away; where articles name it, a build refuses that. */
function dropEntry(world: World, folder: string): string | undefined {
  const name = anyOf(world, namesIn(world, folder));
  if (name) rmSync(path.join(world.content, folder, name));
  return name;
}
