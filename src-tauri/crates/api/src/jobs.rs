//! Work that takes long: progress, cancelling, an outcome for each item.

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use demarche_fetch::Cancel;
use demarche_text::phrase::Argument;
use demarche_text::{Phrase, phrase};

use crate::session::Session;
use crate::types::Id;
use crate::types::captures::Recaptured;
use crate::types::import::JobStarted;
use crate::types::library::{Failure, Job, JobItem, JobItemState, JobState};
use crate::{Event, failure};

/// Windows hear of a job no more often than this.
const PROGRESS_EVERY: Duration = Duration::from_millis(100);
/// Ended jobs that stay in the list; the oldest make room.
const ENDED_KEPT: usize = 50;

/// All jobs since the start, less the oldest ended ones.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<Table>);

#[derive(Default)]
struct Table {
    last: Id,
    jobs: BTreeMap<Id, Running>,
}

/// Runs the items of a job at these places again, as a new job.
pub(crate) type Again =
    Arc<dyn Fn(&Arc<Session>, &[usize]) -> Result<JobStarted, Failure> + Send + Sync>;

/// What an item became.
#[derive(Debug, Default)]
pub(crate) struct Made {
    pub(crate) drafts: Vec<Id>,
    /// Worded, where there is more to say than that it is done.
    pub(crate) note: Option<Phrase>,
    pub(crate) recaptured: Option<Recaptured>,
}

impl Made {
    /// Nothing to keep, but something to say.
    pub(crate) fn noted(note: Phrase) -> Self {
        Self {
            note: Some(note),
            ..Self::default()
        }
    }
}

impl From<Id> for Made {
    fn from(draft: Id) -> Self {
        Self {
            drafts: vec![draft],
            ..Self::default()
        }
    }
}

impl From<Recaptured> for Made {
    fn from(recaptured: Recaptured) -> Self {
        Self {
            recaptured: Some(recaptured),
            ..Self::default()
        }
    }
}

/// Names of items as they are: addresses, paths, titles.
pub(crate) fn plain(names: &[String]) -> Vec<Phrase> {
    names.iter().map(Phrase::plain).collect()
}

/// A count worded, where there is any.
pub(crate) fn told(count: u32, words: impl FnOnce(u32) -> Phrase) -> Option<Phrase> {
    (count > 0).then(|| words(count))
}

struct Running {
    job: Job,
    again: Again,
    cancel: Cancel,
    /// Whether something changed since the windows were told.
    untold: bool,
    begun: Instant,
    bytes: u64,
    /// Whether what is done is counted by the job's own code, and not by its items.
    counted: bool,
}

/// What a job's own code holds of it.
#[derive(Clone)]
pub(crate) struct Handle {
    id: Id,
    session: Arc<Session>,
    pub(crate) cancel: Cancel,
}

impl Jobs {
    pub(crate) fn list(&self) -> Vec<Job> {
        self.with(|table| {
            table
                .jobs
                .values()
                .rev()
                .map(|running| running.job.clone())
                .collect()
        })
    }

    /// Asks a job to end at its next wait. An ended job stays as it is.
    pub(crate) fn cancel(&self, id: Id) -> Result<(), Failure> {
        self.with(|table| match table.jobs.get(&id) {
            Some(running) => {
                running.cancel.cancel();
                Ok(())
            }
            None => Err(failure::no_such_job(id)),
        })
    }

    /// How to run an ended job again, and the places of its items that failed or were cancelled.
    pub(crate) fn to_retry(&self, id: Id) -> Result<(Again, Vec<usize>), Failure> {
        self.with(|table| {
            let running = table
                .jobs
                .get(&id)
                .ok_or_else(|| failure::no_such_job(id))?;
            if running.job.state == JobState::Running {
                return Err(failure::invalid(
                    phrase!("Job {id} is still running.", id = Argument::shown(id)),
                    phrase!("Wait for its end, or cancel it first."),
                ));
            }
            let items = running.job.items.iter().enumerate();
            let left: Vec<usize> = items
                .filter(|(_, item)| is_left(item))
                .map(|(at, _)| at)
                .collect();
            if left.is_empty() {
                return Err(failure::invalid(
                    phrase!("Every item of job {id} is done.", id = Argument::shown(id)),
                    phrase!("There is nothing to do again."),
                ));
            }
            Ok((Arc::clone(&running.again), left))
        })
    }

