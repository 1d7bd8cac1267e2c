/** The colour of a country's bar and underline; grey for one that has none in `tokens.css`. */
export function countryColour(code: string | null | undefined): string {
  return code ? `var(--c-${code.toLowerCase()}, var(--edge))` : 'var(--edge)';
}
