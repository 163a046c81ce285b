import { BODY_EDITS } from './edits-of-bodies.ts';
import { CODE_EDITS } from './edits-of-code.ts';
import { CONFIG_EDITS, PUBLIC_EDITS } from './edits-of-config.ts';
import { ENTRY_EDITS } from './edits-of-entries.ts';
import { FIELD_EDITS } from './edits-of-fields.ts';
import { FOLDER_EDITS } from './edits-of-folders.ts';
import { MOMENT_EDITS, OPTION_EDITS } from './edits-of-moments.ts';
import { PICTURE_EDITS } from './edits-of-pictures.ts';
import { anyOf, below, type Edits, type World } from './world.ts';

/** A kind of edits, and how often one of it is drawn, beside the others. */
interface Kind {
  edits: Edits;
  weight: number;
}

/** Every edit. What has the program bundled anew takes ten times as long, so that it is drawn less often than its number. */
const KINDS: Kind[] = [
  { edits: FIELD_EDITS, weight: 30 },
  { edits: BODY_EDITS, weight: 18 },
  { edits: FOLDER_EDITS, weight: 12 },
  { edits: PICTURE_EDITS, weight: 8 },
  { edits: ENTRY_EDITS, weight: 18 },
  { edits: MOMENT_EDITS, weight: 8 },
  { edits: OPTION_EDITS, weight: 4 },
  { edits: CODE_EDITS, weight: 9 },
  { edits: CONFIG_EDITS, weight: 3 },
  { edits: PUBLIC_EDITS, weight: 2 },
];

/** All edits by their names. */
const ALL_EDITS: Edits = Object.assign({}, ...KINDS.map(({ edits }) => edits));

/** Whether the program is bundled anew after what {@link editAnything} said, which takes long. */
export function isOfProgram(said: string): boolean {
  const names = Object.keys({ ...CODE_EDITS, ...CONFIG_EDITS, ...PUBLIC_EDITS });
  return names.some((name) => said.startsWith(`${name} (`));
}

/** Does any edit, or one of those named. @returns What was done, and to what. */
export async function editAnything(world: World, names: readonly string[] = []): Promise<string> {
  world.number += 1;
  const name = anyOf(world, names.length > 0 ? names : Object.keys(anyKind(world).edits)) ?? '';
  const edit = ALL_EDITS[name];
  if (!edit)
    throw new Error(
      `There is no edit ${JSON.stringify(name)}; there are ${Object.keys(ALL_EDITS).join(', ')}.`,
    );
  return `${name} (${(await edit(world)) ?? 'nothing to do it to'})`;
}

function anyKind(world: World): Kind {
  let left = below(
    world,
    KINDS.reduce((sum, { weight }) => sum + weight, 0),
  );
  for (const kind of KINDS) {
    left -= kind.weight;
    if (left < 0) return kind;
  }
  return KINDS[0] as Kind;
}
