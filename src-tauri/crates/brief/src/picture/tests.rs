//! What pictures are drawn of in tests, and what stands in them.

mod graph;
mod lanes;
mod map;

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
