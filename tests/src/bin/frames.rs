//! How evenly the real window draws on a large library, while the as-of slider is dragged and while grids are
//! scrolled.
//!
//! `frames LIBRARY [RUNS]` prints, of 300 frames or of a minute, the times between frames, in milliseconds, the
//! processor's time for a frame, and the same of a page with nothing on it but a square that moves: what the display
//! allows at best. The slider is dragged over 40 countries and 20 issues, and over all. Make a library with `cargo xtask synth --articles 100000 --positions 100000`.
#![allow(
    clippy::print_stdout,
    reason = "a measuring program prints what it measured"
)]

use std::time::Duration;

use anyhow::{Context as _, Result};
use demarche_tests::processes::Load;
use demarche_tests::window::Window;
use serde_json::{Value, json};

/// Drags the thumb from one end of the track to the other and back, a step a frame, and keeps the times
/// between frames, how many days were passed and how often what was found up to a day was told.
const DRAG: &str = "(() => {
    const track = document.querySelector('.asof .track');
    const box = track.getBoundingClientRect();
    const at = share => ({ clientX: box.left + share * box.width, clientY: box.top + 20, pointerId: 1, button: 0, bubbles: true, cancelable: true });
    track.setPointerCapture = () => {};
    const frames = [];
    const days = new Set();
    let drawn = 0;
    const watch = new MutationObserver(() => drawn++);
    watch.observe(document.querySelector('.asof .sums'), { subtree: true, childList: true, characterData: true });
    track.dispatchEvent(new PointerEvent('pointerdown', at(0)));
    let last = performance.now();
    let step = 0;
    const STEPS = 300, until = last + 60000;
    const tick = now => {
        frames.push(now - last);
        last = now;
        step++;
        const share = step < STEPS / 2 ? step / (STEPS / 2) : 2 - step / (STEPS / 2);
        track.dispatchEvent(new PointerEvent('pointermove', at(share)));
        days.add(document.querySelector('.asof .strong').innerText);
        if (step < STEPS && now < until) requestAnimationFrame(tick);
        else {
            track.dispatchEvent(new PointerEvent('pointerup', at(share)));
            watch.disconnect();
            window.__frames = { frames, told: `${days.size} days passed, ${drawn} of them drawn` };
        }
    };
    requestAnimationFrame(tick);
    return true;
})()";

/// Scrolls the grid: as a wheel does, BY pixels a frame, or the whole way as by its bar where BY is 0. Where a row should be
/// in sight a frame after it was scrolled to and is not, or has no words yet, it counts as blank.
const SCROLL: &str = "(() => {
    const rows = document.querySelector('.gridroom .rows');
    const frames = [];
    let blank = 0, seen = 0, behind = 0;
    rows.scrollTop = 0;
    const STEPS = 300;
    const by = BY || (rows.scrollHeight - rows.clientHeight) / STEPS;
    let last = performance.now();
    let step = 0;
    const until = last + 60000;
    const tick = now => {
        frames.push(now - last);
        last = now;
        const room = rows.clientHeight - 60;
        const within = [...rows.querySelectorAll('.grid-row')].filter(row => {
            const top = row.offsetTop - rows.scrollTop;
            return top >= 0 && top <= room && row.firstElementChild;
        });
        const due = Math.floor(room / 28);
        seen += due;
        blank += Math.max(0, due - within.length);
        if (step > 0 && within.length > 0) {
            const shown = Math.min(...within.map(row => Number(row.getAttribute('aria-rowindex'))));
            behind += Math.abs(rows.scrollTop / 28 + 1 - shown) * 28 / by;
        }
        step++;
        rows.scrollTop = step * by;
        if (step < STEPS && now < until) requestAnimationFrame(tick);
        else window.__frames = { frames, told: `${Math.round(blank / Math.max(1, seen) * 100)} % of rows blank, ${(behind / step).toFixed(1)} frames behind` };
    };
    requestAnimationFrame(tick);
    return true;
})()";

/// An empty page on which a square moves.
const FLOOR: &str = "(() => {
    document.body.innerHTML = '<div style=\"position:absolute;width:200px;height:200px;background:#888\"></div>';
    const square = document.body.firstElementChild;
    const frames = [];
    let last = performance.now();
    let step = 0;
    const tick = now => {
        frames.push(now - last);
        last = now;
        square.style.left = `${++step}px`;
        if (step < 300) requestAnimationFrame(tick);
        else window.__frames = { frames, told: '' };
    };
    requestAnimationFrame(tick);
    return true;
})()";

