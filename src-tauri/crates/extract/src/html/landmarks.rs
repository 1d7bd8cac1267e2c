//! The elements that a page's metadata are read from, gathered in one walk: a search for each kind would go
//! over the whole page every time.

use dom_query::{Document, NodeRef};

/// The elements of a page, in its order.
pub(super) struct Landmarks<'d> {
    pub(super) document: &'d Document,
    /// The root, where it has a language.
    pub(super) root: Option<NodeRef<'d>>,
    /// The titles in the head.
    pub(super) titles: Vec<NodeRef<'d>>,
    /// `meta` elements with a content.
    pub(super) metas: Vec<NodeRef<'d>>,
    /// Fields in which a page keeps for its scripts what its article is: `textarea` elements with a class.
    pub(super) fields: Vec<NodeRef<'d>>,
    /// Links to the page's own address.
    pub(super) canonical: Vec<NodeRef<'d>>,
    /// Scripts with data for search engines.
    pub(super) linked: Vec<NodeRef<'d>>,
    /// Headings of the first and second level.
    pub(super) headings: Vec<NodeRef<'d>>,
    /// Where links lead whose words are "2".
    pub(super) second: Vec<NodeRef<'d>>,
    /// Whether the main element says that it is a live blog.
    pub(super) live: bool,
}

impl<'d> Landmarks<'d> {
    pub(super) fn of(document: &'d Document) -> Self {
        let mut found = Self {
            document,
            root: None,
            titles: Vec::new(),
            metas: Vec::new(),
            fields: Vec::new(),
            canonical: Vec::new(),
            linked: Vec::new(),
            headings: Vec::new(),
            second: Vec::new(),
            live: false,
        };
        for node in document.root().descendants_it() {
            let Some(element) = node.element_ref() else {
                continue;
            };
            let attribute = |name: &str| {
                let mut attributes = element.attrs.iter();
                attributes.find(|attribute| &attribute.name.local == name)
            };
            match element.name.local.as_ref() {
                "html" if found.root.is_none() && attribute("lang").is_some() => {
                    found.root = Some(node);
                }
                "title" if node.parent().is_some_and(|above| above.has_name("head")) => {
                    found.titles.push(node);
                }
                "meta" if attribute("content").is_some() => found.metas.push(node),
                "textarea" if attribute("class").is_some() => found.fields.push(node),
                "link" if attribute("rel").is_some_and(|rel| &*rel.value == "canonical") => {
                    found.canonical.push(node);
                }
                "script"
                    if attribute("type").is_some_and(|kind| kind.value.contains("ld+json")) =>
                {
                    found.linked.push(node);
                }
                "h1" | "h2" => found.headings.push(node),
                "a" if attribute("href").is_some_and(|href| href.value.contains('2'))
                    && node.text().trim() == "2" =>
                {
                    found.second.push(node);
                }
                "article" | "main" | "body" => {
                    let names = ["class", "id", "itemtype"]
                        .into_iter()
                        .filter_map(attribute);
                    found.live |= names.into_iter().any(|names| is_live(&names.value));
                }
                _ => {}
            }
        }
        found
    }

    /// What the page calls itself: its title and its headings of the first level.
    pub(super) fn names(&self) -> Vec<String> {
        let headings = self.headings.iter().filter(|node| node.has_name("h1"));
        let texts = headings.map(|node| crate::block::fold_space(&node.text()));
        std::iter::once(self.title()).chain(texts).collect()
    }

    /// The text of the page's title.
    pub(super) fn title(&self) -> String {
        let texts: Vec<String> = self
            .titles
            .iter()
            .map(|title| title.text().to_string())
            .collect();
        crate::block::fold_space(&texts.concat())
    }
}

/// Whether names are those of a live blog, however its words are joined.
pub(super) fn is_live(names: &str) -> bool {
    let mut bare = names.to_ascii_lowercase();
    bare.retain(|c| c != '-' && c != '_');
    bare.contains("liveblog")
}
