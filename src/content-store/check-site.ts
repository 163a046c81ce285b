import { readFileSync } from 'node:fs';
import { metaOf, schemaAt } from '../schemas/describe.ts';
import { siteSchema } from '../schemas/site.ts';
import { site } from '../site.config.ts';
import { ContentProblems, type Problem, showValue } from './problem.ts';

/** Where the address is from, when it is not from `src/site.config.ts`. */
const FROM_OUTSIDE = 'GALLEY_ADDRESS';

/** Holds `src/site.config.ts` against its schema, and the address that takes the place of the one there. */
export function checkSite(): Problem[] {
  const told = process.env[FROM_OUTSIDE];
  if (told && site.address !== told) return [unheeded(told)];
  const result = siteSchema.safeParse(site);
  return (result.error?.issues ?? []).map((issue) => {
    const value = issue.path.reduce<unknown>(
      (part, key) => (part as Record<PropertyKey, unknown>)?.[key],
      site,
    );
    const isFromOutside = issue.path[0] === 'address' && Boolean(told);
    const meta = metaOf(schemaAt(siteSchema, issue.path.map(String)));
    return {
      file: isFromOutside ? FROM_OUTSIDE : 'src/site.config.ts',
      line: isFromOutside ? 1 : lineOfField(String(issue.path.at(-1) ?? '')),
      column: 1,
      level: 'error',
      rule: 'site',
      message: `The field ${showValue(issue.path.join('.'))} is ${showValue(value)}: ${issue.message}.`,
      remedy: `${meta?.description ?? ''} For example: ${showValue(meta?.example)}`,
    };
  });
}

/** The problem of a configuration that is written as it was before a run could be told its address. */
function unheeded(told: string): Problem {
  return {
    file: 'src/site.config.ts',
    line: lineOfField('address'),
    column: 1,
    level: 'error',
    rule: 'site',
    message: `The address is to be ${showValue(told)} (${FROM_OUTSIDE}), and is ${showValue(site.address)}.`,
    remedy:
      "Write export const site = asServed({ … }), with import { asServed } from './schemas/as-served.ts', so that the file heeds it.",
  };
}

/**
 * Stops when a value of the site is wrong: Astro reads the address as well, and would say it in its own words.
 *
 * @throws {ContentProblems}
 */
export function refuseWrongSite(): void {
  const wrong = checkSite();
  if (wrong.length > 0) throw new ContentProblems(wrong);
}

function lineOfField(name: string): number {
  const lines = readFileSync('src/site.config.ts', 'utf8').split('\n');
  return Math.max(1, lines.findIndex((line) => line.trimStart().startsWith(`${name}:`)) + 1);
}
