use demarche_extract::{BlockKind, Body, CutReason, Fact, FactOrigin, Origin, Piece};
use demarche_text::{PartialDate, Span};

use super::*;
use crate::testing::{dump, library};
use crate::{Error, Library, Outcome, Result};

/// An article of these paragraphs, from bytes that are its text.
pub(crate) fn article(title: &str, paragraphs: &[&str]) -> NewArticle {
    let pieces: Vec<Piece> = paragraphs
        .iter()
        .map(|text| Piece {
            text: (*text).to_owned(),
            kind: BlockKind::Paragraph,
            level: None,
            cut: None,
        })
        .collect();
    let body = Body::of(&pieces);
    NewArticle {
        title: Some(title.to_owned()),
        capture: Some(Capture {
            bytes: body.text.clone().into_bytes(),
            media_type: "text/plain".to_owned(),
            extractor: "test 1".to_owned(),
            ..Capture::default()
        }),
        body,
        ..NewArticle::default()
    }
}

fn store(library: &Library, new: &NewArticle) -> ArticleId {
    library.store(new).unwrap().value.article
}

pub(crate) const ARMS: &str = "The council met on Monday to talk about the supply of arms to the northern province, where fighting has gone on since spring and thousands have fled over the hills to the coast.";
pub(crate) const GRAIN: &str = "Grain ships left the harbour at dawn under an agreement that both sides had kept for three weeks, the port authority said, and more were to follow before the end of the month.";
pub(crate) const TALKS: &str = "Envoys were to return to the capital for a second round of talks, but no day was named, and neither delegation would say who would lead it or what was left on the table.";

#[test]
fn origins_follow_what_an_analyst_changes() {
    let library = library();
    let mut new = article("Council meets on arms", &[ARMS, GRAIN]);
    new.published = PartialDate::parse("2022-03-18");
    new.published_from = Some(PublishedFrom::JsonLd);
    new.origins = vec![
        FactOrigin::new(Fact::Title, Origin::Heading, "Council meets on arms"),
        FactOrigin::new(Fact::Published, Origin::JsonLd, "datePublished: 2022-03-18"),
    ];
    let id = store(&library, &new);
    assert_eq!(library.article(id).unwrap().origins, new.origins);

    let update = ArticleUpdate {
        published: Some(None),
        title: Some("The council meets".to_owned()),
        byline: Some(vec!["Ann Example".to_owned()]),
        ..ArticleUpdate::default()
    };
    library.update_article(id, &update).unwrap();
    assert_eq!(
        library.article(id).unwrap().origins,
        [
            FactOrigin::new(Fact::Title, Origin::Analyst, ""),
            FactOrigin::new(Fact::Byline, Origin::Analyst, ""),
        ]
    );
    library.undo().unwrap();
    assert_eq!(library.article(id).unwrap().origins, new.origins);
}

#[test]
fn a_stored_article_keeps_everything_it_came_with() {
    let library = library();
    let mut new = article("Council meets on arms", &[ARMS, GRAIN]);
    new.byline = vec![
        "Ann Example".to_owned(),
        " ".to_owned(),
        "Ben Example".to_owned(),
    ];
    new.dateline = Some("PORT TOWN".to_owned());
    new.outlet = Some("Example Post".to_owned());
    new.url = Some("https://news.example.org/arms".to_owned());
    new.published = PartialDate::parse("2022-03-18");
    new.published_from = Some(PublishedFrom::JsonLd);
    new.language = Some("en".to_owned());
    new.wires = vec![("AFP".to_owned(), 2), ("AP".to_owned(), 1)];
    new.cuts = vec![Cut {
        reason: CutReason::Weather,
        text: "Sunny".to_owned(),
    }];
    new.capture.as_mut().unwrap().headers = vec![("etag".to_owned(), "x".to_owned())];
    let id = store(&library, &new);

    let stored = library.article(id).unwrap();
    assert_eq!(stored.row.title, "Council meets on arms");
    assert_eq!(stored.row.outlet.unwrap().name, "Example Post");
    assert_eq!(stored.row.published, new.published);
    assert_eq!(stored.row.wires, ["AFP", "AP"]);
    assert_eq!(stored.row.words, 66);
    assert_eq!(stored.byline, ["Ann Example", "Ben Example"]);
    assert_eq!(stored.row.citation_key, "examplepost-2022-council");
    assert_eq!(stored.published_from, Some(PublishedFrom::JsonLd));
    assert_eq!(stored.body.blocks.len(), 2);
    assert_eq!(stored.body.scalars as usize, new.body.text.chars().count());
    assert_eq!(library.body_text(stored.body.id).unwrap(), new.body.text);
    assert_eq!(library.cuts(id).unwrap(), new.cuts);
    let snapshot = &stored.snapshots[0];
    assert_eq!(snapshot.headers, [("etag".to_owned(), "x".to_owned())]);
    let (bytes, media_type) = library.snapshot_bytes(snapshot.id).unwrap();
    assert_eq!(
        (bytes, media_type.as_str()),
        (new.body.text.into_bytes(), "text/plain")
    );
    assert_eq!((stored.cluster_articles, stored.cluster_origins), (1, 1));
}

