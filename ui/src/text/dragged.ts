// Words and articles on their way: from an article into a note, and out of the window.

/** The kind under which words are handed on inside the window: a body version and scalar values. */
export const DRAGGED = 'application/x-demarche-words';

export interface DraggedWords {
  body_version: number;
  start: number;
  end: number;
}

export function draggedIn(data: string): DraggedWords | null {
  try {
    const words: unknown = JSON.parse(data);
    if (typeof words !== 'object' || words === null) return null;
    const { body_version, start, end } = words as Record<string, unknown>;
    return typeof body_version === 'number' && typeof start === 'number' && typeof end === 'number'
      ? { body_version, start, end }
      : null;
  } catch {
    return null;
  }
}

/** What is told of an article where something of it leaves the window. */
export interface Source {
  title: string;
  /** Outlet and date, worded. */
  about: string;
  /** Of the web, or the program's own. */
  address: string;
}

/** The forms in which other programs take what is dragged to them. */
export interface Forms {
  'text/plain': string;
  'text/html': string;
  'text/uri-list'?: string;
}

/** Words of a source; of one that is held, `held` stands in for its name, and no address goes along. */
export function wordsOut(words: string, source: Source, held: string | null): Forms {
  const quote = element('blockquote', words);
  if (held !== null)
    return { 'text/plain': `${words}\n${held}`, 'text/html': html(quote, element('p', held)) };
  quote.setAttribute('cite', source.address);
  const { 'text/plain': named, 'text/html': linked, 'text/uri-list': address } = articleOut(source);
  return {
    'text/plain': `${words}\n${named}`,
    'text/html': html(quote) + linked,
    'text/uri-list': address,
  };
}

/** An article by its name, what is told of it, and its address. */
export function articleOut({ title, about, address }: Source): Forms {
  const link = element('a', title);
  link.setAttribute('href', address);
  const line = element('p', '');
  line.append(link, about === '' ? '' : `, ${about}`);
  return {
    'text/plain': `${[title, about].filter(Boolean).join(', ')}\n${address}`,
    'text/html': html(line),
    'text/uri-list': address,
  };
}

/** Hands forms on with a drag. Whatever takes them, the window keeps its own. */
export function handOn(data: DataTransfer, forms: Forms): void {
  for (const [form, words] of Object.entries(forms)) data.setData(form, words);
  data.effectAllowed = 'copyLink';
}

function element(name: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}

const html = (...elements: HTMLElement[]) => elements.map((one) => one.outerHTML).join('');