    fn with<T>(&self, act: impl FnOnce(&mut Table) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn is_left(item: &JobItem) -> bool {
    matches!(item.state, JobItemState::Failed | JobItemState::Cancelled)
}

/// Starts a job of the named items. `work` runs on the session's threads; it sets each item's
/// state through the handle, and the job ends when it does. `again` runs some of the items anew.
pub(crate) fn start<W>(
    session: &Arc<Session>,
    label: Phrase,
    items: Vec<Phrase>,
    again: impl Fn(&Arc<Session>, &[usize]) -> Result<JobStarted, Failure> + Send + Sync + 'static,
    work: impl FnOnce(Handle) -> W,
) -> Id
where
    W: Future<Output = ()> + Send + 'static,
{
    let cancel = Cancel::new();
    let total = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let job = Job {
        id: 0,
        label,
        state: JobState::Running,
        done: 0,
        total: Some(total),
        rate: None,
        retryable: false,
        items: items
            .into_iter()
            .map(|name| JobItem {
                name,
                state: JobItemState::Waiting,
                error: None,
                drafts: Vec::new(),
                note: None,
                recaptured: None,
            })
            .collect(),
    };
    let id = session.jobs.with(|table| {
        table.last += 1;
        let id = table.last;
        let running = Running {
            job: Job { id, ..job },
            again: Arc::new(again),
            cancel: cancel.clone(),
            untold: true,
            begun: Instant::now(),
            bytes: 0,
            counted: false,
        };
        table.jobs.insert(id, running);
        table.forget_oldest();
        id
    });
    let handle = Handle {
        id,
        session: Arc::clone(session),
        cancel,
    };
    let work = work(handle.clone());
    session.runtime.spawn(async move {
        // A panic in the work ends the work alone; the job must still be seen to end.
        let mut work = tokio::spawn(work);
        let mut clock = tokio::time::interval(PROGRESS_EVERY);
        let panicked = loop {
            tokio::select! {
                ended = &mut work => break ended.is_err(),
                _ = clock.tick() => handle.tell(),
            }
        };
        handle.end(panicked);
    });
    id
}

impl Handle {
    /// Marks an item as being worked on.
    pub(crate) fn begin(&self, item: usize) {
        self.change(|running| running.job.items[item].state = JobItemState::Running);
    }

    /// The job's number.
    pub(crate) fn job(&self) -> Id {
        self.id
    }

    /// Says how far the one item of a job is.
    pub(crate) fn progress(&self, done: usize, all: usize) {
        let percent = done * 100 / all.max(1);
        self.change(|running| {
            let rate = Some(phrase!("{percent} %", percent));
            if running.job.rate != rate {
                running.job.rate = rate;
            }
        });
    }

    /// Says how far an only item is: so many of so many things that it goes through.
    pub(crate) fn through(&self, done: u32, total: u32) {
        self.change(|running| {
            running.job.done = done;
            running.job.total = Some(total);
            running.counted = true;
        });
    }

    /// Adds an item that became something while another was worked on.
    pub(crate) fn add(&self, name: Phrase, outcome: Result<Made, Failure>) {
        self.change(|running| {
            let mut item = JobItem {
                name,
                state: JobItemState::Done,
                error: None,
                drafts: Vec::new(),
                note: None,
                recaptured: None,
            };
            match outcome {
                Ok(made) => item.note = made.note,
                Err(error) => {
                    item.state = JobItemState::Failed;
                    item.error = Some(error);
                }
            }
            running.job.items.push(item);
        });
    }

    /// Counts bytes received, for the rate.
    pub(crate) fn received(&self, bytes: u64) {
        self.change(|running| {
            running.bytes += bytes;
            running.job.rate = rate(running.bytes, running.begun.elapsed());
        });
    }

    /// Sets an item's outcome: what it became, or what went wrong.
    pub(crate) fn finish(&self, item: usize, outcome: Result<Made, Failure>) {
        let cancelled = self.cancel.is_cancelled();
        self.change(|running| {
            let entry = &mut running.job.items[item];
            match outcome {
                Ok(made) => {
                    entry.state = JobItemState::Done;
                    entry.drafts = made.drafts;
                    entry.note = made.note;
                    entry.recaptured = made.recaptured;
                }
                Err(_) if cancelled => entry.state = JobItemState::Cancelled,
                Err(error) => {
                    entry.state = JobItemState::Failed;
                    entry.error = Some(error);
                }
            }
            if !running.counted {
                running.job.done += 1;
            }
        });
    }

    /// Names the draft that an item leaves, however it ends.
    pub(crate) fn keep_draft(&self, item: usize, draft: Id) {
        self.change(|running| running.job.items[item].drafts = vec![draft]);
    }

    fn end(&self, panicked: bool) {
        let cancelled = self.cancel.is_cancelled();
        self.change(|running| {
            for item in &mut running.job.items {
                if matches!(item.state, JobItemState::Waiting | JobItemState::Running) {
                    if panicked && !cancelled {
                        item.state = JobItemState::Failed;
                        item.error = Some(failure::job_broke());
                    } else {
                        item.state = JobItemState::Cancelled;
                    }
                }
            }
            let items = &running.job.items;
            let all_failed = items.iter().all(|item| item.state == JobItemState::Failed);
            running.job.retryable = items.iter().any(is_left);
            running.job.state = match (cancelled, panicked || all_failed) {
                (true, _) => JobState::Cancelled,
                (false, true) => JobState::Failed,
                (false, false) => JobState::Finished,
            };
        });
        self.tell();
    }

    fn change(&self, change: impl FnOnce(&mut Running)) {
        self.session.jobs.with(|table| {
            if let Some(running) = table.jobs.get_mut(&self.id) {
                change(running);
                running.untold = true;
            }
        });
    }

    /// Tells the windows, if there is anything that they were not told.
    fn tell(&self) {
        let job = self.session.jobs.with(|table| {
            let running = table.jobs.get_mut(&self.id)?;
            std::mem::take(&mut running.untold).then(|| running.job.clone())
        });
        if let Some(job) = job {
            self.session.tell(Event::JobProgress(job));
        }
    }
}

impl Table {
    fn forget_oldest(&mut self) {
        let ended = |running: &&Running| running.job.state != JobState::Running;
        let excess = self
            .jobs
            .values()
            .filter(ended)
            .count()
            .saturating_sub(ENDED_KEPT);
        let oldest: Vec<Id> = self
            .jobs
            .values()
            .filter(ended)
            .map(|running| running.job.id)
            .take(excess)
            .collect();
        for id in oldest {
            self.jobs.remove(&id);
        }
    }
}

fn rate(bytes: u64, elapsed: Duration) -> Option<Phrase> {
    let seconds = elapsed.as_secs_f64();
    (seconds > 0.2).then(|| {
        let speed = (bytes as f64 / 1000.0 / seconds).round() as i64;
        phrase!("{speed} kB/s", speed)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_a_template_with_a_figure() {
        let told = |bytes, seconds| rate(bytes, Duration::from_secs_f64(seconds));
        assert_eq!(
            told(1_234_000, 2.0),
            Some(phrase!("{speed} kB/s", speed = 617))
        );
        assert_eq!(told(1_234_000, 2.0).unwrap(), "617 kB/s");
        assert_eq!(told(1_234_000, 0.1), None);
    }
}
