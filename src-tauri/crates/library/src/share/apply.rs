//! Writing what came in, and what follows from it.

use std::collections::BTreeSet;

use demarche_text::Span;
use demarche_text::phrase;
use demarche_text::phrase::Argument;
use demarche_text::span::Offsets;
use rusqlite::OptionalExtension as _;
use rusqlite::types::Value as Stored;
use serde_json::Value;

use super::args;
use super::names::Names;
use super::nouns::{Column, Kind, List, Noun};
use super::state::{self, Columns, State};
use super::taking::Taking;
use crate::sql::moment;
use crate::{
    ArticleId, BodyVersionId, Error, NoteId, Result, Tx, articles, feeds, notes, packed,
    saved_views,
};

/// Rows whose changes others follow from.
#[derive(Debug, Default)]
pub(crate) struct After {
    articles: BTreeSet<i64>,
    notes: BTreeSet<i64>,
    texts: BTreeSet<i64>,
    excerpts: BTreeSet<i64>,
    quotations: BTreeSet<i64>,
}

impl After {
    fn see(&mut self, noun: &Noun, row: i64) {
        match noun.table {
            "article" => drop(self.articles.insert(row)),
            "note" => drop(self.notes.insert(row)),
            "body_version" => drop(self.texts.insert(row)),
            "excerpt" => drop(self.excerpts.insert(row)),
            "quotation" => drop(self.quotations.insert(row)),
            _ => {}
        }
    }

    /// Brings up to date what is derived, and refuses excerpts and quotations that are not in their texts.
    pub(crate) fn run(self, tx: &Tx<'_>) -> Result<()> {
        for (noun, rows) in [("excerpt", &self.excerpts), ("quotation", &self.quotations)] {
            for &text in &self.texts {
                follow(tx, noun, "body_version", text)?;
            }
            for &row in rows {
                follow(tx, noun, "id", row)?;
                anchored(tx, noun, row)?;
            }
        }
        let mut live = Vec::new();
        let mut gone = Vec::new();
        for &row in &self.articles {
            let is_live: bool = tx
                .conn()
                .prepare_cached(
                    "SELECT trashed_at IS NULL AND body IS NOT NULL FROM article WHERE id = ?",
                )?
                .query_row([row], |found| found.get(0))?;
            match is_live {
                true => live.push(ArticleId(row)),
                false => gone.push(ArticleId(row)),
            }
        }
        // First those that hold nothing any more, so that none is placed beside one that is not there.
        articles::withdraw(tx, &gone)?;
        for article in live {
            articles::bring_back(tx, article)?;
        }
        for &row in &self.notes {
            let text: String = tx
                .conn()
                .prepare_cached("SELECT text FROM note WHERE id = ?")?
                .query_row([row], |found| found.get(0))?;
            notes::relink(tx, NoteId(row), &text)?;
        }
        Ok(())
    }
}

/// Makes excerpts or quotations those of the article that has their text: where one side merged articles, texts went
/// from one to the other, and what the other side anchored in them meanwhile goes along.
fn follow(tx: &Tx<'_>, noun: &str, column: &str, row: i64) -> Result<()> {
    let sql = format!(
        "UPDATE {noun} SET article = (SELECT article FROM body_version WHERE id = {noun}.body_version) \
         WHERE {column} = ?1 \
         AND article <> (SELECT article FROM body_version WHERE id = {noun}.body_version)"
    );
    tx.conn().prepare_cached(&sql)?.execute([row])?;
    Ok(())
}

/// The words at the place of an excerpt or a quotation must be its words.
fn anchored(tx: &Tx<'_>, noun: &str, row: i64) -> Result<()> {
    let sql = format!("SELECT body_version, start, \"end\", quote FROM {noun} WHERE id = ?");
    let (version, start, end, quote): (BodyVersionId, i64, i64, String) =
        tx.conn().prepare_cached(&sql)?.query_row([row], |found| {
            Ok((found.get(0)?, found.get(1)?, found.get(2)?, found.get(3)?))
        })?;
    let text = articles::body_text(tx, version)?;
    let offsets = Offsets::of(&text);
    let sound = 0 <= start
        && start <= end
        && end as usize <= offsets.scalars()
        && offsets.slice(&text, Span::new(start as usize, end as usize)) == quote;
    if sound {
        return Ok(());
    }
    let quote: String = quote.chars().take(60).collect();
    Err(Error::invalid(match noun {
        "excerpt" => phrase!(
            "The words of the excerpt “{quote}” do not stand in their article.",
            quote
        ),
        _ => phrase!(
            "The words of the quotation “{quote}” do not stand in their article.",
            quote
        ),
    }))
}

