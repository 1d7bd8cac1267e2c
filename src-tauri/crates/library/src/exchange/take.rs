//! Putting what another program wrote into the library.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};

use demarche_text::span::Offsets;
use demarche_text::{Phrase, phrase};

mod found;

use super::place::place;
use super::{Coded, CodedActor, CodedArticle, CodedExcerpt, CodedIssue, CodedPosition};
use crate::articles::{Capture, KnownNames, NewArticle, Ready};
use crate::issues::NewIssue;
use crate::library::analyst_row;
use crate::notes::NewNote;
use crate::positions::{NewEvidence, NewPosition};
use crate::sql::{all, moment_of};
use crate::{
    ActorId, ActorKind, ArticleId, BodyVersionId, Error, ExcerptId, IssueId, Library, Op, Outcome,
    Result, Tx, articles, excerpts, issues, notes, positions,
};

/// What was taken in. What was there already is not made again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// What was made, by the noun's plural: "articles", "excerpts".
    pub made: BTreeMap<&'static str, u32>,
    /// What was in the library already.
    pub known: BTreeMap<&'static str, u32>,
    /// What could not be taken, and why.
    pub refused: Vec<(Item, Phrase)>,
}

/// Something that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// "article", "excerpt", "position".
    pub noun: &'static str,
    /// Its title, name or first words, or which one of its file it is; empty where it has none of them.
    pub name: Phrase,
}

impl Library {
    /// Takes in what another program coded, as one change. Articles are known by an address or by their whole text;
    /// issues and actors by their names; an excerpt by its place; a position by its words, speakers and
    /// evidence. What is known is not made again nor changed. An item that cannot be taken is
    /// listed with the reason, and all others are taken. `only_known` makes no articles. `told` is called with how many
    /// items were seen and how many there are.
    ///
    /// # Errors
    ///
    /// [`Error::Cancelled`] when `stop` was set; then nothing was taken.
    pub fn take_coded(
        &self,
        coded: &Coded,
        from: &str,
        only_known: bool,
        stop: &AtomicBool,
        told: &mut dyn FnMut(usize, usize),
    ) -> Result<Outcome<Taken>> {
        let names = self.known_names()?;
        let op = Op::TakeCoded {
            from: from.to_owned(),
        };
        self.transact(op, |tx| {
            let mut taking = Taking {
                tx,
                coded,
                from,
                names: &names,
                only_known,
                stop,
                seen: 0,
                told,
                taken: Taken::default(),
                texts: None,
                articles: HashMap::new(),
                issues: HashMap::new(),
                actors: HashMap::new(),
                excerpts: HashMap::new(),
                foreign: coded
                    .articles
                    .iter()
                    .map(|article| (article.number, article.text.as_str()))
                    .collect(),
            };
            taking.all()?;
            Ok(taking.taken)
        })
    }
}

/// Where an article's excerpts go.
struct Home {
    version: BodyVersionId,
    text: String,
    offsets: Offsets,
}

struct Taking<'a> {
    tx: &'a Tx<'a>,
    coded: &'a Coded,
    from: &'a str,
    names: &'a KnownNames,
    only_known: bool,
    stop: &'a AtomicBool,
    seen: usize,
    told: &'a mut dyn FnMut(usize, usize),
    taken: Taken,
    /// The articles of the library by the length of their texts; read when it is first asked for.
    texts: Option<HashMap<i64, Vec<ArticleId>>>,
    articles: HashMap<i64, Home>,
    issues: HashMap<i64, IssueId>,
    actors: HashMap<i64, ActorId>,
    excerpts: HashMap<i64, ExcerptId>,
    /// The texts that excerpts count in.
    foreign: HashMap<i64, &'a str>,
}

