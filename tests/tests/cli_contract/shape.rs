//! The shape of JSON: which keys there are and of which types their values.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde_json::Value;

/// What several values have in common.
#[derive(Default)]
pub(crate) struct Shape {
    places: BTreeMap<String, Place>,
}

#[derive(Default)]
struct Place {
    kinds: BTreeSet<&'static str>,
    count: usize,
    /// How often it could have been there.
    chances: usize,
}

impl Shape {
    /// Takes one more value in.
    pub(crate) fn add(&mut self, value: &Value) {
        self.at("", value);
    }

    fn at(&mut self, path: &str, value: &Value) {
        let kind = match value {
            Value::Null => "null",
            Value::Bool(_) => "bool",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(items) => {
                for item in items {
                    self.at(&format!("{path}[]"), item);
                }
                "list"
            }
            Value::Object(fields) => {
                for (key, value) in fields {
                    self.at(&format!("{path}.{key}"), value);
                }
                "object"
            }
        };
        let place = self.places.entry(path.to_owned()).or_default();
        place.kinds.insert(kind);
        place.count += 1;
        if kind == "object" {
            place.chances += 1;
        }
    }

    /// A line for each place, `?` where it is not always there.
    pub(crate) fn told(&self) -> String {
        let mut told = String::new();
        for (path, place) in &self.places {
            if path.is_empty() {
                continue;
            }
            let holder = path.rsplit_once('.').map_or("", |(holder, _)| holder);
            let always = path.ends_with("[]")
                || self
                    .places
                    .get(holder)
                    .is_none_or(|holder| holder.chances == place.count);
            let mark = if always { "" } else { "?" };
            let kinds: Vec<&str> = place.kinds.iter().copied().collect();
            let _ = writeln!(told, "  {path}{mark}: {}", kinds.join("|"));
        }
        told
    }
}