#[test]
fn an_article_without_text_is_refused_and_nothing_is_stored() {
    let library = library();
    let empty = dump(&library);
    let stored = library.store(&article("Only a title", &["  "]));
    assert!(matches!(stored, Err(Error::Invalid(_))));
    assert_eq!(dump(&library), empty);
}

#[test]
fn several_are_stored_together_and_each_is_undone_by_itself() {
    let library = library();
    let all = [
        article("Council meets on arms", &[ARMS, GRAIN]),
        article("Nothing", &[]),
        article("The council on arms", &[ARMS, GRAIN]),
    ];
    let stored = library.store_all(&all).unwrap();
    assert!(matches!(stored[1], Err(Error::Invalid(_))), "{stored:?}");
    let [first, _, copy] = stored.as_slice() else {
        panic!("{stored:?}")
    };
    let (first, copy) = (first.as_ref().unwrap(), copy.as_ref().unwrap());
    assert_eq!(copy.value.duplicates[0].article, first.value.article);
    library.undo().unwrap();
    assert_eq!(library.counts().unwrap().articles, 1);
    assert!(library.article(first.value.article).is_ok());
    library.undo().unwrap();
    assert_eq!(library.counts().unwrap().articles, 0);
    library.redo().unwrap();
    library.redo().unwrap();
    assert_eq!(library.counts().unwrap().articles, 2);
}

#[test]
fn of_changes_made_together_one_that_fails_leaves_nothing_behind() {
    let library = library();
    let before = dump(&library);
    let made = library
        .transact_each(&[("A", true), ("B", false)].map(|(name, fails)| {
            let op = crate::Op::StoreArticle {
                title: name.to_owned(),
            };
            let change = move |tx: &crate::Tx<'_>| {
                tx.conn()
                    .execute("INSERT INTO outlet (name) VALUES (?)", [name])?;
                match fails {
                    true => Err(Error::invalid(demarche_text::Phrase::plain(
                        "It fails after it wrote.",
                    ))),
                    false => Ok(()),
                }
            };
            (op, change)
        }))
        .unwrap();
    assert!(made[0].is_err() && made[1].is_ok(), "{made:?}");
    library.undo().unwrap();
    assert_eq!(dump(&library), before);
}

#[test]
fn importing_is_undone_whole_and_made_again() {
    let library = library();
    let empty = dump(&library);
    let id = store(&library, &article("Council meets", &[ARMS]));
    let stored = dump(&library);
    assert_eq!(
        library.undo().unwrap().value.unwrap(),
        "Import “Council meets”"
    );
    assert_eq!(dump(&library), empty);
    assert!(matches!(library.article(id), Err(Error::NotFound { .. })));
    library.redo().unwrap();
    assert_eq!(dump(&library), stored);
    library.article(id).unwrap();
}

#[test]
fn citation_keys_are_never_given_twice() {
    let library = library();
    let keys: Vec<String> = [ARMS, GRAIN, TALKS]
        .iter()
        .map(|text| {
            let id = store(&library, &article("Council meets", &[text]));
            library.article(id).unwrap().row.citation_key
        })
        .collect();
    assert_eq!(
        keys,
        [
            "article-undated-council",
            "article-undated-council-2",
            "article-undated-council-3"
        ]
    );
}

