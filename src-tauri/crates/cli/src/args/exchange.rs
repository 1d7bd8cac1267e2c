//! What can be typed of files that other programs read and write.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum ExchangeCommand {
    /// Write the library, or some of its articles, for another program. What tells of a held source is left out.
    Export(ExchangeOut),
    /// Take in what another program coded, as one change that `undo` takes back: a REFI-QDA project (.qdpx), a DNA
    /// database (.dna) or Web Annotations (.jsonld). Web archives are articles: `import --file`.
    Import {
        /// The file, which is only read.
        file: PathBuf,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ExchangeOut {
    /// Where to write it.
    pub(crate) file: PathBuf,
    /// What for; else what the file's name ends in.
    #[arg(long)]
    pub(crate) to: Option<ExchangeForm>,
    /// Only this article, by its number; several are given one after the other.
    #[arg(long, value_name = "ARTICLE")]
    pub(crate) article: Vec<i64>,
    /// Write what tells of sources all the same that are marked as sensitive.
    #[arg(long)]
    pub(crate) include_held_sources: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExchangeForm {
    /// W3C Web Annotations in JSON-LD: the excerpts.
    Annotations,
    /// A REFI-QDA project, for MAXQDA, QualCoder, ATLAS.ti and NVivo.
    Qda,
    /// A database of Discourse Network Analyzer 3.
    Dna,
    /// FollowTheMoney entities, for Aleph and OpenSanctions.
    FollowTheMoney,
    /// A web archive (WARC 1.1) of what was captured.
    Warc,
}

impl ExchangeForm {
    /// What a file's name says that it is.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let of = [
            (".ftm.json", Self::FollowTheMoney),
            (".ftm", Self::FollowTheMoney),
            (".ijson", Self::FollowTheMoney),
            (".jsonld", Self::Annotations),
            (".qdpx", Self::Qda),
            (".dna", Self::Dna),
            (".warc.gz", Self::Warc),
        ];
        of.into_iter()
            .find(|(ending, _)| name.ends_with(ending))
            .map(|(_, form)| form)
    }
}
