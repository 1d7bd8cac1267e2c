//! The network: who speaks to which issues, and who agrees with whom.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use demarche_text::phrase;
use serde::{Deserialize, Serialize};

use super::cell::Cells;
use super::congruence::{self, Record, Scale, Sides, Tie};
use super::days::day_of_number;
use super::matrix::{MatrixIssue, MatrixRequest, MatrixRows, window};
use super::rows;
use super::said::{Said, Told};
use super::standing::Standing;
use crate::positions::Stance;
use crate::{ActorRef, ArticleId, CountryRef, Error, Library, PositionId, Reader, Result};

/// What to draw. Who speaks and what counts is asked for as for a matrix.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NetworkRequest {
    /// Who, on which issues, when, and what counts.
    pub filter: MatrixRequest,
    /// Who is tied to whom.
    pub mode: NetworkMode,
    /// What counts as a statement of its own.
    pub count: NetworkCount,
    /// What weights are measured against.
    pub normalise: Normalise,
}

/// Who is tied to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NetworkMode {
    /// Speakers to the issues that they take a side on, by statements on either side.
    Two,
    /// Speakers to the issues that they take a side on, by statements for less statements against.
    TwoSubtract,
    /// Speakers who stand on the same side.
    #[default]
    Congruence,
    /// Speakers who stand on opposite sides.
    Conflict,
    /// Speakers, by congruence less conflict.
    Subtract,
}

impl NetworkMode {
    /// Whether issues are nodes.
    pub fn has_issues(self) -> bool {
        matches!(self, Self::Two | Self::TwoSubtract)
    }
}

/// What counts as a statement of its own, of those of one speaker on one side of one issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NetworkCount {
    /// The latest on the issue alone, so that everybody stands on one side at most.
    #[default]
    Latest,
    /// One in all the days asked for.
    Once,
    /// One a calendar month; those of unknown date together.
    Month,
    /// One a week (ISO 8601); those of unknown date together.
    Week,
    /// One an article: each in which evidence supports it; those without evidence together.
    Article,
    /// Each.
    All,
}

/// What weights are measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Normalise {
    /// Nothing.
    #[default]
    None,
    /// Of speakers and issues: all that the speaker said.
    Activity,
    /// Of speakers and issues: all that was said on the issue.
    Prominence,
    /// Of two speakers: the mean of what each said.
    Average,
    /// Of two speakers: what either said and not both.
    Jaccard,
    /// Of two speakers: the angle between what they said.
    Cosine,
}

/// A network.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// Speakers of whom anything counts, in the order of the matrix, then issues where these are nodes. Whoever took no
    /// side has no tie.
    pub nodes: Vec<NetworkNode>,
    /// Ties of a weight other than 0, each once, `a` before `b` in `nodes`.
    pub edges: Vec<NetworkEdge>,
    /// The issues on which a side was taken, in the order of the codebook.
    pub issues: Vec<MatrixIssue>,
    /// Articles that could have told of more, as in the matrix.
    pub articles_searched: u32,
    /// Positions that count, each once, also those that take no side.
    pub positions: u32,
    /// Independent origins of the articles that their evidence is from.
    pub origins: u32,
    /// Of the positions, those of which all that supported them is in the trash.
    pub evidence_trashed: u32,
}

/// A speaker or an issue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NetworkNode {
    /// What it is.
    pub who: NetworkWho,
    /// Statements that count for it, on either side.
    pub activity: u32,
    /// Of those, the ones for.
    pub pro: u32,
    /// Positions that take no side: neutral, conditional, ambiguous, declined to say.
    pub unsided: u32,
    /// Issues of which the latest stance counts and another may be as late that is on another side, or on none.
    pub also: u32,
    /// Ties.
    pub degree: u32,
    /// The sum of their weights.
    pub strength: f64,
}

