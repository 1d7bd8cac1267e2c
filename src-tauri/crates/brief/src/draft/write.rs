//! The parts of a draft in Markdown. An empty part is left out, and the template's guidance stays.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use demarche_library::compare::shifts::ShiftKind;
use demarche_library::compare::{MatrixIssue, MatrixRow, Statement};
use demarche_library::positions::{Directness, PositionRow, Stance, Voice};
use demarche_text::{PartialDate, Precision};

use super::gather::Gathered;
use crate::date::worded;
use crate::markdown::escaped;
use crate::matrix::stance;

/// Where each speaker stands by the latest words, issue by issue.
pub(super) fn latest(gathered: &Gathered) -> String {
    let line = |(row, issue, last): (&MatrixRow, &MatrixIssue, &Statement)| {
        let position = &last.position;
        Some(format!(
            "- {} {} – {}.\n",
            bold(row),
            stand(position.stance, issue),
            clause(last)?,
        ))
    };
    let cells = gathered.cells();
    cells
        .filter_map(|(row, issue, said)| line((row, issue, said.own.last()?)))
        .collect()
}

/// What was said before what [`latest`] tells, the newest first, those of unknown date at the end.
pub(super) fn recent(gathered: &Gathered) -> String {
    let told: BTreeSet<_> = gathered
        .cells()
        .filter_map(|(.., said)| Some(said.own.last()?.position.id))
        .collect();
    let mut every: Vec<&Statement> = unique(gathered.cells().flat_map(|(.., said)| &said.own));
    every.retain(|it| !told.contains(&it.position.id));
    every.sort_by(|a, b| day(&b.position).cmp(&day(&a.position)));
    bullets(every.into_iter())
}

/// What shifted, as the queue of shifts has it: stances that changed, and such as contradict each other.
pub(super) fn moved(gathered: &Gathered) -> String {
    let mut out = String::new();
    for (row, shifted) in gathered.rows.iter().zip(&gathered.shifted) {
        for shift in shifted {
            let (before, Some(after)) = (&shift.before, &shift.after) else {
                continue;
            };
            let (Some(was), Some(is)) = (clause(before), clause(after)) else {
                continue;
            };
            let stance = |of: &Statement| stance::print(of.position.stance).words;
            let (from, to) = (stance(before), stance(after));
            let how = match shift.kind {
                ShiftKind::Contradicted => format!("both *{from}* and *{to}*"),
                _ => format!("from *{from}* to *{to}*"),
            };
            let _ = writeln!(
                out,
                "- {} {how} on *{}* – {was}; {is}.",
                bold(row),
                escaped(&shift.issue.issue.name),
            );
        }
    }
    out
}

/// What was looked for and not found.
pub(super) fn gaps(gathered: &Gathered) -> String {
    let mut out = String::new();
    for (row, issue, said) in gathered.cells() {
        if let Some(searched) = &said.searched {
            let name = escaped(name(row));
            let issue = escaped(&issue.issue.name);
            let _ = writeln!(out, "| {name} | {issue} | {searched} |");
        }
        let lost = said.own.iter().filter(|it| it.excerpt.is_none()).count();
        if lost > 0 {
            let name = escaped(name(row));
            let issue = escaped(&issue.issue.name);
            let _ = writeln!(
                out,
                "| {name} | {issue} | {lost} coded without an excerpt |"
            );
        }
    }
    table("| Who | Issue | Found |\n|-----|-------|-------|\n", out)
}

/// Who spoke, in which post, how often, and when last.
pub(super) fn speakers(gathered: &Gathered) -> String {
    let mut spoke: BTreeMap<(String, String), (u32, Option<PartialDate>)> = BTreeMap::new();
    for it in unique(gathered.cells().flat_map(|(.., said)| &said.own)) {
        let position = &it.position;
        let post = position.post.as_ref().map(|post| post.title.clone());
        for actor in &position.actors {
            let key = (actor.name.clone(), post.clone().unwrap_or_default());
            let (count, last) = spoke.entry(key).or_default();
            *count += 1;
            if position.said.as_ref().map(|it| &it.date) > last.as_ref().map(|it| &it.date) {
                last.clone_from(&position.said);
            }
        }
    }
    let mut rows: Vec<_> = spoke.into_iter().collect();
    rows.sort_by(|(_, (a, _)), (_, (b, _))| b.cmp(a));
    let mut out = String::new();
    for ((name, post), (count, last)) in rows {
        let last = last.as_ref().map_or("unknown".to_owned(), worded);
        let _ = writeln!(
            out,
            "| {} | {} | {count} | {last} |",
            linked(&name),
            escaped(&post)
        );
    }
    table(
        "| Who | Post | Statements | Last |\n|-----|------|-----------:|------|\n",
        out,
    )
}

