import { linesOf, type Section } from './chapters';
import type { Inline } from './markdown';

export interface Hit {
  section: Section;
  /** The first line that has a word that was looked for. */
  line: string;
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The sections that have all the words, those first that have them in their heading. */
export function find(
  sections: readonly Section[],
  typed: string,
  said: (one: Inline) => string,
): Hit[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits: (Hit & { score: number })[] = [];
  for (const section of sections) {
    const title = fold(`${section.chapter.title} ${section.title}`);
    const lines = linesOf(section.blocks, said);
    const all = fold(lines.join('\n'));
    if (!words.every((word) => title.includes(word) || all.includes(word))) continue;
    const count = (line: string) => words.filter((word) => fold(line).includes(word)).length;
    const line = lines.reduce(
      (best, one) => (count(one) > count(best) ? one : best),
      lines[0] ?? '',
    );
    const inTitle = words.filter((word) => fold(section.title).includes(word)).length;
    hits.push({ section, line, score: inTitle * 10 + count(line) });
  }
  return hits.sort((a, b) => b.score - a.score);
}
