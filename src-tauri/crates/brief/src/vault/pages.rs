//! What notes lead to, as files: properties with the facts, then the words.

mod file;

use std::fmt::Write as _;

use demarche_extract::BlockKind;
use demarche_library::articles::ArticleRow;
use demarche_library::countries::BlocMembership;
use demarche_library::positions::{PositionFilter, PositionRow};
use demarche_library::sensitive::HeldSource;
use demarche_library::{ActorRef, ArticleId, Library, PlaceKind};
use demarche_text::PartialDate;

use super::shelf::{Page, Shelf};
use super::words;
use crate::Error;
use crate::cite::source_line;
use crate::date::worded;
use crate::redact::{self, HELD};
use crate::words::Words;
use file::File;

/// Positions on one page; a page with more says how many there are.
const POSITIONS: usize = 1000;

/// Writes the files of what notes lead to.
pub(crate) struct Pages<'p> {
    pub(crate) library: &'p Library,
    pub(crate) shelf: &'p Shelf,
    pub(crate) held: &'p [HeldSource],
}

impl Pages<'_> {
    /// The whole file of a page.
    pub(crate) fn file(&self, page: &Page) -> Result<String, Error> {
        match page.kind {
            PlaceKind::Article => self.article(page),
            PlaceKind::Actor => self.actor(page),
            PlaceKind::Issue => self.issue(page),
            PlaceKind::Country => self.country(page),
            _ => self.event(page),
        }
    }

    fn article(&self, page: &Page) -> Result<String, Error> {
        let id = ArticleId(page.number);
        let article = self.library.article(id)?;
        let cited = self.library.cited_articles(&[id])?.into_iter().next();
        let mut file = File::of(page);
        let key = &article.row.citation_key;
        let mut aliases = vec![format!("@{key}")];
        if !page.path.ends_with(&format!("/{}", page.title)) {
            aliases.insert(0, page.title.clone());
        }
        file.list("aliases", &aliases);
        file.text("citation-key", key);
        file.maybe(
            "outlet",
            article.row.outlet.as_ref().map(|it| it.name.as_str()),
        );
        file.list("author", &article.byline);
        file.date("published", article.row.published.as_ref());
        if let Some(cited) = &cited {
            file.maybe("url", cited.url.as_deref());
        }
        file.list("wires", &article.row.wires);
        file.maybe("language", article.row.language.as_deref());
        if let Some(cited) = &cited {
            file.maybe("captured", cited.captured_at.as_deref());
            file.maybe("sha256", cited.sha256.as_deref());
        }
        let text = self.library.body_text(article.body.id)?;
        let letters: Vec<char> = text.chars().collect();
        for block in &article.body.blocks {
            let end = block.end.min(letters.len());
            let words_of: String = letters[block.start.min(end)..end].iter().collect();
            let shown = words(&words_of.replace('\n', " "));
            if !file.body.is_empty() {
                file.body.push('\n');
            }
            let _ = match block.kind {
                BlockKind::Heading => writeln!(file.body, "## {shown}"),
                BlockKind::ListItem => writeln!(file.body, "- {shown}"),
                BlockKind::Quote => writeln!(file.body, "> {shown}"),
                _ => writeln!(file.body, "{shown}"),
            };
        }
        let excerpts = self.library.excerpts_of(id)?;
        if !excerpts.is_empty() {
            file.heading("Excerpts");
        }
        for excerpt in excerpts {
            let Some(mut cited) = self.library.cited_excerpt(excerpt.id)? else {
                continue;
            };
            let speaker = cited.speaker.as_ref().is_some_and(|it| it.held);
            if speaker && !self.held.is_empty() {
                redact::hold_excerpt(&mut cited);
            }
            for line in cited.quote.split('\n').filter(|it| !it.trim().is_empty()) {
                let _ = writeln!(file.body, "> {}\n>", words(line));
            }
            let orphan = match cited.orphan {
                true => " (no longer in the article)",
                false => "",
            };
            let source = words(&source_line(&cited, Words::ENGLISH));
            let _ = writeln!(file.body, "> — {source}{orphan}\n\n^excerpt-{}\n", cited.id);
            if let Some(comment) = &excerpt.comment {
                let _ = writeln!(file.body, "{}\n", words(comment));
            }
        }
        Ok(file.done().trim_end().to_owned() + "\n")
    }

    fn actor(&self, page: &Page) -> Result<String, Error> {
        let id = page.number.into();
        let actor = self.library.actor(id, None)?;
        let mut file = File::of(page);
        let names: Vec<String> = actor.names.iter().map(|name| name.name.clone()).collect();
        let others: Vec<String> = names
            .into_iter()
            .filter(|name| *name != page.title)
            .collect();
        file.list("aliases", &distinct(others));
        file.text("kind", actor.actor.kind.word());
        if let Some(country) = &actor.actor.country {
            file.text("country", &self.country_link(&country.code, &country.name)?);
        }
        file.maybe("wikidata", actor.wikidata.as_deref());
        if !actor.tenures.is_empty() {
            file.heading("Posts");
        }
        for (tenure, _) in &actor.tenures {
            let body = tenure.post.body.iter().map(|body| format!(", {body}"));
            let post = tenure.post.title.clone() + &body.collect::<String>();
            let span = span(tenure.from.as_ref(), tenure.to.as_ref());
            let _ = writeln!(file.body, "- {}{}", words(&post), words(&span));
        }
        let filter = PositionFilter {
            actor: Some(id),
            ..PositionFilter::default()
        };
        self.positions(&filter, &mut file)?;
        Ok(file.done())
    }

    fn issue(&self, page: &Page) -> Result<String, Error> {
        let id = page.number.into();
        let issue = self.library.issue(id)?;
        let mut file = File::of(page);
        if let Some(parent) = issue.node.parent {
            let node = self.library.issue(parent)?.node;
            let link = self.shelf.link(PlaceKind::Issue, parent.0, &node.name);
            file.text("group", &link);
        }
        file.maybe("con", issue.node.con.as_deref());
        file.maybe("pro", issue.node.pro.as_deref());
        if let Some(proposition) = &issue.node.proposition {
            let _ = writeln!(file.body, "{}", words(proposition));
        }
        file.part("Definition", issue.definition.as_deref());
        file.part("What counts", issue.include.as_deref());
        file.part("What does not", issue.exclude.as_deref());
        let filter = PositionFilter {
            issue: Some(id),
            ..PositionFilter::default()
        };
        self.positions(&filter, &mut file)?;
        Ok(file.done())
    }

    fn country(&self, page: &Page) -> Result<String, Error> {
        let place = self
            .library
            .resolve_link(&format!("country:{}", page.number))?;
        let code = place.map(|place| place.detail).unwrap_or_default();
        let country = self.library.country(&code, None)?;
        let mut file = File::of(page);
        let others: Vec<String> = country
            .names
            .iter()
            .chain(&country.metonyms)
            .cloned()
            .collect();
        let others = others
            .into_iter()
            .filter(|name| *name != page.title)
            .collect();
        file.list("aliases", &distinct(others));
        file.text("code", &country.country.code);
        file.text("alpha3", &country.alpha3);
        file.maybe("capital", country.capital.as_deref());
        file.list("metonyms", &distinct(country.metonyms.clone()));
        file.list(
            "blocs",
            &country.blocs.iter().map(membership).collect::<Vec<_>>(),
        );
        let filter = PositionFilter {
            country: Some(code),
            ..PositionFilter::default()
        };
        self.positions(&filter, &mut file)?;
        Ok(file.done())
    }

    fn event(&self, page: &Page) -> Result<String, Error> {
        let event = self.library.event(page.number.into())?;
        let mut file = File::of(page);
        file.text("kind", event.row.kind.word());
        file.date("held", event.row.held.as_ref());
        file.maybe("place", event.row.place.as_deref());
        let who: Vec<String> = event
            .row
            .participants
            .iter()
            .map(|it| self.actor_link(it))
            .collect();
        file.list("participants", &who);
        let open: Vec<&ArticleRow> = event
            .articles
            .iter()
            .filter(|row| !self.is_held(PlaceKind::Article, row.id.0))
            .collect();
        if !open.is_empty() {
            file.heading("Articles");
        }
        for row in open {
            let _ = writeln!(
                file.body,
                "- {}",
                self.shelf.link(PlaceKind::Article, row.id.0, &row.title)
            );
        }
        self.position_rows(&event.positions, event.positions.len(), &mut file)?;
        Ok(file.done())
    }

    fn positions(&self, filter: &PositionFilter, file: &mut File) -> Result<(), Error> {
        let (total, rows) = self.library.positions(filter, 0, POSITIONS)?;
        self.position_rows(&rows, total, file)
    }

    fn position_rows(
        &self,
        rows: &[PositionRow],
        total: usize,
        file: &mut File,
    ) -> Result<(), Error> {
        if rows.is_empty() {
            return Ok(());
        }
        file.heading("Positions");
        if rows.len() < total {
            let _ = writeln!(file.body, "The last {} of {total}.\n", rows.len());
        }
        for row in rows {
            let stance = crate::matrix::print(row.stance);
            let said = row.said.as_ref().map_or("no date".to_owned(), worded);
            let who: Vec<String> = row.actors.iter().map(|it| self.actor_link(it)).collect();
            let issue = self
                .shelf
                .link(PlaceKind::Issue, row.issue.id.0, &row.issue.name);
            let _ = writeln!(
                file.body,
                "- {said}: {} **{}** {} {issue}: {}{}",
                who.join(", "),
                words(stance.mark),
                words(stance.words),
                words(&row.paraphrase),
                self.evidence(row)?
            );
        }
        Ok(())
    }

    /// Where a position's words stand: " ([[Articles/…#^excerpt-3|Example Post, 18 March 2022]])".
    fn evidence(&self, row: &PositionRow) -> Result<String, Error> {
        let quote = row.quote.as_deref().unwrap_or_default();
        let Some(excerpt) = self.library.cited_excerpt_of(row.id, quote)? else {
            return Ok(String::new());
        };
        let article = &excerpt.article;
        if self.is_held(PlaceKind::Article, article.id) {
            return Ok(format!(" ({})", words(HELD)));
        }
        let outlet = article.outlet.as_ref().unwrap_or(&article.title);
        let published = article.published.as_ref();
        let published = published.map_or(String::new(), |day| format!(", {}", worded(day)));
        let told = format!("{outlet}{published}");
        Ok(match self.shelf.of(PlaceKind::Article, article.id) {
            Some(page) => format!(
                " ([[{}#^excerpt-{}|{}]])",
                page.path,
                excerpt.id,
                super::link::display(&told)
            ),
            None => format!(" ({})", words(&told)),
        })
    }

    fn actor_link(&self, actor: &ActorRef) -> String {
        match self.is_held(PlaceKind::Actor, actor.id.0) {
            true => words(HELD),
            false => self.shelf.link(PlaceKind::Actor, actor.id.0, &actor.name),
        }
    }

    fn country_link(&self, code: &str, name: &str) -> Result<String, Error> {
        let place = self.library.resolve_link(&format!("country:{code}"))?;
        Ok(
            match place.and_then(|place| self.shelf.of(PlaceKind::Country, place.id)) {
                Some(page) => self.shelf.link(PlaceKind::Country, page.number, name),
                None => name.to_owned(),
            },
        )
    }

    fn is_held(&self, kind: PlaceKind, number: i64) -> bool {
        self.held
            .iter()
            .any(|source| source.kind == kind && source.id == number)
    }
}

fn distinct(names: Vec<String>) -> Vec<String> {
    let mut seen = Vec::new();
    for name in names {
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    seen
}

/// "EU (1 January 1995 – )".
fn membership(bloc: &BlocMembership) -> String {
    match (&bloc.from, &bloc.to) {
        (None, None) => bloc.name.clone(),
        (from, to) => format!(
            "{} ({} – {})",
            bloc.name,
            from.as_deref().unwrap_or("?"),
            to.as_deref().unwrap_or_default()
        ),
    }
}

/// ", 20 January 2021 –"; nothing where neither end is known.
fn span(from: Option<&PartialDate>, to: Option<&PartialDate>) -> String {
    match (from, to) {
        (None, None) => String::new(),
        (Some(from), None) => format!(", since {}", worded(from)),
        (None, Some(to)) => format!(", until {}", worded(to)),
        (Some(from), Some(to)) => format!(", {} – {}", worded(from), worded(to)),
    }
}
