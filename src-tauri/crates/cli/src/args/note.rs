//! What can be typed of notes.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum NoteCommand {
    /// Make a note. Its text is the template's, the file's, or empty. Naming countries, actors, issues, a day or
    /// an event fills the template in from the library: what was said, each with its source.
    New {
        title: String,
        #[arg(long, conflicts_with = "file")]
        template: Option<String>,
        #[command(flatten)]
        scope: Scope,
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
    /// Write a note out, with footnotes and sources; or the articles that it cites, as references (ris, biblatex, bibtex, csl-json).
    /// Sources that are marked as sensitive leave as “[source held]”.
    Export {
        note: String,
        #[arg(long, value_name = "FORM")]
        to: NoteForm,
        /// A citation style: chicago-notes, apa and others; or a CSL file, which the library then keeps.
        #[arg(long)]
        style: Option<String>,
        /// Where to write it; else into this folder, under the note's title.
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Name sources all the same that are marked as sensitive.
        #[arg(long)]
        include_held_sources: bool,
    },
    /// Issue a note as it is: its text and everything that it leads to are kept for good.
    Issue {
        note: String,
        /// A citation style, or a CSL file.
        #[arg(long)]
        style: Option<String>,
    },
    /// List a note's editions.
    Editions { note: String },
    /// Show an edition, write it out again, or tell what changed since.
    #[command(subcommand)]
    Edition(EditionCommand),
}

#[derive(Debug, Subcommand)]
pub(crate) enum EditionCommand {
    /// Print an edition's Markdown as it was issued.
    Show {
        note: String,
        /// Its number, or the beginning of its hash; where several have the number, `2@Ada`: the number with the analyst,
        /// or with the beginning of the hash or of the moment of issue.
        number: String,
    },
    /// Write an edition out again: the same bytes every time.
    Export {
        note: String,
        /// Its number, or another name of it, as `show` takes it.
        number: String,
        #[arg(long, value_name = "FORM")]
        to: NoteForm,
        /// Where to write it; else into this folder, under the note's title.
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Name sources all the same that are marked as sensitive.
        #[arg(long)]
        include_held_sources: bool,
    },
    /// Tell what changed since an edition: the text, the positions, the evidence.
    Changes {
        note: String,
        /// Its number, or another name of it, as `show` takes it.
        number: String,
        /// A later edition; else the note as it is now.
        #[arg(long, value_name = "NUMBER")]
        to: Option<String>,
    },
}

/// What a template is to be filled in with.
#[derive(Debug, Args)]
pub(crate) struct Scope {
    /// Countries and blocs, by code or name.
    #[arg(long, value_delimiter = ',', requires = "template")]
    pub(crate) countries: Vec<String>,
    /// In the place of countries.
    #[arg(
        long,
        value_delimiter = ',',
        requires = "template",
        conflicts_with = "countries"
    )]
    pub(crate) actors: Vec<String>,
    /// By name or number; else all on which there is a position.
    #[arg(long, value_delimiter = ',', requires = "template")]
    pub(crate) issues: Vec<String>,
    /// As things stood at the end of this day.
    #[arg(long, value_name = "DAY", requires = "template")]
    pub(crate) as_of: Option<String>,
    /// The number of the event that a readout is of.
    #[arg(long, requires = "template")]
    pub(crate) event: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NoteForm {
    Docx,
    Pdf,
    Html,
    Md,
    Ris,
    Biblatex,
    Bibtex,
    CslJson,
}
