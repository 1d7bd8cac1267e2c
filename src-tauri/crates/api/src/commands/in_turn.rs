//! The items of a job that ask servers: who may ask when.

use std::collections::{HashMap, VecDeque};
use std::future::Future;

use tokio::task::{Id as TaskId, JoinSet};

use crate::jobs::{Handle, Made};
use crate::types::library::Failure;

/// Items that are worked on at the same time.
const AT_ONCE: usize = 4;

/// How many items of one job may ask one server at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OfOneServer {
    /// For what a person waits for, page by page.
    Any,
    /// For what may be hundreds, as all the feeds of one server.
    One,
}

/// Works on items, and tells the job of each. They begin in their order, but that one whose server is
/// busy lets those behind it go before. `address` is whose server an item asks, and `work` gets an
/// item with its place in the job. Ends when all have; what has not begun when the job is cancelled
/// does not. A panic leaves its item unfinished, which the job's end shows.
pub(super) async fn in_turn<T, W>(
    handle: &Handle,
    items: Vec<T>,
    of_one_server: OfOneServer,
    address: impl Fn(&T) -> Option<&str>,
    work: impl Fn(usize, T) -> W,
) where
    W: Future<Output = Result<Made, Failure>> + Send + 'static,
{
    let mut waiting: VecDeque<(usize, Option<String>, T)> = items
        .into_iter()
        .enumerate()
        .map(|(place, item)| (place, address(&item).and_then(server_of), item))
        .collect();
    let mut running = JoinSet::new();
    let mut asked: HashMap<TaskId, Option<String>> = HashMap::new();
    loop {
        while asked.len() < AT_ONCE && !handle.cancel.is_cancelled() {
            let may_begin = |server: &Option<String>| {
                of_one_server == OfOneServer::Any
                    || server.is_none()
                    || !asked.values().any(|busy| busy == server)
            };
            let next = waiting.iter().position(|(_, server, _)| may_begin(server));
            let Some((place, server, item)) = next.and_then(|at| waiting.remove(at)) else {
                break;
            };
            handle.begin(place);
            let (handle, outcome) = (handle.clone(), work(place, item));
            let task = running.spawn(async move { handle.finish(place, outcome.await) });
            asked.insert(task.id(), server);
        }
        let ended = match running.join_next_with_id().await {
            None => return,
            Some(Ok((task, ()))) => task,
            Some(Err(broken)) => broken.id(),
        };
        asked.remove(&ended);
    }
}

/// The server of an address, as it is told from others.
fn server_of(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    Some(url.host_str()?.to_ascii_lowercase())
}
