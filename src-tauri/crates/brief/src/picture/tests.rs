use chrono::NaiveDate;
use demarche_library::compare::{
    CellPosition, Lane, Matrix, MatrixCell, MatrixIssue, MatrixRow, Network, NetworkEdge,
    NetworkMode, NetworkNode, NetworkRequest, NetworkWho, Timeline, TimelineEvent,
    TimelineStatement,
};
use demarche_library::events::EventKind;
use demarche_library::positions::{Stance, Voice};
use demarche_library::{
    ActorId, ActorKind, ActorRef, BlocRef, CountryRef, EventId, IssueId, IssueRef, PositionId,
};
use demarche_text::{PartialDate, Phrase, Precision};

use super::{Part, Tied, Traced};

fn day(of: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2022, 3, of).expect("a day of March")
}

fn dated(of: NaiveDate) -> PartialDate {
    PartialDate {
        date: of.to_string(),
        precision: Precision::Day,
    }
}

fn issue() -> MatrixIssue {
    MatrixIssue {
        issue: IssueRef {
            id: IssueId(1),
            name: "Arming <Ukraine>".to_owned(),
            parent: None,
        },
        con: Some("should not".to_owned()),
        pro: Some("should".to_owned()),
    }
}

fn country(code: &str, name: &str) -> CountryRef {
    CountryRef {
        code: code.to_owned(),
        name: name.to_owned(),
    }
}

fn position(stance: Stance) -> CellPosition {
    CellPosition {
        position: PositionId(1),
        stance,
        said: Some(dated(day(18))),
        words: "words".to_owned(),
        direct: true,
        voice: Voice::Own,
        actor: None,
        evidence_trashed: false,
    }
}

fn actor(id: i64, name: &str) -> ActorRef {
    ActorRef {
        id: ActorId(id),
        name: name.to_owned(),
        kind: ActorKind::Person,
        country: Some(country("CN", "China")),
    }
}

fn matrix(stands: &[(&str, &str, Stance)]) -> Matrix {
    let row = |(code, name, stance): &(&str, &str, Stance)| MatrixRow {
        country: Some(country(code, name)),
        bloc: None,
        actor: None,
        members: None,
        post: None,
        positions: 1,
        cells: vec![MatrixCell {
            latest: Some(position(*stance)),
            ..MatrixCell::default()
        }],
    };
    Matrix {
        issues: vec![issue()],
        rows: stands.iter().map(row).collect(),
        articles_searched: 41,
        none: Phrase::plain("none in 41 articles to 18 March 2022"),
        positions: 12,
        origins: 4,
        evidence_trashed: 0,
        as_of: Some(day(18)),
    }
}

fn timeline(lanes: Vec<(&str, Vec<(u32, Stance)>)>) -> Timeline {
    let statement = |(on, stance): (u32, Stance)| TimelineStatement {
        day: Some(day(on)),
        stands: true,
        position: position(stance),
        against: 0,
        event: None,
        citation_key: None,
    };
    let lanes = lanes.into_iter().enumerate();
    Timeline {
        issue: issue(),
        proposition: Some("States should supply arms.".to_owned()),
        lanes: lanes
            .map(|(id, (name, statements))| Lane {
                country: Some(country("CN", "China")),
                actor: Some(actor(id as i64, name)),
                post: None,
                statements: statements.into_iter().map(statement).collect(),
            })
            .collect(),
        events: Vec::new(),
        articles_searched: 41,
        positions: 12,
        origins: 4,
        evidence_trashed: 0,
    }
}

fn network(names: &[&str]) -> Network {
    let node = |(id, name): (usize, &&str)| NetworkNode {
        who: NetworkWho::Actor {
            actor: actor(id as i64, name),
        },
        activity: 3,
        pro: 1,
        unsided: 0,
        also: 0,
        degree: 2,
        strength: 1.0,
    };
    let edges = (1..names.len() as u32).map(|b| NetworkEdge {
        a: b / 2,
        b,
        weight: if b % 2 == 0 { -1.0 } else { 2.0 },
        agree: vec![0],
        disagree: Vec::new(),
    });
    Network {
        nodes: names.iter().enumerate().map(node).collect(),
        edges: edges.collect(),
        issues: vec![issue()],
        articles_searched: 41,
        positions: 12,
        origins: 4,
        evidence_trashed: 0,
    }
}