/// Grids, by what opens each in the palette; none for articles, whose section is a grid.
const GRIDS: &[(&str, Option<&str>)] = &[
    ("articles", None),
    ("excerpts", Some("Excerpts as a grid")),
    ("codings", Some("Codings of all issues")),
    ("actors", Some("Actors as a grid")),
    ("issues", Some("Issues as a grid")),
];

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
    window.wait_for(".texttabs [role=tab]").await?;
    let usual = usual(&window).await?;
    for view in [Some(usual.as_str()), None] {
        match view {
            None => window.press("Ctrl+4").await?,
            Some(name) => palette(&window, name).await?,
        }
        window.wait_for("[role=grid] [role=gridcell]").await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        let size = "(() => { const grid = document.querySelector('[role=grid]'); \
                    return [grid.ariaRowCount, grid.ariaColCount].map(n => n - 1).join(' × '); })()";
        let size = window.evaluate(size).await?;
        let what = format!("drag over {}", size.as_str().unwrap_or("?"));
        for _ in 0..runs {
            measure(&window, &what, DRAG).await?;
        }
    }
    for &(name, title) in GRIDS {
        window.press("Ctrl+1").await?;
        tokio::time::sleep(Duration::from_millis(200)).await;
        match title {
            None => window.press("Ctrl+2").await?,
            Some(title) => palette(&window, title).await?,
        }
        if window.wait_for(".grid-row [role=gridcell]").await.is_err() {
            println!("{name}: no rows");
            continue;
        }
        for (how, by) in [("a wheel", "60"), ("the bar", "0")] {
            let what = format!("{name}, scrolled by {how}");
            measure(&window, &what, &SCROLL.replace("BY", by)).await?;
        }
    }
    measure(&window, "an empty page", FLOOR).await?;
    window.close().await?;
    Ok(())
}

/// Runs what the palette finds by this name.
async fn palette(window: &Window, name: &str) -> Result<()> {
    window.press("Ctrl+k").await?;
    window.type_text(name).await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    window.press("Enter").await
}

/// Keeps a view of 40 countries and 20 issues, or of as many as there are, and answers its name.
async fn usual(window: &Window) -> Result<String> {
    let name = "Forty by twenty";
    let whole = json!({
        "rows": "countries", "actors": [], "countries": [], "blocs": [], "members": false, "issues": [],
        "as_of": null, "from": null, "attributed": false, "direct_only": false, "outlet": null, "wire": null,
        "confidence": null, "analyst": null, "confirmed": false,
    });
    let matrix = window.rpc("compare.matrix", whole).await?;
    let listed = |rows: &Value, pointer: &str, most: usize| -> String {
        let all = rows.as_array().into_iter().flatten();
        let names = all.filter_map(|row| match row.pointer(pointer)? {
            Value::String(name) => Some(name.clone()),
            other => Some(other.to_string()),
        });
        names.take(most).collect::<Vec<_>>().join(",")
    };
    let args = json!({
        "rows": "countries",
        "countries": listed(&matrix["rows"], "/country/code", 40),
        "issues": listed(&matrix["issues"], "/issue/id", 20),
    });
    let view =
        json!({ "id": null, "name": name, "screen": "compare", "issue": null, "args": args });
    let kept = window.rpc("saved_view.list", json!({})).await?;
    if !kept
        .as_array()
        .into_iter()
        .flatten()
        .any(|one| one["name"] == name)
    {
        window.rpc("saved_view.save", view).await?;
    }
    Ok(name.to_owned())
}

/// Runs a script that leaves what it saw in `__frames`, and prints it.
async fn measure(window: &Window, what: &str, script: &str) -> Result<()> {
    // Whatever was still to be drawn is no part of it.
    tokio::time::sleep(Duration::from_millis(500)).await;
    window.evaluate("(window.__frames = null, true)").await?;
    let before = Load::of(window.driver())?;
    window.evaluate(script).await?;
    // Asked for seldom, so that asking costs no frame.
    while window.evaluate("!!window.__frames").await? != Value::Bool(true) {
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let load = Load::of(window.driver())?.since(&before);
    let found = window.evaluate("window.__frames").await?;
    let mut frames: Vec<f64> = found["frames"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    frames.sort_by(f64::total_cmp);
    let at = |share: usize| {
        let at = (frames.len() * share / 100).min(frames.len().saturating_sub(1));
        frames.get(at).copied().unwrap_or_default()
    };
    println!(
        "{what}: p50 {:.1} ms, p95 {:.1} ms, longest {:.1} ms; a frame's processor time {}; {}",
        at(50),
        at(95),
        at(100),
        load.each(frames.len()),
        found["told"].as_str().unwrap_or_default(),
    );
    Ok(())
}
