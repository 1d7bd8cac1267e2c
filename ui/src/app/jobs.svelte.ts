import { call, type Job, type JobItem, type Recaptured } from '../api';
import { attempt, toast } from '../design';
import { closeToast, toasted } from '../design/toast.svelte';
import { host } from '../host';
import { t } from '../i18n';
import { say } from '../i18n/core';
import { clock } from '../i18n/format';
import { session } from './session.svelte';
import { open } from './workspace.svelte';

/** A job's hundreds of items come anew with every step of it: they are taken as they are. */
class Jobs {
  all = $state.raw<readonly Job[]>([]);
}

/** Every job of this run, the newest last. */
export const jobs = new Jobs();
/** Whether the tray is open. */
export const tray = $state({ open: false });

/** Who tells the end of some jobs in a place of its own. */
const hushes = new Set<(job: number) => boolean>();
/** Toasts that point to the tray. */
let pointing: number[] = [];

/** Toasts say nothing of the jobs that `own` knows, until the returned function is called. */
export function hush(own: (job: number) => boolean): () => void {
  hushes.add(own);
  return () => hushes.delete(own);
}

/** Opens or closes the tray; what pointed to it goes. */
export function showTray(open: boolean): void {
  tray.open = open;
  if (open) pointing.forEach(closeToast);
  pointing = [];
}

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
  const before = jobs.all.find((one) => one.id === job.id);
  jobs.all = before ? jobs.all.map((one) => (one.id === job.id ? job : one)) : [...jobs.all, job];
  if (job.state === 'running') return;
  // The end is told once, however often it is heard of; an open tray tells it itself.
  if (before === undefined || before.state === 'running') {
    if (!heardOf(job)) sayEnd(job);
    if (session.settings?.notify && !document.hasFocus()) notify(job);
  }
  waiting.get(job.id)?.(job);
  waiting.delete(job.id);
}

/** The desktop says how a job ended, to somebody who looks at another window. */
function notify(job: Job): void {
  const label = say(job.label);
  const { done, failed } = counted(job);
  const text =
    job.state === 'cancelled'
      ? t('app.job_said_cancelled', { label, n: done })
      : job.state === 'failed'
        ? t('app.job_said_nothing', { label })
        : failed > 0
          ? t('app.job_said_failed', { label, n: done, failed })
          : t('app.job_said', { label });
  host().notify(t('app.name'), text);
}

function heardOf(job: Job): boolean {
  return tray.open || [...hushes].some((own) => own(job.id));
}

function sayEnd(job: Job): void {
  const label = say(job.label);
  const { done, failed } = counted(job);
  const show = { label: t('app.jobs_show'), run: () => showTray(true) };
  const only = job.items.length === 1 ? job.items[0]?.recaptured : null;
  if (only) sayCaptured(only);
  else if (job.state === 'cancelled') point(t('app.job_said_cancelled', { label, n: done }), show);
  else if (failed > 0) point(t('app.job_said_failed', { label, n: done, failed }), show);
  else if (job.state === 'failed') point(t('app.job_said_nothing', { label }), show);
  else toast(t('app.job_said', { label }));
}

function point(text: string, action: { label: string; run: () => void }): void {
  pointing = [...pointing.slice(-4), toasted(text, action)];
}

/** A page was captured again: whether its text says something else, and where to see what. */
function sayCaptured(captured: Recaptured): void {
  const { article, title, before, body_version, unchanged_since: since, material } = captured;
  if (body_version === null)
    toast(
      since
        ? t('app.captured_same_since', { title, at: clock(since) })
        : t('app.captured_same', { title }),
    );
  else
    toast(t('app.captured_changed', { title, n: material }), {
      label: t('app.job_see'),
      run: () =>
        void open({
          kind: 'versions',
          id: article,
          args: { from: String(before), to: String(body_version) },
        }),
    });
}

/** How many of a job's items came to which end. */
export function counted(job: Job): Record<JobItem['state'], number> {
  const counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 };
  for (const item of job.items) counts[item.state] += 1;
  return counts;
}

/** Resolves when the job is over, however it ended. */
export function jobDone(id: number): Promise<Job> {
  const over = jobs.all.find((job) => job.id === id && job.state !== 'running');
  if (over) return Promise.resolve(over);
  return new Promise((resolve) => waiting.set(id, resolve));
}

/** Starts a job; its failure to start is shown, its end is said by the tray. Answers its id. */
export async function startJob(start: () => Promise<{ job: number }>): Promise<number | null> {
  let id: number | null = null;
  await attempt(async () => {
    id = (await start()).job;
  });
  return id;
}
