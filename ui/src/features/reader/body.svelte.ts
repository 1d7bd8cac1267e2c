import { failureOf, type Failure } from '../../api';
import { host } from '../../host';
import { Scalars } from '../../text/scalars';

/** Texts of body versions never change; the last few stay. */
const kept = new Map<number, Promise<Scalars>>();
const KEEP = 20;

export function bodyOf(version: number): Promise<Scalars> {
  let text = kept.get(version);
  if (!text) {
    text = host()
      .bodyText(version)
      .then((body) => new Scalars(body));
    text.catch(() => kept.delete(version));
    kept.set(version, text);
    for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - KEEP))) kept.delete(old);
  }
  return text;
}

/** The text of the version that `version` names now. Call it while a component is being set up. */
export function body(version: () => number | undefined): {
  readonly scalars: Scalars | null;
  readonly failure: Failure | null;
} {
  let scalars = $state.raw<Scalars | null>(null);
  let failure = $state.raw<Failure | null>(null);
  $effect.pre(() => {
    const wanted = version();
    if (wanted === undefined) return;
    let stale = false;
    bodyOf(wanted).then(
      (text) => {
        if (stale) return;
        scalars = text;
        failure = null;
      },
      (error: unknown) => {
        if (!stale) failure = failureOf(error);
      },
    );
    return () => {
      stale = true;
    };
  });
  return {
    get scalars() {
      return scalars;
    },
    get failure() {
      return failure;
    },
  };
}
