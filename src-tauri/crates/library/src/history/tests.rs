//! Every mutation of the program, and that it can be taken back and made again.

mod clock;
mod made;
mod undone;

use demarche_text::{PartialDate, Span};

use crate::actors::{ActorName, NewActor};
use crate::articles::ArticleUpdate;
use crate::compare::Speaker;
use crate::editions::NewEdition;
use crate::events::{EventKind, NewEvent};
use crate::exchange::{Coded, CodedArticle, CodedExcerpt, CodedIssue, CodedPosition};
use crate::feeds::{
    EntryState, FeedFilter, FeedUpdate, NewEntry, NewFeed, NewFeedSearch, Received,
};
use crate::issues::{CodebookEntry, Example, Flipped, NewIssue, SplitPart};
use crate::notes::NewNote;
use crate::outlets::{OutletKind, OutletUpdate};
use crate::positions::{
    CodingChange, CodingFilter, Directness, EvidenceRole, NewEvidence, NewPosition, Stance,
};
use crate::posts::{NewPost, NewTenure};
use crate::quotations::QuotationUpdate;
use crate::recode::{Answer, NewRecode, SampleSize, Settled};
use crate::saved_views::NewSavedView;
use crate::search::NewSearch;
use crate::styles::OwnStyle;
use crate::testing::article_of;
use crate::trash::TrashKind;
use crate::vault::{Brought, NewVaultNote, VaultChange, sha256};
use crate::{ActorKind, Library, NoteId, Outcome, PlaceKind, Result};
use made::*;

/// What a mutation chooses by: three numbers that a run is made of.
pub(crate) type Choice = (u8, u8, u8);

/// Something that a user can do; nothing happens where there is nothing to do it to.
pub(crate) type Mutation = fn(&Library, Choice) -> Option<Result<()>>;

