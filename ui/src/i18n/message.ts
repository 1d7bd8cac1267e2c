import { numberFormat, pluralRules } from './made';

/** A message: words with `{holes}`, or one wording for each plural form of the count `n`. */
export type Message = string | { readonly one: string; readonly other: string };
export type Catalogue = { readonly [key: string]: Message };

/** A wording for each plural form that a language has (Unicode CLDR's names); `other` is always there. */
export type Plural = { readonly other: string } & {
  readonly [form in 'zero' | 'one' | 'two' | 'few' | 'many']?: string;
};
/** A message in another language: it has the same holes, and the plural forms of that language. */
export type Translation<M extends Message> = M extends string ? string : Plural;
/** A feature's messages in another language: each that English has. */
export type Translated<C extends Catalogue> = { readonly [K in keyof C]: Translation<C[K]> };

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
  message: string | Plural,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  const words =
    typeof message === 'string'
      ? message
      : (message[pluralRules(language).select(Number(values.n))] ?? message.other);
  return words.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? numberFormat(language).format(value) : value;
  });
}
