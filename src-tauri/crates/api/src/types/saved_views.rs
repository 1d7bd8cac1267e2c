//! Comparisons and grids kept by name.

use std::collections::BTreeMap;

use super::{Id, transport};

transport! {
    /// `saved_view.list`: by name.
    pub struct SavedView {
        pub id: Id,
        pub name: String,
        /// The screen that shows it.
        pub screen: String,
        /// The issue that the screen is about.
        pub issue: Option<Id>,
        /// What the screen shows, and how, as it writes them into its address.
        pub args: BTreeMap<String, String>,
    }
    /// `saved_view.save`: with an `id`, in the place of that one. A name that another view has is refused.
    pub struct SavedViewInput {
        pub id: Option<Id>,
        pub name: String,
        pub screen: String,
        pub issue: Option<Id>,
        pub args: BTreeMap<String, String>,
    }
    /// `saved_view.rename`.
    pub struct SavedViewName { pub id: Id, pub name: String }
}