/// The row that an incoming one can only be, since a library has each such thing once.
pub(crate) fn same_here(
    tx: &Tx<'_>,
    names: &Names,
    noun: &'static Noun,
    state: &State,
) -> Result<Option<i64>> {
    match noun.table {
        "saved_view" if state.text("trashed_at").is_none() => same_view(tx, names, noun, state),
        _ => holder(tx, noun, state),
    }
}

/// The saved view that has the same name and shows the same.
fn same_view(
    tx: &Tx<'_>,
    names: &Names,
    noun: &'static Noun,
    state: &State,
) -> Result<Option<i64>> {
    let named: Vec<i64> = crate::sql::all(
        tx.conn(),
        "SELECT id FROM saved_view WHERE coalesce(came_as, name) = ? COLLATE NOCASE AND trashed_at IS NULL",
        [state.text("name")],
        |row| row.get(0),
    )?;
    for row in named {
        // What it names may not be here.
        let Ok(there) = state.clone().here(tx, names, noun, Some(row)) else {
            return Ok(None);
        };
        let here = state::read(tx, names, noun, row)?;
        if state::hash(noun, here.as_ref()) == state::hash(noun, Some(&there)) {
            return Ok(Some(row));
        }
    }
    Ok(None)
}

/// The name that a view comes to have here, and that by which it came where that is another.
fn view_names(tx: &Tx<'_>, row: i64, state: &State) -> Result<[(&'static str, Stored); 2]> {
    let wanted = state.text("name").unwrap_or_default();
    let name = match state.text("trashed_at") {
        None => saved_views::name_here(tx, wanted, row)?,
        Some(_) => wanted.to_owned(),
    };
    let came_as = match name == wanted {
        true => Stored::Null,
        false => Stored::Text(wanted.to_owned()),
    };
    Ok([("name", Stored::Text(name)), ("came_as", came_as)])
}

/// The row that has what only one row may have.
fn holder(tx: &Tx<'_>, noun: &Noun, state: &State) -> Result<Option<i64>> {
    let (column, sql) = match noun.table {
        "outlet" => (
            "name",
            "SELECT id FROM outlet WHERE name = ? COLLATE NOCASE",
        ),
        "actor" => ("gazetteer", "SELECT id FROM actor WHERE gazetteer = ?"),
        "post" => ("gazetteer", "SELECT id FROM post WHERE gazetteer = ?"),
        _ => return Ok(None),
    };
    let Some(value) = state.text(column) else {
        return Ok(None);
    };
    Ok(tx
        .conn()
        .prepare_cached(sql)?
        .query_row([value], |row| row.get(0))
        .optional()?)
}

/// Whether another row here has what only one may have.
pub(crate) fn clashes(tx: &Tx<'_>, noun: &Noun, row: i64, state: &State) -> Result<bool> {
    Ok(holder(tx, noun, state)?.is_some_and(|other| other != row))
}

/// Makes a row with the number that was reserved for it. Says whether it is as it came: an outlet whose name is taken
/// here has another, which is a change of this library's own.
pub(crate) fn make(
    taking: &mut Taking<'_>,
    noun: &'static Noun,
    row: i64,
    state: &State,
) -> Result<bool> {
    let tx = taking.tx;
    let mut state = state.clone();
    let mut as_it_came = true;
    // A row here that keeps its name, since it is in conflict, keeps none from coming in.
    while noun.table == "outlet" && holder(tx, noun, &state)?.is_some() {
        let name = format!("{} (2)", state.text("name").unwrap_or_default());
        state.columns.insert("name".to_owned(), name.into());
        as_it_came = false;
    }
    let state = &state;
    // Rows refer to each other in circles: an article to its text, and the text to its article.
    tx.conn().pragma_update(None, "defer_foreign_keys", true)?;
    let mut columns = vec!["id".to_owned()];
    let mut values = vec![Stored::Integer(row)];
    for column in noun.columns {
        if (noun.table, column.name) == ("saved_view", "name") {
            continue;
        }
        columns.push(column.name.to_owned());
        values.push(stored(&mut taking.names, tx, column, &state.columns)?);
    }
    if noun.table == "saved_view" {
        for (column, value) in view_names(tx, row, state)? {
            columns.push(column.to_owned());
            values.push(value);
        }
    }
    for (column, value) in derived(tx, &taking.names, noun, row, state)? {
        columns.push(column.to_owned());
        values.push(value);
    }
    let (sql, _) = crate::file::tables::insert(noun.table, &columns);
    tx.conn()
        .prepare_cached(&sql)?
        .execute(rusqlite::params_from_iter(values))?;
    for list in noun.lists {
        for columns in state.lists.get(list.table).into_iter().flatten() {
            add(taking, list, row, columns)?;
        }
    }
    if noun.table == "note" {
        notes::made(tx, NoteId(row))?;
    }
    taking.after().see(noun, row);
    Ok(as_it_came)
}