/// Who or what a node stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NetworkWho {
    /// An actor.
    Actor {
        /// Which.
        actor: ActorRef,
    },
    /// A country.
    Country {
        /// Which.
        country: CountryRef,
    },
    /// An issue.
    Issue {
        /// Which.
        issue: MatrixIssue,
    },
}

/// A tie.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NetworkEdge {
    /// The one end, by its place in the nodes.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// How strong it is.
    pub weight: f64,
    /// Of speakers, the issues on which they agree, by their place in the issues; of a speaker and an
    /// issue, this issue where the speaker spoke for it.
    pub agree: Vec<u32>,
    /// Likewise those on which they disagree, or this issue where the speaker spoke against it.
    pub disagree: Vec<u32>,
}

impl Library {
    /// Who speaks to which issues, or who agrees with whom.
    pub fn network(&self, request: &NetworkRequest) -> Result<Network> {
        self.read_said(|reader, said| network(reader, said, request))
    }
}

pub(super) fn network(
    reader: &Reader<'_>,
    said: &Said,
    request: &NetworkRequest,
) -> Result<Network> {
    let scale = scale(request)?;
    let issues = rows::issues(reader, &request.filter.issues)?;
    let mut cells = Cells::new(said, window(reader, said, &request.filter)?);
    let supporting = match request.count {
        NetworkCount::Article => Some(said.supporting(reader)?),
        _ => None,
    };
    let mut speakers: Vec<Counted> = Vec::new();
    for row in rows::rows(reader, &request.filter)? {
        let body = row.body();
        let who = match (row.actor, body) {
            (Some(actor), _) => NetworkWho::Actor { actor },
            // Beside actors, a country would count a second time what they said.
            (None, _) if request.filter.rows == MatrixRows::Actors => continue,
            (None, Some(country)) => NetworkWho::Country { country },
            (None, None) => continue,
        };
        // Who is asked for twice is one node.
        if speakers.iter().any(|other| other.who == who) {
            continue;
        }
        let mut speaker = Counted {
            who,
            record: Record::new(),
            unsided: 0,
            also: 0,
        };
        for (at, issue) in issues.iter().enumerate() {
            let told = cells.told(row.speaker, issue.issue.id);
            let (sides, others) = count(&told, request.count, |position| {
                supporting.map_or(&[][..], |supporting| supporting.articles(position))
            });
            speaker.unsided += others;
            if request.count == NetworkCount::Latest {
                speaker.also += u32::from(is_unsure(&told));
            }
            if sides != Sides::default() {
                speaker.record.push((at, sides));
            }
        }
        if !speaker.record.is_empty() || speaker.unsided > 0 {
            speakers.push(speaker);
        }
    }
    let counted: Vec<PositionId> = cells.counted().collect();
    let searched = said
        .published(reader, &request.filter.filter)?
        .searched(request.filter.from, request.filter.as_of);
    let (nodes, edges, issues) = match scale {
        Measure::Two(normalise) => two_mode(speakers, issues, request.mode, normalise),
        Measure::One(tie, scale) => one_mode(speakers, issues, tie, scale),
    };
    Ok(Network {
        nodes: with_degrees(nodes, &edges),
        edges,
        issues,
        articles_searched: searched.articles,
        positions: counted.len() as u32,
        evidence_trashed: said.count_trashed(reader, &counted)?,
        origins: said.origins(reader)?.count(counted.into_iter()),
    })
}

/// A speaker and what counts of what he said.
struct Counted {
    who: NetworkWho,
    record: Record,
    unsided: u32,
    also: u32,
}

enum Measure {
    Two(Normalise),
    One(Tie, Scale),
}

