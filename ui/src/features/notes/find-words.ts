// What CodeMirror says in its panels and to screen readers, by its own English phrases.
import { t } from '../../i18n';

export function phrases(): Record<string, string> {
  return {
    Find: t('notes.find'),
    Replace: t('notes.replace'),
    next: t('notes.find_next'),
    previous: t('notes.find_previous'),
    all: t('notes.find_all'),
    'match case': t('notes.find_case'),
    regexp: t('notes.find_regexp'),
    'by word': t('notes.find_word'),
    replace: t('notes.replace_one'),
    'replace all': t('notes.replace_all'),
    close: t('words.close'),
    'current match': t('notes.find_current'),
    'on line': t('notes.find_on_line'),
    'replaced match on line $': t('notes.find_replaced_on', { line: '$' }),
    'replaced $ matches': t('notes.find_replaced', { n: '$' }),
    'Go to line': t('notes.go_to_line'),
    go: t('notes.go'),
    Completions: t('notes.completions'),
    Diagnostics: t('notes.check'),
    'No diagnostics': t('notes.check_clean'),
    'Selection deleted': t('notes.selection_deleted'),
  };
}
