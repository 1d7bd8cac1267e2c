mod blocs;
mod from;
mod naive;
mod network;
pub(crate) mod renewed;
mod standing;
pub(super) mod steps;
mod timeline;
pub(super) mod told;

use chrono::NaiveDate;

use super::*;
use crate::positions::{
    CodingFilter, CodingSort, EvidenceRole, NewEvidence, NewPosition, PositionFilter, Stance, Voice,
};
use crate::search::SearchOrder;
use crate::testing::library;
use crate::testing::world::{actor, article, date, excerpt, leaf, position, supporting};
use crate::{ActorId, IssueId, Library, OutletId, PlaceKind, PositionId, countries};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn add(library: &Library, new: NewPosition) -> PositionId {
    library.add_position(&new).unwrap().value
}

pub(super) fn said(actor: ActorId, issue: IssueId, stance: Stance, on: &str) -> NewPosition {
    NewPosition {
        said: date(on),
        ..position(actor, issue, stance)
    }
}

fn as_of(text: &str) -> MatrixRequest {
    MatrixRequest {
        as_of: Some(day(text)),
        ..MatrixRequest::default()
    }
}

/// The matrix's rows as text: a name, then each cell's latest stance or `none`.
fn drawn(matrix: &Matrix) -> Vec<String> {
    matrix
        .rows
        .iter()
        .map(|row| {
            let name = match (&row.actor, &row.country) {
                (Some(actor), _) => format!("  {}", actor.name),
                (None, Some(country)) => country.code.clone(),
                (None, None) => String::new(),
            };
            let cells: Vec<&str> = row
                .cells
                .iter()
                .map(|cell| {
                    cell.latest
                        .as_ref()
                        .map_or("none", |latest| latest.stance.word())
                })
                .collect();
            format!("{name}: {}", cells.join(" "))
        })
        .collect()
}

#[test]
fn actors_stand_under_their_countries_with_marks_of_all() {
    let library = library();
    let (ada, ben, cid) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("FR")),
        actor(&library, "Cid", None),
    );
    let (arms, relief) = (leaf(&library, "Arms"), leaf(&library, "Relief"));
    leaf(&library, "Nobody speaks of it");
    add(&library, said(ada, arms, Stance::Supports, "2022-03-01"));
    add(&library, said(ben, arms, Stance::Opposes, "2022-03-02"));
    add(&library, said(cid, relief, Stance::Neutral, "2022-03-03"));
    let matrix = library.matrix(&as_of("2022-03-18")).unwrap();
    assert_eq!(
        drawn(&matrix),
        [
            "FR: opposes none",
            "  Ada: supports none",
            "  Ben: opposes none",
            "  Cid: none neutral",
        ]
    );
    assert_eq!(
        matrix.rows[0].cells[0].marks,
        [Stance::Supports, Stance::Opposes]
    );
    assert_eq!(matrix.rows[0].positions, 2);
    assert_eq!(
        matrix.rows[0].cells[0].was.as_ref().unwrap().stance,
        Stance::Supports
    );
    assert_eq!(matrix.positions, 3);
    let countries = MatrixRequest {
        rows: MatrixRows::Countries,
        countries: vec!["DE".into(), "FR".into()],
        issues: vec![relief, arms],
        ..MatrixRequest::default()
    };
    let matrix = library.matrix(&countries).unwrap();
    assert_eq!(drawn(&matrix), ["DE: none none", "FR: none opposes"]);
    assert_eq!(matrix.rows[1].cells[1].marks, []);
    let of_france = MatrixRequest {
        countries: vec!["FR".into()],
        actors: vec![ben, cid],
        ..MatrixRequest::default()
    };
    let matrix = library.matrix(&of_france).unwrap();
    assert_eq!(drawn(&matrix), ["FR: opposes none", "  Ben: opposes none"]);
}

