import { dayIn } from './read-date-line.ts';

/** Until when copy must not appear. */
export interface Embargo {
  /** RFC 3339; absent when the line does not say day, time and zone in full. */
  moment?: string;
}

const EMBARGO =
  /^\W*(?:(?:strictly|strict)\s+)?(?:under\s+)?(?:(?:embargo(?:ed)?|sperrfrist)(?:\s*[:–—-]|\s*\d|\s+(?:until|till|to|for|bis)\b|\s*$)|hold for release|not for (?:publication|release|use|broadcast) (?:before|until)\b)/i;

/** Zones that such lines name, with their offset from UTC. */
const OFFSETS: Record<string, string> = {
  GMT: '+00:00',
  UTC: '+00:00',
  Z: '+00:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
  KST: '+09:00',
  JST: '+09:00',
};

const TIME = new RegExp(
  `\\b(?<hour>\\d{1,2})[:.]?(?<minute>\\d{2})?\\s*(?<half>[ap]\\.?m\\.?)?\\s*\\(?(?<zone>${Object.keys(OFFSETS).join('|')})\\b`,
  'i',
);

/** Reads a line such as `EMBARGOED UNTIL 00:01 GMT, 26 NOVEMBER 2026`; `undefined` when it is none. */
export function readEmbargo(line: string): Embargo | undefined {
  if (line.length > 200 || !EMBARGO.test(line)) return undefined;
  const day = dayIn(line)?.day;
  const { hour, minute = '00', half = '', zone = '' } = TIME.exec(line)?.groups ?? {};
  const offset = OFFSETS[zone.toUpperCase()];
  if (!day || hour === undefined || !offset || Number(minute) > 59) return {};
  const isAfternoon = /^p/i.test(half);
  const hours = half ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  if (hours > 23) return {};
  return { moment: `${day}T${String(hours).padStart(2, '0')}:${minute}:00${offset}` };
}
