//! RIS: a tag and a value a line. Which tag says what of which kind of work is as Zotero and EndNote have it.

use demarche_extract::{PublicationKind, ReferenceForm, names_of_rest};

use super::{Name, OTHERS, Work, dates, day, one_line};
use crate::sources::Article;

/// The articles in RIS.
pub fn ris(articles: &[&Article]) -> String {
    let mut out = String::new();
    for article in articles {
        let work = Work::of(article);
        let mut line = |tag: &str, value: &str| {
            let value = one_line(value);
            if !value.is_empty() {
                out.push_str(&format!("{tag}  - {value}\r\n"));
            }
        };
        line("TY", work.kind.name_in(ReferenceForm::Ris));
        line("ID", work.key());
        line("TI", &article.title);
        for (tag, names) in [
            ("AU", work.authors()),
            (editors(work.kind), work.editors()),
            ("A4", work.translators()),
        ] {
            // Who is left out would be somebody of this name.
            let others = Name::Whole(OTHERS.to_owned());
            let told = names.into_iter().filter(|name| *name != others);
            for name in told {
                line(tag, &written(name));
            }
        }
        for (tag, value) in fields(&work) {
            line(tag, value.unwrap_or_default());
        }
        let dated = work.told.dated(article.published.as_ref());
        let beside = dated.and_then(dates::beside).unwrap_or_default();
        match work.published().and_then(day) {
            Some((year, month, day)) => {
                line("PY", &format!("{year:04}"));
                line("DA", &(slashed(year, month, day) + &beside));
            }
            None if !beside.is_empty() => line("DA", &format!("///{beside}")),
            None => {}
        }
        line("UR", article.url.as_deref().unwrap_or_default());
        if let Some((year, month, day)) = work.accessed().and_then(day) {
            line("Y2", &slashed(year, month, day));
        }
        for (tag, value) in rest(&work) {
            line(tag, &value);
        }
        let language = work.told.regional(article.language.as_deref());
        line(
            "LA",
            language.or(article.language.as_deref()).unwrap_or_default(),
        );
        line("AB", work.told.summary.as_deref().unwrap_or_default());
        out.push_str("ER  - \r\n\r\n");
    }
    out
}

/// The tag of who edited it: of a book the second authors are those of its series.
fn editors(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Book => "A3",
        _ => "A2",
    }
}

fn fields<'w>(work: &'w Work<'_>) -> Vec<(&'static str, Option<&'w str>)> {
    use PublicationKind::{Book, Conference, Report, Speech};
    let told = &work.told;
    let text = |value: &'w Option<String>| value.as_deref();
    let (container, series) = (work.container(), text(&told.series));
    let (event, authority) = (text(&told.event), text(&told.authority));
    let mut fields = match work.kind {
        Book | Report => vec![("T2", series)],
        Speech => vec![("T2", event), ("C1", text(&told.event_place))],
        Conference => vec![
            ("T2", event.or(container)),
            ("C3", container.filter(|_| event.is_some())),
            ("T3", series),
            ("C1", text(&told.event_place)),
        ],
        kind if kind.is_of_law() => vec![("T2", container), ("T3", authority)],
        _ => vec![("T2", container), ("T3", series)],
    };
    let (first, last) = match told.pages.as_deref() {
        None => (None, None),
        Some(pages) => {
            let range = pages
                .split_once('–')
                .filter(|_| !pages.contains([',', ';', ' ']));
            range.map_or((Some(pages), None), |(first, last)| {
                (Some(first), Some(last))
            })
        }
    };
    fields.extend([
        ("PB", work.publisher()),
        ("CY", text(&told.place)),
        ("VL", text(&told.volume)),
        (number(work.kind), text(&told.issue)),
        ("M1", text(&told.series_number)),
        ("SP", first),
        ("EP", last),
        ("ET", text(&told.edition)),
        ("M3", text(&told.genre)),
        ("DO", text(&told.doi)),
        ("SN", text(&told.isbn)),
        ("SN", text(&told.issn)),
    ]);
    fields
}

/// What no other tag says: keywords and notes on a line each.
fn rest(work: &Work<'_>) -> Vec<(&'static str, String)> {
    let told = &work.told;
    let mut lines = Vec::new();
    for (csl, tag) in names_of_rest(ReferenceForm::Ris) {
        let said = match csl.ends_with("-date") {
            true => told.rest.get(csl).and_then(dates::edtf),
            false => told.told_beside(csl),
        };
        let said = said.unwrap_or_default();
        match (csl, told.listed_beside(csl)) {
            ("keyword" | "note", Some(listed)) => {
                lines.extend(listed.into_iter().map(|it| (tag, it.to_owned())));
            }
            ("keyword", None) => {
                lines.extend(said.split([',', ';']).map(|it| (tag, it.to_owned())));
            }
            _ => lines.push((tag, said)),
        }
    }
    // The pages of a whole work are how many it has.
    if work.kind.is_volume() {
        lines.extend(
            told.told_beside("number-of-pages")
                .map(|count| ("SP", count)),
        );
    }
    lines
}

/// The tag of its number: a report's stands where a book's ISBN does.
fn number(kind: PublicationKind) -> &'static str {
    match kind {
        PublicationKind::Report => "SN",
        kind if kind.is_periodical() || kind.is_in_book() || kind.is_volume() => "IS",
        PublicationKind::Other | PublicationKind::Page => "IS",
        _ => "M1",
    }
}

/// "Family, Given, Suffix".
fn written(name: Name) -> String {
    match name {
        Name::Parts {
            family,
            given,
            suffix,
        } => {
            let suffix = if suffix.is_empty() {
                suffix
            } else {
                format!(", {suffix}")
            };
            format!("{family}, {given}{suffix}")
        }
        Name::Whole(name) => name,
    }
}

/// "2022/03/18/"; what is not known stays empty.
fn slashed(year: i32, month: Option<u32>, day: Option<u32>) -> String {
    let part = |part: Option<u32>| part.map(|it| format!("{it:02}")).unwrap_or_default();
    format!("{year:04}/{}/{}/", part(month), part(day))
}
