//! What can be typed of sources: which are held, how they are cited, references out.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum SourceCommand {
    /// List the sources that may not be named in what is exported.
    List,
    /// Mark a source as sensitive: it leaves as “[source held]”.
    Hold {
        kind: SourceKind,
        /// An article's number; an outlet's or an actor's number or name.
        source: String,
    },
    /// Take that back.
    Release { kind: SourceKind, source: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SourceKind {
    Article,
    Outlet,
    Actor,
}

#[derive(Debug, Subcommand)]
pub(crate) enum StyleCommand {
    /// List the citation styles.
    List,
    /// Keep a CSL file's style in the library.
    Add { file: PathBuf },
    /// Remove a style of your own.
    Remove { name: String },
}

#[derive(Debug, Args)]
pub(crate) struct References {
    /// Articles' numbers, as `list articles` has them.
    #[arg(required = true)]
    pub(crate) articles: Vec<i64>,
    #[arg(long, value_name = "FORM", default_value = "ris")]
    pub(crate) format: ReferenceForm,
    /// Where to write them; else to standard output.
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Name sources all the same that are marked as sensitive.
    #[arg(long)]
    pub(crate) include_held_sources: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReferenceForm {
    Ris,
    /// For BibLaTeX.
    Biblatex,
    /// For BibTeX's standard styles.
    Bibtex,
    CslJson,
}
