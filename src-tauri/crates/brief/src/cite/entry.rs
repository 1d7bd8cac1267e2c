//! An article, or a work that a bibliography tells of, as an entry of a list of works.

use std::str::FromStr;

use demarche_extract::{Publication, PublicationKind};
use hayagriva::Entry;
use hayagriva::types::{
    ChunkedString, Date, EntryType, FormatString, MaybeTyped, Person, PersonRole, PersonsWithRoles,
    Publisher, QualifiedUrl, StringChunk,
};

use super::style::{Speech, Style};
use crate::date::parts;
use crate::name::{Name, divided};
use crate::sources::Article;

/// What stands for a hyphen in a number that is no range, until [`super::text`] makes it one again.
pub(crate) const HYPHEN: char = '\u{E02D}';

/// The entry of an article; only what is known is in it.
pub(crate) fn of(article: &Article, style: &Style, speech: &Speech) -> Entry {
    let (kind, parent) = kinds(article);
    let mut entry = Entry::new(&article.key, kind);
    let is_part = matches!(
        kind,
        EntryType::Article | EntryType::Web | EntryType::Chapter
    );
    let title = if !style.marks_titles {
        article.title.clone()
    } else if speech.is_american() {
        article.title.replace('“', "‘").replace('”', "’")
    } else if speech.is_british() && is_part {
        double_inside(&article.title)
    } else {
        article.title.clone()
    };
    entry.set_title(verbatim(&title));
    let mut authors = people(&article.byline, article.publication.as_ref());
    if article.publication.as_ref().is_some_and(|it| it.others) && !authors.is_empty() {
        authors.push(person(Name::Whole(speech.others().to_owned())));
    }
    let edited = article.publication.as_ref().is_some_and(|it| it.edited);
    if edited && parent.is_none() {
        entry.set_editors(authors);
    } else if !authors.is_empty() {
        entry.set_authors(authors);
    }
    if let Some(date) = article.published.as_ref().and_then(|it| date(&it.date)) {
        entry.set_date(date);
    }
    let work = work(article);
    if let Some(Ok(url)) = article.url.as_deref().map(str::parse) {
        entry.set_url(QualifiedUrl::new(url, article.read_at().and_then(date)));
    }
    let mut parent = parent.zip(article.outlet.as_ref()).map(|(kind, outlet)| {
        let mut parent = Entry::new("outlet", kind);
        parent.set_title(verbatim(outlet));
        parent
    });
    if let Some(publication) = work {
        publish(
            &mut entry,
            parent.as_mut(),
            publication,
            article.outlet.as_deref(),
        );
    } else if let Some(publication) = &article.publication {
        // The page and the town of a newspaper in print.
        paginate(&mut entry, publication);
    }
    entry.set_parents(parent.into_iter().collect());
    entry
}

/// How an article was published that is of another kind than what outlets publish.
fn work(article: &Article) -> Option<&Publication> {
    use PublicationKind::{Newspaper, Other, Page};
    let publication = article.publication.as_ref();
    publication.filter(|it| !matches!(it.kind, Newspaper | Page | Other))
}

/// What an article is, and what it is in.
fn kinds(article: &Article) -> (EntryType, Option<EntryType>) {
    if let Some(publication) = work(article) {
        return match publication.kind {
            PublicationKind::Book => (EntryType::Book, None),
            PublicationKind::Report => (EntryType::Report, None),
            PublicationKind::Thesis => (EntryType::Thesis, None),
            // What the processor calls a paper of a conference is to most styles a journal's special issue.
            PublicationKind::Chapter | PublicationKind::Conference => {
                (EntryType::Chapter, Some(EntryType::Book))
            }
            PublicationKind::Entry => (EntryType::Entry, Some(EntryType::Reference)),
            PublicationKind::Manuscript => (EntryType::Manuscript, None),
            PublicationKind::Case => (EntryType::Case, None),
            PublicationKind::Hearing => (EntryType::Report, None),
            kind if kind.is_of_law() => (EntryType::Legislation, None),
            PublicationKind::Film | PublicationKind::Broadcast => (EntryType::Video, None),
            PublicationKind::Podcast => (EntryType::Audio, None),
            PublicationKind::Speech
            | PublicationKind::Dataset
            | PublicationKind::Letter
            | PublicationKind::Interview => (EntryType::Misc, None),
            _ => (EntryType::Article, Some(EntryType::Periodical)),
        };
    }
    // Most outlets are newspapers, wires or broadcasters, whose name stands in italics; what a
    // government publishes is a page of its site.
    // What has no outlet is a page too: an article without a newspaper would be called a preprint.
    let outlet = article.outlet.as_ref();
    match outlet.and(article.outlet_kind.as_deref()) {
        Some("government") => (EntryType::Web, Some(EntryType::Web)),
        _ if outlet.is_none() => (EntryType::Web, None),
        _ => (EntryType::Article, Some(EntryType::Newspaper)),
    }
}

