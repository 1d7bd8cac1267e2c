import { call } from '../../api';
import { hush, jobDone, overlay, showTray, startJob } from '../../app';
import ShareReport from './ShareReport.svelte';

/** Runs a job that publishes, takes in or merges, and shows at its end what came of it. */
export async function run(title: string, start: () => Promise<{ job: number }>): Promise<void> {
  let mine: number | null = null;
  const loud = hush((job) => job === mine);
  mine = await startJob(start);
  if (mine !== null) {
    const job = await jobDone(mine);
    const report = job.state === 'finished' ? await call('share.report', { id: job.id }) : null;
    // What stopped the whole is told where jobs are.
    if (report) overlay.show(ShareReport, { title, report });
    else showTray(true);
  }
  loud();
}
