import { en } from './en';
import { LANGUAGES, spoken } from './language.svelte';
import { fill, type Holes, type Message } from './message';

type Features = typeof en;
/** `feature.key`, for every message there is. */
export type Key = {
  [F in keyof Features & string]: `${F}.${keyof Features[F] & string}`;
}[keyof Features & string];

type MessageOf<K extends Key> = K extends `${infer F extends keyof Features & string}.${infer M}`
  ? M extends keyof Features[F]
    ? Features[F][M]
    : never
  : never;
type Values<K extends Key> =
  MessageOf<K> extends infer M extends Message
    ? [Holes<M>] extends [never]
      ? []
      : [values: Readonly<Record<Holes<M>, string | number>>]
    : never;

/** The words on screen for `key`, its holes filled. What a language lacks is said in English. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  const dot = key.indexOf('.');
  const [feature, name] = [key.slice(0, dot), key.slice(dot + 1)];
  const message = spoken.words[feature]?.[name];
  if (message !== undefined) return fill(message, values ?? {}, spoken.tag);
  const english = en[feature as keyof Features] as Record<string, Message>;
  return fill(english[name] ?? key, values ?? {}, LANGUAGES.en.tag);
}

export { languageOf, LANGUAGES, speak, spoken, type Language } from './language.svelte';