#[test]
fn a_month_counts_once_it_is_past_and_the_later_coded_of_one_day_wins() {
    let library = library();
    let ada = actor(&library, "Ada", None);
    let arms = leaf(&library, "Arms");
    add(&library, said(ada, arms, Stance::Supports, "2022-02"));
    add(&library, said(ada, arms, Stance::Neutral, "2022-02-28"));
    add(&library, position(ada, arms, Stance::Declined));
    let latest = |request: &MatrixRequest| {
        let matrix = library.matrix(request).unwrap();
        let cell = matrix.rows[0].cells[0].clone();
        (
            cell.latest.map(|latest| latest.stance),
            cell.was.map(|was| was.stance),
            cell.positions,
        )
    };
    assert_eq!(latest(&as_of("2022-02-27")), (None, None, 0));
    assert_eq!(
        latest(&as_of("2022-02-28")),
        (Some(Stance::Neutral), None, 2),
        "which was said first is not known"
    );
    add(&library, said(ada, arms, Stance::LeansFor, "2022-01"));
    assert_eq!(
        latest(&MatrixRequest::default()),
        (Some(Stance::Neutral), Some(Stance::LeansFor), 4)
    );
    add(&library, said(ada, arms, Stance::Opposes, "2022"));
    assert_eq!(
        latest(&as_of("2022-12-30")).0,
        Some(Stance::Neutral),
        "the year is not past"
    );
    assert_eq!(
        latest(&as_of("2022-12-31")).0,
        Some(Stance::Neutral),
        "when in that year is not known"
    );
    let of_year = library.matrix(&as_of("2022-12-31")).unwrap();
    let also = &of_year.rows[0].cells[0].also;
    let also: Vec<Stance> = also.iter().map(|one| one.stance).collect();
    assert_eq!(also, [Stance::Opposes, Stance::Supports]);
}

#[test]
fn the_date_of_publishing_stands_in_for_an_unknown_day() {
    let library = library();
    let ada = actor(&library, "Ada", None);
    let arms = leaf(&library, "Arms");
    let source = article(&library, "We will never send arms.", Some("2022-03-05"));
    let quote = excerpt(&library, source, "will never send arms");
    let undated = NewPosition {
        evidence: vec![supporting(quote)],
        ..position(ada, arms, Stance::Opposes)
    };
    add(&library, undated);
    let latest = |on: &str| {
        let matrix = library.matrix(&as_of(on)).unwrap();
        let latest = matrix.rows[0].cells[0].latest.as_ref();
        latest.map(|latest| latest.stance)
    };
    assert_eq!(latest("2022-03-04"), None);
    assert_eq!(latest("2022-03-05"), Some(Stance::Opposes));
    let update = crate::articles::ArticleUpdate {
        published: Some(date("2022-03-03")),
        ..crate::articles::ArticleUpdate::default()
    };
    library.update_article(source, &update).unwrap();
    assert_eq!(
        latest("2022-03-04"),
        Some(Stance::Opposes),
        "the date was wrong"
    );
    library.undo().unwrap();
    assert_eq!(latest("2022-03-04"), None);
    // Something dated goes before it, but is not alone.
    add(&library, said(ada, arms, Stance::Neutral, "2022-03-04"));
    assert_eq!(latest("2022-03-05"), Some(Stance::Neutral));
    let cell = library.matrix(&as_of("2022-03-05")).unwrap().rows[0].cells[0].clone();
    let also: Vec<_> = cell
        .also
        .iter()
        .map(|one| (one.stance, &one.said))
        .collect();
    assert_eq!(also, [(Stance::Opposes, &None)]);
    assert_eq!(cell.was, None);
}

#[test]
fn a_row_shows_the_post_held_when_its_latest_position_was_said() {
    let library = library();
    let (ada, ben) = (actor(&library, "Ada", None), actor(&library, "Ben", None));
    let (arms, relief) = (leaf(&library, "Arms"), leaf(&library, "Relief"));
    let held = |title: &str, from: &str, to: Option<&str>| {
        let post = crate::posts::NewPost {
            title: title.to_owned(),
            ..crate::posts::NewPost::default()
        };
        let post = library.create_post(&post).unwrap().value;
        let tenure = crate::posts::NewTenure {
            actor: ada,
            post,
            from: date(from),
            to: to.and_then(date),
        };
        library.add_tenure(&tenure).unwrap();
        post
    };
    held("press secretary", "2021-01-20", Some("2022-05-13"));
    let host = held("host", "2022-09", None);
    add(&library, said(ada, arms, Stance::Supports, "2022-03-18"));
    let post = |request: &MatrixRequest| {
        let matrix = library.matrix(request).unwrap();
        matrix.rows[0].post.clone().map(|post| post.title)
    };
    assert_eq!(
        post(&as_of("2022-12-31")).as_deref(),
        Some("press secretary")
    );
    assert_eq!(
        post(&MatrixRequest::default()).as_deref(),
        Some("press secretary")
    );
    // Between the two posts she held none.
    add(&library, said(ada, relief, Stance::Supports, "2022-06-01"));
    assert_eq!(post(&MatrixRequest::default()), None);
    let arms_only = MatrixRequest {
        issues: vec![arms],
        ..MatrixRequest::default()
    };
    assert_eq!(post(&arms_only).as_deref(), Some("press secretary"));
    // A position of several takers names the post of one of them, so it tells of none.
    let both = NewPosition {
        actors: vec![ada, ben],
        post: Some(host),
        ..said(ada, relief, Stance::Supports, "2022-05-01")
    };
    add(&library, both);
    assert_eq!(
        post(&as_of("2022-05-31")).as_deref(),
        Some("press secretary")
    );
    // What the analyst coded goes before the tenures; an unknown day falls back on the day asked for.
    let coded = NewPosition {
        post: Some(host),
        ..said(ada, relief, Stance::Opposes, "2022-07-01")
    };
    add(&library, coded);
    assert_eq!(post(&as_of("2022-07-31")).as_deref(), Some("host"));
    assert_eq!(
        post(&as_of("2022-01-01")).as_deref(),
        Some("press secretary")
    );
}

