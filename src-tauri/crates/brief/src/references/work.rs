//! What an article is as a work, the same for every form.

use demarche_extract::{Publication, PublicationKind};

use crate::name::{Name, divided};
use crate::sources::Article;

/// What stands in place of names that are left out.
pub(crate) const OTHERS: &str = "others";

/// An article, and what stands where in a reference to it.
pub(super) struct Work<'a> {
    pub(super) article: &'a Article,
    pub(super) kind: PublicationKind,
    /// How it was published, as far as that is known.
    pub(super) told: Publication,
}

impl<'a> Work<'a> {
    pub(super) fn of(article: &'a Article) -> Self {
        Self {
            article,
            kind: kind(article),
            told: article.publication.clone().unwrap_or_default(),
        }
    }

    /// What it is cited by; a held one has no key of its own.
    pub(super) fn key(&self) -> &'a str {
        match self.article.key.as_str() {
            "" => "source-held",
            key => key,
        }
    }

    /// What it is in. An outlet that only stands for a publisher is none.
    pub(super) fn container(&self) -> Option<&str> {
        let container = self.told.container.as_deref();
        let outlet = self.article.outlet.as_deref();
        match container {
            _ if !self.kind.is_in_outlet() => container,
            None if outlet == self.told.publisher.as_deref() => None,
            _ => outlet.or(container),
        }
    }

    /// Who published it.
    pub(super) fn publisher(&self) -> Option<&str> {
        let told = &self.told;
        let others = [&told.container, &told.authority, &told.event];
        let outlet = self.article.outlet.as_ref();
        let stands = |outlet: &&String| {
            !self.kind.is_in_outlet() && !others.iter().any(|other| other.as_ref() == Some(*outlet))
        };
        let publisher = told.publisher.as_ref().or(outlet.filter(stands));
        publisher.map(String::as_str)
    }

    /// Those of its byline who wrote it; none where they edited it.
    pub(super) fn authors(&self) -> Vec<Name> {
        match self.told.edited {
            true => Vec::new(),
            false => self.bylined(),
        }
    }

    /// Who edited it, or what it is in.
    pub(super) fn editors(&self) -> Vec<Name> {
        match self.told.edited {
            true => self.bylined(),
            false => self.names(&self.told.editors),
        }
    }

    pub(super) fn translators(&self) -> Vec<Name> {
        self.names(&self.told.translators)
    }

    /// Its byline, with a last name for those whom it leaves out.
    fn bylined(&self) -> Vec<Name> {
        let mut names = self.names(&self.article.byline);
        if self.told.others && !names.is_empty() {
            names.push(Name::Whole(OTHERS.to_owned()));
        }
        names
    }

    fn names(&self, names: &[String]) -> Vec<Name> {
        let divided = |name: &String| divided(name, &self.told.names);
        names.iter().map(divided).collect()
    }

    /// When it was published, ISO 8601.
    pub(super) fn published(&self) -> Option<&'a str> {
        let published = self.article.published.as_ref()?;
        Some(published.date.as_str())
    }

    /// When it was read at its address; works without one have none.
    pub(super) fn accessed(&self) -> Option<&'a str> {
        self.article.read_at()
    }
}

/// What kind of work it is: as the bibliography says that it came from, else a page of a site, or a piece in a newspaper, on a
/// wire or on the air.
fn kind(article: &Article) -> PublicationKind {
    let told = article.publication.as_ref();
    match told.map(|it| it.kind) {
        Some(PublicationKind::Other) if told.is_some_and(|it| it.container.is_none()) => {
            match article.url {
                Some(_) => PublicationKind::Page,
                None => PublicationKind::Other,
            }
        }
        Some(kind) if kind != PublicationKind::Other => kind,
        _ if article.outlet.is_none() => PublicationKind::Page,
        _ if article.outlet_kind.as_deref() == Some("government") => PublicationKind::Page,
        _ => PublicationKind::Newspaper,
    }
}
