import Check from '@lucide/svelte/icons/check';
import Layers from '@lucide/svelte/icons/layers';
import { overlay, stepHistory, workspace, type CommandSpec } from '../../app';
import { t } from '../../i18n';
import AcceptMany from './AcceptMany.svelte';
import { triage } from './triage.svelte';

/** The keys of triage, for the screen whose reader is in front. */
export function triageCommands(active: () => boolean): CommandSpec[] {
  const some = () => active() && triage.order.length > 0;
  const pending = () => active() && triage.pending;
  const context = () => t('inbox.on_quotation');
  return [
    {
      id: 'quotation.next',
      title: () => t('inbox.next'),
      keys: 'J',
      when: some,
      context,
      run: () => triage.step(1),
    },
    {
      id: 'quotation.previous',
      title: () => t('inbox.previous'),
      keys: 'K',
      when: some,
      context,
      run: () => triage.step(-1),
    },
    {
      id: 'quotation.accept',
      title: () => t('inbox.accept'),
      keys: 'A',
      icon: Check,
      when: pending,
      context,
      run: () => void triage.accept(),
    },
    {
      id: 'quotation.accept_before',
      title: () => t('inbox.accept_before'),
      keys: 'Shift+A',
      icon: Check,
      when: () => pending() && triage.canRepeat,
      context,
      run: () => void triage.acceptAsBefore(),
    },
    {
      id: 'quotation.accept_many',
      title: () => t('inbox.accept_many', { n: triage.onScreen.length }),
      keys: 'Mod+Shift+A',
      icon: Layers,
      when: () => active() && triage.onScreen.length > 0,
      context,
      run: () => overlay.show(AcceptMany, {}),
    },
    {
      id: 'quotation.reject',
      title: () => t('inbox.reject'),
      keys: 'X',
      when: pending,
      context,
      run: () => void triage.reject(),
    },
    {
      id: 'quotation.edit',
      title: () => t('inbox.edit'),
      keys: 'E',
      when: pending,
      context,
      run: () => {
        triage.editing = !triage.editing;
        if (triage.editing) workspace.show('inspector', true);
      },
    },
    {
      id: 'quotation.issue',
      title: () => t('inbox.issue'),
      keys: 'I',
      when: pending,
      context,
      run: () => void triage.toFields('issue'),
    },
    {
      id: 'quotation.stance',
      title: () => t('inbox.stance'),
      keys: 'S',
      when: pending,
      context,
      run: () => void triage.toFields('stance'),
    },
    {
      id: 'quotation.take_suggested',
      title: () => t('inbox.take_suggested'),
      keys: 'G',
      when: () => pending() && triage.suggested !== null,
      context,
      run: () => triage.takeSuggested(),
    },
    {
      id: 'quotation.undo',
      title: () => t('app.undo'),
      keys: 'U',
      when: active,
      context,
      hidden: true,
      run: () => void stepHistory('undo'),
    },
  ];
}