#[test]
fn a_cell_shows_the_shortest_telling_words_and_what_speaks_against_them() {
    let library = library();
    let ada = actor(&library, "Ada", Some("FR"));
    let arms = leaf(&library, "Arms");
    let body = "We will never send arms to anybody. We will send arms. Never!";
    let source = article(&library, body, Some("2022-03-05"));
    let evidence = |quote: &str, role| NewEvidence {
        excerpt: excerpt(&library, source, quote),
        role,
    };
    let new = NewPosition {
        evidence: vec![
            evidence(
                "We will never send arms to anybody.",
                EvidenceRole::Supporting,
            ),
            evidence("never send arms", EvidenceRole::Supporting),
            evidence("Never!", EvidenceRole::Supporting),
            evidence("We will send arms.", EvidenceRole::Contradicting),
        ],
        ..said(ada, arms, Stance::Opposes, "2022-03-05")
    };
    add(&library, new);
    let matrix = library.matrix(&MatrixRequest::default()).unwrap();
    let cell = &matrix.rows[1].cells[0];
    let latest = cell.latest.as_ref().unwrap();
    assert_eq!(latest.words, "never send arms");
    assert!(latest.direct);
    assert_eq!(latest.actor.as_ref().unwrap().name, "Ada");
    assert_eq!(cell.against, 1);
    assert_eq!((matrix.articles_searched, matrix.origins), (1, 1));
    add(&library, said(ada, arms, Stance::Supports, "2022-03-06"));
    let matrix = library.matrix(&MatrixRequest::default()).unwrap();
    let latest = matrix.rows[1].cells[0].latest.clone().unwrap();
    assert_eq!((latest.words.as_str(), latest.direct), ("says so", false));
}

#[test]
fn attributed_words_count_only_when_asked_for_and_are_marked() {
    let library = library();
    let xi = actor(&library, "Xi", Some("CN"));
    let arms = leaf(&library, "Arms");
    let told = NewPosition {
        voice: Some(Voice::Attributed),
        ..said(xi, arms, Stance::Supports, "2022-03-18")
    };
    add(&library, told);
    let matrix = library.matrix(&as_of("2022-03-18")).unwrap();
    assert_eq!(drawn(&matrix), ["CN: none", "  Xi: none"]);
    let asked = MatrixRequest {
        attributed: true,
        ..as_of("2022-03-18")
    };
    let matrix = library.matrix(&asked).unwrap();
    assert_eq!(drawn(&matrix), ["CN: supports", "  Xi: supports"]);
    let latest = matrix.rows[0].cells[0].latest.as_ref().unwrap();
    assert_eq!(latest.voice, Voice::Attributed);
}

