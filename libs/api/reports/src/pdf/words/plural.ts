import type { Language } from '@mizan/domain';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules: Record<Language, Intl.PluralRules> = {
  fr: new Intl.PluralRules('fr'),
  ar: new Intl.PluralRules('ar'),
  en: new Intl.PluralRules('en'),
};

/** The form that the count asks for in that language; `#` in it is the count as it is written. */
export function formOf(language: Language, count: number, shown: string, forms: Forms): string {
  return (forms[rules[language].select(count)] ?? forms.other).replaceAll('#', shown);
}
