//! Actors, posts, tenures, countries and blocs.

use super::articles::ArticleList;
use super::positions::{PositionList, PositionRow, Stance};
use super::{ActorKind, ActorRef, CountryRef, Id, IssueRef, PartialDate, PostRef, transport};

transport! {
    /// `actor.list`.
    pub struct ActorListRequest { pub text: String, pub country: Option<String>, pub kind: Option<ActorKind>, pub offset: u32, pub limit: u32 }
    pub struct ActorList { pub total: u32, pub rows: Vec<ActorRow> }
    pub struct ActorRow { pub actor: ActorRef, /// The post held last.
        pub post: Option<PostRef>, pub positions: u32, pub articles: u32 }

    /// `actor.get`: posts resolved as of a day (`YYYY-MM-DD`), or of now.
    pub struct ActorRequest { pub id: Id, pub as_of: Option<String> }
    pub struct Actor {
        pub actor: ActorRef,
        pub wikidata: Option<String>,
        pub names: Vec<ActorName>,
        pub tenures: Vec<Tenure>,
        pub by_issue: Vec<IssueStance>,
        /// Its positions up to the day, by voice.
        pub voices: Voices,
        /// The newest; `article.list` has the others.
        pub articles: ArticleList,
        pub notes: Vec<super::Place>,
    }
    pub struct ActorName { pub name: String, pub language: Option<String>, pub script: Option<String>, pub primary: bool }
    pub struct Voices { pub own: u32, pub spokesperson: u32, pub attributed: u32 }

    /// A tenure: `from`/`to` unset where unknown or still held.
    pub struct Tenure { pub id: Id, pub actor: ActorRef, pub post: PostRef, pub from: Option<PartialDate>, pub to: Option<PartialDate>, /// In force on the as-of day.
        pub then: bool }
    pub struct IssueStance { pub issue: IssueRef, pub stance: Stance, /// Other stances that may be as late.
        pub also: Vec<Stance>, pub said: Option<PartialDate>, /// The position that the latest stance is from.
        pub latest: PositionRow, pub positions: u32, /// In the order of saying; of many those that tell in a drawing.
        pub points: Vec<StancePoint> }
    pub struct StancePoint { pub position: Id, pub said: Option<PartialDate>, pub stance: Stance }

    /// `actor.create`, `actor.update`.
    pub struct ActorInput { pub name: String, pub kind: ActorKind, pub country: Option<String>, pub wikidata: Option<String>, pub names: Vec<ActorName> }
    pub struct ActorUpdate { pub id: Id, pub actor: ActorInput }
    /// `actor.merge`: `from` becomes part of `into`; codings follow.
    pub struct Merge { pub into: Id, pub from: Id }
    pub struct Created { pub id: Id }

    /// `post.list` answers `Vec<PostRef>`; `post.create`.
    pub struct PostInput { pub title: String, pub body: Option<String>, pub country: Option<String>, /// Whether who holds it speaks for others.
        #[serde(default)] pub spokesperson: bool }
    /// `tenure.add`.
    pub struct TenureInput { pub actor: Id, pub post: Id, pub from: Option<PartialDate>, pub to: Option<PartialDate> }

    /// `country.list`.
    pub struct CountryRow { pub country: CountryRef, pub speakers: u32, pub positions: u32 }
    /// `country.get`.
    pub struct CountryRequest { pub code: String, pub as_of: Option<String> }
    pub struct Country {
        pub country: CountryRef,
        pub alpha3: String,
        pub capital: Option<String>,
        pub demonyms: Vec<String>,
        pub metonyms: Vec<String>,
        pub blocs: Vec<BlocMembership>,
        pub speakers: Vec<ActorRow>,
        pub by_issue: Vec<IssueStance>,
        /// Those said last; `position.list` has the others.
        pub positions: PositionList,
    }
    /// `bloc.list`, as of a day; none for now.
    pub struct BlocListRequest { pub day: Option<String> }
    /// Both days of a membership are inclusive, unset where unknown or still running.
    pub struct Bloc { pub code: String, pub name: String, pub members: Vec<BlocMember>, /// Countries in it on the as-of day.
        pub members_then: u32, /// Its own, not its members'.
        pub positions: u32 }
    pub struct BlocMember { pub country: String, pub from: Option<String>, pub to: Option<String> }
    pub struct BlocMembership { pub bloc: String, pub name: String, pub from: Option<String>, pub to: Option<String> }
}
