//! Lists: every noun, filtered, a line each.

use demarche_api::types::PlaceKind;
use demarche_api::types::actors::{ActorList, ActorListRequest};
use demarche_api::types::articles::{
    Article, ArticleList, ArticleListRequest, ArticleRow, ArticleSort, Excerpt, ExcerptList,
    ExcerptListRequest, OutletRow, Quotation, QuotationState,
};
use demarche_api::types::issues::IssueNode;
use demarche_api::types::notes::{NoteListRequest, NoteRow};
use demarche_api::types::positions::{
    EventRow, PositionList, PositionListRequest, PositionRow, Stance,
};
use demarche_api::types::tables::TableFormat;
use demarche_api::types::{ById, Empty, Id};
use serde::Serialize;

mod filter;
mod table;

use filter::Filters;
use table::Cells;

use crate::args::{List, Listed};
use crate::desk::Desk;
use crate::names;
use crate::out::{Out, counted, date, joined};
use crate::stop::Stop;

/// Rows asked for at a time.
const PAGE: u32 = 500;

pub(crate) fn run(desk: &Desk, out: &mut Out, list: List) -> Result<(), Stop> {
    let mut filters = Filters::parse(&list.filters)?;
    let with_held = list.out.with_held();
    let asked = list.out.asked()?;
    let asked = asked.map(|(format, path)| (format, path, with_held));
    match list.noun {
        Listed::Articles => {
            let request = article_request(desk, &mut filters)?;
            let searched = filters.finish("articles", PlaceKind::Article)?;
            let mut rows = articles(desk, request)?;
            searched.keep(desk, &mut rows, |row| row.id)?;
            each(desk, out, "Articles", &rows, asked, article_line)
        }
        Listed::Quotations => {
            let rows = quotations(desk, filters)?;
            each(desk, out, "Quotations", &rows, asked, quotation_line)
        }
        Listed::Excerpts => {
            let rows = excerpts(desk, filters)?;
            each(desk, out, "Excerpts", &rows, asked, excerpt_line)
        }
        Listed::Positions => {
            let rows = positions(desk, filters)?;
            each(desk, out, "Positions", &rows, asked, position_line)
        }
        Listed::Actors => {
            let rows = actors(desk, filters)?;
            each(desk, out, "Actors", &rows, asked, |row| {
                let country = row
                    .actor
                    .country
                    .as_ref()
                    .map_or("", |country| &country.code);
                let post = row.post.as_ref().map_or("", |post| post.title.as_str());
                let positions = counted(row.positions, "position");
                joined([row.actor.name.as_str(), country, post, &positions], "  ")
                    .numbered(row.actor.id)
            })
        }
        Listed::Issues => {
            let text = filters.take("text").unwrap_or_default().to_lowercase();
            let searched = filters.finish("issues", PlaceKind::Issue)?;
            let mut tree: Vec<IssueNode> = desk.ask("issue.tree", &Empty {})?;
            tree.retain(|node| node.name.to_lowercase().contains(&text));
            searched.keep(desk, &mut tree, |node| node.id)?;
            each(desk, out, "Issues", &tree, asked, issue_line)
        }
        Listed::Events => {
            let text = filters.take("text").unwrap_or_default().to_lowercase();
            let searched = filters.finish("events", PlaceKind::Event)?;
            let mut events: Vec<EventRow> = desk.ask("event.list", &Empty {})?;
            events.retain(|event| event.name.to_lowercase().contains(&text));
            searched.keep(desk, &mut events, |event| event.id)?;
            each(desk, out, "Events", &events, asked, |event| {
                let place = event.place.as_deref().unwrap_or_default();
                joined(
                    [date(event.held.as_ref()), event.name.as_str(), place],
                    "  ",
                )
                .numbered(event.id)
            })
        }
        Listed::Notes => {
            let request = NoteListRequest {
                text: filters.take("text").unwrap_or_default(),
                notebook: None,
            };
            let searched = filters.finish("notes", PlaceKind::Note)?;
            let mut notes: Vec<NoteRow> = desk.ask("note.list", &request)?;
            searched.keep(desk, &mut notes, |note| note.id)?;
            each(desk, out, "Notes", &notes, asked, |note| {
                let words = counted(note.words, "word");
                joined([note.title.as_str(), &note.edited_at, &words], "  ").numbered(note.id)
            })
        }
    }
}

fn each<T: Serialize + Cells>(
    desk: &Desk,
    out: &mut Out,
    title: &str,
    rows: &[T],
    asked: Option<(TableFormat, Option<String>, bool)>,
    line: impl Fn(&T) -> String,
) -> Result<(), Stop> {
    if let Some(asked) = asked {
        return table::write(desk, out, title, rows, asked);
    }
    for row in rows {
        match out.is_json() {
            true => out.json(row)?,
            false => out.line(line(row))?,
        }
    }
    Ok(())
}

