use super::*;
use crate::ExcerptId;
use crate::testing::{Watch, dump, library};

fn made(library: &Library, title: &str, text: &str) -> NoteId {
    let new = NewNote {
        title: title.to_owned(),
        text: text.to_owned(),
        template: None,
    };
    library.create_note(&new).unwrap().value
}

/// An article with one excerpt and its speaker, as plain rows: the nouns that make them are tested by themselves.
fn article(library: &Library) {
    let _ = library
        .transact(Op::UpdateExcerpt, |tx| {
            tx.conn().execute_batch(
                "INSERT INTO outlet (id, name) VALUES (1, 'Example Wire');
                 INSERT INTO article (id, title, citation_key, outlet, published, published_precision, imported_at)
                 VALUES (1, 'Talks [live]', 'examplewire2022talks', 1, '2022-03-18', 'day', '2022-03-19T00:00:00.000Z'),
                        (2, 'Talks go on', 'examplewire2022on', 1, NULL, NULL, '2022-03-19T00:00:00.000Z'),
                        (3, 'Talks go on', 'examplewire2022on2', 1, NULL, NULL, '2022-03-19T00:00:00.000Z');
                 INSERT INTO body_version (id, article, number, text, blocks, cuts, words, made_at, made_by)
                 VALUES (1, 1, 1, 'Peace is dear.', '[]', '[]', 3, '2022-03-19T00:00:00.000Z', 'test');
                 INSERT INTO excerpt (id, article, body_version, start, \"end\", quote, prefix, suffix, analyst, made_at)
                 VALUES (1, 1, 1, 0, 14, 'Peace is dear.', '', '', 1, '2022-03-19T00:00:00.000Z');
                 INSERT INTO actor (id, name, kind) VALUES (9001, 'Ada Example', 'person');",
            )?;
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_save_needs_the_revision_it_was_made_on() {
    let library = library();
    let note = made(&library, "Brief", "one");
    let saved = library.save_note(note, "two", None, 1).unwrap();
    assert_eq!(saved.value.revision, 2);
    assert!(matches!(
        library.save_note(note, "three", None, 1),
        Err(Error::NoteChanged {
            expected: 1,
            now: 2
        })
    ));
    assert_eq!(library.note(note).unwrap().text, "two");
}

#[test]
fn a_revision_that_was_undone_is_not_given_again() {
    let library = library();
    let note = made(&library, "Brief", "one");
    let in_a_window = library.save_note(note, "two", None, 1).unwrap().value;
    let _ = library.undo().unwrap();
    let now = library.note(note).unwrap().revision;
    let saved = library.save_note(note, "three", None, now).unwrap().value;
    assert!(matches!(
        library.save_note(note, "over three", None, in_a_window.revision),
        Err(Error::NoteChanged { now, .. }) if now == saved.revision
    ));
    assert_eq!(library.note(note).unwrap().text, "three");
    assert_eq!(library.settings().unwrap(), []);
}

#[test]
fn typing_within_a_minute_is_one_step_back() {
    let watch = Watch::default();
    let library = Library::open_in_memory(watch.options()).unwrap();
    let note = made(&library, "Brief", "");
    let before = dump(&library);
    for revision in 1..5 {
        watch.forward(10);
        let text = "[[Brief]] ".repeat(revision as usize);
        let _ = library.save_note(note, &text, None, revision).unwrap();
    }
    let _ = library.undo().unwrap();
    assert_eq!(dump(&library), before);
}

#[test]
fn the_title_is_the_first_heading_or_stays() {
    let library = library();
    let check = |text: &str, title| {
        let note = made(&library, "Brief", "");
        let _ = library.save_note(note, text, None, 1).unwrap();
        assert_eq!(library.note(note).unwrap().row.title, title, "{text}");
    };
    check("no heading", "Brief");
    check(
        "## Part\n\n# China  and arms #\n\n# Other",
        "China and arms",
    );
    check("```\n# code\n```\n", "Brief");
    check("---\ntitle: x\n# comment\n---\n# Real", "Real");
    let note = made(&library, "", "# From the text");
    assert_eq!(library.note(note).unwrap().row.title, "From the text");
    assert!(library.create_note(&NewNote::default()).is_err());
}

#[test]
fn lists_filter_by_words_and_leave_the_trash_out() {
    let library = library();
    let arms = made(&library, "Arms", "Beijing on machine guns");
    let relief = made(&library, "Relief", "Sleeping bags for Beijing");
    let titles = |text: &str| {
        let rows = library.notes(text, None).unwrap();
        rows.into_iter().map(|row| row.title).collect::<Vec<_>>()
    };
    assert_eq!(titles(""), ["Relief", "Arms"]);
    assert_eq!(titles("beijing mach"), ["Arms"]);
    assert_eq!(titles("beijing \"*"), ["Relief", "Arms"]);
    assert_eq!(titles("-"), [""; 0]);
    assert_eq!(library.notes("", None).unwrap()[0].words, 4);
    let _ = library.trash_notes(&[relief]).unwrap();
    assert_eq!(titles("beijing"), ["Arms"]);
    assert!(library.trash_notes(&[NoteId(99)]).is_err());
    let _ = library.undo().unwrap();
    assert_eq!(titles("beijing").len(), 2);
    let _ = arms;
}

#[test]
fn appending_keeps_what_is_there() {
    let library = library();
    let note = made(&library, "Brief", "one\n\n");
    let saved = library.append_to_note(note, "![[excerpt:1]]").unwrap();
    assert_eq!(saved.label, "Send to note “Brief”");
    let note = library.note(note).unwrap();
    assert_eq!(note.text, "one\n\n![[excerpt:1]]\n");
    assert_eq!(note.revision, 2);
}

#[test]
fn links_lead_both_ways() {
    let library = library();
    article(&library);
    let brief = made(
        &library,
        "Brief",
        "[[talks [live]]] [[article:1]] [[@ada example]] [[CN]] ![[excerpt:1]] [@examplewire2022on, p. 1] [[Later]] [[nowhere]]",
    );
    let links = library.note(brief).unwrap().links;
    let links: Vec<_> = links
        .iter()
        .map(|it| (it.kind.word(), it.title.as_str()))
        .collect();
    assert_eq!(
        links,
        [
            ("article", "Talks [live]"),
            ("actor", "Ada Example"),
            ("country", "China"),
            ("excerpt", "Peace is dear."),
            ("article", "Talks go on"),
        ]
    );
    let back = |kind, id| {
        let notes = library.backlinks(kind, id).unwrap();
        notes.into_iter().map(|it| it.title).collect::<Vec<_>>()
    };
    assert_eq!(back(PlaceKind::Article, 1), ["Brief"]);
    assert_eq!(back(PlaceKind::Article, 3), [""; 0]);
    assert_eq!(back(PlaceKind::Actor, 9001), ["Brief"]);
    let later = made(&library, "Later", "");
    assert_eq!(back(PlaceKind::Note, later.0), ["Brief"]);
    let _ = library.save_note(brief, "nothing", None, 1).unwrap();
    assert_eq!(back(PlaceKind::Article, 1), [""; 0]);
}

#[test]
fn an_article_that_is_only_embedded_knows_its_note() {
    let library = library();
    article(&library);
    made(&library, "Brief", "![[excerpt:1]]");
    let notes = library.backlinks(PlaceKind::Article, 1).unwrap();
    assert_eq!(notes[0].title, "Brief");
}

#[test]
fn a_completion_leads_to_the_place_it_names() {
    let library = library();
    article(&library);
    made(&library, "Ada Example", "");
    let check = |trigger, prefix: &str, expected: &[&str]| {
        let found = library.complete_link(trigger, prefix, 8).unwrap();
        let inserts: Vec<_> = found.iter().map(|it| it.insert.as_str()).collect();
        assert_eq!(inserts, expected, "{prefix}");
        for completion in found {
            let target = completion.insert.trim_matches(['!', '[', ']']);
            let target = target.split('|').next().unwrap();
            if trigger != Trigger::Citation {
                let place = library.resolve_link(target).unwrap().unwrap();
                assert_eq!(
                    (place.kind, place.id),
                    (completion.place.kind, completion.place.id)
                );
            }
        }
    };
    // Two articles share the title, one title would end the link, a note has an actor's name.
    check(
        Trigger::Link,
        "talk",
        &[
            "[[article:3|Talks go on]]",
            "[[Talks go on]]",
            "[[article:1|Talks live]]",
            "[[excerpt:1|“Peace is dear.”]]",
        ],
    );
    check(
        Trigger::Link,
        "ada ex",
        &["[[Ada Example]]", "[[actor:Ada Example|Ada Example]]"],
    );
    check(Trigger::Actor, "exam", &["[[@Ada Example]]"]);
    check(Trigger::Embed, "dear", &["![[excerpt:1]]"]);
    check(
        Trigger::Citation,
        "examplewire2022o",
        &["[@examplewire2022on]", "[@examplewire2022on2]"],
    );
    check(Trigger::Link, "%", &[]);
    check(Trigger::Actor, "_", &[]);
}

#[test]
fn a_quotation_names_who_said_it_when_and_where() {
    let library = library();
    article(&library);
    let bare = library.cited_excerpt(ExcerptId(1)).unwrap().unwrap();
    assert_eq!((bare.speaker, bare.said), (None, None));
    assert_eq!(bare.article.outlet.as_deref(), Some("Example Wire"));
    let _ = library
        .transact(Op::UpdateExcerpt, |tx| {
            tx.conn().execute_batch(
                "INSERT INTO post (id, title) VALUES (9001, 'Speaker'), (9002, 'Envoy');
                 INSERT INTO tenure (actor, post, from_date, to_date) VALUES (9001, 9001, '2019', '2021-06'), (9001, 9002, '2021-07-01', NULL);
                 INSERT INTO quotation (article, body_version, start, \"end\", quote, kind, speaker, actor, cue, said, said_precision, score, reasons, method, version, state, excerpt)
                 VALUES (1, 1, 0, 14, 'Peace is dear.', 'direct', 'Ada', 9001, 'said', '2022-03-18', 'day', 1, '[]', 'test', '1', 'accepted', 1);
                 INSERT INTO raw (id, sha256, bytes, compressed) VALUES (1, 'abc', 1, x'00');
                 INSERT INTO snapshot (id, article, raw, media_type, captured_at, extractor) VALUES (1, 1, 1, 'text/plain', '2022-03-19T00:00:00.000Z', 'test');
                 INSERT INTO byline (article, place, name) VALUES (1, 2, 'Second'), (1, 1, 'First');",
            )?;
            Ok(())
        })
        .unwrap();
    let quoted = library.cited_excerpt(ExcerptId(1)).unwrap().unwrap();
    let speaker = quoted.speaker.unwrap();
    assert_eq!(
        (speaker.name.as_str(), speaker.post.as_deref()),
        ("Ada Example", Some("Envoy"))
    );
    assert_eq!(quoted.said.unwrap().date, "2022-03-18");
    assert_eq!(quoted.article.byline, ["First", "Second"]);
    assert_eq!(quoted.article.sha256.as_deref(), Some("abc"));
    let by_key = library
        .cited_article("examplewire2022talks")
        .unwrap()
        .unwrap();
    assert_eq!(by_key.captured_at, quoted.article.captured_at);
    assert_eq!(library.cited_article("nokey").unwrap(), None);
}

#[test]
fn a_position_knows_its_speaker_better_than_a_quotation() {
    let library = library();
    article(&library);
    let _ = library
        .transact(Op::UpdateExcerpt, |tx| {
            tx.conn().execute_batch(
                "INSERT INTO issue (id, name, leaf) VALUES (1, 'Arms', 1);
                 INSERT INTO post (id, title) VALUES (9001, 'Envoy');
                 INSERT INTO position (id, issue, stance, voice, post, said, said_precision, directness, paraphrase, analyst, coded_at)
                 VALUES (1, 1, 'supports', 'own', 9001, '2022-03', 'month', 'direct', 'p', 1, '2022-03-19T00:00:00.000Z');
                 INSERT INTO position_actor (position, actor) VALUES (1, 9001);
                 INSERT INTO position_behalf (position, country) SELECT 1, id FROM country WHERE code = 'CN';
                 INSERT INTO evidence (position, excerpt, role) VALUES (1, 1, 'supporting');",
            )?;
            Ok(())
        })
        .unwrap();
    let quoted = library
        .cited_excerpt_of(crate::PositionId(1), "Peace")
        .unwrap()
        .unwrap();
    assert_eq!(
        quoted.speaker,
        Some(Speaker {
            name: "Ada Example".to_owned(),
            post: Some("Envoy".to_owned()),
            country: Some("CN".to_owned()),
            held: false,
            told: false,
        })
    );
    assert_eq!(quoted.said.unwrap().date, "2022-03");
    for changed in [
        "directness = 'indirect'",
        "directness = 'direct', voice = 'attributed'",
    ] {
        let _ = library
            .transact(Op::UpdateExcerpt, |tx| {
                let sql = format!("UPDATE position SET {changed} WHERE id = 1");
                tx.conn().execute_batch(&sql)?;
                Ok(())
            })
            .unwrap();
        let quoted = library.cited_excerpt(crate::ExcerptId(1)).unwrap().unwrap();
        assert!(quoted.speaker.unwrap().told, "{changed}");
    }
}

#[test]
fn words_are_found_in_the_latest_bodies() {
    let library = library();
    article(&library);
    let _ = library
        .transact(Op::UpdateExcerpt, |tx| {
            tx.conn()
                .execute("UPDATE article SET body = 1 WHERE id = 1", [])?;
            Ok(())
        })
        .unwrap();
    for (words, held) in [
        ("peace is dear", true),
        ("“Peace is dear,”", true),
        ("eac", false),
        ("peace dear", false),
        ("…", false),
    ] {
        assert_eq!(library.holds_words(words, &[]).unwrap(), held, "{words}");
    }
}

#[test]
fn a_link_with_a_null_in_it_is_saved_and_leads_nowhere() {
    let library = library();
    let new = NewNote {
        title: "A".to_owned(),
        text: "See [[a\0b]] and [[note:\0]].".to_owned(),
        ..NewNote::default()
    };
    let id = library.create_note(&new).unwrap().value;
    assert!(library.note(id).unwrap().links.is_empty());
}
