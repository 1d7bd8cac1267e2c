import type { Command } from '../../api';
import { session, workspace } from '../../app';
import { inSight } from '../compare';
import { triage } from '../inbox';

/** The steps of the tour, in their order. */
export const STEPS = [
  'library',
  'inbox',
  'move',
  'issue',
  'stance',
  'accept',
  'compare',
  'evidence',
  'send',
  'note',
  'check',
  'export',
] as const;
export type StepId = (typeof STEPS)[number];

/** A place that the tour leads to: a section of the rail, or the example library. */
export type Place = 'library' | 'inbox' | 'compare' | 'notes';

export interface Step {
  /** Whether the window shows that it is being done or has been; what is true once is kept. */
  seen?: () => boolean;
  /** As long as this one is not done, `seen` holds only while it is true. */
  until?: StepId;
  /** Whether this command, once it is answered, is the step. */
  answered?: (cmd: Command, payload: unknown) => boolean;
  /** Where the step is done. */
  place?: Place;
  /** The holes of its words: `COMMAND` for that command's own key, `=CHORD` for a key that is always so. */
  keys: Readonly<Record<string, string>>;
}

const at = (kind: string) => workspace.current?.location.kind === kind;
const coding = () => (at('inbox') || at('article') ? triage.draft : null);
let movedFrom: number | null = null;

/** Keeps which quotation was in hand first while it is the step to go to another one. */
export function watchMoving(now: boolean): void {
  if (!now) movedFrom = null;
  else movedFrom ??= triage.selected;
}

/** Whether the window is where steps of this place are done. */
export function isAt(place: Place): boolean {
  if (place === 'notes') return at('note');
  return place === 'library' ? exampleIsOpen() : at(place);
}

export const exampleIsOpen = () => session.status?.is_example === true;

export const TOUR: Readonly<Record<StepId, Step>> = {
  library: {
    seen: exampleIsOpen,
    place: 'library',
    keys: {},
  },
  inbox: {
    seen: () => at('inbox') && triage.selected !== null,
    place: 'inbox',
    keys: { key: 'section.inbox' },
  },
  move: {
    place: 'inbox',
    seen: () => at('inbox') && movedFrom !== null && triage.selected !== movedFrom,
    keys: { next: 'quotation.next', previous: 'quotation.previous' },
  },
  issue: {
    place: 'inbox',
    seen: () => coding()?.issue != null,
    until: 'accept',
    keys: { issue: 'quotation.issue', suggested: 'quotation.take_suggested', enter: '=Enter' },
  },
  stance: {
    place: 'inbox',
    seen: () => coding()?.stance != null,
    until: 'accept',
    keys: { stance: 'quotation.stance', less: '=-', more: '=+' },
  },
  accept: {
    place: 'inbox',
    answered: (cmd, payload) =>
      cmd === 'quotation.accept' && (payload as { position: unknown }).position !== null,
    keys: { accept: 'quotation.accept', undo: 'history.undo' },
  },
  compare: {
    seen: () => at('compare'),
    place: 'compare',
    keys: { key: 'section.compare' },
  },
  evidence: {
    seen: () => at('compare') && inSight.position !== null,
    place: 'compare',
    keys: { up: '=ArrowUp', down: '=ArrowDown', enter: '=Enter' },
  },
  send: {
    place: 'compare',
    answered: (cmd, payload) =>
      cmd === 'note.append' ||
      (cmd === 'note.create' && !!(payload as { text: string | null }).text?.includes('[[excerpt')),
    keys: { send: '=N', enter: '=Enter' },
  },
  note: {
    seen: () => at('note'),
    place: 'notes',
    keys: { key: 'section.notes', switcher: 'app.switcher' },
  },
  check: {
    place: 'notes',
    seen: () =>
      at('note') && workspace.inspectorTab.note === 'check' && workspace.shows('inspector'),
    keys: { key: 'note.check' },
  },
  export: {
    place: 'notes',
    answered: (cmd) => cmd === 'note.export' || cmd === 'edition.export',
    keys: { key: 'note.export', enter: '=Enter' },
  },
};
