/** A phrase in the forms that a language has for counts (Unicode CLDR, plural rules). For scripts: they cannot be handed a function. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
