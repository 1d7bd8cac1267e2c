/** Where the letters of `typed` occur in `name`, in order, favouring starts of words; `null` when they do not. */
export function matchFuzzy(name: string, typed: string): { score: number; at: number[] } | null {
  const text = fold(name);
  const letters = [...fold(typed).replace(/\s+/g, '')];
  const whole = text.indexOf(fold(typed).trim());
  if (whole >= 0 && letters.length > 0) {
    const length = fold(typed).trim().length;
    const start = whole === 0 || !/[\p{L}\p{N}]/u.test(text[whole - 1] ?? ' ');
    return {
      score: 100 + (start ? 50 : 0) - whole * 0.1 - text.length * 0.01,
      at: Array.from({ length }, (_, n) => whole + n),
    };
  }
  const at: number[] = [];
  let score = 0;
  let from = 0;
  for (const letter of letters) {
    const next = text.indexOf(letter, from);
    if (next < 0) return null;
    const start = next === 0 || !/[\p{L}\p{N}]/u.test(text[next - 1] ?? ' ');
    score += start ? 4 : next === from ? 2 : 0;
    at.push(next);
    from = next + 1;
  }
  return { score: score - text.length * 0.01, at };
}

/** Those items whose name matches, best first; equals stay in their order. */
export function rank<T>(items: readonly T[], typed: string, name: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, match: matchFuzzy(name(item), typed) }))
    .filter((one) => one.match !== null)
    .sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0))
    .map((one) => one.item);
}

/** Lower case without accents, letter for letter so that places keep their numbers. */
function fold(text: string): string {
  return [...text]
    .map((letter) => {
      const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return plain.length === letter.length ? plain : letter;
    })
    .join('');
}
