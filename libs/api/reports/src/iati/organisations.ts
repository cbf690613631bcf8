import type { ReportData } from '@mizan/contract';
import { isWritten, languages, type Language, type LocalText } from '@mizan/domain';
import { legalText } from '../legal-text';
import { inWords, narratives, spoken } from './narratives';
import type { Element } from './xml';

/** Codes of the list OrganisationRole, by a partner's role; whoever is neither carries the project out with the others. */
const organisationRoles: Readonly<Record<string, string>> = { donor: '1' };
const implementing = '4';
/** Code of the list OrganisationType for none of the others: nothing in the project says what its partners are. */
const otherType = '90';
/** Codes of the list OtherIdentifierType. */
const internalIdentifier = 'A1';
const otherIdentifier = 'A9';

/** The main partner, else the first that is no donor; who publishes, as far as the project knows. */
export function reportingName({ project: { partners } }: ReportData, spokenIn: readonly Language[]): LocalText {
  const main = partners.find(({ role }) => role === 'main') ?? partners.find(({ role }) => role !== 'donor');
  return main && narratives(main.name).length > 0
    ? main.name
    : inWords(spokenIn, ({ noOrganisation }) => noOrganisation);
}

/** Its identifier is empty, as nothing in the project holds one: whoever publishes the file has to write theirs. */
export function reportingOrganisation(name: LocalText): Element {
  return { '@ref': '', '@type': otherType, narrative: narratives(name) };
}

/** Every partner that has a name; the one who reports where there is none, for the schema asks for one. */
export function participants({ project: { partners } }: ReportData, reporting: LocalText): Element[] {
  const named = partners.flatMap(({ role, name }) => {
    const narrative = narratives(name);
    return narrative.length === 0 ? [] : [{ '@role': organisationRoles[role] ?? implementing, narrative }];
  });
  return named.length > 0 ? named : [{ '@role': implementing, narrative: narratives(reporting) }];
}

/** The project's code and the donor's contract number, each with whose it is. */
export function otherIdentifiers({ project, narrative }: ReportData, reporting: LocalText): Element[] {
  const donor = project.partners.find(({ role }) => role === 'donor');
  const contract = languages
    .map((language) => oneLine(narrative?.['contract-number']?.[language] ?? ''))
    .find(isWritten);
  const ownedBy = (name: LocalText | undefined) => (name ? spoken(name) : undefined);
  return [
    { '@ref': project.code, '@type': internalIdentifier, 'owner-org': ownedBy(reporting) },
    ...(contract === undefined
      ? []
      : [{ '@ref': contract, '@type': otherIdentifier, 'owner-org': ownedBy(donor?.name) }]),
  ];
}

const oneLine = (text: string): string => legalText(text).replace(/\s+/g, ' ').trim();

/** The country of the action, where what was written names exactly one: several would need shares that nobody knows. */
export function recipientCountry(countries: LocalText | undefined): Element | undefined {
  for (const language of languages) {
    const code = countryNamed(countries?.[language] ?? '', language);
    if (code !== null) return { '@code': code };
  }
  return undefined;
}

/** ISO 3166-1 leaves these to their users, or keeps them for what is no country. */
const noCountry = /^(AA|EU|EZ|UN|Q[M-Z]|X[A-Z]|ZZ)$/;
const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
const codes = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => !noCountry.test(code));

function countryNamed(text: string, language: Language): string | null {
  const name = text.trim().toLocaleLowerCase(language);
  if (name === '') return null;
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return codes.find((code) => names.of(code)?.toLocaleLowerCase(language) === name) ?? null;
}
