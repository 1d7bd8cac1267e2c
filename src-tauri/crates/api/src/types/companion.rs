//! The browser companion: an extension that sends pages as they are seen.

use super::library::Failure;
use super::{Id, transport};

transport! {
    /// `companion.status`: whether the program listens for the companion, and whom it listens to.
    pub struct CompanionStatus {
        pub on: bool,
        /// The port of 127.0.0.1 that it listens at; none while it does not.
        pub port: Option<u16>,
        /// The port that the companion asks at unless told another.
        pub usual_port: u16,
        /// Why it does not listen although it is switched on.
        pub problem: Option<Failure>,
        /// Whether what comes in is stored at once, where nothing has to be decided first.
        pub store_at_once: bool,
        /// The code that pairs one browser, while there is one.
        pub code: Option<PairingCode>,
        /// Until when no browser can be paired, after too many wrong codes.
        pub locked_until: Option<String>,
        /// Where the extension lies that came with the program; none where it was built from its source.
        pub folder: Option<String>,
        /// Those that may send pages, in the order in which they were paired.
        pub browsers: Vec<PairedBrowser>,
    }

    /// A code that pairs one browser, once.
    pub struct PairingCode {
        /// As it is read and typed: `7QK2-M4XD`.
        pub code: String,
        pub until: String,
    }

    /// A browser that was paired.
    pub struct PairedBrowser {
        /// The extension's own address, `chrome-extension://…`, by which it is known.
        pub origin: String,
        /// What it calls itself.
        pub name: String,
        pub paired_at: String,
    }

    /// `companion.set`: unset fields stay as they are.
    pub struct CompanionSet { pub on: Option<bool>, pub store_at_once: Option<bool> }

    /// `companion.unpair`
    pub struct CompanionUnpair { pub origin: String }

    /// The `page-arrived` event: a page came in and waits in the import sheet.
    pub struct PageArrived { pub draft: Id, pub title: Option<String> }

    /// Words that were selected on the page that a draft was made of.
    pub struct DraftSelection {
        pub words: String,
        pub stands: SelectionStands,
        /// Whether they become an excerpt when the draft is stored; only where they stand once.
        pub excerpt: bool,
    }
    /// How often they stand in the text as it would be stored.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum SelectionStands { Once, Several, Nowhere }
}
