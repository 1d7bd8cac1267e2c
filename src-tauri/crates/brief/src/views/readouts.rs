//! Two readouts side by side: a table for elsewhere, and a note's with citations.

use std::fmt::Write as _;

use demarche_library::readouts::{ReadoutDiff, ReadoutRow, ReadoutText, ReadoutWords, Side};
use demarche_text::readout::{Basis, Kind as Said};

use crate::date::worded;
use crate::markdown::escape;
use crate::table::{Cell, Kind, Table};

/// Every row of two readouts, in their order.
pub fn readouts(diff: &ReadoutDiff) -> Table {
    let event = diff.event.as_ref().map(|(_, name)| name.clone());
    let mut table = Table::new(
        event.unwrap_or_default(),
        [
            ("Said", Kind::Text),
            ("At another place", Kind::Text),
            ("Sentence of A", Kind::Text),
            ("A", Kind::Words),
            ("Sentence of B", Kind::Text),
            ("B", Kind::Words),
        ],
    )
    .untelling(&["Said", "At another place", "Sentence of A", "Sentence of B"]);
    table.rows.extend(diff.rows.iter().map(|row| {
        let [a, b] = [&row.a, &row.b].map(Option::as_ref);
        let number = |told: Option<&ReadoutWords>| told.map(numbers).unwrap_or_default();
        let place = if row.crosses { "yes" } else { "" };
        let cells: [Cell; 6] = [
            said(row).into(),
            place.into(),
            number(a).into(),
            a.map(words).unwrap_or_default().into(),
            number(b).into(),
            b.map(words).unwrap_or_default().into(),
        ];
        cells.to_vec()
    }));
    table.below = vec![
        format!("A: {}", about(&diff.a)),
        format!("B: {}", about(&diff.b)),
        counted(diff),
    ];
    table.below.extend(caution(diff));
    table
}

/// The same as Markdown for a note: each cell cites its article.
pub fn readouts_in_note(diff: &ReadoutDiff) -> String {
    let mut out = String::new();
    if let Some((_, event)) = &diff.event {
        out.push_str("### ");
        escape(event, &mut out);
        out.push_str("\n\n");
    }
    for (letter, text) in [("A", &diff.a), ("B", &diff.b)] {
        let _ = write!(out, "- **{letter}** ");
        escape(&about(text), &mut out);
        let _ = writeln!(out, " [@{}]", text.article.citation_key);
    }
    let _ = writeln!(out, "\n{}", counted(diff));
    if let Some(caution) = caution(diff) {
        let _ = writeln!(out, "\n{caution}");
    }
    out.push_str("\n| | A | B |\n|---|---|---|\n");
    for row in &diff.rows {
        let place = if row.crosses {
            ", at another place"
        } else {
            ""
        };
        let _ = write!(out, "| {}{place} |", said(row));
        for (told, text) in [(&row.a, &diff.a), (&row.b, &diff.b)] {
            out.push(' ');
            if let Some(told) = told {
                let _ = write!(out, "{}. ", numbers(told));
                escape(&words(told), &mut out);
                let _ = write!(out, " [@{}] ", text.article.citation_key);
            }
            out.push('|');
        }
        out.push('\n');
    }
    out
}

/// "6 in both, none in the same words, 3 only in A, 6 only in B; 2 of those in both at another place."
fn counted(diff: &ReadoutDiff) -> String {
    let counts = &diff.counts;
    let some = |count: u32| match count {
        0 => "none".to_owned(),
        some => some.to_string(),
    };
    format!(
        "{} in both ({} in the same words, {} at another place), {} only in A, {} only in B.",
        counts.same + counts.differently,
        some(counts.same),
        some(counts.crossing),
        counts.only_a,
        counts.only_b,
    )
}

/// What is to be known where the languages differ.
fn caution(diff: &ReadoutDiff) -> Option<String> {
    let language = |text: &ReadoutText| text.language.clone().unwrap_or_default();
    (diff.basis == Basis::NamesAndNumbers).then(|| {
        format!(
            "The texts are in two languages ({} and {}). Their sentences were paired by names and numbers alone: \
             what stands alone here may still be in the other text.",
            language(&diff.a),
            language(&diff.b),
        )
    })
}

/// "United States, “The call”, Example Wire, 18 March 2022": what is known of it.
fn about(text: &ReadoutText) -> String {
    let side = text.side.as_ref().map(|side| match side {
        Side::Actor(actor) => actor.name.clone(),
        Side::Country(country) => country.name.clone(),
    });
    let article = &text.article;
    let facts = [
        side,
        Some(format!("“{}”", article.title)),
        article.outlet.as_ref().map(|outlet| outlet.name.clone()),
        article.published.as_ref().map(worded),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn said(row: &ReadoutRow) -> &'static str {
    match row.kind {
        Said::Same => "the same",
        Said::Differently => "said differently",
        Said::OnlyA => "only in A",
        Said::OnlyB => "only in B",
    }
}

/// The words on one line.
fn words(told: &ReadoutWords) -> String {
    let whole: String = told.parts.iter().map(|part| part.text.as_str()).collect();
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "4", or "4–5" for sentences that follow each other.
fn numbers(told: &ReadoutWords) -> String {
    match told.count {
        1 => told.first.to_string(),
        count => format!("{}–{}", told.first, told.first + count - 1),
    }
}
