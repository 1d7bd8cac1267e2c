import { call, failureOf, type ExchangeReport, type Failure } from '../../api';
import { hush, jobDone } from '../../app';

/** A job of reading or writing, told where it was started and not in a toast. */
export class Exchange {
  busy = $state(false);
  report = $state.raw<ExchangeReport | null>(null);
  failure = $state.raw<Failure | null>(null);
  private job: number | null = null;

  /** Hears of no toast until the returned function is called. */
  quiet(): () => void {
    return hush((job) => job === this.job);
  }

  async run(start: () => Promise<{ job: number }>): Promise<void> {
    this.report = null;
    this.failure = null;
    this.busy = true;
    try {
      const { job } = await start();
      this.job = job;
      const over = await jobDone(job);
      this.report = await call('exchange.report', { id: job });
      this.failure = over.items.find(({ error }) => error !== null)?.error ?? null;
    } catch (error) {
      this.failure = failureOf(error);
    }
    this.busy = false;
  }

  /** Stops it; what was begun is not kept. */
  async stop(): Promise<void> {
    if (this.job !== null && this.busy) await call('job.cancel', { id: this.job });
  }
}
