import { describe, expect, test } from 'vitest';
import type { Article, Excerpt, Mention, Quotation } from '../../api';
import { Scalars } from '../../text/scalars';
import { readBlocks } from './runs';
import { chosenIn, offsetOf, placeOf } from './selection';

const TEXT = 'Xi 😀 told Biden.\n\n“In no-one’s interest”, he said.';
const scalars = new Scalars(TEXT);
const second = [...TEXT].indexOf('“');

function article(over: Partial<Article> = {}): Article {
  return {
    body: {
      id: 7,
      number: 1,
      made_at: '',
      made_by: '',
      scalars: scalars.length,
      blocks: [
        { kind: 'paragraph', start: 0, end: second - 2, level: null },
        { kind: 'paragraph', start: second, end: scalars.length, level: null },
      ],
    },
    excerpts: [],
    quotations: [],
    positions: [],
    mentions: [],
    ...over,
  } as unknown as Article;
}

const mention = (start: number, end: number) =>
  ({ start, end, actor: 1, name: 'Joe Biden', country: null }) as Mention;
const quotation = (start: number, end: number) =>
  ({ id: 3, body_version: 7, start, end, state: 'pending', speaker: 'he' }) as Quotation;
const excerpt = (start: number, end: number, body_version = 7) =>
  ({ id: 4, body_version, start, end, orphan: false, positions: [] }) as unknown as Excerpt;

describe('runs', () => {
  test('put together are the text of each block', () => {
    const blocks = readBlocks(
      article({
        mentions: [mention(10, 15)],
        quotations: [quotation(second + 1, second + 10)],
        excerpts: [excerpt(second + 5, second + 22)],
      }),
      scalars,
    );
    expect(blocks.map((one) => one.runs.map((run) => run.text).join(''))).toEqual(
      TEXT.split('\n\n'),
    );
  });

  test('a mention after an emoji covers its own letters', () => {
    const [first] = readBlocks(article({ mentions: [mention(10, 15)] }), scalars);
    expect(first?.runs.find((run) => run.mention)?.text).toBe('Biden');
  });

  test('overlapping spans are cut where either begins or ends', () => {
    const blocks = readBlocks(
      article({
        quotations: [quotation(second + 1, second + 10)],
        excerpts: [excerpt(second + 4, second + 14)],
      }),
      scalars,
    );
    const both = blocks[1]?.runs.filter((run) => run.excerpts.length && run.quotations.length);
    expect(both?.map((run) => run.text)).toEqual(['no-one']);
  });

  test('a quotation has its mark at its first run only', () => {
    const blocks = readBlocks(
      article({
        quotations: [quotation(second + 1, second + 20)],
        excerpts: [excerpt(second + 4, second + 10)],
      }),
      scalars,
    );
    const marks = blocks.flatMap((one) => one.runs.flatMap((run) => run.marks));
    expect(marks.map((mark) => mark.key)).toEqual(['q3']);
  });

  test('an excerpt of another body version is not drawn', () => {
    const blocks = readBlocks(article({ excerpts: [excerpt(0, 5, 6)] }), scalars);
    expect(blocks.flatMap((one) => one.runs).some((run) => run.excerpts.length > 0)).toBe(false);
  });
});

describe('a selection', () => {
  function page(): HTMLElement {
    const root = document.createElement('div');
    for (const { runs } of readBlocks(article({ mentions: [mention(10, 15)] }), scalars)) {
      const p = root.appendChild(document.createElement('p'));
      for (const run of runs) {
        const span = p.appendChild(document.createElement('span'));
        span.dataset.at = String(run.start);
        span.textContent = run.text;
      }
    }
    document.body.append(root);
    return root;
  }

  test('across runs is counted in scalars and trimmed', () => {
    const root = page();
    const runs = root.querySelectorAll('[data-at]');
    const range = document.createRange();
    range.setStart(runs[0]?.firstChild ?? root, 5);
    range.setEnd(runs[1]?.firstChild ?? root, 5);
    const chosen = chosenIn(root, range, scalars);
    expect(chosen).toMatchObject({ start: 5, end: 15, words: 'told Biden' });
    expect(scalars.slice(chosen?.start ?? 0, chosen?.end ?? 0)).toBe('told Biden');
  });

  test('places and offsets lead back to each other', () => {
    const root = page();
    for (const offset of [0, 4, 11, second + 3]) {
      const place = placeOf(root, offset);
      expect(place && offsetOf(root, place.node, place.offset)).toBe(offset);
    }
  });
});
