import { tick } from 'svelte';
import { call, type IssueSuggestion, type Quotation } from '../../api';
import { keySaid, workspace } from '../../app';
import { attempt, toast } from '../../design';
import { t } from '../../i18n';
import { say } from '../../i18n/core';
import { complete, draftOfQuotation, type PositionDraft } from '../positions';

/**
 * The quotation in hand. The list, the reader and the inspector all show this one; the screen that
 * is in front gives the order that J and K go by.
 */
class Triage {
  order = $state.raw<readonly Quotation[]>([]);
  /** How many of them the list has on screen: bulk accept reaches only these. */
  visible = $state.raw<ReadonlySet<number>>(new Set());
  selected = $state<number | null>(null);
  editing = $state(false);
  /** What the analyst has said about it so far, over what the program suggests. */
  #changes = $state.raw<Partial<PositionDraft>>({});
  /** Issue and stance of the one accepted last. */
  #before = $state.raw<Pick<PositionDraft, 'issue' | 'stance'> | null>(null);
  /** Issues that the words in hand may speak to, likeliest first; kept by the inspector. */
  suggestions = $state.raw<readonly IssueSuggestion[]>([]);
  /** Set by the inspector: opens the list of issues, goes to the stance. */
  chooseIssue: (() => void) | null = null;
  chooseStance: (() => void) | null = null;

  /** Brings the fields into sight first, where the window is too narrow for them. */
  async toFields(go: 'issue' | 'stance'): Promise<void> {
    workspace.show('inspector', true);
    workspace.inspectorTab[workspace.current?.location.kind ?? ''] = 'quotation';
    await tick();
    (go === 'issue' ? this.chooseIssue : this.chooseStance)?.();
  }

  get quotation(): Quotation | null {
    return this.order.find((one) => one.id === this.selected) ?? null;
  }

  get draft(): PositionDraft | null {
    const quotation = this.quotation;
    return quotation && { ...draftOfQuotation(quotation), ...this.#changes };
  }

  get pending(): boolean {
    return this.quotation?.state === 'pending';
  }

  change(change: Partial<PositionDraft>): void {
    this.#changes = { ...this.#changes, ...change };
  }

  select(id: number | null): void {
    if (id === this.selected) return;
    this.selected = id;
    this.#changes = {};
    this.suggestions = [];
    this.editing = false;
  }

  step(by: -1 | 1): void {
    const at = this.order.findIndex((one) => one.id === this.selected);
    const next = this.order[Math.max(0, Math.min(this.order.length - 1, at + by))];
    if (next) this.select(next.id);
  }

  /** On to the next one that nobody has triaged, here or from the start. */
  advance(): void {
    const at = this.order.findIndex((one) => one.id === this.selected);
    const later = [...this.order.slice(at + 1), ...this.order.slice(0, Math.max(0, at))];
    const next = later.find((one) => one.state === 'pending');
    if (next) this.select(next.id);
  }

  /** Keeps the words, and the position with them once issue and stance are set. */
  async accept(): Promise<void> {
    const { quotation, draft } = this;
    if (!quotation || !draft || quotation.state !== 'pending') return;
    const position = complete(draft);
    if (!position && (draft.issue !== null || draft.stance !== null)) {
      // Half a coding is not thrown away silently.
      const lacks =
        draft.issue === null ? 'issue' : draft.stance === null ? 'stance' : ('speaker' as const);
      const key = { issue: 'issue', stance: 'stance', speaker: 'edit' }[lacks];
      toast(t(`inbox.needs_${lacks}`, { key: keySaid(`quotation.${key}`) }));
      return;
    }
    await attempt(async () => {
      const { warnings } = await call('quotation.accept', { id: quotation.id, position });
      if (warnings[0]) toast(say(warnings[0].words));
      if (position) this.#before = { issue: position.issue, stance: position.stance };
      this.advance();
    });
  }

  /** What taking the suggestion would fill in: of the issue chosen already, its stance. */
  get suggested(): IssueSuggestion | null {
    const draft = this.draft;
    if (!draft || draft.stance !== null) return null;
    if (draft.issue === null) return this.suggestions[0] ?? null;
    const same = this.suggestions.find((one) => one.issue === draft.issue);
    return same && same.stance !== null ? same : null;
  }

  takeSuggested(): void {
    const suggested = this.suggested;
    if (suggested) this.change({ issue: suggested.issue, stance: suggested.stance });
  }

  get canRepeat(): boolean {
    return this.pending && this.#before !== null;
  }

  async acceptAsBefore(): Promise<void> {
    if (!this.#before) return;
    this.change(this.#before);
    await this.accept();
  }

  async reject(): Promise<void> {
    const { quotation } = this;
    if (!quotation || quotation.state !== 'pending') return;
    await attempt(async () => {
      await call('quotation.reject', { ids: [quotation.id] });
      this.advance();
    });
  }

  /** The untriaged ones on screen. */
  get onScreen(): Quotation[] {
    return this.order.filter((one) => one.state === 'pending' && this.visible.has(one.id));
  }

  async acceptOnScreen(ids: number[]): Promise<void> {
    await attempt(async () => {
      const { label } = await call('quotation.accept_many', { ids });
      toast(label);
      this.advance();
    });
  }
}

export const triage = new Triage();