#[test]
fn copies_are_told_with_their_share() {
    let library = library();
    let first = store(&library, &article("Council meets", &[ARMS, GRAIN]));
    let again = library
        .preview(&article("Same again", &[ARMS, GRAIN]))
        .unwrap();
    assert_eq!(again.duplicates.len(), 1);
    assert!(again.duplicates[0].exact);
    assert_eq!(again.duplicates[0].share, 1.0);

    let half = library
        .preview(&article("Grain leaves", &[GRAIN, TALKS]))
        .unwrap();
    assert_eq!(half.duplicates[0].article, first);
    assert!(!half.duplicates[0].exact);
    assert!(
        (half.duplicates[0].share - 0.45).abs() < 0.1,
        "{}",
        half.duplicates[0].share
    );

    assert!(
        library
            .preview(&article("Talks", &[TALKS]))
            .unwrap()
            .duplicates
            .is_empty()
    );
}

#[test]
fn the_same_address_is_an_exact_duplicate() {
    let library = library();
    let mut new = article("Council meets", &[ARMS]);
    new.url = Some("https://example.org/a".to_owned());
    let id = store(&library, &new);
    let mut later = article("Council has met", &[TALKS]);
    later.canonical_url = new.url;
    let duplicates = library.preview(&later).unwrap().duplicates;
    assert_eq!(duplicates.len(), 1);
    assert_eq!((duplicates[0].article, duplicates[0].exact), (id, true));
}

#[test]
fn copies_are_one_origin_and_part_again_when_the_text_changes() {
    let library = library();
    let a = store(&library, &article("A", &[ARMS, GRAIN]));
    let b = store(
        &library,
        &article("B", &[ARMS, GRAIN, "One line of its own."]),
    );
    let c = store(&library, &article("C", &[TALKS]));
    let count = |ids: &[ArticleId]| {
        let origins = library.origins(ids).unwrap();
        (origins.articles, origins.origins)
    };
    assert_eq!(count(&[a, b, c]), (3, 2));
    let page = library.article(b).unwrap();
    assert_eq!((page.cluster_articles, page.cluster_origins), (2, 1));
    library
        .edit_body(
            b,
            "Something else altogether stands here now, and it is nobody's copy at all.",
        )
        .unwrap();
    assert_eq!(count(&[a, b, c]), (3, 3));
    library.undo().unwrap();
    assert_eq!(count(&[a, b, c]), (3, 2));
}

#[test]
fn one_wire_makes_one_origin_of_articles_that_share_a_passage() {
    let library = library();
    let with = |title: &str, paragraphs: &[&str], wire: Option<&str>| {
        let mut new = article(title, paragraphs);
        new.wires = wire.map(|wire| (wire.to_owned(), 1)).into_iter().collect();
        store(&library, &new)
    };
    let long = [TALKS, TALKS_AGAIN].join(" ");
    let a = with("A", &[ARMS, GRAIN], Some("AFP"));
    let b = with("B", &[&long, ARMS], Some("AFP"));
    let c = with("C", &[&long.replace("the", "this"), GRAIN], None);
    assert_eq!(library.origins(&[a, b]).unwrap().origins, 1);
    assert_eq!(library.origins(&[a, c]).unwrap().origins, 2);
}

const TALKS_AGAIN: &str = "A spokesman for the ferry company told reporters that the crossings would go on as planned unless the weather turned, which nobody expected before the weekend, and that tickets already sold would be honoured on any day until autumn.";

#[test]
fn an_article_that_joins_two_clusters_makes_them_one() {
    let library = library();
    let a = store(&library, &article("A", &[ARMS]));
    let b = store(&library, &article("B", &[GRAIN]));
    assert_eq!(library.origins(&[a, b]).unwrap().origins, 2);
    store(&library, &article("C", &[ARMS, GRAIN]));
    assert_eq!(library.origins(&[a, b]).unwrap().origins, 1);
}

fn anchored(library: &Library, id: ArticleId, words: &str) -> crate::ExcerptId {
    let body = library.article(id).unwrap().body.id;
    let text = library.body_text(body).unwrap();
    let byte = text.find(words).unwrap();
    let start = text[..byte].chars().count();
    let span = Span::new(start, start + words.chars().count());
    library.create_excerpt(body, span, None).unwrap().value
}