#[test]
fn an_empty_cell_says_what_was_searched() {
    let library = library();
    let ada = actor(&library, "Ada", None);
    let arms = leaf(&library, "Arms");
    add(&library, said(ada, arms, Stance::Supports, "2022-05-01"));
    article(&library, "One.", Some("2022-03-18"));
    let searched = |request: &MatrixRequest| {
        let matrix = library.matrix(request).unwrap();
        matrix.rows[0].cells[0].searched.clone().unwrap_or_default()
    };
    assert_eq!(
        searched(&as_of("2022-03-18")),
        "none in 1 article to 18 March 2022"
    );
    article(&library, "Two.", Some("2022-03"));
    article(&library, "Three, imported on 19 March 2022.", None);
    assert_eq!(
        searched(&as_of("2022-03-18")),
        "none in 1 article to 18 March 2022"
    );
    assert_eq!(
        searched(&as_of("2022-03-31")),
        "none in 3 articles to 31 March 2022"
    );
    let stretch = MatrixRequest {
        from: Some(day("2022-03-19")),
        ..as_of("2022-03-31")
    };
    assert_eq!(
        searched(&stretch),
        "none in 2 articles from 19 March 2022 to 31 March 2022"
    );
    assert_eq!(searched(&MatrixRequest::default()), "");
    let elsewhere = MatrixRequest {
        filter: Filter {
            outlet: Some(OutletId(7)),
            ..Filter::default()
        },
        ..MatrixRequest::default()
    };
    assert_eq!(searched(&elsewhere), "none in 0 articles");
}

#[test]
fn only_what_the_outlet_published_counts_when_one_is_asked_for() {
    let library = library();
    let ada = actor(&library, "Ada", None);
    let arms = leaf(&library, "Arms");
    let told = |outlet: &str, stance, on: &str| {
        let source = article(&library, "We said so.", Some(on));
        let update = crate::articles::ArticleUpdate {
            outlet: Some(outlet.into()),
            ..crate::articles::ArticleUpdate::default()
        };
        library.update_article(source, &update).unwrap();
        let quote = excerpt(&library, source, "We said so.");
        let new = NewPosition {
            evidence: vec![supporting(quote)],
            ..said(ada, arms, stance, on)
        };
        add(&library, new);
        quote
    };
    told("Example Post", Stance::Supports, "2022-03-01");
    let courier = told("Example Courier", Stance::Opposes, "2022-03-02");
    let outlet = |name: &str| {
        library
            .read(|reader| {
                Ok(reader.conn().query_row(
                    "SELECT id FROM outlet WHERE name = ?",
                    [name],
                    |row| row.get::<_, OutletId>(0),
                )?)
            })
            .unwrap()
    };
    let cell = |name: &str| {
        let request = MatrixRequest {
            filter: Filter {
                outlet: Some(outlet(name)),
                ..Filter::default()
            },
            ..MatrixRequest::default()
        };
        let matrix = library.matrix(&request).unwrap();
        assert_eq!(matrix.articles_searched, 1);
        matrix.rows[0].cells[0].clone()
    };
    let post = cell("Example Post");
    assert_eq!(post.latest.unwrap().stance, Stance::Supports);
    assert_eq!((post.positions, post.was), (1, None));
    assert_eq!(
        cell("Example Courier").latest.unwrap().stance,
        Stance::Opposes
    );
    library.trash_excerpts(&[courier]).unwrap();
    assert_eq!(
        cell("Example Courier").searched.unwrap(),
        "none in 1 article"
    );
}

#[test]
fn days_count_each_position_once() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("FR")),
    );
    let arms = leaf(&library, "Arms");
    let both = NewPosition {
        actors: vec![ada, ben],
        ..said(ada, arms, Stance::Supports, "2022-03-18")
    };
    add(&library, both);
    add(&library, said(ben, arms, Stance::Supports, "2022-03"));
    add(&library, position(ben, arms, Stance::Supports));
    let days = library.compare_days(&MatrixRequest::default()).unwrap();
    let days: Vec<_> = days
        .iter()
        .map(|one| (one.day.to_string(), one.positions))
        .collect();
    assert_eq!(
        days,
        [("2022-03-18".to_owned(), 1), ("2022-03-31".to_owned(), 1)]
    );
}

/// Whoever is not named colours no row, since nothing of his is counted.
#[test]
fn a_country_above_named_actors_has_only_what_these_say() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", Some("FR")),
    );
    let (arms, relief) = (leaf(&library, "Arms"), leaf(&library, "Relief"));
    add(&library, said(ada, arms, Stance::Supports, "2022-03-01"));
    add(&library, said(ben, arms, Stance::Neutral, "2022-02-01"));
    add(&library, said(ben, arms, Stance::Opposes, "2022-03-02"));
    add(&library, said(ben, relief, Stance::Opposes, "2022-03-02"));
    let request = MatrixRequest {
        actors: vec![ada],
        issues: vec![arms, relief],
        ..MatrixRequest::default()
    };
    let matrix = library.matrix(&request).unwrap();
    assert_eq!(
        drawn(&matrix),
        ["FR: supports none", "  Ada: supports none"]
    );
    assert_eq!(matrix.rows[0].cells[0].was, None);
    assert_eq!((matrix.rows[0].positions, matrix.positions), (1, 1));
    let days = library.compare_days(&request).unwrap();
    assert_eq!(days.iter().map(|day| day.positions).sum::<u32>(), 1);
    let of_arms = MatrixRequest {
        issues: vec![arms],
        ..request.clone()
    };
    let timeline = library.timeline(&of_arms).unwrap();
    assert_eq!((timeline.lanes.len(), timeline.positions), (1, 1));
    // A country that is asked for itself has all that counts for it.
    let of_france = MatrixRequest {
        countries: vec!["FR".into()],
        ..request
    };
    let matrix = library.matrix(&of_france).unwrap();
    assert_eq!(
        drawn(&matrix),
        ["FR: opposes opposes", "  Ada: supports none"]
    );
}

