// The fields between `---` at a note's head, read and changed one by one: every other byte stays as it is.

/** A line `name: value`; its value without quotation marks. Lists and nested values are text that only the source shows. */
export interface Property {
  name: string;
  value: string;
  /** Whether it goes on below, or is of a shape that a form cannot show. */
  whole: boolean;
}

interface Line {
  text: string;
  from: number;
  /** Its field's name; none for comments, empty lines and what belongs to the field above. */
  name: string | null;
}

const FIELD = /^([^\s:#-][^:]*?)[ \t]*:(?:\s|$)/;

/** Where the lines between the fences begin and end, without the fences; none where there are none. */
function inner(text: string): { from: number; to: number } | null {
  const open = /^---[ \t]*\r?\n/.exec(text);
  if (!open) return null;
  const from = open[0].length;
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/m.exec(text.slice(from));
  return close ? { from, to: from + close.index } : null;
}

function lines(text: string): Line[] {
  const between = inner(text);
  if (!between) return [];
  const found: Line[] = [];
  let from = between.from;
  while (from < between.to) {
    const end = text.indexOf('\n', from);
    const to = end < 0 || end >= between.to ? between.to : end + 1;
    const line = text.slice(from, to);
    found.push({ text: line, from, name: FIELD.exec(line)?.[1]?.trim() ?? null });
    from = to;
  }
  return found;
}

export function propertiesOf(text: string): Property[] {
  const all = lines(text);
  return all.flatMap((line, at) => {
    if (line.name === null) return [];
    const written = line.text.slice(line.text.indexOf(':') + 1).trim();
    const next = all[at + 1];
    const goesOn =
      next !== undefined && next.name === null && /^(?:[ \t]+|-[ \t])\S/.test(next.text);
    const shaped = /^[[{|>&*!]/.test(written);
    return [{ name: line.name, value: unquoted(withoutComment(written)), whole: goesOn || shaped }];
  });
}

/** ` # …` behind a plain value. */
function withoutComment(written: string): string {
  if (/^["']/.test(written)) {
    const close = written.indexOf(written[0] ?? '"', 1);
    return close < 0 ? written : written.slice(0, close + 1);
  }
  return written.replace(/[ \t]+#.*$/, '');
}

function unquoted(written: string): string {
  const mark = written[0];
  return written.length > 1 && (mark === '"' || mark === "'") && written.endsWith(mark)
    ? written.slice(1, -1)
    : written;
}

/** As a value is written: in quotation marks where it would be read as something else. */
function quotedIfNeeded(value: string): string {
  const clean = value.replace(/\s*\n\s*/g, ' ').trim();
  if (clean === '') return '';
  // A colon within a word, as in TLP:AMBER, is plain.
  const plain = !/^[\s#\-?:,[\]{}&*!|>'"%@`]/.test(clean) && !/[:\s]#|:\s|:$/.test(clean);
  if (plain) return clean;
  return clean.includes('"') ? `'${clean}'` : `"${clean}"`;
}

export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

/** Gives a field another value, or adds it below the others; a front matter too, where there is none. */
export function setProperty(text: string, name: string, value: string): TextChange {
  const written = quotedIfNeeded(value);
  const line = lines(text).find((one) => one.name === name);
  if (line) {
    const colon = line.text.indexOf(':') + 1;
    const rest = line.text.slice(colon);
    const old = withoutComment(rest.trim());
    const start = rest.length - rest.trimStart().length;
    const gap = rest.trim() === '' ? 0 : start;
    const from = line.from + colon + gap;
    const space = written !== '' && gap === 0 ? ' ' : '';
    return { from, to: from + (rest.trim() === '' ? 0 : old.length), insert: `${space}${written}` };
  }
  const added = `${name}:${written ? ` ${written}` : ''}\n`;
  const between = inner(text);
  return between
    ? { from: between.to, to: between.to, insert: added }
    : { from: 0, to: 0, insert: `---\n${added}---\n\n` };
}

/** Takes a field out, with what belongs to it below; the whole front matter with its last line. */
export function removeProperty(text: string, name: string): TextChange | null {
  const all = lines(text);
  const at = all.findIndex((one) => one.name === name);
  const line = all[at];
  const between = inner(text);
  if (!line || !between) return null;
  let end = at + 1;
  while (
    end < all.length &&
    all[end]?.name === null &&
    /^(?:[ \t]+|-[ \t])\S/.test(all[end]?.text ?? '')
  )
    end += 1;
  const to = all[end]?.from ?? between.to;
  if (line.from === between.from && to === between.to) {
    const close = text.indexOf('\n', between.to);
    const after = close < 0 ? text.length : close + 1;
    return { from: 0, to: after + (/^\r?\n/.exec(text.slice(after))?.[0].length ?? 0), insert: '' };
  }
  return { from: line.from, to, insert: '' };
}
