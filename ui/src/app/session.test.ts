import { beforeEach, expect, test, vi } from 'vitest';
import type { Settings } from '../api';
import { setHost } from '../host';
import { fakeLibrary, SETTINGS } from '../host/fixture';
import { session } from './session.svelte';

/** Requests that wait until they are let through. */
let waiting: { payload: Settings; answer: (refuse?: boolean) => void }[] = [];
let stored: Settings = SETTINGS;

beforeEach(async () => {
  waiting = [];
  stored = { ...SETTINGS };
  const host = fakeLibrary();
  const direct = host.call.bind(host);
  host.call = async (cmd, payload) => {
    if (cmd === 'settings.get') return { ...stored };
    if (cmd !== 'settings.set') return direct(cmd, payload);
    return new Promise((resolve, reject) => {
      const answer = (refuse = false) => {
        if (refuse) return reject({ code: '', message: 'no', kept: '', remedy: '' });
        stored = { ...(payload as Settings) };
        resolve({ ...stored });
      };
      waiting.push({ payload: payload as Settings, answer });
    });
  };
  setHost(host);
  await session.load();
});

const sent = (n: number) => vi.waitFor(() => expect(waiting).toHaveLength(n));

test('changes made while one is being kept are all kept', async () => {
  const first = session.change({ tour: 'one' });
  await sent(1);
  const second = session.change({ tour: 'two' });
  const third = session.change({ window: 'wide' });
  waiting[0]?.answer();
  await first;
  expect(session.settings).toMatchObject({ tour: 'two', window: 'wide' });
  await sent(2);
  waiting[1]?.answer();
  await second;
  await sent(3);
  waiting[2]?.answer();
  await third;
  expect(stored).toMatchObject({ tour: 'two', window: 'wide' });
  expect(session.settings).toEqual(stored);
});

test('a change that is refused goes back alone', async () => {
  const first = session.change({ text_size: 900 });
  await sent(1);
  const second = session.change({ theme: 'dark' });
  waiting[0]?.answer(true);
  await first;
  expect(session.settings).toMatchObject({ text_size: 100, theme: 'dark' });
  await sent(2);
  expect(waiting[1]?.payload).toMatchObject({ text_size: 100, theme: 'dark' });
  waiting[1]?.answer();
  await second;
  expect(stored).toMatchObject({ text_size: 100, theme: 'dark' });
});