/// Every text of a picture: where it stands, how it is anchored, and its words. Fails where it is no XML.
fn texts(svg: &str) -> Vec<Text> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(svg);
    let mut all: Vec<Text> = Vec::new();
    let mut inside = false;
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(tag) => {
                inside = tag.name().as_ref() == b"text";
                if inside {
                    let of = |name: &str| {
                        let found = tag.try_get_attribute(name).expect("attributes");
                        found.map(|it| String::from_utf8_lossy(&it.value).into_owned())
                    };
                    let number = |name| of(name).and_then(|it| it.parse().ok());
                    all.push(Text {
                        x: number("x"),
                        y: number("y").unwrap_or_default(),
                        middle: of("text-anchor").is_some(),
                        size: number("font-size").unwrap_or(12.0),
                        words: String::new(),
                    });
                }
            }
            Event::Text(words) if inside => {
                let words = words.decode().expect("UTF-8");
                all.last_mut().expect("a text").words.push_str(&words);
            }
            Event::GeneralRef(name) if inside => {
                let name = name.decode().expect("UTF-8");
                all.last_mut()
                    .expect("a text")
                    .words
                    .push_str(&format!("&{name};"));
            }
            Event::End(_) => inside = false,
            Event::Eof => return all,
            _ => {}
        }
    }
}

struct Text {
    x: Option<f64>,
    y: f64,
    middle: bool,
    size: f64,
    words: String,
}

impl Text {
    fn area(&self) -> Option<super::measure::Area> {
        let wide = super::measure::wide(&self.words, self.size);
        let x = self.x? + if self.middle { 0.0 } else { wide / 2.0 };
        let y = self.y - self.size * 0.36;
        Some(super::measure::Area::around(x, y, wide, self.size * 0.9))
    }
}

fn words(svg: &str) -> String {
    let all: Vec<String> = texts(svg).into_iter().map(|it| it.words).collect();
    all.join("\n")
}

/// No two of the texts that stand by themselves lie over each other.
fn apart(svg: &str, of: impl Fn(&Text) -> bool) {
    let all: Vec<Text> = texts(svg).into_iter().filter(of).collect();
    assert!(all.len() > 1);
    for (at, one) in all.iter().enumerate() {
        for other in &all[at + 1..] {
            let (Some(a), Some(b)) = (one.area(), other.area()) else {
                continue;
            };
            assert!(!a.meets(&b), "{} lies over {}", one.words, other.words);
        }
    }
}

fn drawn_in_pixels(svg: &str) {
    if cfg!(feature = "pdf") {
        let png = super::png(svg).expect("a picture");
        assert!(png.starts_with(b"\x89PNG"));
    }
}

