/** A table or a column as the history names it too: its own word, since files and other programs have the same. */
export const named = (word: string): string => word.replaceAll('_', ' ');