/// Every mutation, by the name of its op.
pub(crate) const MUTATIONS: &[(&str, Mutation)] = &[
    ("article.store", |library, choice| {
        let mut new = article_of(&format!("Title {}", choice.0), &text(choice));
        new.outlet = Some(format!("Outlet {}", choice.1 % 3));
        new.published = PartialDate::parse("2022-03-18");
        new.wires = vec![("AFP".to_owned(), 1)];
        new.feed_entry = pick(library, "feed_entry", choice.2);
        // Every third comes with words that were selected on its page.
        if choice.2.is_multiple_of(3) {
            let words = text(choice);
            new.excerpts = vec![words.chars().take(words.chars().count() / 2).collect()];
        }
        Some(match choice.0 % 2 {
            0 => done(library.store(&new)),
            _ => done(
                library
                    .store_all(&[new])
                    .and_then(|mut each| each.remove(0)),
            ),
        })
    }),
    ("article.update", |library, (a, b, c)| {
        let update = ArticleUpdate {
            title: Some(format!("Other title {b}")),
            outlet: Some(format!("Outlet {}", c % 5)),
            published: Some(None),
            byline: Some(vec![format!("Author {c}")]),
            ..ArticleUpdate::default()
        };
        Some(done(
            library.update_article(pick(library, "article", a)?, &update),
        ))
    }),
    ("article.trash", |library, (a, ..)| {
        Some(done(
            library.trash_articles(&[pick(library, "article", a)?]),
        ))
    }),
    ("article.edit_body", |library, choice| {
        let article = pick(library, "article", choice.0)?;
        Some(done(library.edit_body(article, &text(choice))))
    }),
    ("article.reextract", |library, choice| {
        let article = pick(library, "article", choice.0)?;
        let snapshot = library.newest_snapshot(article).unwrap()?;
        let piece = demarche_extract::Piece {
            text: text(choice),
            kind: demarche_extract::BlockKind::Paragraph,
            level: None,
            cut: None,
        };
        let draft = demarche_extract::Draft {
            pieces: vec![piece],
            ..demarche_extract::Draft::default()
        };
        Some(done(library.reextract(article, snapshot, &draft, "test 2")))
    }),
    ("article.recapture", |library, choice| {
        let article = pick(library, "article", choice.0)?;
        let mut new = article_of(&format!("Page {}", choice.1), &text(choice));
        new.wires = vec![("AP".to_owned(), u32::from(choice.2))];
        if let Some(capture) = &mut new.capture {
            capture.facts.title = new.title.clone();
            capture.facts.byline = vec![format!("Author {}", choice.2)];
        }
        Some(done(library.recapture(article, &new)))
    }),
    ("copies.separate", |library, (a, b, c)| {
        let articles = [pick(library, "article", a)?, pick(library, "article", b)?];
        let from = [pick(library, "article", c)?];
        Some(done(library.separate_copies(&articles, &from)))
    }),
    ("copies.rejoin", |library, (a, b, _)| {
        let articles = [pick(library, "article", a)?];
        let with = [pick(library, "article", b)?];
        Some(done(library.rejoin_copies(&articles, &with)))
    }),
    ("article.merge", |library, (a, b, _)| {
        let pair = (pick(library, "article", a)?, pick(library, "article", b)?);
        Some(done(library.merge_articles(&[pair])))
    }),
    ("article.merge_many", |library, (a, b, c)| {
        let [a, b, c] = [a, b, c].map(|choice| pick(library, "article", choice));
        Some(done(library.merge_articles(&[(a?, b?), (b?, c?)])))
    }),
    ("outlet.update", |library, (a, b, _)| {
        let update = OutletUpdate {
            name: format!("Renamed outlet {b}"),
            country: Some("US".to_owned()),
            kind: OutletKind::Newspaper,
            state_controlled: Some(b % 2 == 0),
            grade: Some("B".to_owned()),
        };
        Some(done(
            library.update_outlet(pick(library, "outlet", a)?, &update),
        ))
    }),
    ("excerpt.create", |library, (a, b, c)| {
        let body = pick(library, "body_version", a)?;
        let span = Span::new(
            usize::from(b % 40),
            usize::from(b % 40) + 1 + usize::from(c % 40),
        );
        Some(done(library.create_excerpt(body, span, Some("remark"))))
    }),
    ("excerpt.reanchor", |library, (a, b, c)| {
        let excerpt = pick(library, "excerpt", a)?;
        let article = library.excerpt(excerpt).unwrap().article;
        let body = library.article(article).unwrap().body.id;
        let start = usize::from(b % 40);
        let span = Span::new(start, start + 1 + usize::from(c % 40));
        Some(done(library.reanchor_excerpt(excerpt, body, span)))
    }),
    ("excerpt.update", |library, (a, b, _)| {
        let comment = format!("remark {b}");
        Some(done(library.update_excerpt(
            pick(library, "excerpt", a)?,
            Some(&comment),
        )))
    }),
    ("excerpt.trash", |library, (a, ..)| {
        Some(done(
            library.trash_excerpts(&[pick(library, "excerpt", a)?]),
        ))
    }),
    ("quotation.accept", |library, (a, ..)| {
        Some(done(library.accept_quotation(pick(
            library,
            "quotation",
            a,
        )?)))
    }),
    ("quotation.accept_many", |library, (a, b, _)| {
        let ids = [
            pick(library, "quotation", a)?,
            pick(library, "quotation", b)?,
        ];
        Some(done(library.accept_quotations(&ids)))
    }),
    ("quotation.reject", |library, (a, ..)| {
        Some(done(library.reject_quotations(&[pick(
            library,
            "quotation",
            a,
        )?])))
    }),
    ("quotation.revise", |library, (a, b, _)| {
        let update = QuotationUpdate {
            actor: Some(pick(library, "actor", b)),
            said: Some(PartialDate::parse("2022-03-17")),
            span: None,
        };
        Some(done(
            library.revise_quotation(pick(library, "quotation", a)?, &update),
        ))
    }),
    ("actor.create", |library, (a, ..)| {
        Some(done(library.create_actor(&actor(a))))
    }),
    ("actor.update", |library, (a, b, _)| {
        Some(done(
            library.update_actor(pick(library, "actor", a)?, &actor(b)),
        ))
    }),
    ("actor.trash", |library, (a, ..)| {
        Some(done(library.trash_actors(&[pick(library, "actor", a)?])))
    }),
    ("actor.merge", |library, (a, b, _)| {
        let (from, into) = (pick(library, "actor", a)?, pick(library, "actor", b)?);
        Some(done(library.merge_actors(from, into)))
    }),
    ("event.create", |library, choice| {
        Some(done(library.create_event(&event(library, choice))))
    }),
    ("event.update", |library, choice| {
        let id = pick(library, "event", choice.0)?;
        Some(done(library.update_event(id, &event(library, choice))))
    }),
    ("event.set_side", |library, (a, b, c)| {
        let link: i64 = pick(library, "event_article", a)?;
        let (event, article) = library
            .read(|reader| {
                let sql = "SELECT event, article FROM event_article WHERE id = ?";
                let linked = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
                Ok(reader.conn().query_row(sql, [link], linked)?)
            })
            .unwrap();
        let side = match c % 3 {
            0 => Some(Speaker::Actor(pick(library, "actor", b)?)),
            1 => Some(Speaker::Country(pick(library, "country", b)?)),
            _ => None,
        };
        Some(done(library.set_readout_side(event, article, side)))
    }),
    ("event.trash", |library, (a, ..)| {
        Some(done(library.trash_events(&[pick(library, "event", a)?])))
    }),
    ("issue.create", |library, choice| {
        Some(done(library.create_issue(&issue(library, choice))))
    }),
    ("issue.update", |library, choice| {
        let id = pick(library, "issue", choice.0)?;
        Some(done(library.update_issue(id, &issue(library, choice))))
    }),
    ("issue.flip_poles", |library, (a, b, c)| {
        let flipped = Flipped {
            proposition: (b % 3 > 0).then(|| format!("Not {b}")),
            examples: (c % 2 == 0).then(Vec::new),
        };
        Some(done(
            library.flip_poles(pick(library, "issue", a)?, &flipped),
        ))
    }),
    ("position.add", |library, choice| {
        Some(done(library.add_position(&position(library, choice)?)))
    }),
    ("position.update", |library, choice| {
        let id = pick(library, "position", choice.0)?;
        Some(done(
            library.update_position(id, &position(library, choice)?),
        ))
    }),
    ("position.change_many", |library, (a, b, c)| {
        let ids = [pick(library, "position", a)?, pick(library, "position", b)?];
        let change = CodingChange {
            issue: (c % 2 == 0).then(|| pick(library, "issue", b)).flatten(),
            stance: Some(Stance::ALL[usize::from(c) % Stance::ALL.len()]),
            confidence: Some(None),
            ..CodingChange::default()
        };
        Some(done(library.change_positions(&ids, &change)))
    }),
    ("position.trash", |library, (a, ..)| {
        Some(done(
            library.trash_positions(&[pick(library, "position", a)?]),
        ))
    }),
    ("shift.dismiss", |library, (a, ..)| {
        Some(done(library.dismiss_shifts(&[against(library, a)?])))
    }),
    ("shift.restore", |library, (a, ..)| {
        let dismissed: i64 = pick(library, "shift_dismissed", a)?;
        let id = library
            .read(|reader| {
                let sql = "SELECT shift FROM shift_dismissed WHERE id = ?";
                Ok(reader
                    .conn()
                    .query_row(sql, [dismissed], |row| row.get(0))?)
            })
            .unwrap();
        Some(done(library.restore_shifts(&[id])))
    }),
    ("issue.merge", |library, (a, b, _)| {
        let (from, into) = (pick(library, "issue", a)?, pick(library, "issue", b)?);
        Some(done(library.merge_issues(from, into, Some(a % 2 == 0))))
    }),
    ("issue.move", |library, (a, b, c)| {
        let parent = (c % 2 == 0).then(|| pick(library, "issue", b)).flatten();
        let before = (c % 4 == 1).then(|| pick(library, "issue", b)).flatten();
        Some(done(library.move_issue(
            pick(library, "issue", a)?,
            parent,
            before,
        )))
    }),
    ("issue.split", |library, (a, b, c)| {
        let part = |number: u8| SplitPart {
            issue: NewIssue {
                name: format!("Part {number}"),
                ..NewIssue::default()
            },
            ..SplitPart::default()
        };
        let by_rule = SplitPart {
            rule: Some(CodingFilter {
                stances: vec![Stance::ALL[usize::from(b) % Stance::ALL.len()]],
                ..CodingFilter::default()
            }),
            ..part(b)
        };
        let named = SplitPart {
            positions: pick(library, "position", c).into_iter().collect(),
            ..part(c)
        };
        Some(done(
            library.split_issue(pick(library, "issue", a)?, &[named, by_rule]),
        ))
    }),
    ("issue.import", |library, (a, b, _)| {
        let entry = |number: u8| CodebookEntry {
            groups: vec![format!("Group {}", number % 3)],
            name: format!("Issue {number}"),
            proposition: Some(format!("Proposition {b}")),
            examples: vec![format!("Example {a}")],
            ..CodebookEntry::default()
        };
        Some(done(library.import_codebook(&[entry(a), entry(b)])))
    }),
    ("coded.take", |library, choice| {
        let (a, b, _) = choice;
        let stop = std::sync::atomic::AtomicBool::new(false);
        let coded = coded(choice);
        Some(done(library.take_coded(
            &coded,
            &format!("File {a}"),
            b % 4 == 0,
            &stop,
            &mut |_, _| {},
        )))
    }),
    ("issue.trash", |library, (a, ..)| {
        Some(done(library.trash_issue(pick(library, "issue", a)?)))
    }),
    ("recode.create", |library, (a, b, c)| {
        let new = NewRecode {
            issues: (c % 2 == 0)
                .then(|| pick(library, "issue", b))
                .flatten()
                .into_iter()
                .collect(),
            size: SampleSize::Count(u32::from(a % 4)),
            seed: b.into(),
            coder: None,
            hide_speaker: c % 3 == 0,
            ask_voice: false,
        };
        Some(done(library.start_recode(&new)))
    }),
    ("recode.answer", |library, (a, b, c)| {
        let answer = Answer {
            issue: Some(pick(library, "issue", b)?),
            stance: Some(Stance::ALL[usize::from(c) % Stance::ALL.len()]),
            voice: None,
            directness: None,
        };
        Some(done(
            library.answer_recode(pick(library, "recode_item", a)?, &answer),
        ))
    }),
    ("recode.adopt", |library, (a, b, _)| {
        let which = Settled::ALL[usize::from(b) % Settled::ALL.len()];
        Some(done(
            library.adopt_coding(pick(library, "recode_item", a)?, which),
        ))
    }),
    ("recode.trash", |library, (a, ..)| {
        Some(done(library.trash_recode(pick(library, "recode", a)?)))
    }),
    ("post.create", |library, (a, ..)| {
        let post = NewPost {
            title: format!("Envoy {a}"),
            body: Some("Ministry".to_owned()),
            country: Some("CN".to_owned()),
            spokesperson: false,
        };
        Some(done(library.create_post(&post)))
    }),
    ("tenure.add", |library, (a, b, c)| {
        let tenure = NewTenure {
            actor: pick(library, "actor", a)?,
            post: pick(library, "post", b)?,
            from: PartialDate::of_year(2000 + i32::from(c % 20)),
            to: None,
        };
        Some(done(library.add_tenure(&tenure)))
    }),
    ("tenure.trash", |library, (a, ..)| {
        Some(done(library.trash_tenure(pick(library, "tenure", a)?)))
    }),
    ("note.create", |library, (a, b, _)| {
        let new = NewNote {
            title: format!("Note {a}"),
            template: None,
            text: format!("# Note {a}\n\n[[Title {b}]] and ![[excerpt 1]]"),
        };
        Some(done(library.create_note(&new)))
    }),
    ("note.save", |library, (a, b, c)| {
        let note = pick(library, "note", a)?;
        let revision = library.note(note).unwrap().revision;
        let text = format!("# Note {b}\n\n[[Title {c}]]");
        Some(done(library.save_note(note, &text, None, revision)))
    }),
    ("note.append", |library, (a, b, _)| {
        let note = pick(library, "note", a)?;
        Some(done(
            library.append_to_note(note, &format!("![[excerpt {b}]]")),
        ))
    }),
    ("note.bring_in_new", |library, (a, b, c)| {
        let text = format!("# Brought {b}\n\n[[Note {c}]]");
        let brought = Brought {
            key: format!("path-{a}-{}", library.vault_notes().unwrap().len()),
            path: format!("Folder/{a}.md"),
            file_sha256: sha256(text.as_bytes()),
            text_sha256: sha256(text.as_bytes()),
        };
        Some(done(library.bring_in_notes(&[NewVaultNote {
            title: format!("Brought {b}"),
            notebook: format!("Notebook {}", c % 3),
            text,
            brought,
        }])))
    }),
    ("note.bring_in", |library, (a, b, c)| {
        let note: NoteId = pick(library, "note", a)?;
        let notes = library.vault_notes().unwrap();
        let known = notes.into_iter().find(|it| it.id == note)?;
        let text = format!("# Changed {b}");
        let brought = Brought {
            key: known.vault_id,
            path: "Folder/x.md".to_owned(),
            file_sha256: sha256(text.as_bytes()),
            text_sha256: sha256(text.as_bytes()),
        };
        Some(done(library.bring_in_note(&VaultChange {
            note,
            revision: known.revision,
            title: format!("Changed {b}"),
            notebook: format!("Notebook {}", c % 3),
            text,
            brought,
        })))
    }),
    ("note.restore_version", |library, (a, b, _)| {
        let note = pick(library, "note", a)?;
        let versions = library.note_versions(note).unwrap();
        let version = &versions[usize::from(b) % versions.len()];
        let now = versions[0].revision;
        Some(done(library.restore_note_version(
            note,
            version.revision,
            now,
        )))
    }),
    ("note.link_mention", |library, (a, b, _)| {
        let (note, other) = (pick(library, "note", a)?, pick(library, "note", b)?);
        let before = library.note(note).unwrap();
        let named = format!(
            "{}\n\nSee {}.",
            before.text,
            library.note(other).unwrap().row.title
        );
        if note == other
            || library
                .save_note(note, &named, None, before.revision)
                .is_err()
        {
            return None;
        }
        // One in the trash is not linked to.
        let linked = library.link_mention(note, other).ok()?;
        Some(done(Ok(linked)))
    }),
    ("note.trash", |library, (a, ..)| {
        Some(done(library.trash_notes(&[pick(library, "note", a)?])))
    }),
    ("note.issue_edition", |library, (a, b, _)| {
        let note = pick(library, "note", a)?;
        let new = NewEdition {
            note,
            revision: library.note(note).unwrap().revision,
            basis: library
                .basis(
                    &[],
                    &pick(library, "excerpt", b).into_iter().collect::<Vec<_>>(),
                    &[],
                )
                .unwrap(),
            resolved: "{}".to_owned(),
            style: "{}".to_owned(),
            as_of: None,
        };
        Some(done(library.issue_edition(&new)))
    }),
    ("sensitive.mark", |library, (a, b, c)| {
        let (kind, id): (_, i64) = match b % 3 {
            0 => (PlaceKind::Article, pick(library, "article", a)?),
            1 => (PlaceKind::Outlet, pick(library, "outlet", a)?),
            _ => (PlaceKind::Actor, pick(library, "actor", a)?),
        };
        Some(done(library.mark_sensitive(kind, id, c % 3 > 0)))
    }),
    ("style.add", |library, (a, b, _)| {
        let style = OwnStyle {
            name: format!("style-{}", a % 4),
            title: format!("Style {b}"),
            csl: "<style/>".to_owned(),
        };
        Some(done(library.add_style(&style)))
    }),
    ("style.remove", |library, (a, ..)| {
        let styles = library.styles().unwrap();
        let style = styles.get(usize::from(a).checked_rem(styles.len())?)?;
        Some(done(library.remove_style(&style.name)))
    }),
    ("feed.add", |library, (a, b, _)| {
        let new = NewFeed {
            title: Some(format!("Feed {a}")),
            url: format!("https://example.org/{a}"),
            filter: FeedFilter {
                include: vec![format!("word{}", b % 3)],
                exclude: Vec::new(),
            },
            received: Some(received(b)),
            ..NewFeed::default()
        };
        Some(done(library.add_feed(&new)))
    }),
    ("feed.add_many", |library, (a, b, _)| {
        let feed = |number: u8| NewFeed {
            url: format!("https://example.net/{number}"),
            folder: Some("News".to_owned()),
            ..NewFeed::default()
        };
        Some(done(library.add_feeds(&[feed(a), feed(b)])))
    }),
    ("feed.update", |library, (a, b, c)| {
        let feed = pick(library, "feed", a)?;
        let update = FeedUpdate {
            title: (b % 2 == 0).then(|| format!("Other feed {b}")),
            folder: (c % 2 == 0).then(|| format!("Folder {c}")),
            filter: Some(FeedFilter {
                include: Vec::new(),
                exclude: vec![format!("word{}", c % 3)],
            }),
        };
        // Refreshing in between leaves no trace in the history and is undone by nothing.
        library.receive_feed(feed, &received(c)).unwrap();
        library.feed_failed(feed, "{}").unwrap();
        Some(done(library.update_feed(feed, &update)))
    }),
    ("feed.mark", |library, (a, b, c)| {
        let entries = [
            pick(library, "feed_entry", a)?,
            pick(library, "feed_entry", b)?,
        ];
        let state = EntryState::ALL[usize::from(c) % EntryState::ALL.len()];
        Some(done(library.mark_entries(&entries, state)))
    }),
    ("feed.trash", |library, (a, ..)| {
        Some(done(library.trash_feeds(&[pick(library, "feed", a)?])))
    }),
    ("feed_search.save", |library, (a, b, c)| {
        let new = NewFeedSearch {
            id: (c % 2 == 0)
                .then(|| pick(library, "feed_search", b))
                .flatten(),
            name: format!("Search {a}"),
            text: format!("word{b}"),
            feeds: pick(library, "feed", c).into_iter().collect(),
        };
        Some(done(library.save_feed_search(&new)))
    }),
    ("feed_search.trash", |library, (a, ..)| {
        Some(done(library.trash_feed_search(pick(
            library,
            "feed_search",
            a,
        )?)))
    }),
    ("search.save", |library, (a, b, c)| {
        let new = NewSearch {
            id: (c % 2 == 0).then(|| pick(library, "search", b)).flatten(),
            name: format!("Search {a}"),
            query: format!("word{b} country:CN"),
        };
        Some(done(library.save_search(&new)))
    }),
    ("search.trash", |library, (a, ..)| {
        Some(done(library.trash_search(pick(library, "search", a)?)))
    }),
    ("saved_view.save", |library, (a, b, c)| {
        let new = NewSavedView {
            id: (c % 2 == 0)
                .then(|| pick(library, "saved_view", b))
                .flatten(),
            name: format!("View {a}"),
            screen: "compare".to_owned(),
            issue: pick(library, "issue", b),
            args: [
                ("asOf".to_owned(), format!("2022-03-{:02}", 1 + c % 28)),
                ("issues".to_owned(), numbered(library, "issue", a)),
                (
                    "columns".to_owned(),
                    format!("CN,#{}", numbered(library, "actor", c)),
                ),
            ]
            .into(),
        };
        Some(done(library.save_view(&new)))
    }),
    ("saved_view.rename", |library, (a, b, _)| {
        let view = pick(library, "saved_view", a)?;
        Some(done(library.rename_view(view, &format!("Renamed {b}"))))
    }),
    ("saved_view.trash", |library, (a, ..)| {
        Some(done(library.trash_view(pick(library, "saved_view", a)?)))
    }),
    ("share.take_in", |library, choice| {
        let other = colleague(choice);
        let mut post = crate::share::tests::Post::default();
        post.publish(&other).unwrap();
        Some(post.take_in(library).map(drop))
    }),
    ("share.merge", |library, choice| {
        let stop = std::sync::atomic::AtomicBool::new(false);
        Some(done(library.merge(&colleague(choice), "other", &stop)))
    }),
    ("share.resolve", |library, (a, b, c)| {
        let merges = library.share_conflicts().unwrap().is_empty();
        if merges {
            let stop = std::sync::atomic::AtomicBool::new(false);
            library
                .merge(&colleague((a, b, c)), "other", &stop)
                .unwrap();
        }
        let conflicts = library.share_conflicts().unwrap();
        let conflict = &conflicts[usize::from(a).checked_rem(conflicts.len())?];
        let choice = match c % 3 {
            0 => crate::share::Choice::All(crate::share::Side::Mine),
            1 => crate::share::Choice::All(crate::share::Side::Theirs),
            _ => crate::share::Choice::Each(
                conflict
                    .fields
                    .iter()
                    .map(|field| (field.name.clone(), crate::share::Side::Theirs))
                    .take(1)
                    .collect(),
            ),
        };
        match library.resolve_conflicts(&[(conflict.id, choice)]) {
            // What was merged for it stays.
            Err(_) if merges => Some(Ok(())),
            resolved => Some(done(resolved)),
        }
    }),
    ("trash.restore", |library, (a, ..)| {
        let trash = library.trash().unwrap();
        let place = usize::from(a).checked_rem(trash.len())?;
        let (kind, id): (TrashKind, i64) = (trash[place].kind, trash[place].id);
        Some(done(library.restore(kind, id)))
    }),
];
