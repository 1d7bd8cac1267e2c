/** Whether a key ends the typing of a date: Enter, unless it imports at once or only ends an input method's word. */
export function endsDate(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing'>,
): boolean {
  return event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.isComposing;
}
