// The editor of a note: CodeMirror with live preview, completion, links and findings.
import {
  autocompletion,
  completionKeymap,
  startCompletion,
  type Completion as Option,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { forEachDiagnostic, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import {
  highlightSelectionMatches,
  openSearchPanel,
  search,
  searchKeymap,
} from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, keymap, placeholder } from '@codemirror/view';
import type { Finding, Fix } from '../../api/generated/commands';
import { say } from '../../i18n/core';
import { blockPreview, type Fragments } from './blocks';
import { completionSource, type Complete } from './completion';
import { linkAt, toggleMark, type LinkAt } from './edits';
import { hoverPreview, type Preview } from './hover';
import { quoting, type Quoting } from './paste';
import { nextRow, stepCell } from './tables';
import { changesOf, grave, placed } from './findings';
import { livePreview } from './preview';
import { noteMarkdown } from './syntax';

/** Whether the system asks for less motion: then the caret does not blink. */
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export type Mode = 'live' | 'split' | 'reading';

export interface Wiring extends Quoting {
  text: string;
  /** The spoken name. */
  label: string;
  placeholder: string;
  fragments: Fragments;
  complete: Complete;
  /** A place's kind in words, for the list of completions. */
  kindName: (kind: string) => string;
  open(link: LinkAt): void;
  /** A click in a rendered block. */
  clicked(event: MouseEvent): void;
  changed(text: () => string): void;
  scrolled(view: EditorView): void;
  /** What is shown of a reference under the pointer. */
  preview: Preview;
  /** What the search panel says, by CodeMirror's own phrases. */
  phrases: Record<string, string>;
}

const look = new Compartment();

function lookOf(
  mode: Mode,
  { fragments, clicked }: Pick<Wiring, 'fragments' | 'clicked'>,
): Extension {
  return mode === 'live'
    ? [livePreview(true, fragments), blockPreview(fragments, clicked)]
    : livePreview(false);
}

export function createEditor(parent: HTMLElement, mode: Mode, wiring: Wiring): EditorView {
  const openAt = (view: EditorView, at: number): boolean => {
    const link = linkAt(view.state, at);
    if (link) wiring.open(link);
    return link !== null;
  };
  return new EditorView({
    parent,
    state: EditorState.create({
      doc: wiring.text,
      extensions: [
        noteMarkdown(),
        look.of(lookOf(mode, wiring)),
        history(),
        drawSelection({ cursorBlinkRate: calm() ? 0 : 1200 }),
        dropCursor(),
        search({ top: true }),
        highlightSelectionMatches({ minSelectionLength: 3, wholeWords: true }),
        EditorState.phrases.of(wiring.phrases),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': wiring.label,
          // Focusable by itself, but not for every program that looks.
          tabindex: '0',
          spellcheck: 'true',
          autocorrect: 'on',
          dir: 'auto',
        }),
        EditorView.perLineTextDirection.of(true),
        placeholder(wiring.placeholder),
        hoverPreview(wiring.preview),
        quoting(wiring),
        autocompletion({
          override: [completionSource(wiring.complete)],
          icons: false,
          activateOnTypingDelay: 60,
          addToOptions: [{ render: (option: Option) => kind(option, wiring), position: 20 }],
        }),
        keymap.of([
          { key: 'Mod-Enter', run: (view) => openAt(view, view.state.selection.main.head) },
          {
            key: 'Mod-h',
            mac: 'Mod-Alt-f',
            scope: 'editor search-panel',
            run: openReplacing,
          },
          { key: 'Mod-b', run: toggleMark('**') },
          { key: 'Mod-i', run: toggleMark('*') },
          ...completionKeymap,
          { key: 'Tab', run: stepCell(1), shift: stepCell(-1) },
          { key: 'Enter', run: nextRow },
          ...searchKeymap,
          ...lintKeymap,
          ...historyKeymap,
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter' && key !== 'Mod-i'),
          indentWithTab,
        ]),
        EditorView.domEventHandlers({
          mousedown(event, view) {
            if (!(event.ctrlKey || event.metaKey) || event.button !== 0) return false;
            const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
            if (at === null || !openAt(view, at)) return false;
            event.preventDefault();
            return true;
          },
          scroll: (_event, view) => wiring.scrolled(view),
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) wiring.changed(() => update.state.doc.toString());
        }),
      ],
    }),
  });
}

/** Opens the search at what replaces, with what is selected as what is searched. */
function openReplacing(view: EditorView): boolean {
  openSearchPanel(view);
  const field = view.dom.querySelector<HTMLInputElement>('.cm-search [name=replace]');
  const sought = view.dom.querySelector<HTMLInputElement>('.cm-search [name=search]');
  if (sought?.value) {
    field?.focus();
    field?.select();
  } else sought?.focus();
  return true;
}

function kind(option: Option, wiring: Wiring): HTMLElement {
  const element = document.createElement('span');
  element.className = 'cm-kind';
  element.textContent = option.type ? wiring.kindName(option.type) : '';
  return element;
}

export function setMode(
  view: EditorView,
  mode: Mode,
  wiring: Pick<Wiring, 'fragments' | 'clicked'>,
): void {
  view.dispatch({ effects: look.reconfigure(lookOf(mode, wiring)) });
}

/** A diagnostic that knows its finding. */
type Known = Diagnostic & { finding: Finding };

export function showFindings(view: EditorView, text: string, findings: readonly Finding[]): void {
  const diagnostics = placed(text, findings).map(({ finding, from, to }): Known => ({
    finding,
    from,
    to,
    severity: grave(finding.rule) ? 'error' : 'warning',
    markClass: `find-${finding.rule}`,
    message: `${say(finding.reason)} ${say(finding.remedy)}`,
    renderMessage: () => message(finding),
  }));
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

function message(finding: Finding): HTMLElement {
  const element = document.createElement('div');
  const reason = element.appendChild(document.createElement('p'));
  reason.textContent = say(finding.reason);
  const remedy = element.appendChild(document.createElement('p'));
  remedy.className = 'remedy';
  remedy.textContent = say(finding.remedy);
  return element;
}

/** Where a finding stands now, after what was typed since. */
export function whereIs(view: EditorView, finding: Finding): { from: number; to: number } | null {
  let found: { from: number; to: number } | null = null;
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if ((diagnostic as Known).finding === finding) found = { from, to };
  });
  return found;
}

/** The finding at the caret, the grave ones first. */
export function findingAt(view: EditorView): Finding | null {
  const { head } = view.state.selection.main;
  let at: Finding | null = null;
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    const { finding } = diagnostic as Known;
    if (from <= head && head <= to && (!at || (grave(finding.rule) && !grave(at.rule))))
      at = finding;
  });
  return at;
}

/** Makes a fix in the text that was checked; one that opens brackets goes on with the completion. */
export function settle(view: EditorView, text: string, fix: Fix): void {
  const changes = view.state.changes(changesOf(text, fix));
  const first = changesOf(text, fix)[0];
  const opens = first?.insert.endsWith('[[') ?? false;
  const caret = changes.mapPos(first?.to ?? 0, 1);
  view.dispatch({
    changes,
    selection: { anchor: caret },
    scrollIntoView: true,
    userEvent: 'input.fix',
  });
  view.focus();
  if (opens) startCompletion(view);
}

export function select(view: EditorView, from: number, to: number): void {
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  });
  view.focus();
}
