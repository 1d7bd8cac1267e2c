use super::*;
use crate::articles::{ArticleUpdate, Capture, Fate, PublishedFrom};
use crate::excerpts::ExcerptFilter;
use crate::notes::NewNote;
use crate::quotations::{Quotation, QuotationState, QuotationUpdate};
use crate::testing::{Watch, dump, library};
use demarche_extract::{BlockKind, CutReason, Piece};
use demarche_text::revision::Kind;

const COUNCIL: &str =
    "The council met on Monday in the old hall and spoke of the harbour for three hours.";
const CHAIR: &str = "“Nobody is served by a vote in haste,” White House press secretary Jen Psaki told reporters on Friday.";
const FERRY: &str =
    "The ferry will go on as it has for the past eleven years, whatever the vote may bring.";
const TALKS: &str = "“China’s position is consistent,” Foreign Ministry spokesperson Zhao Lijian told a regular briefing.";

fn piece(text: &str) -> Piece {
    Piece {
        text: text.to_owned(),
        kind: BlockKind::Paragraph,
        level: None,
        cut: None,
    }
}

/// A page with this headline and these paragraphs.
fn page(title: &str, paragraphs: &[&str]) -> NewArticle {
    let pieces: Vec<Piece> = paragraphs.iter().map(|text| piece(text)).collect();
    NewArticle {
        title: Some(title.to_owned()),
        url: Some("https://news.example.org/ferry".to_owned()),
        body: Body::of(&pieces),
        capture: Some(Capture {
            bytes: format!("{title}\n{}", paragraphs.join("\n")).into_bytes(),
            media_type: "text/html".to_owned(),
            extractor: "test 1".to_owned(),
            facts: Facts {
                title: Some(title.to_owned()),
                ..Facts::default()
            },
            ..Capture::default()
        }),
        ..NewArticle::default()
    }
}

fn store(library: &Library, new: &NewArticle) -> ArticleId {
    library.store(new).unwrap().value.article
}

fn recapture(library: &Library, id: ArticleId, new: &NewArticle) -> Recaptured {
    library.recapture(id, new).unwrap().value
}

/// An excerpt of these words of the body in force.
fn excerpt(library: &Library, id: ArticleId, words: &str) -> ExcerptId {
    let body = library.article(id).unwrap().body.id;
    let text = library.body_text(body).unwrap();
    let start = text[..text.find(words).unwrap()].chars().count();
    let span = Span::new(start, start + words.chars().count());
    library.create_excerpt(body, span, None).unwrap().value
}

fn count(library: &Library, table: &str) -> i64 {
    library
        .read(|reader| {
            let sql = format!("SELECT count(*) FROM {table}");
            Ok(reader.conn().query_row(&sql, [], |row| row.get(0))?)
        })
        .unwrap()
}

#[test]
fn captured_bytes_are_kept_once_and_nothing_changes_or_deletes_them() {
    let library = library();
    let one = page("Ferry vote put off", &[COUNCIL, FERRY]);
    let id = store(&library, &one);
    store(&library, &one);
    recapture(&library, id, &one);
    assert_eq!(
        (count(&library, "raw"), count(&library, "snapshot")),
        (1, 3)
    );
    for sql in [
        "UPDATE raw SET compressed = x''",
        "DELETE FROM raw",
        "UPDATE snapshot SET captured_at = '2020-01-01T00:00:00.000Z'",
        "UPDATE body_version SET text = 'other'",
    ] {
        let refused = library.unrecorded(|tx, _| Ok(tx.execute(sql, [])?));
        assert!(refused.is_err(), "{sql}");
    }
    assert!(library.verify().unwrap().problems.is_empty());
    // An import that is undone leaves its bytes, and they are there when it is made again.
    let full = dump(&library);
    while library.undo().unwrap().value.is_some() {}
    assert_eq!(
        (count(&library, "raw"), count(&library, "snapshot")),
        (1, 0)
    );
    while library.redo().unwrap().value.is_some() {}
    assert_eq!(dump(&library), full);
}