#[test]
fn excerpts_follow_a_new_body_and_those_that_cannot_stay_as_orphans() {
    let library = library();
    let id = store(&library, &article("Council meets", &[ARMS, GRAIN]));
    let stays = anchored(&library, id, "Grain ships left the harbour at dawn");
    let lost = anchored(&library, id, "the supply of arms to the northern province");
    let old = library.article(id).unwrap().body.id;
    let text = format!(
        "A new line.\n\n{}\n\n{GRAIN}",
        ARMS.replace("northern", "southern")
    );
    let done = library.edit_body(id, &text).unwrap().value;
    assert_eq!((done.moved, done.orphans), (1, 1));

    let stays = library.excerpt(stays).unwrap();
    assert_eq!(
        (stays.body_version, stays.orphan),
        (done.body_version, false)
    );
    let span = Span::new(stays.start as usize, stays.end as usize);
    assert_eq!(span.of(&text), "Grain ships left the harbour at dawn");
    let lost_now = library.excerpt(lost).unwrap();
    assert_eq!((lost_now.body_version, lost_now.orphan), (old, true));
    assert_eq!(
        lost_now.quote,
        "the supply of arms to the northern province"
    );

    let back = library
        .edit_body(id, &format!("{ARMS}\n\n{GRAIN}"))
        .unwrap()
        .value;
    assert_eq!((back.moved, back.orphans), (2, 0));
    assert!(!library.excerpt(lost).unwrap().orphan);
    assert_eq!(library.article(id).unwrap().versions.len(), 3);
}

#[test]
fn the_same_text_again_makes_no_version() {
    let library = library();
    let id = store(&library, &article("Council meets", &[ARMS, GRAIN]));
    let before = dump(&library);
    library
        .edit_body(id, &format!("{ARMS}\r\n\r\n  \r\n{GRAIN}\r\n"))
        .unwrap();
    assert_eq!(dump(&library), before);
}

#[test]
fn lists_filter_sort_and_count() {
    let library = library();
    for (title, text, day, outlet) in [
        ("Beta", ARMS, Some("2022-03-18"), "Example Post"),
        ("alpha", GRAIN, Some("2022-03"), "Example Times"),
        ("Gamma", TALKS, None, "Example Post"),
        (
            "Delta",
            TALKS_AGAIN,
            Some("2022-04-01T10:00:00+00:00"),
            "Example Times",
        ),
    ] {
        let mut new = article(title, &[text]);
        new.published = day.and_then(PartialDate::parse);
        new.outlet = Some(outlet.to_owned());
        store(&library, &new);
    }
    let list = |filter: ArticleFilter, sort, descending| -> Vec<String> {
        let (rows, total) = library.articles(&filter, sort, descending, 0, 10).unwrap();
        assert_eq!(rows.len() as u32, total);
        rows.into_iter().map(|row| row.title).collect()
    };
    let all = ArticleFilter::default;
    assert_eq!(
        list(all(), ArticleSort::Published, true),
        ["Delta", "Beta", "alpha", "Gamma"]
    );
    assert_eq!(
        list(all(), ArticleSort::Title, false),
        ["alpha", "Beta", "Delta", "Gamma"]
    );
    assert_eq!(list(all(), ArticleSort::Words, true)[0], "Delta");
    for sort in ArticleSort::ALL {
        for descending in [false, true] {
            assert_eq!(list(all(), *sort, descending).len(), 4);
        }
    }
    let within = |from: Option<&str>, to: Option<&str>| ArticleFilter {
        from: from.map(str::to_owned),
        to: to.map(str::to_owned),
        ..all()
    };
    assert_eq!(
        list(within(Some("2022-03-20"), None), ArticleSort::Title, false),
        ["alpha", "Delta"]
    );
    assert_eq!(
        list(within(None, Some("2022-03-18")), ArticleSort::Title, false),
        ["alpha", "Beta"]
    );
    assert_eq!(
        list(within(None, Some("2022-04-01")), ArticleSort::Title, false),
        ["alpha", "Beta", "Delta"]
    );
    let words = |text: &str| ArticleFilter {
        text: text.to_owned(),
        ..all()
    };
    assert_eq!(
        list(words("harbour OR envoys"), ArticleSort::Title, false),
        ["alpha", "Gamma"]
    );
    assert_eq!(list(words("beta"), ArticleSort::Title, false), ["Beta"]);
    assert!(list(words("-"), ArticleSort::Title, false).is_empty());
    let (page, total) = library
        .articles(&all(), ArticleSort::Title, false, 1, 2)
        .unwrap();
    assert_eq!((page[0].title.as_str(), page.len(), total), ("Beta", 2, 4));
}

