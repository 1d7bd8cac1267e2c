//! How evenly the real window draws while the as-of slider is dragged over a large library.
//!
//! `frames LIBRARY [RUNS]` prints the times between frames, in milliseconds. Make a library with
//! `cargo xtask synth`.
#![allow(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]

use anyhow::{Context as _, Result};
use demarche_tests::window::Window;

/// Drags the thumb from one end of the track to the other and back, a step a frame, and keeps the times
/// between frames and how many matrices were drawn.
const DRAG: &str = "(() => {
    const track = document.querySelector('.asof .track');
    const box = track.getBoundingClientRect();
    const at = share => ({ clientX: box.left + share * box.width, clientY: box.top + 20, pointerId: 1, button: 0, bubbles: true, cancelable: true });
    track.setPointerCapture = () => {};
    const frames = [];
    const days = new Set();
    let drawn = 0;
    const watch = new MutationObserver(() => drawn++);
    watch.observe(document.querySelector('[role=grid] tbody'), { subtree: true, childList: true, characterData: true });
    track.dispatchEvent(new PointerEvent('pointerdown', at(0)));
    let last = performance.now();
    let step = 0;
    const STEPS = 300;
    const tick = now => {
        frames.push(now - last);
        last = now;
        step++;
        const share = step < STEPS / 2 ? step / (STEPS / 2) : 2 - step / (STEPS / 2);
        track.dispatchEvent(new PointerEvent('pointermove', at(share)));
        days.add(document.querySelector('.asof .strong').innerText);
        if (step < STEPS) requestAnimationFrame(tick);
        else {
            track.dispatchEvent(new PointerEvent('pointerup', at(share)));
            watch.disconnect();
            window.__frames = { frames, drawn, days: days.size };
        }
    };
    requestAnimationFrame(tick);
    return true;
})()";

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let library = arguments.next().context("Usage: frames LIBRARY [RUNS]")?;
    let runs = arguments
        .next()
        .and_then(|runs| runs.parse().ok())
        .unwrap_or(3);
    let library = std::path::absolute(library)?.to_string_lossy().into_owned();
    let window = Window::open(&[&library], (1440, 900)).await?;
    window.press("Ctrl+4").await?;
    window.wait_for("[role=grid] [role=gridcell]").await?;
    let size = "(() => { const grid = document.querySelector('[role=grid]'); \
                return [grid.ariaRowCount ?? grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')].join(' × '); })()";
    println!(
        "rows × columns, with heads: {}",
        window.evaluate(size).await?
    );
    for _ in 0..runs {
        window.evaluate("(window.__frames = null, true)").await?;
        window.evaluate(DRAG).await?;
        window.wait_until("!!window.__frames").await?;
        let found = window.evaluate("window.__frames").await?;
        let mut frames: Vec<f64> = found["frames"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(serde_json::Value::as_f64)
            .collect();
        frames.sort_by(f64::total_cmp);
        let at = |share: usize| {
            let at = (frames.len() * share / 100).min(frames.len().saturating_sub(1));
            frames.get(at).copied().unwrap_or_default()
        };
        println!(
            "drag: {} frames, p50 {:.1} ms, p95 {:.1} ms, longest {:.1} ms; {} days passed, {} changes drawn",
            frames.len(),
            at(50),
            at(95),
            at(100),
            found["days"],
            found["drawn"],
        );
    }
    window.close().await?;
    Ok(())
}
