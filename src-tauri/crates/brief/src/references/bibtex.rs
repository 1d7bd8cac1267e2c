//! BibTeX, in two dialects: as BibLaTeX reads it, and as the standard styles of BibTeX do. What these do not know goes
//! along under BibLaTeX's names: they pass over it, and other programs do not.

use std::fmt::Write as _;

use demarche_extract::{Publication, PublicationKind, ReferenceForm, babel_name, names_of_rest};
use serde_json::Value;

use super::{Name, OTHERS, Work, dates, day, iso, one_line};
use crate::date::worded_iso;
use crate::sources::Article;

/// The articles for BibLaTeX.
pub fn biblatex(articles: &[&Article]) -> String {
    written(articles, Dialect::Biblatex)
}

/// The articles for BibTeX.
pub fn bibtex(articles: &[&Article]) -> String {
    written(articles, Dialect::Bibtex)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Dialect {
    Biblatex,
    Bibtex,
}

impl Dialect {
    /// One of the two names.
    fn either(self, biblatex: &'static str, bibtex: &'static str) -> &'static str {
        match self {
            Self::Biblatex => biblatex,
            Self::Bibtex => bibtex,
        }
    }
}

fn written(articles: &[&Article], dialect: Dialect) -> String {
    let entries = articles.iter().map(|article| {
        let work = Work::of(article);
        let mut entry = Entry {
            type_of: type_of(&work, dialect),
            fields: Vec::new(),
        };
        entry.of_work(&work, dialect);
        let mut out = format!("@{}{{{},\n", entry.type_of, work.key());
        for (name, value) in entry.fields {
            let _ = writeln!(out, "  {name} = {value},");
        }
        out + "}\n"
    });
    entries.collect::<Vec<_>>().join("\n")
}

struct Entry {
    type_of: &'static str,
    fields: Vec<(&'static str, String)>,
}

impl Entry {
    fn of_work(&mut self, work: &Work<'_>, dialect: Dialect) {
        let (article, told, kind) = (work.article, &work.told, work.kind);
        // The braces inside keep capitals as they are.
        self.braced("title", Some(&article.title));
        self.field("author", people(work.authors()));
        self.field("editor", people(work.editors()));
        self.field("translator", people(work.translators()));
        if named_otherwise(work, self.type_of) {
            self.field("entrysubtype", kind.word().to_owned());
        }
        self.braced(container(kind, dialect), work.container());
        self.braced("series", told.series.as_deref());
        self.braced(
            publisher_of(kind, self.type_of, dialect),
            work.publisher().filter(|it| work.container() != Some(it)),
        );
        if kind.is_of_law() {
            self.braced("institution", told.authority.as_deref());
        }
        // Styles of BibTeX would call any other thesis one for a doctorate.
        let thesis = kind == PublicationKind::Thesis && dialect == Dialect::Bibtex;
        let genre = told.genre.as_deref().or(thesis.then_some("Thesis"));
        self.braced("type", genre);
        self.braced("eventtitle", told.event.as_deref());
        self.braced("venue", told.event_place.as_deref());
        self.text(dialect.either("location", "address"), &told.place);
        self.text("volume", &told.volume);
        // Of a volume of a series the number is that in the series.
        let of_series =
            told.series.is_some() && (kind == PublicationKind::Book || kind.is_in_book());
        match of_series {
            true => {
                self.text("number", &told.series_number);
                self.text("issue", &told.issue);
            }
            false => self.text("number", &told.issue),
        }
        self.text("pages", &told.pages);
        self.text("edition", &told.edition);
        self.text("isbn", &told.isbn);
        self.text("issn", &told.issn);
        match (told.dated(article.published.as_ref()), work.published()) {
            (Some(said), _) if dialect == Dialect::Biblatex || article.published.is_none() => {
                self.dated(said);
            }
            (_, Some(published)) if dialect == Dialect::Biblatex => {
                self.field("date", iso(published).unwrap_or_default());
            }
            (_, published) => self.in_parts(published.unwrap_or_default()),
        }
        let accessed = work.accessed().and_then(iso).unwrap_or_default();
        match (&article.url, dialect, self.type_of) {
            (Some(url), Dialect::Bibtex, "misc") => {
                self.published_how(work, &format!("\\url{{{}}}", address(url)));
                if !accessed.is_empty() && !told.rest.contains_key("note") {
                    self.field("note", format!("Accessed {}", worded_iso(&accessed)));
                }
            }
            (None, Dialect::Bibtex, "misc") => self.published_how(work, ""),
            (url, ..) => self.field("url", url.as_deref().map(address).unwrap_or_default()),
        }
        self.field("urldate", accessed);
        self.field("doi", told.doi.as_deref().map(address).unwrap_or_default());
        let language = told.regional(article.language.as_deref());
        let language = language.or(article.language.as_deref()).unwrap_or_default();
        self.field(
            "langid",
            babel_name(language).unwrap_or(language).to_owned(),
        );
        self.rest(told);
        self.braced("abstract", told.summary.as_deref());
    }

    /// A field in braces, but for what is empty.
    fn field(&mut self, name: &'static str, value: String) {
        if !value.is_empty() {
            self.fields.push((name, format!("{{{value}}}")));
        }
    }

    fn text(&mut self, name: &'static str, value: &Option<String>) {
        let value = value.as_deref().unwrap_or_default();
        self.field(name, escaped(value).replace('–', "--"));
    }