/// All rows of a list that answers in pages.
fn all<T>(page: impl Fn(u32) -> Result<(u32, Vec<T>), Stop>) -> Result<Vec<T>, Stop> {
    let mut rows = Vec::new();
    loop {
        let (total, more) = page(rows.len() as u32)?;
        let ended = more.is_empty();
        rows.extend(more);
        if ended || rows.len() >= total as usize {
            return Ok(rows);
        }
    }
}

fn article_request(desk: &Desk, filters: &mut Filters) -> Result<ArticleListRequest, Stop> {
    let outlet = match filters.take("outlet") {
        None => None,
        Some(given) => Some(outlet(desk, &given)?),
    };
    let actor = filters
        .take("actor")
        .map(|given| names::actor(desk, &given));
    Ok(ArticleListRequest {
        text: filters.take("text").unwrap_or_default(),
        outlet,
        country: filters.take("country"),
        from: filters.take("from"),
        to: filters.take("to"),
        actor: actor.transpose()?,
        sort: ArticleSort::Published,
        descending: true,
        offset: 0,
        limit: PAGE,
    })
}

fn outlet(desk: &Desk, given: &str) -> Result<Id, Stop> {
    let outlets: Vec<OutletRow> = desk.ask("outlet.list", &Empty {})?;
    outlets
        .iter()
        .find(|outlet| outlet.name.eq_ignore_ascii_case(given) || outlet.id.to_string() == given)
        .map(|outlet| outlet.id)
        .ok_or_else(|| Stop::failed(format!("There is no outlet “{given}”.")))
}

fn articles(desk: &Desk, request: ArticleListRequest) -> Result<Vec<ArticleRow>, Stop> {
    all(|offset| {
        let request = ArticleListRequest {
            offset,
            ..request.clone()
        };
        let list: ArticleList = desk.ask("article.list", &request)?;
        Ok((list.total, list.rows))
    })
}

/// The quotations of one article, or of all that have some.
fn quotations(desk: &Desk, mut filters: Filters) -> Result<Vec<Quotation>, Stop> {
    let state: Option<QuotationState> = filters.take_word("state")?;
    let article: Option<Id> = filters.take_number("article")?;
    let every = article_request(desk, &mut Filters::default())?;
    let searched = filters.finish("quotations", PlaceKind::Quotation)?;
    let ids = match article {
        Some(id) => vec![id],
        None => {
            let rows = articles(desk, every)?;
            let with_some = rows.iter().filter(|row| row.quotations > 0);
            with_some.map(|row| row.id).collect()
        }
    };
    let mut found = Vec::new();
    for id in ids {
        let article: Article = desk.ask("article.get", &ById { id })?;
        found.extend(article.quotations);
    }
    found.retain(|quotation| state.is_none_or(|state| quotation.state == state));
    searched.keep(desk, &mut found, |quotation| quotation.id)?;
    Ok(found)
}

fn excerpts(desk: &Desk, mut filters: Filters) -> Result<Vec<Excerpt>, Stop> {
    let issue = filters
        .take("issue")
        .map(|given| names::issue(desk, &given));
    let request = ExcerptListRequest {
        text: filters.take("text").unwrap_or_default(),
        issue: issue.transpose()?,
        orphans_only: filters.take("orphans").is_some_and(|value| value != "no"),
        offset: 0,
        limit: PAGE,
    };
    let searched = filters.finish("excerpts", PlaceKind::Excerpt)?;
    let mut rows = all(|offset| {
        let request = ExcerptListRequest {
            offset,
            ..request.clone()
        };
        let list: ExcerptList = desk.ask("excerpt.list", &request)?;
        Ok((list.total, list.rows))
    })?;
    searched.keep(desk, &mut rows, |row| row.id)?;
    Ok(rows)
}

fn positions(desk: &Desk, mut filters: Filters) -> Result<Vec<PositionRow>, Stop> {
    let actor = filters
        .take("actor")
        .map(|given| names::actor(desk, &given));
    let issue = filters
        .take("issue")
        .map(|given| names::issue(desk, &given));
    let request = PositionListRequest {
        actor: actor.transpose()?,
        country: filters.take("country"),
        issue: issue.transpose()?,
        article: filters.take_number("article")?,
        text: filters.take("text").unwrap_or_default(),
        offset: 0,
        limit: PAGE,
    };
    let searched = filters.finish("positions", PlaceKind::Position)?;
    let mut rows = all(|offset| {
        let request = PositionListRequest {
            offset,
            ..request.clone()
        };
        let list: PositionList = desk.ask("position.list", &request)?;
        Ok((list.total, list.rows))
    })?;
    searched.keep(desk, &mut rows, |row| row.id)?;
    Ok(rows)
}

