import { spoken } from '../../i18n';
import { CHAPTERS, type ChapterName } from './contents';
import { plainText, readMarkdown, type Block, type Inline } from './markdown';

const texts = import.meta.glob<string>('./chapters/**/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const pictures = import.meta.glob<string>('./pictures/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface Chapter {
  name: ChapterName;
  title: string;
  /** What it is written in, BCP 47. */
  language: string;
  blocks: Block[];
}

/** A heading with what stands under it up to the next one. */
export interface Section {
  chapter: Chapter;
  /** None for what stands before the first heading of the second level. */
  heading: string | null;
  title: string;
  blocks: Block[];
}

const read = new Map<string, Block[]>();

/** A chapter in the window's language where there is one, else in English. */
export function chapterOf(name: ChapterName): Chapter {
  const translated = `./chapters/${spoken.code}/${name}.md`;
  const language = translated in texts ? spoken.code : 'en';
  const file = language === 'en' ? `./chapters/${name}.md` : translated;
  const blocks = read.get(file) ?? readMarkdown(texts[file] ?? '');
  read.set(file, blocks);
  const first = blocks.find((block) => block.kind === 'heading');
  return { name, title: first ? plainText(first.inner) : name, language, blocks };
}

export function allChapters(): Chapter[] {
  return CHAPTERS.map(chapterOf);
}

/** Where a picture lies; the dark one is the light one where there is no other. */
export function pictureOf(name: string, dark: boolean): string | undefined {
  const light = pictures[`./pictures/${name}-light.png`];
  return (dark && pictures[`./pictures/${name}-dark.png`]) || light;
}

export function sectionsOf(chapter: Chapter): Section[] {
  const sections: Section[] = [{ chapter, heading: null, title: chapter.title, blocks: [] }];
  for (const block of chapter.blocks) {
    if (block.kind === 'heading' && block.level === 1) continue;
    if (block.kind === 'heading' && block.level === 2)
      sections.push({ chapter, heading: block.id, title: plainText(block.inner), blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** The words of blocks, one line for each. */
export function linesOf(blocks: readonly Block[], said: (one: Inline) => string): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [plainText(block.inner, said)];
      case 'list':
        return block.items.flatMap((item) => linesOf(item, said));
      case 'quote':
        return linesOf(block.blocks, said);
      case 'code':
        return block.text.split('\n');
      case 'table':
        return [block.head, ...block.rows].map((row) =>
          row.map((cell) => plainText(cell, said)).join(' · '),
        );
      case 'picture':
        return [];
    }
  });
}
