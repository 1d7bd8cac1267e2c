//! Which file tells of what: by number, by path, and by name as Obsidian finds it.

use std::collections::HashMap;

use demarche_library::PlaceKind;

use super::name::folded;

/// What a file of the vault tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Page {
    pub(crate) kind: PlaceKind,
    pub(crate) number: i64,
    /// By what it is known outside.
    pub(crate) id: String,
    /// Its title or name.
    pub(crate) title: String,
    /// Where it lies, without `.md`.
    pub(crate) path: String,
}

/// All files of the vault that are known.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    pages: Vec<Page>,
    numbered: HashMap<(PlaceKind, i64), usize>,
    at: HashMap<String, usize>,
    named: HashMap<String, Vec<usize>>,
}

impl Shelf {
    pub(crate) fn add(&mut self, page: Page) {
        let index = self.pages.len();
        self.numbered
            .entry((page.kind, page.number))
            .or_insert(index);
        let path = folded(&page.path);
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        self.named.entry(name).or_default().push(index);
        self.at.insert(path, index);
        self.pages.push(page);
    }

    /// The file of a row.
    pub(crate) fn of(&self, kind: PlaceKind, number: i64) -> Option<&Page> {
        self.numbered
            .get(&(kind, number))
            .map(|&at| &self.pages[at])
    }

    /// The file that a link names: by its whole path, or by the end of it where no other file's is the same.
    pub(crate) fn find(&self, target: &str) -> Option<&Page> {
        let target = folded(target.trim());
        let target = target.strip_suffix(".md").unwrap_or(&target);
        if let Some(&at) = self.at.get(target) {
            return Some(&self.pages[at]);
        }
        let name = target.rsplit('/').next()?;
        let end = format!("/{target}");
        let mut fitting = self
            .named
            .get(name)?
            .iter()
            .map(|&at| &self.pages[at])
            .filter(|page| folded(&page.path).ends_with(&end));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first)
    }

    /// Kind, number and id of every file.
    pub(crate) fn ids(&self) -> Vec<(PlaceKind, i64, &str)> {
        let pages = self.pages.iter();
        pages
            .map(|it| (it.kind, it.number, it.id.as_str()))
            .collect()
    }

    /// A link to a row's file; the words alone where it has none.
    pub(crate) fn link(&self, kind: PlaceKind, number: i64, words: &str) -> String {
        match self.of(kind, number) {
            Some(page) => format!("[[{}|{}]]", page.path, super::link::display(words)),
            None => super::words(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_as_obsidian_finds_it() {
        let mut shelf = Shelf::default();
        for (number, path) in [
            (1, "Notes/Call"),
            (2, "Old/Call"),
            (3, "Old/Deep/Sanctions"),
        ] {
            shelf.add(Page {
                kind: PlaceKind::Note,
                number,
                id: String::new(),
                title: String::new(),
                path: path.to_owned(),
            });
        }
        let found = |target: &str| shelf.find(target).map(|page| page.number);
        assert_eq!(found("Notes/Call"), Some(1));
        assert_eq!(found("old/call.md"), Some(2));
        assert_eq!(found("Call"), None, "two are called so");
        assert_eq!(found("Sanctions"), Some(3));
        assert_eq!(found("Deep/Sanctions"), Some(3));
        assert_eq!(found("eep/Sanctions"), None);
    }
}