/// Makes a row say what `to` says, where it says something else.
pub(crate) fn update(
    taking: &mut Taking<'_>,
    noun: &'static Noun,
    row: i64,
    from: &State,
    to: &State,
) -> Result<()> {
    let tx = taking.tx;
    if clashes(tx, noun, row, to)? {
        let name = to.text("name").or(to.text("title")).unwrap_or_default();
        // No other noun is one of its kind by its name or its place in the gazetteer.
        return Err(Error::invalid(match noun.table {
            "outlet" => phrase!(
                "Another outlet here has the name “{name}”. Rename one of the two first.",
                name
            ),
            "post" => phrase!(
                "Another post here has the name “{name}”. Rename one of the two first.",
                name
            ),
            _ => phrase!(
                "Another actor here has the name “{name}”. Rename one of the two first.",
                name
            ),
        }));
    }
    tx.conn().pragma_update(None, "defer_foreign_keys", true)?;
    let mut changed: Vec<(&str, Stored)> = Vec::new();
    for column in noun.columns {
        let differs = match column.kind {
            // Since when is of no account.
            Kind::Since => {
                state::told(column, from.columns.get(column.name))
                    != state::told(column, to.columns.get(column.name))
            }
            _ => from.columns.get(column.name) != to.columns.get(column.name),
        };
        // A captured page and a text are never edited: what comes along of them stays as it was made.
        if differs && (column.counts() || !noun.is_fixed()) {
            let value = stored(&mut taking.names, tx, column, &to.columns)?;
            changed.push((column.name, value));
        }
    }
    let moved = |column: &str| changed.iter().any(|(name, _)| *name == column);
    let text_changed = noun.table == "note" && moved("text");
    let filter_changed = moved("include") || moved("exclude");
    // What comes back may find that another has its name meanwhile.
    let comes_back = moved("trashed_at") && to.text("trashed_at").is_none();
    let named_anew = noun.table == "saved_view" && (moved("name") || comes_back);
    if moved("url") || moved("canonical_url") || (noun.is_fixed() && moved("article")) {
        changed.extend(
            derived(tx, &taking.names, noun, row, to)?
                .into_iter()
                .filter(|(column, _)| matches!(*column, "url_key" | "canonical_key" | "number")),
        );
    }
    if named_anew {
        changed.retain(|(name, _)| *name != "name");
        changed.extend(view_names(tx, row, to)?);
    }
    if filter_changed {
        changed.extend(derived(tx, &taking.names, noun, row, to)?);
    }
    if text_changed {
        notes::keep_version(tx, NoteId(row))?;
        changed.retain(|(name, _)| *name != "edited_at");
        changed.push(("edited_at", Stored::Text(moment(tx.now()))));
        changed.push((
            "revision",
            Stored::Integer(notes::next_revision(tx, NoteId(row))?),
        ));
    }
    if !changed.is_empty() {
        let set: Vec<String> = changed
            .iter()
            .map(|(name, _)| format!("\"{name}\" = ?"))
            .collect();
        let sql = format!("UPDATE {} SET {} WHERE id = ?", noun.table, set.join(", "));
        let values = changed
            .into_iter()
            .map(|(_, value)| value)
            .chain([Stored::Integer(row)]);
        tx.conn()
            .prepare_cached(&sql)?
            .execute(rusqlite::params_from_iter(values))?;
    }
    for list in noun.lists.iter().filter(|list| list.counts) {
        relist(taking, list, row, to)?;
    }
    taking.after().see(noun, row);
    Ok(())
}

/// Makes the rows of a list those that `to` has; a row that both have stays as it is.
fn relist(taking: &mut Taking<'_>, list: &'static List, owner: i64, to: &State) -> Result<()> {
    let conn = taking.tx.conn();
    let mut wanted: Vec<&Columns> = to.lists.get(list.table).into_iter().flatten().collect();
    for (id, columns) in state::own_rows(conn, &taking.names, list, owner)? {
        let told = state::row_told(list, &columns);
        match wanted
            .iter()
            .position(|other| state::row_told(list, other) == told)
        {
            Some(at) => drop(wanted.remove(at)),
            None => {
                conn.prepare_cached(&format!("DELETE FROM {} WHERE id = ?", list.table))?
                    .execute([id])?;
            }
        }
    }
    for columns in wanted {
        add(taking, list, owner, columns)?;
    }
    Ok(())
}

