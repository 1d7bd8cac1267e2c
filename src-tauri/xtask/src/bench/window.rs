//! What is felt in the real window, in release: a key in the note editor from press to paint, frames while the
//! as-of slider is dragged and grids are scrolled on a large library, the start beside that of a blank window.

use anyhow::Result;

use crate::machine::{self, Need};
use crate::{cargo, command, run, target, ui};

/// The library that frames are measured on.
const ARTICLES: &str = "100000";
const POSITIONS: &str = "100000";

/// `cargo xtask bench window`. Sizes are numbers of characters of the note that is typed in.
pub(super) fn measure(yes: bool, sizes: &[String]) -> Result<()> {
    machine::prepare(Need::Tests, yes)?;
    ui::build(yes)?;
    run(cargo(&[
        "build",
        "--release",
        "--workspace",
        "--bins",
        "--example",
        "blank",
    ]))?;
    let release = target().join("release");
    let mut typing = command(release.join("typing"), &[]);
    typing.args(sizes);
    run(typing)?;
    let library = target().join(format!("bench/{ARTICLES}-{POSITIONS}.demarche"));
    if !library.is_file() {
        std::fs::create_dir_all(target().join("bench"))?;
        // Named when it is whole, so that one that was stopped half-way is not taken for it.
        let unfinished = library.with_extension("unfinished");
        if unfinished.exists() {
            std::fs::remove_file(&unfinished)?;
        }
        let output = unfinished.to_string_lossy();
        super::synth(&[
            "--articles".to_owned(),
            ARTICLES.to_owned(),
            "--positions".to_owned(),
            POSITIONS.to_owned(),
            "--output".to_owned(),
            output.into_owned(),
        ])?;
        std::fs::rename(&unfinished, &library)?;
    }
    let mut start = command(release.join("start"), &[]);
    start.arg(release.join("examples/blank")).arg(&library);
    run(start)?;
    let mut frames = command(release.join("frames"), &[]);
    frames.arg(&library);
    run(frames)
}