fn scale(request: &NetworkRequest) -> Result<Measure> {
    let tie = match request.mode {
        NetworkMode::Two | NetworkMode::TwoSubtract => {
            return match request.normalise {
                Normalise::None | Normalise::Activity | Normalise::Prominence => {
                    Ok(Measure::Two(request.normalise))
                }
                _ => Err(Error::invalid(phrase!(
                    "Speakers and issues are measured by activity or prominence, or not at all."
                ))),
            };
        }
        NetworkMode::Congruence => Tie::Congruence,
        NetworkMode::Conflict => Tie::Conflict,
        NetworkMode::Subtract => Tie::Subtract,
    };
    let scale = match request.normalise {
        Normalise::None => Scale::None,
        Normalise::Average => Scale::AverageActivity,
        Normalise::Jaccard => Scale::Jaccard,
        Normalise::Cosine => Scale::Cosine,
        Normalise::Activity | Normalise::Prominence => {
            return Err(Error::invalid(phrase!(
                "Speakers are measured against each other by average activity, Jaccard or cosine, or not at all."
            )));
        }
    };
    Ok(Measure::One(tie, scale))
}

/// The side of a stance: whether it is for; none where it takes none.
fn side(stance: Stance) -> Option<bool> {
    match stance {
        Stance::Supports | Stance::LeansFor => Some(true),
        Stance::Opposes | Stance::LeansAgainst => Some(false),
        Stance::Neutral | Stance::Conditional | Stance::Ambiguous | Stance::Declined => None,
    }
}

/// Whether another stance may be as late as the latest, and stands elsewhere.
fn is_unsure(said: &[Told]) -> bool {
    let standing = Standing::of(said);
    let latest = standing.latest().map(|one| side(one.stance));
    let mut also = standing.also();
    also.any(|one| latest != Some(side(one.stance)))
}

/// What makes two statements of one speaker on one side of one issue count as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Whole,
    Month(Option<(i32, u32)>),
    Week(Option<(i32, u32)>),
    Article(Option<ArticleId>),
    Position(PositionId),
}

/// The statements that count on each side, and the positions that take none. `said` has the latest first.
fn count<'s>(
    said: &[Told],
    count: NetworkCount,
    articles: impl Fn(PositionId) -> &'s [ArticleId],
) -> (Sides, u32) {
    let latest = match count {
        NetworkCount::Latest => Standing::of(said).latest(),
        _ => None,
    };
    let said = match count {
        NetworkCount::Latest => latest.as_slice(),
        _ => said,
    };
    let mut units = Vec::with_capacity(said.len());
    let mut unsided = 0;
    for one in said {
        let Some(pro) = side(one.stance) else {
            unsided += 1;
            continue;
        };
        let day = day_of_number(i64::from(one.day));
        match count {
            NetworkCount::Latest | NetworkCount::Once => {
                units.push((pro, Unit::Whole));
            }
            NetworkCount::Month => {
                units.push((
                    pro,
                    Unit::Month(day.map(|day: NaiveDate| (day.year(), day.month()))),
                ));
            }
            NetworkCount::Week => {
                let week = day.map(|day| (day.iso_week().year(), day.iso_week().week()));
                units.push((pro, Unit::Week(week)));
            }
            NetworkCount::Article => {
                let from = articles(one.position);
                if from.is_empty() {
                    units.push((pro, Unit::Article(None)));
                }
                units.extend(from.iter().map(|&id| (pro, Unit::Article(Some(id)))));
            }
            NetworkCount::All => {
                units.push((pro, Unit::Position(one.position)));
            }
        }
    }
    units.sort_unstable();
    units.dedup();
    let pro = units.iter().filter(|(pro, _)| *pro).count() as u32;
    let con = units.len() as u32 - pro;
    (Sides { pro, con }, unsided)
}

type Drawn = (Vec<NetworkNode>, Vec<NetworkEdge>, Vec<MatrixIssue>);

/// Leaves out the issues on which nobody took a side; answers the new place of each that stays.
fn spoken(
    speakers: &[Counted],
    issues: Vec<MatrixIssue>,
) -> (Vec<MatrixIssue>, BTreeMap<usize, u32>) {
    let on: BTreeSet<usize> = speakers
        .iter()
        .flat_map(|speaker| speaker.record.iter().map(|(at, _)| *at))
        .collect();
    let places = on.iter().copied().zip(0..).collect();
    let kept = issues
        .into_iter()
        .enumerate()
        .filter(|(at, _)| on.contains(at))
        .map(|(_, issue)| issue)
        .collect();
    (kept, places)
}