/// As what is in the trash itself: neither for them nor for their country.
#[test]
fn what_only_actors_in_the_trash_say_counts_nowhere_until_one_is_back() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("DE")),
        actor(&library, "Ben", Some("FR")),
    );
    let (arms, relief) = (leaf(&library, "Arms"), leaf(&library, "Relief"));
    add(&library, said(ada, arms, Stance::Opposes, "2022-03-01"));
    add(&library, said(ada, arms, Stance::Supports, "2022-03-02"));
    add(&library, said(ben, arms, Stance::Supports, "2022-03-02"));
    let both = NewPosition {
        actors: vec![ada, ben],
        ..said(ada, relief, Stance::Supports, "2022-03-02")
    };
    add(&library, both);
    let of_arms = MatrixRequest {
        issues: vec![arms],
        ..MatrixRequest::default()
    };
    let of_relief = MatrixRequest {
        issues: vec![relief],
        ..MatrixRequest::default()
    };
    let germany = library
        .read(|reader| countries::id(reader, "DE"))
        .map(Speaker::Country)
        .unwrap();
    let listed = || {
        let filter = PositionFilter {
            issue: Some(arms),
            ..PositionFilter::default()
        };
        let codings = library.codings(
            &CodingFilter::default(),
            None,
            CodingSort::Said,
            false,
            0,
            9,
        );
        let read = library.codings(
            &CodingFilter::default(),
            None,
            CodingSort::Coded,
            false,
            0,
            9,
        );
        let page = library.issue(arms).unwrap();
        let countries = library.countries().unwrap();
        let of_germany = countries.iter().find(|row| row.country.code == "DE");
        let search = library.search("says", SearchOrder::Relevance, 99).unwrap();
        let found = search.hits.iter();
        let found = found.filter(|hit| hit.place.kind == PlaceKind::Position);
        let tree = library.issue_tree().unwrap();
        [
            library.positions(&filter, 0, 9).unwrap().0 as u32,
            codings.unwrap().total,
            read.unwrap().total,
            page.positions.total,
            tree.iter().map(|node| node.positions).sum(),
            of_germany.unwrap().positions,
            library.country("DE", None).unwrap().positions.total,
            found.count() as u32,
            library.counts().unwrap().positions,
        ]
    };
    assert_eq!(listed(), [3, 4, 4, 3, 4, 3, 3, 4, 4]);
    let counted = || {
        let lanes = library.timeline(&of_arms).unwrap().lanes.len();
        let shifts = library.shifts(&Default::default(), 0, 9).unwrap();
        let sides = SideBySideRequest {
            columns: vec![germany, Speaker::Actor(ben)],
            issue: arms,
            as_of: None,
            attributed: false,
        };
        let sides = library.side_by_side(&sides).unwrap();
        let by_country = library.issue(arms).unwrap().by_country.len();
        (
            library.matrix(&of_arms).unwrap().positions,
            lanes,
            shifts.rows.len(),
            sides.columns[0].statements.len(),
            by_country,
            library.network(&Default::default()).unwrap().nodes.len(),
        )
    };
    let before = counted();
    assert_eq!(before, (3, 2, 1, 2, 2, 2));
    library.trash_actors(&[ada]).unwrap();
    assert_eq!(counted(), (1, 1, 0, 0, 1, 1));
    assert_eq!(listed(), [1, 2, 2, 1, 2, 1, 1, 2, 2]);
    // What Ben says too still counts.
    assert_eq!(library.matrix(&of_relief).unwrap().positions, 1);
    library.undo().unwrap();
    assert_eq!(counted(), before);
}