/// The words that carry each position, as blocks, under their issues: the speakers' own, then those in which others tell of them.
pub(super) fn own_words(gathered: &Gathered) -> String {
    let mut out = String::new();
    for (at, issue) in gathered.issues.iter().enumerate() {
        let of_issue = gathered.said.iter().filter_map(|said| said.get(at));
        let (direct, told): (Vec<&Statement>, Vec<&Statement>) =
            unique(of_issue.flat_map(|said| &said.own))
                .into_iter()
                .filter(|it| it.excerpt.is_some())
                .partition(|it| it.position.directness == Directness::Direct);
        if direct.is_empty() && told.is_empty() {
            continue;
        }
        let _ = writeln!(out, "### {}\n", escaped(&issue.issue.name));
        for excerpt in direct.iter().filter_map(|it| it.excerpt) {
            let _ = writeln!(out, "![[excerpt:{excerpt}]]\n");
        }
        if !told.is_empty() {
            out.push_str("Told in the words of others:\n\n");
        }
        for excerpt in told.iter().filter_map(|it| it.excerpt) {
            let _ = writeln!(out, "![[excerpt:{excerpt}]]\n");
        }
    }
    out
}

/// What rivals or third parties attribute to the speakers.
pub(super) fn reported(gathered: &Gathered) -> String {
    let every = gathered.cells().flat_map(|(.., said)| &said.attributed);
    bullets(unique(every).into_iter())
}

/// Conditions, words that can be read either way, and questions declined; of a meeting those at it.
pub(super) fn open(gathered: &Gathered) -> String {
    let every = gathered.cells().flat_map(|(.., said)| &said.own);
    let meeting = gathered.event.as_ref();
    bullets(unique(every).into_iter().filter(|it| {
        let is_open = matches!(
            it.position.stance,
            Stance::Conditional | Stance::Ambiguous | Stance::Declined
        );
        is_open && meeting.is_none_or(|meeting| meeting.holds(it))
    }))
}

/// What, when and where.
pub(super) fn event(gathered: &Gathered) -> String {
    let Some(meeting) = &gathered.event else {
        return String::new();
    };
    let event = &meeting.event.row;
    let held = event.held.as_ref().map_or("unknown".to_owned(), worded);
    let place = event.place.as_deref().unwrap_or("unknown");
    format!(
        "| Event | Date | Place |\n|-------|------|-------|\n| [[event:{}]] | {held} | {} |\n",
        event.name,
        escaped(place),
    )
}

/// Who took part.
pub(super) fn participants(gathered: &Gathered) -> String {
    let Some(meeting) = &gathered.event else {
        return String::new();
    };
    let mut out = String::new();
    for actor in &meeting.event.row.participants {
        let country = actor.country.as_ref().map_or("", |it| it.name.as_str());
        let _ = writeln!(out, "| {} | {} |", linked(&actor.name), escaped(country));
    }
    table("| Who | Country |\n|-----|---------|\n", out)
}

/// What each side says of the meeting, in the order of the participants, and then what others say of it. A side that says nothing
/// keeps its heading.
pub(super) fn readouts(gathered: &Gathered) -> String {
    let Some(meeting) = &gathered.event else {
        return String::new();
    };
    let participants = meeting.event.row.participants.iter();
    let sides = participants
        .enumerate()
        .map(|(place, actor)| (linked(&actor.name), Some(place)));
    let mut out = String::new();
    for (heading, side) in sides.chain([("Others".to_owned(), None)]) {
        let told = meeting.passages.iter().filter(|it| it.side == side);
        let told: Vec<i64> = told.map(|it| it.excerpt.0).collect();
        if side.is_none() && told.is_empty() {
            continue;
        }
        let _ = writeln!(out, "### {heading}\n");
        for excerpt in told {
            let _ = writeln!(out, "![[excerpt:{excerpt}]]\n");
        }
    }
    out
}

/// A row for each statement and event, the oldest first, those of unknown date before all.
pub(super) fn dates(gathered: &Gathered) -> String {
    let mut rows: Vec<(&str, String)> = Vec::new();
    for event in &gathered.events {
        let held = event.row.held.as_ref();
        let names = event.row.participants.iter().map(|it| linked(&it.name));
        let names = names.collect::<Vec<_>>().join(", ");
        let source = event.articles.first();
        let source = source.map_or(String::new(), |it| format!("[@{}]", it.citation_key));
        let row = format!(
            "| {} | {} | [[event:{}]] | {source} |\n",
            held.map_or("unknown".to_owned(), worded),
            names,
            event.row.name,
        );
        rows.push((held.map_or("", |held| &held.date), row));
    }
    for it in unique(gathered.cells().flat_map(|(.., said)| &said.own)) {
        let Some(excerpt) = it.excerpt else {
            continue;
        };
        let position = &it.position;
        let told = match (position.voice, position.directness) {
            (Voice::Attributed, _) | (_, Directness::Indirect) => ", as told by others",
            _ => "",
        };
        let row = format!(
            "| {} | {}{told} | ![[excerpt:{excerpt}]] | {} |\n",
            position.said.as_ref().map_or("unknown".to_owned(), worded),
            speaker(position),
            escaped(position.outlet.as_deref().unwrap_or_default()),
        );
        rows.push((day(position).unwrap_or_default(), row));
    }
    rows.sort_by_key(|(day, _)| *day);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// A heading and its rows, or nothing without rows.
fn table(head: &str, rows: String) -> String {
    match rows.is_empty() {
        true => rows,
        false => format!("{head}{rows}"),
    }
}

fn bullets<'s>(statements: impl Iterator<Item = &'s Statement>) -> String {
    let mut out = String::new();
    for clause in statements.filter_map(clause) {
        let mut letters = clause.chars();
        let first = letters.next().map(|it| it.to_uppercase().to_string());
        let _ = writeln!(out, "- {}{}.", first.unwrap_or_default(), letters.as_str());
    }
    out
}