#[test]
fn a_page_with_the_same_text_is_noted_and_changes_nothing() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    let id = store(&library, &page("Ferry vote put off", &[COUNCIL, FERRY]));
    let first = library.article(id).unwrap();
    watch.forward(3600);
    let mut again = page("Ferry vote put off", &[COUNCIL, FERRY]);
    again.capture.as_mut().unwrap().bytes = b"another advertisement".to_vec();
    let outcome = library.recapture(id, &again).unwrap();
    assert_eq!(outcome.label, "Capture “Ferry vote put off” again");
    let recaptured = outcome.value;
    assert_eq!(recaptured.body_version, None);
    assert_eq!(recaptured.before, first.body.id);
    assert_eq!(
        recaptured.unchanged_since.as_deref(),
        Some(first.snapshots[0].captured_at.as_str())
    );
    assert_eq!(recaptured.counts, Counts::default());
    let now = library.article(id).unwrap();
    assert_eq!((now.versions.len(), now.snapshots.len()), (1, 2));
    // The text is still the one that the first capture had.
    watch.forward(3600);
    let third = recapture(&library, id, &again);
    assert_eq!(third.unchanged_since, recaptured.unchanged_since);
}

#[test]
fn a_page_that_changed_is_a_new_version_and_everything_follows() {
    let library = library();
    let id = store(
        &library,
        &page("Ferry vote put off", &[COUNCIL, CHAIR, FERRY]),
    );
    let before = library.article(id).unwrap();
    let kept = excerpt(&library, id, "The ferry will go on");
    let lost = excerpt(&library, id, "spoke of the harbour for three hours");
    let cites = NewNote {
        title: "Cites".to_owned(),
        template: None,
        text: format!("# Cites\n\n[@{}]", before.row.citation_key),
    };
    let embeds = NewNote {
        title: "Embeds".to_owned(),
        template: None,
        text: format!("# Embeds\n\n![[excerpt:{}]]", lost.0),
    };
    let quotes = NewNote {
        title: "Quotes".to_owned(),
        template: None,
        text: "# Quotes\n\nThey “spoke of the harbour for three hours”, it says.".to_owned(),
    };
    let other = NewNote {
        title: "Other".to_owned(),
        template: None,
        text: "# Other\n\nNothing of it.".to_owned(),
    };
    for note in [&cites, &embeds, &quotes, &other] {
        library.create_note(note).unwrap();
    }
    let stood = dump(&library);

    let shorter = COUNCIL.replace("three hours", "five minutes");
    let quoted = FERRY.replace("eleven years,", "eleven years —");
    let changed = page(
        "Ferry vote put off again",
        &["An opening.", &shorter, CHAIR, &quoted],
    );
    let recaptured = recapture(&library, id, &changed);
    assert_eq!(recaptured.orphans, [lost]);
    assert_eq!(recaptured.moved, 1);
    // The headline, what came first, and the hours; a dash is nothing.
    assert_eq!(
        (recaptured.counts.material, recaptured.counts.trivial),
        (3, 1)
    );
    assert_eq!(recaptured.title, "Ferry vote put off again");
    assert!(recaptured.facts[0].taken);
    let named: Vec<&str> = recaptured
        .notes
        .iter()
        .map(|note| note.title.as_str())
        .collect();
    assert_eq!(named, ["Cites", "Embeds", "Quotes"]);

    let now = library.article(id).unwrap();
    assert_eq!(Some(now.body.id), recaptured.body_version);
    assert_eq!(now.body.made_by, "test 1");
    assert_eq!(now.row.citation_key, before.row.citation_key);
    assert_eq!(now.versions[0].snapshot, Some(recaptured.snapshot));
    let orphan = library.excerpt(lost).unwrap();
    assert!(orphan.orphan && orphan.body_version == before.body.id);
    let follows = library.excerpt(kept).unwrap();
    assert_eq!(follows.body_version, now.body.id);
    assert_eq!(follows.quote, "The ferry will go on");
    // Old versions stay readable.
    assert!(
        library
            .body_text(before.body.id)
            .unwrap()
            .contains("three hours")
    );
    assert_eq!(
        library.body_version(before.body.id).unwrap().blocks.len(),
        3
    );
    assert!(library.verify().unwrap().problems.is_empty());

    let after = dump(&library);
    library.undo().unwrap();
    assert_eq!(dump(&library), stood);
    library.redo().unwrap();
    assert_eq!(dump(&library), after);
    // The words come back, and the orphan with them.
    recapture(
        &library,
        id,
        &page("Ferry vote put off", &[COUNCIL, CHAIR, FERRY]),
    );
    assert!(!library.excerpt(lost).unwrap().orphan);
}

fn quotations(library: &Library, id: ArticleId) -> Vec<Quotation> {
    library.quotations_of(id).unwrap()
}