#[test]
fn a_map_says_who_stands_where_as_of_when_and_of_what_without_colour() {
    let view = matrix(&[
        ("US", "United States", Stance::Supports),
        ("CN", "China", Stance::Opposes),
        ("TR", "Türkiye", Stance::Declined),
        ("DE", "Germany", Stance::Supports),
        ("TV", "Tuvalu", Stance::Neutral),
    ]);
    let narrowed = ["direct words only".to_owned()];
    let svg = super::map(&view, &narrowed, None, None);
    let said = words(&svg);
    for told in [
        "Arming &lt;Ukraine&gt;: where countries stand as of 18 March 2022",
        "−− should not · ++ should",
        "supports (2): Germany, United States",
        "opposes (1): China",
        "declined to say (1): Türkiye",
        "none in 41 articles to 18 March 2022",
        "12 positions of 4 independent origins; 41 articles searched.",
        "Counted: direct words only.",
        "disputed border",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(
        said.contains("Crimea") && said.contains("Abkhazia"),
        "{said}"
    );
    // Each mark stands on the map and in the legend.
    assert_eq!(said.lines().filter(|it| *it == "++").count(), 3, "{said}");
    assert_eq!(said.lines().filter(|it| *it == "−−").count(), 2, "{said}");
    drawn_in_pixels(&svg);
}

#[test]
fn names_on_a_crowded_map_never_lie_over_each_other() {
    let europe = [
        ("DE", "Germany"),
        ("FR", "France"),
        ("PL", "Poland"),
        ("CZ", "Czechia"),
        ("SK", "Slovakia"),
        ("HU", "Hungary"),
        ("AT", "Austria"),
        ("BE", "Belgium"),
        ("NL", "Netherlands"),
        ("LU", "Luxembourg"),
        ("GB", "United Kingdom"),
        ("RO", "Romania"),
        ("BG", "Bulgaria"),
        ("LT", "Lithuania"),
        ("LV", "Latvia"),
        ("EE", "Estonia"),
    ];
    let stands = europe.map(|(code, name)| (code, name, Stance::Supports));
    let svg = super::map(&matrix(&stands), &[], None, None);
    apart(&svg, |text| text.middle && text.size < 12.0);
    let nearer = Part {
        x: 470.0,
        y: 60.0,
        width: 120.0,
        height: 70.0,
    };
    let svg = super::map(&matrix(&stands), &[], None, Some(nearer));
    apart(&svg, |text| text.middle && text.size < 12.0);
    let named = texts(&svg)
        .iter()
        .filter(|it| it.middle && it.size < 12.0)
        .count();
    assert!(named > 12, "{named} of them have their name");
}

#[test]
fn a_country_that_reaches_into_a_part_of_the_world_has_its_mark_there() {
    let view = matrix(&[
        ("RU", "Russia", Stance::Opposes),
        ("US", "United States", Stance::Supports),
    ]);
    let europe = Part {
        x: 470.0,
        y: 60.0,
        width: 200.0,
        height: 100.0,
    };
    let said = words(&super::map(&view, &[], None, Some(europe)));
    // On the map and in the legend; of what is out of sight, in the legend alone.
    assert_eq!(said.lines().filter(|it| *it == "−−").count(), 2, "{said}");
    assert_eq!(said.lines().filter(|it| *it == "++").count(), 1, "{said}");
}

#[test]
fn whatever_part_of_the_world_is_asked_for_the_picture_stays_one_of_the_world() {
    let view = matrix(&[("RU", "Russia", Stance::Opposes)]);
    let drawn = |x, y, width, height| {
        let part = Part {
            x,
            y,
            width,
            height,
        };
        super::map(&view, &[], None, Some(part))
    };
    let tall = |svg: &str| -> f64 {
        let height = svg
            .split("height=\"")
            .nth(1)
            .and_then(|it| it.split('"').next());
        height.and_then(|it| it.parse().ok()).expect("a height")
    };
    for (x, y, width, height) in [
        (0.0, 0.0, 1.0, 1e18),
        (700.0, -1e18, 1.0, 2e18),
        (-1e300, -1e300, 1e300, 1e300),
        (f64::MAX, 0.0, f64::MAX, 1e308),
        (999.5, 0.0, 80.0, 100.0),
        (700.0, 80.0, f64::NAN, 1.0),
    ] {
        let svg = drawn(x, y, width, height);
        assert!(tall(&svg) < 6000.0, "{}", tall(&svg));
        assert!(!svg.contains("NaN") && !svg.contains("inf"));
    }
    let whole = super::map(&view, &[], None, None);
    assert_eq!(drawn(-10.0, -10.0, 1e6, 1e6), whole);
    assert_eq!(drawn(2000.0, 0.0, 10.0, 10.0), whole);
}

#[test]
fn a_country_with_two_stances_as_late_is_marked_and_a_bloc_is_outlined() {
    let mut view = matrix(&[("CN", "China", Stance::Opposes)]);
    view.rows[0].cells[0].also = vec![demarche_library::compare::Also {
        position: PositionId(2),
        stance: Stance::Neutral,
        said: None,
    }];
    let eu = Traced {
        name: "European Union".to_owned(),
        countries: vec!["DE".to_owned(), "FR".to_owned()],
    };
    let svg = super::map(&view, &[], Some(&eu), None);
    let said = words(&svg);
    assert!(said.contains("opposes (1): China (or 0)"), "{said}");
    assert!(said.contains("another stance may be as late"), "{said}");
    let other = |stance| demarche_library::compare::Also {
        stance,
        ..view.rows[0].cells[0].also[0].clone()
    };
    let mut twice = view.clone();
    twice.rows[0].cells[0].also = [Stance::Neutral, Stance::Supports, Stance::Neutral]
        .map(other)
        .to_vec();
    let said_once = words(&super::map(&twice, &[], None, None));
    assert!(said_once.contains("China (or 0, ++)"), "{said_once}");
    assert!(said.contains("European Union (2)"), "{said}");
    assert_eq!(svg.matches(super::map::OUTLINE).count(), 2);
}

#[test]
fn the_line_of_a_day_stands_at_that_day_and_clear_of_all_others_where_it_is_beyond_them() {
    let view = timeline(vec![(
        "Xi Jinping",
        vec![(4, Stance::Neutral), (25, Stance::Opposes)],
    )]);
    let x = |marked: Option<NaiveDate>| -> Option<f64> {
        let svg = super::lanes(&view, &[], marked);
        let line = svg
            .lines()
            .find(|it| it.starts_with("<line") && it.contains("stroke=\"#1f4e9c\""))?;
        line.split("x1=\"").nth(1)?.split('"').next()?.parse().ok()
    };
    let marks = |svg: &str| -> Vec<f64> {
        let marks = svg.lines().filter(|it| it.contains("<rect x=\"-12\""));
        let at = marks.filter_map(|it| {
            it.split("translate(")
                .nth(1)?
                .split(' ')
                .next()?
                .parse()
                .ok()
        });
        at.filter(|x| *x > 244.0).collect()
    };
    assert_eq!(x(None), None);
    let inside = super::lanes(&view, &[], Some(day(18)));
    let (first, last) = (marks(&inside)[0], marks(&inside)[1]);
    let expected = first + (last - first) * 14.0 / 21.0;
    assert!((x(Some(day(18))).expect("a line") - expected).abs() < 0.2);
    // Five days after the last statement.
    let after = super::lanes(&view, &[], Some(day(30)));
    let (first, last) = (marks(&after)[0], marks(&after)[1]);
    let expected = first + (last - first) * 26.0 / 21.0;
    assert!((x(Some(day(30))).expect("a line") - expected).abs() < 0.2);
    // Years after it, where no scale could hold both.
    let late = NaiveDate::from_ymd_opt(2026, 12, 1);
    let last = *marks(&super::lanes(&view, &[], late))
        .last()
        .expect("a mark");
    assert!(x(late).expect("a line") > last + 10.0);
}

#[test]
fn lanes_show_how_exactly_a_day_is_known() {
    let exact = timeline(vec![("Xi Jinping", vec![(4, Stance::Neutral)])]);
    let month = "only the month or year is known";
    let published = "day of saying not known: at the day of publishing";
    let plain = super::lanes(&exact, &[], None);
    assert!(!words(&plain).contains(month) && !words(&plain).contains(published));
    let mut vague = timeline(vec![(
        "Xi Jinping",
        vec![
            (4, Stance::Neutral),
            (18, Stance::Conditional),
            (31, Stance::Opposes),
        ],
    )]);
    let statements = &mut vague.lanes[0].statements;
    statements[1].position.said = None;
    statements[2].position.said = PartialDate::of_month(2022, 3);
    let svg = super::lanes(&vague, &[], None);
    let said = words(&svg).replace('\n', " ");
    assert!(said.contains(month) && said.contains(published), "{said}");
    // Under the whole month, from its first day to the mark at its last: the first mark is at the fourth.
    let span = svg.lines().find(|it| it.starts_with("<path d=\"M"));
    let numbers = span.expect("a span").split(['M', ' ', 'V', 'H', '"']);
    let numbers: Vec<f64> = numbers.filter_map(|it| it.parse().ok()).collect();
    let [from, .., to] = numbers[..4] else {
        panic!("{numbers:?}");
    };
    let marks = svg
        .lines()
        .filter(|it| it.contains("translate(") && it.contains("<rect x=\"-12\""));
    let xs: Vec<f64> = marks
        .filter_map(|it| {
            it.split("translate(")
                .nth(1)?
                .split(' ')
                .next()?
                .parse()
                .ok()
        })
        .collect();
    assert!((to - xs[2]).abs() < 0.2, "{numbers:?} {xs:?}");
    assert!(
        (xs[0] - from - (to - from) / 10.0).abs() < 0.5,
        "{numbers:?} {xs:?}"
    );
    // The one of unknown day alone has the sign, and the legend.
    assert_eq!(said.matches(" ? ").count(), 2, "{said}");
    drawn_in_pixels(&svg);
}

#[test]
fn a_map_tells_what_others_report_and_where_blocs_stand() {
    let mut view = matrix(&[
        ("CN", "China", Stance::Opposes),
        ("US", "United States", Stance::Supports),
        ("EU", "European Union", Stance::Supports),
    ]);
    let plain = words(&super::map(&view, &[], None, None));
    assert!(
        !plain.contains("others report") && !plain.contains("Blocs"),
        "{plain}"
    );
    let latest = view.rows[0].cells[0].latest.as_mut().expect("a position");
    latest.voice = Voice::Attributed;
    view.rows[2].country = None;
    view.rows[2].bloc = Some(BlocRef {
        code: "EU".to_owned(),
        name: "European Union".to_owned(),
    });
    let svg = super::map(&view, &[], None, None);
    let said = words(&svg).replace('\n', " ");
    for told in [
        "opposes (1): China (as others report)",
        "supports (1): United States",
        "what others report",
        "Blocs, which have no land of their own: European Union ++.",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    // Around China's mark, and in the legend.
    assert_eq!(svg.matches(super::TOLD).count(), 2);
}

#[test]
fn lanes_tell_names_of_any_script_what_marks_mean_and_what_counts() {
    let mut view = timeline(vec![
        ("习近平", vec![(4, Stance::Neutral), (18, Stance::Opposes)]),
        ("سيرغي لافروف", vec![(18, Stance::Conditional)]),
    ]);
    view.lanes[1].statements[0].position.voice = Voice::Attributed;
    view.lanes[0].statements[1].against = 1;
    let event = |id, name: &str, on| TimelineEvent {
        event: EventId(id),
        name: name.to_owned(),
        kind: EventKind::Call,
        held: dated(day(on)),
        day: day(on),
        statements: 1,
    };
    view.events = vec![
        event(1, "Call between Xi Jinping and Joe Biden", 18),
        event(2, "Vote of the General Assembly", 17),
        event(3, "Briefing of the Foreign Ministry", 18),
        event(4, "Extraordinary summit of NATO", 16),
    ];
    let svg = super::lanes(&view, &["from 1 March 2022 on".to_owned()], Some(day(20)));
    let said = words(&svg);
    let told_in_lines = said.replace('\n', " ");
    for told in [
        "Arming &lt;Ukraine&gt;: who said what when, as of 20 March 2022",
        "States should supply arms.",
        "习近平",
        "سيرغي لافروف",
        "what others report",
        "contradicted by other evidence",
        "opposes",
        "conditional",
        "Extraordinary summit of NATO, 16 March 2022",
        "12 positions of 4 independent origins; 41 articles searched.",
        "Counted: from 1 March 2022 on.",
    ] {
        assert!(told_in_lines.contains(told), "{told}: {said}");
    }
    apart(&svg, |text| text.size == 11.0 && text.y < 60.0);
    drawn_in_pixels(&svg);
}

#[test]
fn what_is_of_unknown_day_stands_apart_and_holds_nothing() {
    let mut view = timeline(vec![(
        "Xi Jinping",
        vec![(4, Stance::Neutral), (18, Stance::Opposes)],
    )]);
    let bars = |view: &Timeline| {
        super::lanes(view, &[], None)
            .matches("stroke-width=\"3\"/>")
            .count()
    };
    // One bar, and its sign in the legend.
    assert_eq!(bars(&view), 2);
    view.lanes[0].statements[1].day = None;
    assert_eq!(bars(&view), 1);
    assert!(words(&super::lanes(&view, &[], None)).contains("undated"));
    view.lanes.clear();
    assert!(words(&super::lanes(&view, &[], Some(day(18)))).contains("12 positions"));
}

#[test]
fn everybody_in_a_network_is_named_beside_their_mark_or_by_its_number() {
    let names: Vec<String> = (0..40)
        .map(|at| format!("Speaker of the Assembly {at}"))
        .collect();
    let names: Vec<&str> = names
        .iter()
        .map(String::as_str)
        .chain(["外交部发言人", "وزارة الخارجية"])
        .collect();
    let mut view = network(&names);
    view.nodes.push(view.nodes[0].clone());
    if let Some(NetworkWho::Actor { actor }) = view.nodes.last_mut().map(|node| &mut node.who) {
        actor.name = "Nobody’s Ally".to_owned();
    }
    view.nodes[0].also = 1;
    let request = NetworkRequest {
        mode: NetworkMode::Subtract,
        filter: demarche_library::compare::MatrixRequest {
            as_of: Some(day(18)),
            ..Default::default()
        },
        ..NetworkRequest::default()
    };
    let tied = Tied {
        request: &request,
        threshold: 0.0,
    };
    let svg = super::graph(&view, tied, &[]);
    let said = words(&svg);
    for name in &names {
        assert!(said.contains(name), "{name}: {said}");
    }
    for told in [
        "congruence less conflict as of 18 March 2022",
        "Counted is the latest stance on each issue; weights are as counted.",
        "agree more than they disagree",
        "disagree more than they agree",
        "the wider the heavier, up to 2",
        "Without a tie: Nobody’s Ally.",
        "For 1 speaker another stance may be as late.",
        "12 positions of 4 independent origins; 41 articles searched.",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    apart(&svg, |text| text.middle && text.words.len() > 4);
    assert_eq!(svg, super::graph(&view, tied, &[]));
    drawn_in_pixels(&svg);
    let heavy = Tied {
        request: &request,
        threshold: 5.0,
    };
    let none = words(&super::graph(&view, heavy, &[]));
    assert!(none.contains("Nobody is tied to anybody."), "{none}");
}

#[test]
fn of_a_network_that_no_picture_holds_the_most_active_are_drawn_and_the_rest_told() {
    let names: Vec<String> = (0..3000).map(|at| format!("Speaker {at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut view = network(&names);
    for (at, node) in view.nodes.iter_mut().enumerate() {
        node.activity = at as u32;
    }
    let tie = view.edges[0].clone();
    let ties = (0..3000_u32).flat_map(|a| (1..334).map(move |step| (a, (a + step * 7) % 3000)));
    let ties = ties.filter(|(a, b)| a != b);
    view.edges = ties
        .map(|(a, b)| NetworkEdge {
            a,
            b,
            ..tie.clone()
        })
        .collect();
    let ties = view.edges.len();
    let request = NetworkRequest::default();
    let tied = Tied {
        request: &request,
        threshold: 0.0,
    };
    let begun = std::time::Instant::now();
    let svg = super::graph(&view, tied, &[]);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    let said = words(&svg).replace('\n', " ");
    let least = |edge: &&NetworkEdge| edge.a < 2600 || edge.b < 2600;
    let told = format!(
        "Drawn are the 400 with the most statements, of 3000 that are tied; {} ties are not drawn.",
        view.edges.iter().filter(least).count()
    );
    assert!(ties > 900_000 && said.contains(&told), "{told}: {said}");
    assert!(said.contains("Speaker 2999") && said.contains("Speaker 2600"));
    assert!(!said.contains("Speaker 2599"));
}
