import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { setHost } from '../host';
import { FakeHost } from '../host/fake';
import { pages, type Pages } from './pages.svelte';
import type { ArticleRow } from './generated/commands';

const TOTAL = 100_000;
const row = (index: number) => ({ id: index + 1, title: `Article ${index}` }) as ArticleRow;
const rowsOf = (offset: number, limit: number) =>
  Array.from({ length: Math.max(0, Math.min(limit, TOTAL - offset)) }, (_, n) => row(offset + n));

let end = () => {};
afterEach(() => end());

/** A host whose answers come when they are let go, in any order. */
class SlowHost extends FakeHost {
  readonly waiting: { offset: number; answer: (failure?: string) => void }[] = [];
  override async call(cmd: string, payload: unknown): Promise<unknown> {
    const { offset } = payload as { offset: number };
    await new Promise<void>((answer, fail) =>
      this.waiting.push({
        offset,
        answer: (failure) =>
          failure ? fail({ code: '', message: failure, kept: '', remedy: '' }) : answer(),
      }),
    );
    return super.call(cmd, payload);
  }
  /** Lets the answer go that was asked for with this offset. */
  async answer(offset: number, failure?: string): Promise<void> {
    const at = this.waiting.findIndex((one) => one.offset === offset);
    expect(at, `${offset} was asked for`).toBeGreaterThanOrEqual(0);
    this.waiting.splice(at, 1)[0]?.answer(failure);
    await settle();
  }
}

/** A list of articles of which `asked` tells the stretches that were fetched. */
async function listed(): Promise<{ list: Pages<ArticleRow>; asked: () => [number, number][] }> {
  const host = new FakeHost(ANSWERS);
  const { list } = follow(host);
  await settle();
  const asked = () =>
    host.askedWith('article.grid').map(({ offset, limit }) => [offset, limit] as [number, number]);
  return { list, asked };
}
const ANSWERS = {
  'article.grid': ({ offset, limit }: { offset: number; limit: number }) =>
    ({ total: TOTAL, rows: rowsOf(offset, limit), groups: [] }) as never,
};
/** A list whose order can be changed. */
function follow(host: FakeHost): { list: Pages<ArticleRow>; sort: (by: string) => void } {
  setHost(host);
  let sort = $state('title');
  let list: Pages<ArticleRow> | undefined;
  end = $effect.root(() => {
    list = pages('article.grid', (offset, limit) => ({ offset, limit, sort }) as never) as never;
  });
  flushSync();
  return {
    list: list!,
    sort: (by) => {
      sort = by;
      flushSync();
    },
  };
}
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test('what is asked for first is enough for a window', async () => {
  const { list, asked } = await listed();
  expect(asked()).toEqual([[0, 100]]);
  expect([list.total, list.at(0)?.id, list.at(99)?.id, list.at(100)]).toEqual([
    TOTAL,
    1,
    100,
    undefined,
  ]);
});

test('a jump asks for what is in sight and no more, in one request', async () => {
  const { list, asked } = await listed();
  list.show(50_003, 50_031);
  await settle();
  expect(asked().slice(1)).toEqual([[50_000, 40]]);
  expect([list.at(50_003)?.id, list.at(50_030)?.id]).toEqual([50_004, 50_031]);
});

test('whoever goes on down or up is given a hundred rows at a time', async () => {
  const { list, asked } = await listed();
  list.show(0, 40);
  for (let first = 1; first < 90; first += 1) list.show(first, first + 40);
  await settle();
  expect(asked().slice(1)).toEqual([[100, 100]]);
  list.show(50_000, 50_040);
  await settle();
  for (let first = 49_999; first > 49_950; first -= 1) list.show(first, first + 40);
  await settle();
  expect(asked().slice(2)).toEqual([
    [50_000, 40],
    [49_900, 100],
  ]);
  expect(list.at(49_951)?.id).toBe(49_952);
});

test('what went out of sight before its turn came is not asked for', async () => {
  const { list, asked } = await listed();
  for (let jump = 1; jump <= 50; jump += 1) list.show(jump * 1_000, jump * 1_000 + 28);
  await settle();
  expect(asked().slice(1)).toEqual([
    [1_000, 30],
    [2_000, 30],
    [50_000, 30],
  ]);
});

test('the end of the list is its end', async () => {
  const { list } = await listed();
  list.show(TOTAL - 15, TOTAL);
  await settle();
  expect([list.at(TOTAL - 1)?.id, list.at(TOTAL)]).toEqual([TOTAL, undefined]);
});

test('rows that come before those of the first page stay', async () => {
  const host = new SlowHost(ANSWERS);
  const { list } = follow(host);
  await host.answer(0);
  host.changed('article');
  list.show(50_000, 50_028);
  await host.answer(50_000);
  expect(list.at(50_001)?.id).toBe(50_002);
  await host.answer(0);
  expect([list.at(50_001)?.id, list.at(0)?.id]).toEqual([50_002, 1]);
});

test('another order shows what is in sight, not the beginning', async () => {
  const host = new SlowHost(ANSWERS);
  const { list, sort } = follow(host);
  await host.answer(0);
  list.show(50_000, 50_028);
  await host.answer(50_000);
  sort('outlet');
  await host.answer(50_000);
  expect(list.at(50_027)?.id).toBe(50_028);
});

test('a jump gets what is in sight, though others were asked for before it', async () => {
  const host = new SlowHost(ANSWERS);
  const { list } = follow(host);
  await host.answer(0);
  list.show(60, 100);
  list.show(90, 130);
  list.show(190, 230);
  list.show(195, 235);
  list.show(50_000, 50_028);
  await host.answer(100);
  expect(host.askedWith('article.grid').at(-1)).toMatchObject({ offset: 100, limit: 100 });
  await host.answer(50_000);
  expect(host.askedWith('article.grid').at(-1)).toMatchObject({ offset: 50_000, limit: 30 });
});

test('what failed is told, and comes when it is asked for again', async () => {
  const host = new SlowHost(ANSWERS);
  const { list } = follow(host);
  await host.answer(0);
  list.show(50_000, 50_028);
  await host.answer(50_000, 'The library is busy.');
  expect([list.failure?.message, list.at(50_000)]).toEqual(['The library is busy.', undefined]);
  list.retry();
  await host.answer(50_000);
  expect([list.failure, list.at(50_000)?.id]).toEqual([null, 50_001]);
});