#[test]
fn quotations_are_found_anew_and_what_an_analyst_did_to_them_stays() {
    let library = library();
    let id = store(&library, &page("Talks", &[COUNCIL, CHAIR, TALKS]));
    let found = quotations(&library, id);
    assert_eq!(found.len(), 2, "{found:?}");
    library.reject_quotations(&[found[0].id]).unwrap();
    let accepted = library.accept_quotation(found[1].id).unwrap().value;

    // Everything around changed; the rejected words stand after the others now.
    let other =
        "Snow fell on the hills in the night, and the passes were closed to lorries and coaches.";
    recapture(&library, id, &page("Talks", &[other, TALKS, FERRY, CHAIR]));
    let now = quotations(&library, id);
    assert_eq!(now.len(), 2, "{now:?}");
    let by_id = |id| now.iter().find(|it| it.id == id).unwrap();
    assert_eq!(by_id(found[0].id).state, QuotationState::Rejected);
    assert_eq!(by_id(found[1].id).state, QuotationState::Accepted);
    assert!(!library.excerpt(accepted.excerpt).unwrap().orphan);
    let body = library.article(id).unwrap().body.id;
    assert!(now.iter().all(|it| it.body_version == body));
}

#[test]
fn an_untouched_quotation_is_what_the_new_text_says_it_is() {
    let library = library();
    let id = store(&library, &page("Talks", &[COUNCIL, CHAIR, TALKS]));
    let found = quotations(&library, id);
    let revised = QuotationUpdate {
        said: Some(demarche_text::PartialDate::parse("2022-03-17")),
        ..QuotationUpdate::default()
    };
    library.revise_quotation(found[1].id, &revised).unwrap();
    let by_another = CHAIR.replace(
        "White House press secretary Jen Psaki",
        "Deputy Secretary of State Wendy Sherman",
    );
    recapture(&library, id, &page("Talks", &[COUNCIL, &by_another, TALKS]));
    let now = quotations(&library, id);
    assert_eq!(now.len(), 2);
    assert_eq!(now[0].id, found[0].id);
    assert_eq!(now[0].actor.as_ref().unwrap().name, "Wendy Sherman");
    // What was corrected is not found anew over the correction.
    assert_eq!(now[1].id, found[1].id);
    assert_eq!(now[1].said, demarche_text::PartialDate::parse("2022-03-17"));
    // Words that are gone are no suggestion any more, unless somebody worked on them.
    recapture(&library, id, &page("Talks", &[COUNCIL, FERRY]));
    let now = quotations(&library, id);
    assert_eq!(now.len(), 1);
    assert_eq!(now[0].id, found[1].id);
}

#[test]
fn what_an_analyst_set_stays_and_what_the_page_says_anew_is_taken() {
    let library = library();
    let with = |title: &str, byline: &str, published: &str| {
        let mut new = page(title, &[COUNCIL, FERRY]);
        new.byline = vec![byline.to_owned()];
        new.published = PartialDate::parse(published);
        new.published_from = Some(PublishedFrom::Meta);
        let facts = &mut new.capture.as_mut().unwrap().facts;
        facts.byline = new.byline.clone();
        facts.published = new.published.clone();
        new
    };
    let id = store(
        &library,
        &with("Ferry vote put off", "Ann Example", "2022-03-18"),
    );
    let own = ArticleUpdate {
        title: Some("Ferry: my title".to_owned()),
        ..ArticleUpdate::default()
    };
    library.update_article(id, &own).unwrap();
    let recaptured = recapture(
        &library,
        id,
        &with("Ferry vote is off", "Bob Example", "2022-03-20"),
    );
    let told: Vec<(CapturedFact, bool)> = recaptured
        .facts
        .iter()
        .map(|change| (change.fact, change.taken))
        .collect();
    assert_eq!(
        told,
        [
            (CapturedFact::Title, false),
            (CapturedFact::Byline, true),
            (CapturedFact::Published, false),
        ]
    );
    // A changed headline is material, although the text is the same.
    assert_eq!(
        (recaptured.counts.material, recaptured.body_version),
        (1, None)
    );
    let now = library.article(id).unwrap();
    assert_eq!(now.row.title, "Ferry: my title");
    assert_eq!(now.byline, ["Bob Example"]);
    assert_eq!(now.row.published, PartialDate::parse("2022-03-18"));
    // Told once: the page says the same as last time.
    let again = recapture(
        &library,
        id,
        &with("Ferry vote is off", "Bob Example", "2022-03-20"),
    );
    assert!(again.facts.is_empty());
}