fn add(taking: &mut Taking<'_>, list: &'static List, owner: i64, given: &Columns) -> Result<()> {
    let mut columns = vec![list.owner.to_owned()];
    let mut values = vec![Stored::Integer(owner)];
    if let Some((column, word)) = list.fixed {
        columns.push(column.to_owned());
        values.push(Stored::Text(word.to_owned()));
    }
    for column in list.columns {
        columns.push(column.name.to_owned());
        values.push(stored(&mut taking.names, taking.tx, column, given)?);
    }
    let (sql, _) = crate::file::tables::insert(list.table, &columns);
    taking
        .tx
        .conn()
        .prepare_cached(&sql)?
        .execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

/// Puts a row that was removed elsewhere into the trash; where its noun has none, a suggestion goes, and
/// all else stays. Says whether anything changed.
pub(crate) fn remove(
    taking: &mut Taking<'_>,
    noun: &'static Noun,
    row: i64,
    local: &State,
    at: &str,
) -> Result<bool> {
    if noun.table == "quotation" {
        taking
            .tx
            .conn()
            .prepare_cached("DELETE FROM quotation WHERE id = ?")?
            .execute([row])?;
        return Ok(true);
    }
    if !noun.has_trash() || local.text("trashed_at").is_some() {
        return Ok(false);
    }
    let mut gone = local.clone();
    gone.columns.insert("trashed_at".to_owned(), at.into());
    update(taking, noun, row, local, &gone)?;
    Ok(true)
}

/// What a library works out by itself of a row that comes in.
fn derived(
    tx: &Tx<'_>,
    names: &Names,
    noun: &Noun,
    row: i64,
    state: &State,
) -> Result<Vec<(&'static str, Stored)>> {
    let key = |column: &str| {
        state
            .text(column)
            .and_then(demarche_text::address::key)
            .map_or(Stored::Null, Stored::Integer)
    };
    Ok(match noun.table {
        "article" => vec![
            ("url_key", key("url")),
            ("canonical_key", key("canonical_url")),
        ],
        "body_version" => {
            let text = state.text("text").unwrap_or_default();
            let article = state
                .text("article")
                .and_then(|uid| names.row_in("article", uid));
            let number: i64 = tx
                .conn()
                .prepare_cached(
                    "SELECT coalesce(max(number), 0) + 1 FROM body_version WHERE article = ?1 AND id <> ?2",
                )?
                .query_row((article, row), |found| found.get(0))?;
            let unspaced = text.chars().any(demarche_text::word::is_unspaced);
            vec![
                ("number", Stored::Integer(number)),
                ("unspaced", Stored::Integer(unspaced.into())),
                ("folds", Stored::Integer(crate::schema::folds(text).into())),
            ]
        }
        "note" => vec![("revision", Stored::Integer(0))],
        "edition" => {
            let numbers = serde_json::to_string(&state.references)?;
            vec![("numbers", Stored::Text(numbers))]
        }
        "feed" => {
            let typed = |column: &str| state.text(column).unwrap_or("[]");
            let (include, exclude) = feeds::compiled(typed("include"), typed("exclude"))?;
            let stored = |query: Option<String>| query.map_or(Stored::Null, Stored::Text);
            vec![
                ("include_query", stored(include)),
                ("exclude_query", stored(exclude)),
            ]
        }
        _ => Vec::new(),
    })
}

/// A value as the table holds it.
fn stored(names: &mut Names, tx: &Tx<'_>, column: &Column, given: &Columns) -> Result<Stored> {
    let value = given.get(column.name).unwrap_or(&Value::Null);
    Ok(match (column.kind, value) {
        (_, Value::Null) => Stored::Null,
        (Kind::To(table), Value::String(uid)) => names
            .row_in(table, uid)
            .map(Stored::Integer)
            .ok_or_else(|| {
                Error::invalid(phrase!("It refers to {uid}, which is not here.", uid))
            })?,
        (Kind::Named(named), Value::String(name)) => {
            Stored::Integer(names.named_row(tx, named, name)?)
        }
        (Kind::Args, Value::String(text)) => Stored::Text(args::here(names, text)),
        (Kind::Json(json), Value::String(text)) if json.is_packed() => {
            packed::column(text.clone()).map_err(Error::Packing)?
        }
        (_, Value::String(text)) => Stored::Text(text.clone()),
        (_, Value::Number(number)) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Stored::Integer(whole),
            (None, Some(part)) => Stored::Real(part),
            _ => {
                return Err(Error::invalid(phrase!(
                    "“{number}” is no number.",
                    number = Argument::shown(number)
                )));
            }
        },
        _ => {
            return Err(Error::invalid(phrase!(
                "“{name}” is no such value.",
                name = column.name
            )));
        }
    })
}