#[test]
fn speakers_stand_side_by_side_on_common_days() {
    let library = library();
    let (ada, ben) = (
        actor(&library, "Ada", Some("FR")),
        actor(&library, "Ben", None),
    );
    let arms = leaf(&library, "Arms");
    let event = library
        .create_event(&crate::events::NewEvent {
            name: "Call".into(),
            kind: crate::events::EventKind::Call,
            held: date("2022-03-18"),
            place: None,
            participants: vec![],
            articles: vec![],
        })
        .unwrap()
        .value;
    let body = "We will never send arms. Never!";
    let source = article(&library, body, Some("2022-03-18"));
    let word = excerpt(&library, source, "Never!");
    let clause = excerpt(&library, source, "never send arms");
    let quoted = NewPosition {
        evidence: vec![supporting(word), supporting(clause)],
        ..said(ada, arms, Stance::Opposes, "2022-03-18")
    };
    add(&library, quoted);
    add(&library, said(ada, arms, Stance::Neutral, "2022-03"));
    let at_event = NewPosition {
        event: Some(event),
        ..said(ben, arms, Stance::Supports, "2022-04-02")
    };
    add(&library, at_event);
    let france = library.read(|reader| countries::id(reader, "FR")).unwrap();
    let request = |on: Option<&str>| SideBySideRequest {
        columns: vec![
            Speaker::Country(france),
            Speaker::Actor(ada),
            Speaker::Actor(ben),
        ],
        issue: arms,
        as_of: on.map(day),
        attributed: false,
    };
    let sides = library.side_by_side(&request(None)).unwrap();
    let days: Vec<_> = sides
        .days
        .iter()
        .map(|day| (day.day.as_str(), day.event.as_deref()))
        .collect();
    assert_eq!(
        days,
        [
            ("2022-03-18", Some("Call")),
            ("2022-03", None),
            ("2022-04-02", Some("Call"))
        ]
    );
    assert_eq!(sides.columns[0].name, "France");
    assert_eq!(sides.columns[0].speakers, 1);
    assert_eq!(sides.columns[1].latest, Some(Stance::Opposes));
    assert_eq!(sides.columns[1].also, [Stance::Neutral]);
    let first = &sides.columns[1].statements[0];
    assert_eq!(first.quote.as_deref(), Some("never send arms"));
    assert_eq!((first.article, first.excerpt), (Some(source), Some(clause)));
    assert_eq!((first.articles, first.origins), (1, 1));
    let early = library.side_by_side(&request(Some("2022-03-18"))).unwrap();
    assert_eq!(early.columns[1].statements.len(), 1);
    assert_eq!(
        early.columns[2].searched.clone().unwrap(),
        "none in 1 article to 18 March 2022"
    );
    let one = SideBySideRequest {
        columns: vec![Speaker::Actor(ada)],
        ..request(None)
    };
    assert!(library.side_by_side(&one).is_err());
}

#[test]
fn words_of_two_positions_are_told_apart() {
    let library = library();
    let ada = actor(&library, "Ada", None);
    let arms = leaf(&library, "Arms");
    let worded = |words: &str| NewPosition {
        paraphrase: words.into(),
        ..position(ada, arms, Stance::Supports)
    };
    let a = add(&library, worded("Sanctions are never effective"));
    let b = add(&library, worded("Sanctions are effective"));
    let diff = library.compare_words(a, b).unwrap();
    assert_eq!((diff.common, diff.words_a, diff.words_b), (3, 4, 3));
    let only: Vec<_> = diff.a.iter().filter(|part| part.only_here).collect();
    assert_eq!(only.len(), 1);
    assert_eq!(only[0].text.trim(), "never");
    assert!(diff.b.iter().all(|part| !part.only_here));
    let whole = |parts: &[DiffPart]| {
        parts
            .iter()
            .map(|part| part.text.as_str())
            .collect::<String>()
    };
    assert_eq!(whole(&diff.a), "Sanctions are never effective");
    assert_eq!(whole(&diff.b), "Sanctions are effective");
}

#[test]
fn a_group_is_no_column() {
    let library = library();
    let group = crate::issues::NewIssue {
        name: "War".into(),
        ..crate::issues::NewIssue::default()
    };
    let group = library.create_issue(&group).unwrap().value;
    let request = MatrixRequest {
        issues: vec![group],
        ..MatrixRequest::default()
    };
    let error = library.matrix(&request).unwrap_err().to_string();
    assert!(error.contains("“War” only groups issues"));
}