#[test]
fn a_correction_by_hand_stays_while_the_page_does_not_change() {
    let library = library();
    let new = page("Ferry", &[COUNCIL, FERRY]);
    let id = store(&library, &new);
    let corrected = format!("{COUNCIL}\n\n{}", FERRY.replace("eleven", "twelve"));
    library.edit_body(id, &corrected).unwrap();
    let by_hand = library.article(id).unwrap().body.id;
    let mut again = new.clone();
    again.capture.as_mut().unwrap().bytes = b"other bytes".to_vec();
    assert_eq!(recapture(&library, id, &again).body_version, None);
    assert_eq!(library.article(id).unwrap().body.id, by_hand);
}

#[test]
fn a_page_that_lost_the_article_is_told_from_one_that_was_edited() {
    let text = [COUNCIL, CHAIR, FERRY, TALKS].join("\n\n");
    let words = |text: &str, share: f64| {
        let words: Vec<&str> = text.split(' ').collect();
        words[..(words.len() as f64 * share) as usize].join(" ")
    };
    assert_eq!(Loss::between(&text, " "), Some(Loss::Nothing));
    let begins = words(&text, 0.25);
    assert!(matches!(
        Loss::between(&text, &begins),
        Some(Loss::Short { .. })
    ));
    let half = words(&text, 0.5);
    assert!(matches!(
        Loss::between(&text, &half),
        Some(Loss::Short { .. })
    ));
    let wall = "To read on, sign in or become a member. Members read every story, get a letter in the \
        morning, and may give five stories a month to friends. Choose how you want to pay, by the month \
        or by the year, and stop when you like. Your first month is free of charge.";
    assert_eq!(Loss::between(&text, wall), Some(Loss::Other));
    let edited = text
        .replace("three hours", "five minutes")
        .replace("past eleven", "last ten");
    assert_eq!(Loss::between(&text, &edited), None);
    let longer = format!("{text}\n\n{wall}");
    assert_eq!(Loss::between(&text, &longer), None);
    assert_eq!(Loss::between("A line.", "A line that is new."), None);
}

#[test]
fn what_was_kept_and_cut_on_import_is_kept_and_cut_again() {
    let library = library();
    let mut new = page("Ferry", &[COUNCIL, FERRY]);
    new.cuts = vec![Cut {
        reason: CutReason::Caption,
        text: "The harbour at dawn.".to_owned(),
    }];
    let id = store(&library, &new);
    let mut draft = Draft {
        pieces: vec![
            piece("The harbour at dawn."),
            Piece {
                cut: Some(CutReason::Other),
                ..piece(COUNCIL)
            },
            piece(FERRY),
            Piece {
                cut: Some(CutReason::Repeated),
                ..piece(FERRY)
            },
            piece("New on the page."),
        ],
        ..Draft::default()
    };
    library.judge_as_before(id, &mut draft).unwrap();
    let cut: Vec<Option<CutReason>> = draft.pieces.iter().map(|piece| piece.cut).collect();
    assert_eq!(
        cut,
        [
            Some(CutReason::Caption),
            None,
            None,
            Some(CutReason::Repeated),
            None
        ]
    );
}

#[test]
fn what_comes_in_is_known_by_its_address() {
    let library = library();
    let id = store(&library, &page("Ferry", &[COUNCIL, FERRY]));
    let at = |url: &str, canonical: Option<&str>, paragraphs: &[&str]| {
        let mut new = page("Ferry", paragraphs);
        new.url = Some(url.to_owned());
        new.canonical_url = canonical.map(str::to_owned);
        library.version_of(&new).unwrap()
    };
    let same = at(
        "http://www.news.example.org/ferry/?utm_source=x",
        None,
        &[COUNCIL, FERRY],
    );
    assert_eq!(same.map(|it| (it.article, it.unchanged)), Some((id, true)));
    let changed = at(
        "https://m.example.org/1",
        Some("https://news.example.org/ferry"),
        &[COUNCIL],
    );
    assert_eq!(
        changed.map(|it| (it.article, it.unchanged)),
        Some((id, false))
    );
    assert_eq!(
        at("https://news.example.org/other", None, &[COUNCIL, FERRY]),
        None
    );
    library.trash_articles(&[id]).unwrap();
    assert_eq!(
        at("https://news.example.org/ferry", None, &[COUNCIL, FERRY]),
        None
    );
    let trashed = library.recapture(id, &page("Ferry", &[COUNCIL]));
    assert!(matches!(trashed, Err(Error::Invalid(_))));
}

