import type { Stance } from '../api/generated/commands';
import { t } from '../i18n';

/** In the order of the scale, then the three off it. */
export const STANCES: readonly Stance[] = [
  'opposes',
  'leans_against',
  'neutral',
  'leans_for',
  'supports',
  'conditional',
  'ambiguous',
  'declined',
];

const MARKS: Record<Stance, string> = {
  opposes: '−−',
  leans_against: '−',
  neutral: '0',
  leans_for: '+',
  supports: '++',
  conditional: '~',
  ambiguous: '?',
  declined: '…',
};

/** The sign of a stance; the minus is U+2212. */
export function stanceMark(stance: Stance): string {
  return MARKS[stance];
}

/** The spoken name: "leans for". */
export function stanceName(stance: Stance): string {
  return t(`words.stance_${stance}`);
}

/** −2 to +2, or none for a stance that is off the scale. */
export function stanceValue(stance: Stance): number | null {
  const at = STANCES.indexOf(stance);
  return at < 5 ? at - 2 : null;
}

/**
 * Reads the keys of a stance as they are typed after S: `−` or `-` once or twice, `0`, `+` or `=`
 * once or twice, `~`, `?`, `.`; or the digits 1 to 8 in the order of the scale.
 */
export function stanceOfKey(key: string, before: Stance | null): Stance | null {
  switch (key) {
    case '-':
    case '−':
      return before === 'leans_against' ? 'opposes' : 'leans_against';
    case '+':
    case '=':
      return before === 'leans_for' ? 'supports' : 'leans_for';
    case '0':
      return 'neutral';
    case '~':
    case '`':
      return 'conditional';
    case '?':
    case '/':
      return 'ambiguous';
    case '.':
    case '…':
      return 'declined';
    default:
      return STANCES[Number(key) - 1] ?? null;
  }
}
