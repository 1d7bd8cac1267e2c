//! CPU time of what is measured, and tables of it.

use std::time::Instant;

/// Half of the runs took no longer than the first, 95 of 100 no longer than the second.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spread {
    pub(crate) p50: f64,
    pub(crate) p95: f64,
}

impl Spread {
    /// Of milliseconds, of which there is one at least.
    pub(crate) fn of(mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
        Self {
            p50: at(50),
            p95: at(95),
        }
    }
}

/// The CPU milliseconds of each run, after one that warms up.
pub(crate) fn spread<E>(
    runs: usize,
    mut run: impl FnMut(usize) -> Result<(), E>,
) -> Result<Spread, E> {
    run(0)?;
    let mut times = Vec::with_capacity(runs);
    for at in 0..runs {
        let began = cpu();
        run(at)?;
        times.push((cpu() - began) * 1e3);
    }
    Ok(Spread::of(times))
}

/// The head of a table whose rows [`row`] prints.
pub(crate) fn head(what: &str) {
    println!();
    println!("| {what} | p50 ms | p95 ms | plain SQL p50 | plain SQL p95 | ratio | goal |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | --- |");
}

/// One row: what is measured beside what plain SQL takes for the like in the same run, where there is a like.
pub(crate) fn row(what: &str, ours: Spread, plain: Option<Spread>, goal: &str) {
    let plain = match plain {
        Some(plain) => format!(
            "{:.2} | {:.2} | {:.1}",
            plain.p50,
            plain.p95,
            ours.p50 / plain.p50.max(0.001)
        ),
        None => "– | – | –".to_owned(),
    };
    println!(
        "| {what} | {:.2} | {:.2} | {plain} | {goal} |",
        ours.p50, ours.p95
    );
}

/// Seconds that this thread has run, where Linux tells; else seconds gone by.
pub(crate) fn cpu() -> f64 {
    static BEGAN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    // Linux brings its count up to date when it looks for another thread to run, and else at each tick alone.
    std::thread::yield_now();
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse::<f64>().ok())
        .map_or_else(
            || BEGAN.get_or_init(Instant::now).elapsed().as_secs_f64(),
            |nanoseconds| nanoseconds / 1e9,
        )
}

/// Seconds that all threads of this process have run, to a hundredth, where Linux tells; else seconds gone by.
#[allow(dead_code, reason = "not every program that measures has threads")]
pub(crate) fn process_cpu() -> f64 {
    const TICKS_A_SECOND: f64 = 100.0;
    let ticks = || {
        let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
        // After the name, which may hold spaces: the state is the first field, user and system time the 12th and 13th.
        let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
        let mut next = || fields.next()?.parse::<f64>().ok();
        Some(next()? + next()?)
    };
    ticks().map_or_else(cpu, |ticks| ticks / TICKS_A_SECOND)
}
