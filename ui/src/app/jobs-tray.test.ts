import { flushSync, mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import type { Job } from '../api';
import { jobs } from './jobs.svelte';
import JobsTray from './JobsTray.svelte';

test('the status bar says in words which job it tells of', () => {
  const job: Partial<Job> = {
    id: 1,
    label: { phrase: 'Fetch {address}', with: { address: 'https://example.org/' } },
    state: 'failed',
    items: [],
  };
  jobs.all = [job as Job];
  const app = mount(JobsTray, { target: document.body });
  flushSync();
  expect(document.querySelector('.job button')?.textContent).toBe('Fetch https://example.org/');
  void unmount(app);
  jobs.all = [];
});
