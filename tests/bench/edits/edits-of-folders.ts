import { cpSync, existsSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editFields, readText, writeText } from './text-file.ts';
import { anyOf, type Edits, namesIn, textOf, type World } from './world.ts';

/** A publication has at least so many articles, and at most twice as many. */
const FEW = 16;

/** Edits of whole articles. */
export const FOLDER_EDITS: Edits = {
  'an article deleted': (world) => {
    const slug = anyArticle(world);
    if (!slug || namesIn(world, 'articles').length < FEW) return undefined;
    rmSync(folderOf(world, slug), { recursive: true });
    return slug;
  },
  'an article renamed': (world) => rename(world, () => {}),
  'an article renamed, and said so': (world) =>
    rename(world, (old, slug) =>
      editFields(textOf(world, slug), (fields) => {
        fields['formerly'] = [...(fields['formerly'] ?? []), old];
      }),
    ),
  'an article added': (world) => {
    const slug = anyArticle(world);
    if (!slug || namesIn(world, 'articles').length > 2 * FEW) return undefined;
    const added = `new-${world.number}`;
    cpSync(folderOf(world, slug), folderOf(world, added), { recursive: true });
    editFields(textOf(world, added), (fields) => {
      fields['id'] = `nw${String(world.number).padStart(4, '0')}`;
      fields['title'] = `New ${world.number}`;
      delete fields['formerly'];
      delete fields['translationOf'];
    });
    return `${added} like ${slug}`;
  },
  'two articles swap their names': (world) => {
    const [one, other] = [anyArticle(world), anyArticle(world)];
    if (!one || !other || one === other) return undefined;
    const aside = path.join(world.place, 'aside');
    renameSync(folderOf(world, one), aside);
    renameSync(folderOf(world, other), folderOf(world, one));
    renameSync(aside, folderOf(world, other));
    return `${one} and ${other}`;
  },
  'an article taken down': (world) => {
    const slug = anyArticle(world);
    if (!slug || namesIn(world, 'articles').length < FEW) return undefined;
    const { id, title } = readText(textOf(world, slug)).fields;
    rmSync(folderOf(world, slug), { recursive: true });
    const notice = path.join(world.content, 'removed', `${slug}.md`);
    writeText(notice, { id, removed: '2026-12-01', reason: `It was wrong, ${world.number}.`, title });
    return slug;
  },
  'a notice reworded': (world) => {
    const name = anyOf(world, namesIn(world, 'removed'));
    if (!name) return undefined;
    editFields(path.join(world.content, 'removed', name), (fields) => {
      fields['reason'] = `Another reason, ${world.number}.`;
    });
    return name;
  },
  'a notice taken away': (world) => {
    const name = anyOf(world, namesIn(world, 'removed'));
    if (name) rmSync(path.join(world.content, 'removed', name));
    return name;
  },
  'touched without a change': (world) => touch(world, new Date()),
  'time set back': (world) => touch(world, new Date('2020-01-01')),
  'a file beside an article': (world) => {
    const slug = anyArticle(world);
    if (!slug) return undefined;
    const file = path.join(folderOf(world, slug), 'notes.txt');
    if (existsSync(file)) rmSync(file);
    else writeFileSync(file, 'Not shown.\n');
    return slug;
  },
};

function anyArticle(world: World): string | undefined {
  return anyOf(world, namesIn(world, 'articles'));
}

function folderOf({ content }: World, slug: string): string {
  return path.join(content, 'articles', slug);
}

function rename(world: World, then: (old: string, slug: string) => void): string | undefined {
  const old = anyArticle(world);
  if (!old) return undefined;
  const slug = `renamed-${world.number}`;
  renameSync(folderOf(world, old), folderOf(world, slug));
  then(old, slug);
  return `${old} is ${slug}`;
}

function touch(world: World, time: Date): string | undefined {
  const slug = anyArticle(world);
  if (slug) utimesSync(textOf(world, slug), time, time);
  return slug;
}
