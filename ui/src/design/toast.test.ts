import { beforeEach, expect, test } from 'vitest';
import { attempt, toast, toasts } from './toast.svelte';

beforeEach(() => void toasts.splice(0));

test('what is still on screen is not said again below itself', async () => {
  const fail = () => Promise.reject(new Error('No library is open.'));
  await attempt(fail);
  toast('Saved');
  await attempt(fail);
  expect(toasts.map(({ text, failure }) => text || failure?.message)).toEqual([
    'Saved',
    'No library is open.',
  ]);
});
