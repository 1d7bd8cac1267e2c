//! What crosses the edge: requests and responses, as JSON and as TypeScript.
//!
//! Offsets count Unicode scalar values of a body version's text. Dates are ISO 8601; moments are
//! RFC 3339 in UTC unless a field says otherwise. Countries are ISO 3166 alpha-2 codes.

use demarche_text::Phrase;

pub mod actors;
pub mod articles;
pub mod captures;
pub mod codebook;
pub mod companion;
pub mod compare;
pub mod copies;
pub mod editions;
pub mod exchange;
pub mod feeds;
pub mod grids;
pub mod import;
pub mod issues;
pub mod library;
pub mod network;
pub mod notes;
pub mod positions;
pub mod readouts;
pub mod recode;
pub mod saved_views;
pub mod sharing;
pub mod shifts;
pub mod tables;
pub mod timeline;
pub mod vault;
pub mod views;

/// A row's number in the library. Each noun counts its own.
pub type Id = i64;

/// Declares transport types: serde both ways, exported to TypeScript.
macro_rules! transport {
    ($($item:item)*) => { $(
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        $item
    )* };
}
pub(crate) use transport;

transport! {
    /// A request without fields.
    #[serde(deny_unknown_fields)]
    pub struct Empty {}

    /// Names one row.
    pub struct ById { pub id: Id }

    /// Names several rows.
    pub struct ByIds { pub ids: Vec<Id> }

    /// A date as far as it is known. `date` is `2022`, `2022-03`, `2022-03-18` or an RFC 3339 moment.
    pub struct PartialDate { pub date: String, pub precision: Precision }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum Precision { Year, Month, Day, Minute }

    /// A country by its ISO 3166 alpha-2 code, or `EU` and the like for a body that has a code of its own.
    pub struct CountryRef { pub code: String, pub name: String }

    /// A bloc by its code, `EU` or `NATO`, which no country has.
    pub struct BlocRef { pub code: String, pub name: String }

    /// An actor as it is named everywhere else than on its own page.
    pub struct ActorRef { pub id: Id, pub name: String, pub kind: ActorKind, pub country: Option<CountryRef> }

    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum ActorKind { Person, Government, Organisation, Bloc }

    /// An office, apart from who holds it.
    pub struct PostRef { pub id: Id, pub title: String, pub body: Option<String>, pub country: Option<CountryRef> }

    pub struct IssueRef { pub id: Id, pub name: String, pub parent: Option<String> }

    /// What a mutation answers when there is nothing more to say.
    pub struct Done {
        /// The op's name as the Undo menu shows it.
        pub label: Phrase,
    }

    /// A place that names something: where it is and what it is called.
    pub struct Place { pub kind: PlaceKind, pub id: Id, pub title: String, pub detail: String }

    /// Kinds of thing that can be opened, linked and searched. A country's `id` is not a row: see `Place.detail` for its code.
    #[serde(rename_all = "snake_case")]
    #[derive(Copy, Eq)]
    pub enum PlaceKind { Article, Note, Actor, Country, Issue, Event, Excerpt, Position, Post, Outlet, Quotation, View }
}