/// Adds how a work was published: to itself, or to the journal or book that it is in.
fn publish(
    entry: &mut Entry,
    parent: Option<&mut Entry>,
    publication: &Publication,
    outlet: Option<&str>,
) {
    paginate(entry, publication);
    if let Some(doi) = &publication.doi {
        entry.set_doi(doi.clone());
    }
    let number = publication.issue.as_ref();
    let is_report = publication.kind == PublicationKind::Report;
    if let Some(number) = number.filter(|_| is_report) {
        // The processor would read "GAO-21-549" as a range.
        let number = number.replace('-', &HYPHEN.to_string());
        entry.set_keyed_serial_number("serial", number);
    }
    let translators = people(&publication.translators, Some(publication));
    if !translators.is_empty() {
        let translators = PersonsWithRoles::new(translators, PersonRole::Translator);
        entry.set_affiliated(vec![translators]);
    }
    // A book's outlet is its publisher, where nothing else is said.
    let alone = parent.is_none();
    let publisher = publication.publisher.as_deref();
    let publisher = publisher.or(outlet.filter(|_| alone));
    let whole = parent.unwrap_or(entry);
    if publisher.is_some() || publication.place.is_some() {
        whole.set_publisher(Publisher::new(
            publisher.map(verbatim),
            publication.place.as_deref().map(verbatim),
        ));
    }
    if let Some(volume) = &publication.volume {
        whole.set_volume(typed(volume));
    }
    if let Some(number) = number.filter(|_| !is_report) {
        whole.set_issue(typed(number));
    }
    if let Some(edition) = &publication.edition {
        whole.set_edition(typed(edition));
    }
    if let Some(isbn) = &publication.isbn {
        whole.set_isbn(isbn.clone());
    }
    let editors = people(&publication.editors, Some(publication));
    if !editors.is_empty() {
        whole.set_editors(editors);
    }
}

fn paginate(entry: &mut Entry, publication: &Publication) {
    if let Some(pages) = &publication.pages {
        // The processor reads ranges by a hyphen.
        entry.set_page_range(typed(&pages.replace('–', "-")));
    }
}

/// A number, or words that are none.
fn typed<T: FromStr>(written: &str) -> MaybeTyped<T> {
    match written.parse() {
        Ok(value) => MaybeTyped::Typed(value),
        Err(_) => MaybeTyped::String(written.to_owned()),
    }
}

fn people(names: &[String], publication: Option<&Publication>) -> Vec<Person> {
    let told = publication.map_or(&[][..], |it| &it.names);
    names
        .iter()
        .map(|name| person(divided(name, told)))
        .collect()
}

/// What stands in single quotation marks in double ones, for styles whose own marks are single. An apostrophe closes nothing.
fn double_inside(title: &str) -> String {
    let mut out = String::new();
    let mut rest = title;
    while let Some((before, quoted)) = rest.split_once('‘') {
        let in_double = out.matches('“').count() + before.matches('“').count()
            > out.matches('”').count() + before.matches('”').count();
        // "Sana‘a" has a letter of its own there.
        if in_double
            || before.ends_with(char::is_alphanumeric)
            || !quoted.starts_with(char::is_alphabetic)
        {
            out.push_str(before);
            out.push('‘');
            rest = quoted;
            continue;
        }
        let mut ends = quoted
            .match_indices('’')
            .map(|(at, mark)| (at, at + mark.len()));
        let end = ends.find(|&(_, after)| !quoted[after..].starts_with(char::is_alphanumeric));
        let Some((end, after)) = end else {
            break;
        };
        out.push_str(&format!("{before}“{}”", &quoted[..end]));
        rest = &quoted[after..];
    }
    out + rest
}

/// Words that no style may write in other letters: "WhiteHouse.gov" stays so.
fn verbatim(words: &str) -> FormatString {
    FormatString {
        value: ChunkedString(vec![StringChunk::verbatim(words)]),
        short: None,
    }
}

/// A person, or a group whose name stays whole.
fn person(name: Name) -> Person {
    let (name, given_name, suffix) = match name {
        Name::Parts {
            family,
            given,
            suffix,
        } => (family, Some(given), Some(suffix)),
        Name::Whole(name) => (name, None, None),
    };
    Person {
        name,
        given_name,
        prefix: None,
        suffix: suffix.filter(|it| !it.is_empty()),
        comma_suffix: false,
        alias: None,
    }
}

fn date(text: &str) -> Option<Date> {
    let (year, month, day) = parts(text);
    let from_zero = |part: Option<u32>, most: u32| {
        let part = part?.checked_sub(1)?;
        (part < most).then_some(part as u8)
    };
    let month = from_zero(month, 12);
    Some(Date {
        year: year?,
        month,
        day: month.and(from_zero(day, 31)),
        approximate: false,
        season: None,
    })
}