fn actors(
    desk: &Desk,
    mut filters: Filters,
) -> Result<Vec<demarche_api::types::actors::ActorRow>, Stop> {
    let request = ActorListRequest {
        text: filters.take("text").unwrap_or_default(),
        country: filters.take("country"),
        kind: filters.take_word("kind")?,
        offset: 0,
        limit: PAGE,
    };
    let searched = filters.finish("actors", PlaceKind::Actor)?;
    let mut rows = all(|offset| {
        let request = ActorListRequest {
            offset,
            ..request.clone()
        };
        let list: ActorList = desk.ask("actor.list", &request)?;
        Ok((list.total, list.rows))
    })?;
    searched.keep(desk, &mut rows, |row| row.actor.id)?;
    Ok(rows)
}

fn article_line(row: &ArticleRow) -> String {
    let outlet = row
        .outlet
        .as_ref()
        .map_or("", |outlet| outlet.name.as_str());
    let wires = joined(row.wires.iter().map(String::as_str), ", ");
    let quotations = counted(row.quotations, "quotation");
    let copies = match row.copies {
        0 => String::new(),
        1 => "1 copy".to_owned(),
        more => format!("{more} copies"),
    };
    let key = format!("@{}", row.citation_key);
    let parts = [
        date(row.published.as_ref()),
        outlet,
        &row.title,
        &key,
        &wires,
        &quotations,
        &copies,
    ];
    joined(parts, "  ").numbered(row.id)
}

fn quotation_line(quotation: &Quotation) -> String {
    let speaker = match &quotation.actor {
        Some(actor) => actor.name.as_str(),
        None if quotation.speaker.is_empty() => "nobody named",
        None => quotation.speaker.as_str(),
    };
    let post = quotation
        .post
        .as_ref()
        .map_or("", |post| post.title.as_str());
    let country = quotation
        .country
        .as_ref()
        .map_or("", |country| country.code.as_str());
    let state = match quotation.state {
        QuotationState::Pending => "",
        QuotationState::Accepted => "(accepted)",
        QuotationState::Rejected => "(rejected)",
    };
    let quote = format!("“{}”", quotation.quote);
    let parts = [
        speaker,
        post,
        country,
        date(quotation.said.as_ref()),
        state,
        &quote,
    ];
    joined(parts, "  ").numbered(quotation.id)
}

fn excerpt_line(excerpt: &Excerpt) -> String {
    let orphan = if excerpt.orphan { "(orphan)" } else { "" };
    let quote = format!("“{}”", excerpt.quote);
    joined([quote.as_str(), &excerpt.article_title, orphan], "  ").numbered(excerpt.id)
}

/// An issue as deep as it stands in the tree.
pub(crate) fn issue_line(node: &IssueNode) -> String {
    let poles = match (&node.con, &node.pro) {
        (Some(con), Some(pro)) => format!("−− {con} / ++ {pro}"),
        _ => String::new(),
    };
    let name = format!("{}{}", "  ".repeat(node.depth as usize), node.name);
    let positions = counted(node.positions, "position");
    joined([name.as_str(), &poles, &positions], "  ").numbered(node.id)
}

pub(crate) fn position_line(row: &PositionRow) -> String {
    let names = joined(row.actors.iter().map(|actor| actor.name.as_str()), ", ");
    let behalf = joined(
        row.on_behalf.iter().map(|country| country.code.as_str()),
        ", ",
    );
    let parts = [
        date(row.said.as_ref()),
        &names,
        &behalf,
        stance_mark(row.stance),
        &row.issue.name,
        &row.paraphrase,
        trash_mark(row),
    ];
    joined(parts, "  ").numbered(row.id)
}

/// Says of a position that it counts still, though what supported it is all in the trash.
pub(crate) fn trash_mark(row: &PositionRow) -> &'static str {
    match row.evidence_trashed {
        true => "(evidence in the trash)",
        false => "",
    }
}

/// The mark that a stance has everywhere, in the window too.
pub(crate) fn stance_mark(stance: Stance) -> &'static str {
    match stance {
        Stance::Opposes => "−−",
        Stance::LeansAgainst => "−",
        Stance::Neutral => "0",
        Stance::LeansFor => "+",
        Stance::Supports => "++",
        Stance::Conditional => "~",
        Stance::Ambiguous => "?",
        Stance::Declined => "…",
    }
}

/// A line that begins with a row's number.
trait Numbered {
    fn numbered(self, id: Id) -> String;
}

impl Numbered for String {
    fn numbered(self, id: Id) -> String {
        format!("{id:>5}  {self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_is_marked_as_in_the_window() {
        assert_eq!(stance_mark(Stance::Conditional), "~");
        assert_eq!(stance_mark(Stance::Ambiguous), "?");
    }
}
