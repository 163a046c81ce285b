/** The forms of a counted phrase by plural category (Unicode CLDR); each language has the categories that it has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** By language: they take longer to make than to use. */
const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/**
 * The form that goes with a count, with the count in the place of `{n}`, in the digits of the language.
 *
 * @param language BCP 47.
 */
export function counted(language: string, count: number, forms: Forms): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  const number = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, number);
  const form = forms[rule.select(count)] ?? forms.other;
  return form.replace('{n}', number.format(count));
}
