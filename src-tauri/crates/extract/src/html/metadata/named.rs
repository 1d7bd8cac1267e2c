//! `meta` elements by the names in `data/meta.tsv`.

use std::collections::HashMap;

use dom_query::Document;

use crate::block::fold_space;

/// Names of `meta` elements: what they stand for and, for dates, how far they are to be trusted.
const META: &str = include_str!("../../../data/meta.tsv");

/// The `meta` elements of a page.
#[derive(Debug, Default)]
pub(super) struct Named {
    values: HashMap<String, Vec<String>>,
}

impl Named {
    pub(super) fn read(document: &Document) -> Self {
        let mut values: HashMap<String, Vec<String>> = HashMap::new();
        for node in document.select("meta[content]").nodes() {
            let content = fold_space(&node.attr("content").unwrap_or_default());
            if content.is_empty() {
                continue;
            }
            for key in ["property", "name", "itemprop", "http-equiv"] {
                for name in node
                    .attr(key)
                    .iter()
                    .flat_map(|names| names.split_ascii_whitespace())
                {
                    values
                        .entry(name.to_ascii_lowercase())
                        .or_default()
                        .push(content.clone());
                }
            }
        }
        Self { values }
    }

    /// The values of the names that stand for `what`, with the names, in the order of the table.
    pub(super) fn all(
        &self,
        what: &'static str,
    ) -> impl Iterator<Item = (&'static str, &str)> + '_ {
        META.lines()
            .filter_map(|line| line.split_once('\t'))
            .filter(move |(kind, _)| *kind == what)
            .flat_map(|(_, name)| {
                self.values
                    .get(name)
                    .into_iter()
                    .flatten()
                    .map(move |value| (name, value.as_str()))
            })
    }

    /// The first of them.
    pub(super) fn first(&self, what: &'static str) -> Option<(&'static str, &str)> {
        self.all(what).next()
    }
}
