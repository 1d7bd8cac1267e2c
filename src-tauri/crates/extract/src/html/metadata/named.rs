//! `meta` elements by the names in `data/meta.tsv`.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::block::fold_space;
use crate::facts::byline::is_word;
use crate::html::landmarks::Landmarks;

/// Names of `meta` elements, and of fields in scripts without what joins their words: what they stand for
/// and, for dates, how far they are to be trusted.
const META: &str = include_str!("../../../data/meta.tsv");

/// The name that the table has for the author of a card.
const WRITTEN_BY: &str = "twitter:data";

/// The names that stand for `what`, in the order of the table.
pub(super) fn kinds(what: &'static str) -> impl Iterator<Item = &'static str> {
    static KINDS: OnceLock<HashMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    let kinds = KINDS.get_or_init(|| {
        let mut kinds: HashMap<_, Vec<_>> = HashMap::new();
        for (kind, name) in META.lines().filter_map(|line| line.split_once('\t')) {
            kinds.entry(kind).or_default().push(name);
        }
        kinds
    });
    kinds.get(what).into_iter().flatten().copied()
}

/// The `meta` elements of a page, and the fields that it keeps for its scripts.
#[derive(Debug, Default)]
pub(super) struct Named {
    values: HashMap<String, Vec<String>>,
    /// Contents that are JSON-LD.
    pub(super) linked: Vec<String>,
}

impl Named {
    pub(super) fn read(page: &Landmarks<'_>) -> Self {
        let mut values: HashMap<String, Vec<String>> = HashMap::new();
        let mut linked = Vec::new();
        for node in &page.metas {
            let content = fold_space(&node.attr("content").unwrap_or_default());
            if content.is_empty() {
                continue;
            }
            if content.starts_with('{') && content.contains("\"@type\"") {
                linked.push(content);
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
        for node in &page.fields {
            const LONGEST: usize = 200;
            let text = node.text();
            if text.len() > LONGEST || text.contains('<') || text.trim().is_empty() {
                continue;
            }
            for name in node
                .attr("class")
                .iter()
                .flat_map(|names| names.split_ascii_whitespace())
            {
                let values = values.entry(name.to_ascii_lowercase()).or_default();
                values.push(fold_space(&text));
            }
        }
        // What cards show: a label, and beside it what it is of.
        for n in ["1", "2"] {
            let first = |what: &str| Some(values.get(&format!("twitter:{what}{n}"))?[0].clone());
            if let (Some(label), Some(data)) = (first("label"), first("data"))
                && is_word(&label)
            {
                values.entry(WRITTEN_BY.to_owned()).or_default().push(data);
            }
        }
        Self { values, linked }
    }

    /// The values of the names that stand for `what`, with the names, in the order of the table.
    pub(super) fn all(
        &self,
        what: &'static str,
    ) -> impl Iterator<Item = (&'static str, &str)> + '_ {
        kinds(what).flat_map(|name| {
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
