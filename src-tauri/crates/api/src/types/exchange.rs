//! What other programs read and write.

use demarche_text::Phrase;

use super::{Id, transport};

transport! {
    /// What a library can be written as for other programs: W3C Web Annotations, a REFI-QDA project, a database of
    /// Discourse Network Analyzer, FollowTheMoney entities, a web archive of what was captured.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ExchangeFormat { Annotations, Qda, Dna, FollowTheMoney, Warc }

    /// `exchange.export`: a job; `exchange.report` then has what came of it.
    pub struct ExchangeExport {
        pub format: ExchangeFormat,
        pub path: String,
        /// Only of these articles; of all when empty.
        pub articles: Vec<Id>,
        /// Whether what tells of held sources is written all the same.
        pub with_held: bool,
    }

    /// `exchange.import`: a job; `exchange.report` then has what came of it. Web archives are articles, and come in
    /// with `import.files`.
    pub struct ExchangeImport { pub path: String }

    /// `exchange.report`: what came of such a job, by its id; none while it runs, or where it did nothing.
    pub struct ExchangeReport {
        pub path: String,
        /// What was written, or made in the library.
        pub made: Vec<ExchangeCount>,
        /// What the library had already.
        pub known: Vec<ExchangeCount>,
        /// What could not be taken, and why.
        pub refused: Vec<ExchangeRefused>,
        /// What is otherwise in the file than in the library, and what was left out: sentences.
        pub told: Vec<Phrase>,
    }
    pub struct ExchangeCount { pub noun: String, pub count: u32 }
    pub struct ExchangeRefused { pub noun: String, /// What it is called, or what it is where it has no name.
        pub name: Phrase, pub reason: Phrase }
}