    /// Words that no style may write in other letters.
    fn braced(&mut self, name: &'static str, words: Option<&str>) {
        let words = escaped(words.unwrap_or_default());
        if !words.is_empty() {
            self.field(name, format!("{{{words}}}"));
        }
    }

    /// What no other field holds.
    fn rest(&mut self, told: &Publication) {
        for (csl, name) in names_of_rest(ReferenceForm::Biblatex) {
            let said = match csl.ends_with("-date") {
                true => told.rest.get(csl).and_then(dates::edtf),
                false => told.told_beside(csl),
            };
            if csl == "PMID" && said.is_some() {
                self.field("eprinttype", "pubmed".to_owned());
            }
            self.text(name, &said);
        }
    }

    /// A date that is more than a day: where BibLaTeX could not read it as one, as words in place of a year.
    fn dated(&mut self, said: &Value) {
        let written = dates::edtf(said).unwrap_or_default();
        let is_date = written.starts_with(|first: char| first.is_ascii_digit())
            && !written.contains(|sign: char| sign.is_alphabetic() || sign.is_whitespace());
        match is_date {
            // Read sign by sign: a tilde says that it is about right.
            true => self.field("date", written),
            false => self.text("year", &Some(written)),
        }
    }

    /// A date as BibTeX has it: months by their abbreviations, which styles know in their language.
    fn in_parts(&mut self, published: &str) {
        const MONTHS: [&str; 12] = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ];
        let Some((year, month, day)) = day(published) else {
            return;
        };
        self.field("year", format!("{year:04}"));
        let month = month.and_then(|month| MONTHS.get(month.checked_sub(1)? as usize));
        if let Some(month) = month {
            self.fields.push(("month", (*month).to_owned()));
            self.field("day", day.map(|day| day.to_string()).unwrap_or_default());
        }
    }

    /// What an entry of no type of its own says of how it was published, in the one field that styles print of it.
    fn published_how(&mut self, work: &Work<'_>, address: &str) {
        let told = &work.told;
        let parts = [
            told.event.as_deref(),
            told.event_place.as_deref(),
            work.container(),
            told.authority.as_deref(),
            work.publisher(),
        ];
        let mut parts: Vec<String> = parts.into_iter().flatten().map(escaped).collect();
        parts.extend(Some(address.to_owned()).filter(|it| !it.is_empty()));
        parts.dedup();
        self.field("howpublished", parts.join(", "));
    }
}

fn type_of(work: &Work<'_>, dialect: Dialect) -> &'static str {
    let form = match dialect {
        Dialect::Biblatex => ReferenceForm::Biblatex,
        Dialect::Bibtex => ReferenceForm::Bibtex,
    };
    let genre = work.told.genre.as_deref().unwrap_or_default();
    match work.kind.name_in(form) {
        "phdthesis" if genre.to_lowercase().starts_with('m') => "mastersthesis",
        name => name,
    }
}

/// Whether the type of its entry leaves open what kind of work it is.
fn named_otherwise(work: &Work<'_>, type_of: &str) -> bool {
    let told = &work.told;
    // An article without any of these may be in a newspaper.
    let numbers = [&told.volume, &told.issue, &told.issn, &told.doi];
    let bare = work.kind == PublicationKind::Journal && numbers.iter().all(|it| it.is_none());
    bare || PublicationKind::named(ReferenceForm::Biblatex, type_of) != work.kind
}

/// The field of what it is in.
fn container(kind: PublicationKind, dialect: Dialect) -> &'static str {
    match kind {
        PublicationKind::Page => "organization",
        kind if kind.is_in_book() => "booktitle",
        _ => dialect.either("journaltitle", "journal"),
    }
}

/// The field of who published it.
fn publisher_of(kind: PublicationKind, type_of: &str, dialect: Dialect) -> &'static str {
    match kind {
        PublicationKind::Thesis if dialect == Dialect::Bibtex => "school",
        PublicationKind::Report | PublicationKind::Thesis => "institution",
        _ if type_of == "misc" && !kind.is_of_law() && kind != PublicationKind::Page => {
            "organization"
        }
        _ => "publisher",
    }
}

fn people(names: Vec<Name>) -> String {
    let names = names.into_iter().map(|name| match name {
        Name::Parts {
            family,
            given,
            suffix,
        } => {
            let parts = [family, suffix, given].map(|part| escaped(&part));
            let parts = parts.iter().filter(|part| !part.is_empty());
            let parts: Vec<String> = parts.map(|part| format!("{{{part}}}")).collect();
            parts.join(", ")
        }
        // In braces it would be somebody of this name.
        Name::Whole(name) if name == OTHERS => name,
        Name::Whole(name) => format!("{{{}}}", escaped(&name)),
    });
    names.collect::<Vec<_>>().join(" and ")
}

/// Words with TeX's own signs escaped.
fn escaped(words: &str) -> String {
    let mut out = String::new();
    for letter in one_line(words).chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(letter);
            }
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // Two hyphens in a row would be read as a dash.
            '-' if out.ends_with(['-', '}']) => out.push_str("{-}"),
            letter => out.push(letter),
        }
    }
    out
}

/// An address, which is read letter by letter: only braces and backslashes would be read as anything else.
fn address(url: &str) -> String {
    let mut out = String::new();
    for letter in one_line(url).chars() {
        match letter {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            letter => out.push(letter),
        }
    }
    out
}