#[test]
fn the_grid_groups_and_sorts_and_puts_what_is_unknown_last() {
    let library = library();
    for (title, text, day, outlet) in [
        ("Beta", TALKS, Some("2022-03-18"), Some("Example Times")),
        ("alpha", GRAIN, Some("2022-03"), Some("Example Post")),
        ("Gamma", TALKS_AGAIN, None, Some("Example Times")),
        ("Delta", ARMS, Some("2021"), None),
    ] {
        let mut new = article(title, &[text]);
        new.published = day.and_then(PartialDate::parse);
        new.outlet = outlet.map(str::to_owned);
        store(&library, &new);
    }
    let grid = |group, sort, descending, offset, limit| {
        library
            .article_grid(
                &ArticleFilter::default(),
                group,
                sort,
                descending,
                offset,
                limit,
            )
            .unwrap()
    };
    let titles = |page: crate::grid::GridPage<crate::articles::ArticleRow>| -> Vec<String> {
        page.rows.into_iter().map(|row| row.title).collect()
    };
    let published = |descending| titles(grid(None, ArticleOrder::Published, descending, 0, 10));
    assert_eq!(published(false), ["Delta", "alpha", "Beta", "Gamma"]);
    assert_eq!(published(true), ["Beta", "alpha", "Delta", "Gamma"]);
    let by_outlet = grid(Some(ArticleGroup::Outlet), ArticleOrder::Title, true, 1, 2);
    let groups: Vec<_> = by_outlet
        .groups
        .iter()
        .map(|group| (group.label.as_deref(), group.count))
        .collect();
    assert_eq!(
        groups,
        [
            (Some("Example Post"), 1),
            (Some("Example Times"), 2),
            (None, 1)
        ]
    );
    assert_eq!(by_outlet.total, 4);
    assert_eq!(titles(by_outlet), ["Gamma", "Beta"]);
    let by_month = grid(Some(ArticleGroup::Month), ArticleOrder::Title, false, 0, 0);
    assert_eq!(by_month.groups[0].label.as_deref(), Some("2022-03"));
    assert_eq!((by_month.groups[0].count, by_month.groups[1].count), (2, 2));
    for sort in ArticleOrder::ALL {
        for group in ArticleGroup::ALL {
            assert_eq!(grid(Some(*group), *sort, true, 0, 10).rows.len(), 4);
        }
    }
    let marks = ArticleFilter {
        text: "-".to_owned(),
        ..ArticleFilter::default()
    };
    let none = library.article_grid(&marks, None, ArticleOrder::Title, false, 0, 10);
    assert_eq!(none.unwrap().total, 0);
}

#[test]
fn chinese_is_found_by_any_run_of_letters() {
    let library = library();
    store(
        &library,
        &article(
            "一",
            &["中国外交部发言人赵立坚在例行记者会上表示，中方一直呼吁避免平民伤亡。"],
        ),
    );
    store(&library, &article("二", &["乌克兰总统在基辅发表讲话。"]));
    let found = |text: &str| -> Vec<String> {
        let filter = ArticleFilter {
            text: text.to_owned(),
            ..ArticleFilter::default()
        };
        let (rows, _) = library
            .articles(&filter, ArticleSort::Title, false, 0, 10)
            .unwrap();
        rows.into_iter().map(|row| row.title).collect()
    };
    assert_eq!(found("发言人"), ["一"]);
    assert_eq!(found("平民"), ["一"]);
    assert_eq!(found("基辅 OR 平民"), ["一", "二"]);
    assert_eq!(found("总统 -基辅"), Vec::<String>::new());
    assert_eq!(found("二"), ["二"]);
}

