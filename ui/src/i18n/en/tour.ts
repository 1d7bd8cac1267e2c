import type { Catalogue } from '../message';

export const tour = {
  title: 'Tour',
  take: 'Take the tour',
  again: 'Take the tour from the start',
  first: 'Take the tour: five minutes',
  leave: 'Leave the tour',
  left: 'The tour waits where you left it: Help → Take the tour',
  skip: 'Skip this step',
  no_key: '(no key)',
  at: 'Step {at} of {n}',
  elsewhere: 'The tour goes on in the example library',
  elsewhere_what: 'Another library is open. It stays as it is.',
  through: 'That was the whole way',
  through_what:
    'From a quotation to a note that can be handed on: {done} of {all} steps done. In a library of your own, paste a page to begin.',
  name_library: 'Open the example library',
  do_library:
    'Twenty articles about the spring of 2022, told by invented outlets. Your own library stays as it is.',
  name_inbox: 'Go to the Inbox',
  do_inbox:
    '{key} opens it. Quotations that the program found in the articles wait there for your judgement.',
  name_move: 'Look at another quotation',
  do_move:
    '{next} goes to the next one, {previous} goes back. Stop at one that takes a side, such as Wendy Sherman’s.',
  name_issue: 'Choose its issue',
  do_issue:
    'Press {issue}, type a few letters and press {enter}. Where an issue and a stance are suggested, {suggested} takes both.',
  name_stance: 'Set its stance',
  do_stance: 'Press {stance}, then {less} or {more}: once for leaning, twice for firm.',
  name_accept: 'Accept the quotation',
  do_accept:
    '{accept} keeps the words and codes the position. {undo} takes it back, now or at any later time.',
  name_compare: 'See it in Compare',
  do_compare:
    '{key} opens the matrix: speakers by issues. A position stands in the cell of its speaker and its issue.',
  name_evidence: 'Open the evidence of a cell',
  do_evidence:
    'Go with {up} {down} to a cell that has a mark and press {enter}: the exact words, their article and date.',
  name_send: 'Put it into a note',
  do_send:
    'With the evidence open, press {send}, choose a note and press {enter}. The words go there with their source.',
  name_note: 'Open that note',
  do_note: 'It is among the notes ({key}); {switcher} finds it by its name.',
  name_check: 'Check it',
  do_check:
    '{key} shows the sentences that have no source, and quotations that no longer match their article.',
  name_export: 'Export it',
  do_export: 'Press {key}, then {enter}. A Word file is made, with a footnote for each source.',
} as const satisfies Catalogue;