fn speaker_node(speaker: Counted) -> NetworkNode {
    let record = &speaker.record;
    NetworkNode {
        activity: congruence::activity(record),
        pro: record.iter().map(|(_, sides)| sides.pro).sum(),
        who: speaker.who,
        unsided: speaker.unsided,
        also: speaker.also,
        degree: 0,
        strength: 0.0,
    }
}

fn one_mode(speakers: Vec<Counted>, issues: Vec<MatrixIssue>, tie: Tie, scale: Scale) -> Drawn {
    let (issues, places) = spoken(&speakers, issues);
    let placed = |at: Vec<usize>| at.iter().map(|at| places[at]).collect();
    let mut edges = Vec::new();
    for (a, Counted { record: of_a, .. }) in speakers.iter().enumerate() {
        for (b, Counted { record: of_b, .. }) in speakers.iter().enumerate().skip(a + 1) {
            let weight = congruence::weight(of_a, of_b, tie, scale);
            if weight != 0.0 {
                let (agree, disagree) = congruence::shared(of_a, of_b);
                edges.push(NetworkEdge {
                    a: a as u32,
                    b: b as u32,
                    weight,
                    agree: placed(agree),
                    disagree: placed(disagree),
                });
            }
        }
    }
    let nodes = speakers.into_iter().map(speaker_node).collect();
    (nodes, edges, issues)
}

fn two_mode(
    speakers: Vec<Counted>,
    issues: Vec<MatrixIssue>,
    mode: NetworkMode,
    normalise: Normalise,
) -> Drawn {
    let (issues, places) = spoken(&speakers, issues);
    let mut on_issue = vec![Sides::default(); issues.len()];
    for Counted { record, .. } in &speakers {
        for (at, sides) in record {
            let sum = &mut on_issue[places[at] as usize];
            sum.pro += sides.pro;
            sum.con += sides.con;
        }
    }
    let mut edges = Vec::new();
    for (a, Counted { record, .. }) in speakers.iter().enumerate() {
        for (at, sides) in record {
            let issue = places[at];
            let all = on_issue[issue as usize];
            let statements = match mode {
                NetworkMode::TwoSubtract => f64::from(sides.pro) - f64::from(sides.con),
                _ => f64::from(sides.pro + sides.con),
            };
            let weight = match normalise {
                Normalise::Activity => statements / f64::from(congruence::activity(record)),
                Normalise::Prominence => statements / f64::from(all.pro + all.con),
                _ => statements,
            };
            if weight != 0.0 {
                edges.push(NetworkEdge {
                    a: a as u32,
                    b: speakers.len() as u32 + issue,
                    weight,
                    agree: (sides.pro > 0).then_some(issue).into_iter().collect(),
                    disagree: (sides.con > 0).then_some(issue).into_iter().collect(),
                });
            }
        }
    }
    let mut nodes: Vec<NetworkNode> = speakers.into_iter().map(speaker_node).collect();
    nodes.extend(
        issues
            .iter()
            .zip(&on_issue)
            .map(|(issue, sides)| NetworkNode {
                who: NetworkWho::Issue {
                    issue: issue.clone(),
                },
                activity: sides.pro + sides.con,
                pro: sides.pro,
                unsided: 0,
                also: 0,
                degree: 0,
                strength: 0.0,
            }),
    );
    (nodes, edges, issues)
}

fn with_degrees(mut nodes: Vec<NetworkNode>, edges: &[NetworkEdge]) -> Vec<NetworkNode> {
    for edge in edges {
        for end in [edge.a, edge.b] {
            let node = &mut nodes[end as usize];
            node.degree += 1;
            node.strength += edge.weight;
        }
    }
    nodes
}
