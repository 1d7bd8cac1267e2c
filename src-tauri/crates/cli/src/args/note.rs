//! What can be typed of notes.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum NoteCommand {
    /// Make a note. Its text is the template's, the file's, or empty.
    New {
        title: String,
        #[arg(long, conflicts_with = "file")]
        template: Option<String>,
        /// Markdown; - for standard input.
        #[arg(long)]
        file: Option<PathBuf>,
    },
    /// Put a file, or standard input, in the place of a note's text.
    Edit {
        note: String,
        /// Markdown; - for standard input.
        #[arg(long, default_value = "-")]
        file: PathBuf,
        /// Put it at the end and keep what is there.
        #[arg(long)]
        append: bool,
    },
    /// Print a note's Markdown.
    Show { note: String },
    /// List sentences without a source, quotes that changed, and unclear wording.
    Check { note: String },
    /// Write a note out, with footnotes and sources.
    Export {
        note: String,
        #[arg(long, value_name = "FORM")]
        to: NoteForm,
        /// A citation style: chicago-notes, apa and others.
        #[arg(long)]
        style: Option<String>,
        /// Where to write it; else into this folder, under the note's title.
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NoteForm {
    Docx,
    Pdf,
    Html,
    Md,
}
