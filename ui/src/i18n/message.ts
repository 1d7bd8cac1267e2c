/** A message: words with `{holes}`, or one wording for each plural form of the count `n`. */
export type Message = string | { readonly one: string; readonly other: string };
export type Catalogue = { readonly [key: string]: Message };

type HolesIn<S extends string> = S extends `${string}{${infer Hole}}${infer Rest}`
  ? Hole | HolesIn<Rest>
  : never;

/** The names of the holes in a message; a plural always has `n`. */
export type Holes<M extends Message> = M extends string
  ? HolesIn<M>
  : M extends { one: infer One extends string; other: infer Other extends string }
    ? 'n' | HolesIn<One> | HolesIn<Other>
    : never;

/** Fills the holes. A number is written the language's way. */
export function fill(
  message: Message,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const words =
    typeof message === 'string'
      ? message
      : new Intl.PluralRules(language).select(Number(values.n)) === 'one'
        ? message.one
        : message.other;
  return words.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? value.toLocaleString(language) : value;
  });
}
