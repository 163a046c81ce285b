/** The forms of a counted phrase by plural category (Unicode CLDR); each language has the categories that it has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** By language: they take longer to make than to use. */
const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** A count as a language writes it, and which form goes with it. */
interface Count {
  category: Intl.LDMLPluralRule;
  number: string;
}

/** By language and count: many pages say the same minutes. */
const counts = new Map<string, Count>();

/**
 * The form that goes with a count, with the count in the place of `{n}`, in the digits of the language.
 *
 * @param language BCP 47.
 */
export function counted(language: string, count: number, forms: Forms): string {
  const { category, number } = countIn(language, count);
  return (forms[category] ?? forms.other).replace('{n}', number);
}

function countIn(language: string, count: number): Count {
  const key = `${language} ${count}`;
  const before = counts.get(key);
  if (before) return before;
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  const made = { category: rule.select(count), number: format.format(count) };
  counts.set(key, made);
  return made;
}