/// "on 18 March 2022 Zhao Lijian, Foreign Ministry spokesperson, said: ![[excerpt:7]]". None without an excerpt:
/// what has no source is not said.
fn clause(statement: &Statement) -> Option<String> {
    let position = &statement.position;
    let when = match &position.said {
        Some(said) if said.precision >= Precision::Day => format!("on {}", worded(said)),
        Some(said) => format!("in {}", worded(said)),
        None => "on a day that is not known".to_owned(),
    };
    let outlet = position.outlet.as_deref().map(escaped);
    let who = speaker(position);
    // The post stands between commas.
    let comma = if position.post.is_some() { "," } else { "" };
    let embed = format!("![[excerpt:{}]]", statement.excerpt?);
    let place = outlet
        .as_ref()
        .map_or(String::new(), |it| format!(" in *{it}*"));
    Some(match (position.voice, position.directness) {
        (Voice::Attributed, _) => {
            format!("what {who}{comma} said {when} is told by others{place}: {embed}")
        }
        // The day is that of the statement, and not of what is quoted.
        (_, Directness::Indirect) => {
            let writer = outlet.map_or("a report".to_owned(), |it| format!("*{it}*"));
            format!("of what {who}{comma} said {when} {writer} wrote: {embed}")
        }
        (_, Directness::Direct) => format!("{when} {who}{comma} said: {embed}"),
    })
}

/// "Zhao Lijian, Foreign Ministry spokesperson".
fn speaker(position: &PositionRow) -> String {
    let names = position.actors.iter().map(|it| linked(&it.name));
    let mut words = names.collect::<Vec<_>>().join(" and ");
    if words.is_empty() {
        let behalf = position.on_behalf.iter().map(|it| escaped(&it.name));
        words = behalf.collect::<Vec<_>>().join(" and ");
    }
    if let Some(post) = &position.post {
        let _ = write!(words, ", {}", escaped(&post.title));
    }
    words
}

/// A link to somebody, which is taken out where they are held.
fn linked(name: &str) -> String {
    format!("[[@{name}]]")
}

/// "opposes *Arming Ukraine* (*should not*)": the stance, and the pole that it leans to.
fn stand(stance: Stance, issue: &MatrixIssue) -> String {
    let name = escaped(&issue.issue.name);
    let verb = match stance {
        Stance::Neutral => "is neutral on",
        Stance::Conditional => "is conditional on",
        Stance::Ambiguous => "is ambiguous on",
        Stance::Declined => "declined to speak to",
        leaning => stance::print(leaning).words,
    };
    let pole = match stance {
        Stance::Opposes | Stance::LeansAgainst => issue.con.as_deref(),
        Stance::Supports | Stance::LeansFor => issue.pro.as_deref(),
        _ => None,
    };
    match pole {
        Some(pole) => format!("{verb} *{name}* (*{}*)", escaped(pole)),
        None => format!("{verb} *{name}*"),
    }
}

/// The day that orders a position; an unknown one comes before all others.
fn day(position: &PositionRow) -> Option<&str> {
    position.said.as_ref().map(|said| said.date.as_str())
}

/// Each position once, though several rows count it.
fn unique<'s>(statements: impl Iterator<Item = &'s Statement>) -> Vec<&'s Statement> {
    let mut seen = BTreeSet::new();
    statements
        .filter(|it| seen.insert(it.position.id))
        .collect()
}

fn name(row: &MatrixRow) -> &str {
    let actor = row.actor.as_ref().map(|it| it.name.as_str());
    let country = row.country.as_ref().map(|it| it.name.as_str());
    let bloc = row.bloc.as_ref().map(|it| it.name.as_str());
    actor.or(country).or(bloc).unwrap_or_default()
}

fn bold(row: &MatrixRow) -> String {
    format!("**{}:**", escaped(name(row)))
}