impl Taking<'_> {
    fn all(&mut self) -> Result<()> {
        let coded = self.coded;
        for article in &coded.articles {
            self.each("article", "articles", &article.title, |it| {
                it.article(article)
            })?;
        }
        for issue in &coded.issues {
            self.each("issue", "issues", &issue.name, |it| it.issue(issue))?;
        }
        for actor in &coded.actors {
            self.each("actor", "actors", &actor.name, |it| it.actor(actor))?;
        }
        for excerpt in &coded.excerpts {
            self.each("excerpt", "excerpts", &excerpt.quote, |it| {
                it.excerpt(excerpt)
            })?;
        }
        for position in &coded.positions {
            self.each("position", "positions", &position.paraphrase, |it| {
                it.position(position)
            })?;
        }
        for note in &coded.notes {
            self.each("note", "notes", &note.title, |it| it.note(note))?;
        }
        Ok(())
    }

    /// Takes one item or lists it. It answers whether it was made.
    fn each(
        &mut self,
        noun: &'static str,
        nouns: &'static str,
        name: &str,
        take: impl FnOnce(&mut Self) -> Result<bool>,
    ) -> Result<()> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(Error::Cancelled);
        }
        let conn = self.tx.conn();
        conn.execute_batch("SAVEPOINT item")?;
        let taken = take(self);
        match taken {
            Ok(true) => *self.taken.made.entry(nouns).or_default() += 1,
            Ok(false) => *self.taken.known.entry(nouns).or_default() += 1,
            Err(error @ (Error::Invalid(_) | Error::NotFound { .. })) => {
                conn.execute_batch("ROLLBACK TO item")?;
                let name = Phrase::plain(first_words(name));
                self.taken
                    .refused
                    .push((Item { noun, name }, error.phrase()));
            }
            Err(error) => return Err(error),
        }
        conn.execute_batch("RELEASE item")?;
        self.seen += 1;
        (self.told)(self.seen, self.coded.items());
        Ok(())
    }

    fn article(&mut self, article: &CodedArticle) -> Result<bool> {
        let by_address = match &article.url {
            Some(url) => articles::of_address(self.tx, &[url])?.first().copied(),
            None => None,
        };
        let found = match by_address {
            Some(id) => Some(id),
            None => self.of_text(&article.text)?,
        };
        let (id, made) = match found {
            Some(id) => (id, false),
            None if self.only_known => {
                return Err(Error::invalid(match &article.url {
                    Some(url) => phrase!(
                        "No article of the library has the address {url}. Import the page first, then the annotations.",
                        url
                    ),
                    None => phrase!(
                        "It names no web address that an article of the library could have."
                    ),
                }));
            }
            None => (self.new_article(article)?, true),
        };
        let version = articles::in_force(self.tx, id)?;
        let text = articles::body_text(self.tx, version)?;
        let home = Home {
            version,
            offsets: Offsets::of(&text),
            text,
        };
        self.articles.insert(article.number, home);
        Ok(made)
    }

    fn new_article(&mut self, article: &CodedArticle) -> Result<ArticleId> {
        let new = NewArticle {
            title: Some(article.title.clone()),
            byline: article.byline.clone(),
            outlet: article.outlet.clone(),
            url: article.url.clone(),
            published: article.published.clone(),
            published_from: article
                .published
                .as_ref()
                .map(|_| articles::PublishedFrom::File),
            language: article.language.clone(),
            body: articles::blocks_of(&article.text, &[], ""),
            capture: Some(Capture {
                bytes: article.text.clone().into_bytes(),
                media_type: "text/plain; charset=utf-8".to_owned(),
                extractor: self.from.to_owned(),
                ..Capture::default()
            }),
            ..NewArticle::default()
        };
        let ready = Ready::of(&new, self.names)?;
        Ok(ready.write(self.tx, self.names)?.article)
    }

    fn issue(&mut self, issue: &CodedIssue) -> Result<bool> {
        let known = all(
            self.tx.conn(),
            "SELECT id, name FROM issue WHERE trashed_at IS NULL",
            [],
            |row| Ok((row.get::<_, IssueId>(0)?, row.get::<_, String>(1)?)),
        )?;
        let wanted = issues::fold(&issue.name);
        if let Some((id, _)) = known.iter().find(|(_, name)| issues::fold(name) == wanted) {
            self.issues.insert(issue.number, *id);
            return Ok(false);
        }
        let parent = match issue.parent {
            Some(parent) => Some(*self.issues.get(&parent).ok_or_else(|| {
                Error::invalid(phrase!("The group that it is in could not be taken."))
            })?),
            None => None,
        };
        let new = NewIssue {
            name: issue.name.clone(),
            parent,
            leaf: issue.leaf,
            proposition: issue.proposition.clone(),
            con: issue.con.clone(),
            pro: issue.pro.clone(),
            definition: issue.definition.clone(),
            include: issue.include.clone(),
            exclude: issue.exclude.clone(),
            examples: Vec::new(),
        };
        let id = issues::create_in(self.tx, &new)?;
        self.issues.insert(issue.number, id);
        Ok(true)
    }

    fn actor(&mut self, actor: &CodedActor) -> Result<bool> {
        let (id, made) = self.named(actor)?;
        self.actors.insert(actor.number, id);
        Ok(made)
    }

    fn excerpt(&mut self, excerpt: &CodedExcerpt) -> Result<bool> {
        let home = self.articles.get(&excerpt.article).ok_or_else(|| {
            Error::invalid(phrase!("The article that it is of could not be taken."))
        })?;
        let foreign = self.foreign.get(&excerpt.article).copied().unwrap_or("");
        let span = place(excerpt, foreign, &home.text, &home.offsets).ok_or_else(|| {
            Error::invalid(phrase!(
                "Its words are not in the article’s text as the library has it."
            ))
        })?;
        let span = excerpts::trimmed(&home.text, span)?;
        let comment = excerpt
            .comment
            .as_deref()
            .map(str::trim)
            .filter(|it| !it.is_empty());
        if let Some(id) = excerpts::of_span(self.tx, home.version, span)? {
            let known = excerpts::excerpt(self.tx, id)?;
            if comment.is_none() || known.comment.as_deref() == comment {
                self.excerpts.insert(excerpt.number, id);
                return Ok(false);
            }
        }
        let id = excerpts::create_in(self.tx, home.version, span, comment)?;
        self.by(
            "UPDATE excerpt SET analyst = ?2, made_at = coalesce(?3, made_at) WHERE id = ?1",
            id.0,
            &excerpt.analyst,
            &excerpt.made_at,
        )?;
        self.excerpts.insert(excerpt.number, id);
        Ok(true)
    }

    /// Says who made something, and when, as far as that was told.
    fn by(&self, sql: &str, id: i64, analyst: &str, at: &str) -> Result<()> {
        let conn = self.tx.conn();
        let analyst = match analyst.trim() {
            "" => self.tx.analyst(),
            name => analyst_row(conn, name)?,
        };
        let at = moment_of(at).map(crate::sql::moment);
        conn.prepare_cached(sql)?.execute((id, analyst, at))?;
        Ok(())
    }

    fn position(&mut self, position: &CodedPosition) -> Result<bool> {
        let issue = *self.issues.get(&position.issue).ok_or_else(|| {
            Error::invalid(phrase!("The issue that it is on could not be taken."))
        })?;
        let mut actors: Vec<ActorId> = position
            .actors
            .iter()
            .map(|actor| self.actors.get(actor).copied())
            .collect::<Option<_>>()
            .ok_or_else(|| Error::invalid(phrase!("The actor who takes it could not be taken.")))?;
        let evidence: Vec<NewEvidence> = position
            .evidence
            .iter()
            .filter_map(|(excerpt, role)| {
                let excerpt = *self.excerpts.get(excerpt)?;
                Some(NewEvidence {
                    excerpt,
                    role: *role,
                })
            })
            .collect();
        if evidence.is_empty() && !position.evidence.is_empty() {
            return Err(Error::invalid(phrase!(
                "The excerpts that it rests on could not be taken."
            )));
        }
        let mut on_behalf = Vec::new();
        for given in &position.on_behalf {
            match self.behalf(given)? {
                Some(code) => on_behalf.push(code),
                None => {
                    let organisation = CodedActor {
                        number: 0,
                        name: given.clone(),
                        kind: ActorKind::Organisation,
                        country: None,
                        wikidata: None,
                        aliases: Vec::new(),
                    };
                    let (id, _) = self.named(&organisation)?;
                    if !actors.contains(&id) {
                        actors.push(id);
                    }
                }
            }
        }
        let new = NewPosition {
            post: self.post(position.post.as_deref(), &actors)?,
            event: self.event(position.event.as_deref())?,
            actors,
            on_behalf,
            issue,
            stance: position.stance,
            voice: position.voice,
            act: position.act,
            addressee: position.addressee.clone(),
            said: position.said.clone(),
            directness: position.directness,
            reported_by: position.reported_by.clone(),
            paraphrase: position.paraphrase.clone(),
            confidence: position.confidence,
            evidence,
        };
        if self.is_known(&new)? {
            return Ok(false);
        }
        let id = positions::add_in(self.tx, &new)?;
        self.by(
            "UPDATE position SET analyst = ?2, coded_at = coalesce(?3, coded_at) WHERE id = ?1",
            id.0,
            &position.analyst,
            &position.coded_at,
        )?;
        Ok(true)
    }

    fn note(&mut self, note: &super::CodedNote) -> Result<bool> {
        let known = self
            .tx
            .conn()
            .prepare_cached(
                "SELECT 1 FROM note WHERE title = ?1 AND text = ?2 AND trashed_at IS NULL",
            )?
            .exists((note.title.trim(), &note.text))?;
        if known {
            return Ok(false);
        }
        let title = notes::clean_title(&note.title)
            .ok_or_else(|| Error::invalid(phrase!("A note needs a title.")))?;
        let new = NewNote {
            title: title.clone(),
            template: None,
            text: note.text.clone(),
        };
        notes::create_in(self.tx, &title, &new)?;
        Ok(true)
    }
}

impl Coded {
    /// How many items taking goes through.
    fn items(&self) -> usize {
        self.articles.len()
            + self.issues.len()
            + self.actors.len()
            + self.excerpts.len()
            + self.positions.len()
            + self.notes.len()
    }
}

/// Enough of a text to know it again.
fn first_words(text: &str) -> String {
    const SHOWN: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text,
    }
}