#[test]
fn details_are_edited_and_the_key_stays() {
    let library = library();
    let mut new = article("Council meets", &[ARMS]);
    new.published = PartialDate::parse("2022-03-18");
    let id = store(&library, &new);
    let before = library.article(id).unwrap();
    let update = ArticleUpdate {
        title: Some("Council met".to_owned()),
        outlet: Some("Example Post".to_owned()),
        published: Some(None),
        byline: Some(vec!["Ann Example".to_owned()]),
        ..ArticleUpdate::default()
    };
    library.update_article(id, &update).unwrap();
    let after = library.article(id).unwrap();
    assert_eq!(after.row.title, "Council met");
    assert_eq!(after.row.published, None);
    assert_eq!(after.published_from, None);
    assert_eq!(after.byline, ["Ann Example"]);
    assert_eq!(after.row.citation_key, before.row.citation_key);
    library.undo().unwrap();
    assert_eq!(library.article(id).unwrap(), before);
    let nameless = ArticleUpdate {
        title: Some(" ".to_owned()),
        ..ArticleUpdate::default()
    };
    let refused: Result<Outcome<()>> = library.update_article(id, &nameless);
    assert!(matches!(refused, Err(Error::Invalid(_))));
}

#[test]
fn trashed_articles_leave_lists_and_copies() {
    let library = library();
    let id = store(&library, &article("Council meets", &[ARMS, GRAIN]));
    library.trash_articles(&[id]).unwrap();
    assert_eq!(
        library
            .articles(&ArticleFilter::default(), ArticleSort::Title, false, 0, 10)
            .unwrap()
            .1,
        0
    );
    assert!(
        library
            .preview(&article("Again", &[ARMS, GRAIN]))
            .unwrap()
            .duplicates
            .is_empty()
    );
    let none = library.trash_articles(&[ArticleId(99)]);
    assert!(matches!(
        none,
        Err(Error::NotFound {
            noun: "article",
            ..
        })
    ));
}

/// The reference paste stands outside the project, beside it; without it there is nothing to test.
#[test]
fn the_reference_paste_becomes_an_article_with_its_people_and_their_posts() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../../shared/data/seed/xi-biden-2022-03-18.txt");
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("skipped: there is no {}", path.display());
        return;
    };
    let library = library();
    let empty = dump(&library);
    let draft = demarche_extract::from_paste(&String::from_utf8_lossy(&bytes));
    let capture = Capture {
        bytes: bytes.clone(),
        media_type: "text/plain".to_owned(),
        extractor: "paste".to_owned(),
        ..Capture::default()
    };
    let mut new = NewArticle::of_draft(&draft, capture);
    assert_eq!(new.published, None);
    // What the analyst answers when asked.
    new.published = PartialDate::parse("2022-03-18");
    new.published_from = Some(PublishedFrom::Analyst);
    let id = store(&library, &new);
    let article = library.article(id).unwrap();
    let mut wires = article.row.wires.clone();
    wires.sort();
    assert_eq!(wires, ["AFP", "AP"]);
    assert_eq!(
        library.snapshot_bytes(article.snapshots[0].id).unwrap().0,
        bytes
    );

    let quoted: Vec<String> = library
        .quotations_of(id)
        .unwrap()
        .into_iter()
        .filter_map(|quotation| Some(quotation.actor?.name))
        .collect();
    for (name, post, country) in [
        ("Xi Jinping", "President", "CN"),
        ("Joe Biden", "President", "US"),
        ("Jen Psaki", "White House press secretary", "US"),
        ("Wendy Sherman", "Deputy Secretary of State", "US"),
        ("Zhao Lijian", "Foreign Ministry spokesperson", "CN"),
    ] {
        let mention = article
            .mentions
            .iter()
            .find(|mention| mention.actor.name == name)
            .unwrap_or_else(|| panic!("{name} is not named"));
        let actor = mention.actor.id;
        let held = library
            .read(|reader| {
                crate::posts::post_held(
                    reader,
                    actor,
                    PartialDate::day(new.published.as_ref().unwrap()).unwrap(),
                )
            })
            .unwrap()
            .unwrap();
        assert_eq!(held.post.title, post, "{name}");
        assert_eq!(held.post.country.unwrap().code, country, "{name}");
        assert!(
            quoted.iter().any(|speaker| speaker == name),
            "{name}: {quoted:?}"
        );
    }
    assert!(library.verify().unwrap().problems.is_empty());
    while library.undo().unwrap().value.is_some() {}
    assert_eq!(dump(&library), empty);
}
