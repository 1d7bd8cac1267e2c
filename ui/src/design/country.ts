import type { CountryRef } from '../api';
import { spoken } from '../i18n';
import { countryName } from '../i18n/format';
import type { ChoiceItem } from './Choice.svelte';

/** Countries to choose from, by name; found by their code and by the library's name for them too. */
export function countryItems(rows: readonly { country: CountryRef }[]): ChoiceItem[] {
  const items = rows.map(({ country }) => ({
    id: country.code,
    label: countryName(country),
    detail: country.code,
    also: country.name,
  }));
  // As they come they are in the order of their English names.
  return spoken.code === 'en'
    ? items
    : items.sort((a, b) => a.label.localeCompare(b.label, spoken.tag));
}

/** The colour of a country's bar and underline; grey for one that has none in `tokens.css`. */
export function countryColour(code: string | null | undefined): string {
  return code ? `var(--c-${code.toLowerCase()}, var(--edge))` : 'var(--edge)';
}
