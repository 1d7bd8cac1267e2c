import { en } from './en';
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

export const LANGUAGE = 'en-GB';

/** The words on screen for `key`, its holes filled. */
export function t<K extends Key>(key: K, ...[values]: Values<K>): string {
  const dot = key.indexOf('.');
  const feature = en[key.slice(0, dot) as keyof Features] as Record<string, Message>;
  return fill(feature[key.slice(dot + 1)] ?? key, values ?? {}, LANGUAGE);
}
