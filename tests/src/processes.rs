//! What the window's processes take: the processor's time and memory, from `/proc`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result};

/// Milliseconds of the processor by the name of the process.
#[derive(Debug)]
pub struct Load(BTreeMap<String, f64>);

/// Linux counts in hundredths of a second for user space (`USER_HZ`).
const TICK: f64 = 10.0;

/// Bytes of memory by the name of the process; what several processes share is counted in parts (`Pss`).
///
/// # Errors
///
/// Fails where the system has no `/proc`, or does not tell of a process's memory.
pub fn memory(driver: u32) -> Result<BTreeMap<String, u64>> {
    let mut memory = BTreeMap::new();
    for (id, process) in under(driver)? {
        // One that has ended meanwhile.
        let Ok(told) = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")) else {
            continue;
        };
        let kilobytes: u64 = told
            .lines()
            .find_map(|line| line.strip_prefix("Pss:"))
            .and_then(|rest| rest.trim().strip_suffix("kB")?.trim().parse().ok())
            .context("/proc/…/smaps_rollup has no Pss")?;
        *memory.entry(process.name).or_default() += kilobytes * 1024;
    }
    Ok(memory)
}

/// All processes that come from this one, but not itself.
fn under(driver: u32) -> Result<Vec<(u32, Process)>> {
    let mut processes = Vec::new();
    for entry in std::fs::read_dir("/proc")? {
        let Ok(id) = entry?.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        // One that has ended meanwhile.
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{id}/stat")) else {
            continue;
        };
        processes.push((id, Process::read(&stat).context("/proc/…/stat")?));
    }
    let mut of = vec![driver];
    let mut under = Vec::new();
    while let Some(parent) = of.pop() {
        let (children, others) = processes
            .into_iter()
            .partition::<Vec<_>, _>(|(_, one)| one.parent == parent);
        of.extend(children.iter().map(|(id, _)| id));
        under.extend(children);
        processes = others;
    }
    Ok(under)
}

impl Load {
    /// Of all processes that come from this one, but not of itself.
    ///
    /// # Errors
    ///
    /// Fails where the system has no `/proc`.
    pub fn of(driver: u32) -> Result<Self> {
        let mut load = BTreeMap::new();
        for (_, process) in under(driver)? {
            *load.entry(process.name).or_default() += process.time;
        }
        Ok(Self(load))
    }

    /// What was taken since an earlier count.
    #[must_use]
    pub fn since(mut self, before: &Self) -> Self {
        for (name, time) in &mut self.0 {
            *time -= before.0.get(name).copied().unwrap_or_default();
        }
        self
    }

    /// What each of so many frames took, by process.
    #[must_use]
    pub fn each(&self, frames: usize) -> String {
        let mut told = String::new();
        for (name, time) in self.0.iter().filter(|(_, time)| **time > 0.0) {
            let comma = if told.is_empty() { "" } else { ", " };
            let _ = write!(told, "{comma}{name} {:.1} ms", time / frames as f64);
        }
        told
    }
}

struct Process {
    name: String,
    parent: u32,
    /// Milliseconds.
    time: f64,
}

impl Process {
    /// proc(5): the name stands in brackets, and may hold some; the parent is the second field after it, user and system
    /// time the twelfth and the thirteenth.
    fn read(stat: &str) -> Option<Self> {
        let (before, after) = stat.rsplit_once(')')?;
        let (_, name) = before.split_once('(')?;
        let fields: Vec<&str> = after.split_whitespace().collect();
        let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
        Some(Self {
            name: name.to_owned(),
            parent: fields.get(1)?.parse().ok()?,
            time: (ticks(11)? + ticks(12)?) * TICK,
        })
    }
}
