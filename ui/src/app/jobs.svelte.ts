import { call, dropQueriesOf, type Job } from '../api';
import { toast } from '../design';
import { host } from '../host';
import { t } from '../i18n';

/** Every job of this run, the newest last. */
export const jobs = $state<{ all: Job[] }>({ all: [] });

const waiting = new Map<number, (job: Job) => void>();

/** Hears the jobs' progress until the returned function is called. */
export function followJobs(): () => void {
  void call('job.list', {}).then(
    (list) => {
      jobs.all = list;
    },
    // The tray fills as jobs report; a failure here is told by whatever is asked next.
    () => undefined,
  );
  return host().listen('job-progress', (payload) => take(payload as Job));
}

function take(job: Job): void {
  const at = jobs.all.findIndex((one) => one.id === job.id);
  if (at >= 0) jobs.all[at] = job;
  else jobs.all.push(job);
  dropQueriesOf('import.drafts');
  if (job.state === 'running') return;
  const failed = job.items.filter((item) => item.state === 'failed').length;
  if (failed > 0) toast(t('app.job_failed_items', { label: job.label, n: failed }));
  waiting.get(job.id)?.(job);
  waiting.delete(job.id);
}

/** Resolves when the job is over, however it ended. */
export function jobDone(id: number): Promise<Job> {
  const over = jobs.all.find((job) => job.id === id && job.state !== 'running');
  if (over) return Promise.resolve(over);
  return new Promise((resolve) => waiting.set(id, resolve));
}