#[test]
fn two_versions_side_by_side_tell_what_became_of_excerpts_and_who_rests_on_them() {
    let library = library();
    let id = store(&library, &page("Ferry vote", &[COUNCIL, CHAIR, FERRY]));
    let from = library.article(id).unwrap().body.id;
    let same = excerpt(&library, id, "served by a vote");
    let touched = excerpt(&library, id, "met on Monday");
    let lost = excerpt(&library, id, "for the past eleven years");
    let note = NewNote {
        title: "Brief".to_owned(),
        template: None,
        text: format!("# Brief\n\n![[excerpt:{}]]", touched.0),
    };
    library.create_note(&note).unwrap();
    let middle = [
        COUNCIL.replace("three hours", "two hours"),
        FERRY.replace("past eleven years", "past ten years"),
    ];
    recapture(
        &library,
        id,
        &page("Ferry vote", &[&middle[0], CHAIR, &middle[1]]),
    );
    let to = recapture(
        &library,
        id,
        &page("Ferry ballot", &[&middle[0], CHAIR, &middle[1], TALKS]),
    )
    .body_version
    .unwrap();

    let diff = library.versions_diff(id, from, to).unwrap();
    assert_eq!((diff.from.number, diff.to.number), (1, 3));
    let kinds: Vec<Kind> = diff.changes.iter().map(|it| it.change.kind).collect();
    assert_eq!(
        kinds,
        [Kind::Reworded, Kind::Same, Kind::Reworded, Kind::Added]
    );
    assert_eq!(diff.counts.material, 4);
    assert_eq!(diff.facts[0].fact, CapturedFact::Title);
    let shown: String = diff.changes[0]
        .parts
        .iter()
        .map(|part| match part.side {
            demarche_text::diff::Side::Common => part.text.clone(),
            demarche_text::diff::Side::OnlyA => format!("[-{}]", part.text),
            demarche_text::diff::Side::OnlyB => format!("[+{}]", part.text),
        })
        .collect();
    assert!(shown.ends_with("for [-three][+two] hours."), "{shown}");
    let fates: Vec<(ExcerptId, Fate, bool)> = diff
        .excerpts
        .iter()
        .map(|it| (it.excerpt.id, it.fate, it.touched))
        .collect();
    assert!(
        fates.contains(&(touched, Fate::Unchanged, true)),
        "{fates:?}"
    );
    assert!(fates.contains(&(lost, Fate::Orphan, true)), "{fates:?}");
    assert!(
        fates
            .iter()
            .any(|(id, fate, hit)| *id == same && *fate != Fate::Orphan && !hit),
        "{fates:?}"
    );
    assert_eq!(diff.notes[0].excerpts, [touched]);
    assert!(diff.notes[0].touched);
    // The same the other way round.
    let back = library.versions_diff(id, to, from).unwrap();
    assert_eq!(back.changes.last().unwrap().change.kind, Kind::Removed);
    let other = store(&library, &page("Other", &[TALKS]));
    assert!(matches!(
        library.versions_diff(other, from, to),
        Err(Error::Invalid(_))
    ));
}

#[test]
fn an_orphan_is_offered_places_and_put_on_one() {
    let library = library();
    let id = store(&library, &page("Ferry", &[COUNCIL, FERRY]));
    let lost = excerpt(
        &library,
        id,
        "The ferry will go on as it has for the past eleven years",
    );
    let changed = FERRY.replace("go on as it has", "run as it did");
    recapture(&library, id, &page("Ferry", &[COUNCIL, &changed]));
    let filter = ExcerptFilter {
        orphans_only: true,
        ..ExcerptFilter::default()
    };
    assert_eq!(library.excerpts(&filter, 0, 10).unwrap().0[0].id, lost);
    let stood = dump(&library);
    let places = library.excerpt_candidates(lost).unwrap();
    let best = &places[0];
    assert_eq!(
        best.quote,
        "The ferry will run as it did for the past eleven years"
    );
    assert_eq!(best.after, ", whatever the vote may bring.");
    let outcome = library
        .reanchor_excerpt(lost, best.body_version, best.span)
        .unwrap();
    assert!(
        outcome
            .label
            .to_string()
            .starts_with("Put excerpt on “The ferry will run")
    );
    let now = library.excerpt(lost).unwrap();
    assert!(!now.orphan && now.quote == best.quote);
    assert_eq!(library.excerpts(&filter, 0, 10).unwrap().1, 0);
    assert!(library.verify().unwrap().problems.is_empty());
    library.undo().unwrap();
    assert_eq!(dump(&library), stood);
    // An older version's words are not where it can be put.
    let old = library.article(id).unwrap().versions[1].id;
    let refused = library.reanchor_excerpt(lost, old, Span::new(0, 5));
    assert!(matches!(refused, Err(Error::Invalid(_))));
}
