//! Words that both sides have, one for one. A variant that one side lacks does not compile.

/// Declares two enums with the same variants to be the same.
macro_rules! same {
    ($($ours:ty = $theirs:ty { $($variant:ident)* })*) => { $(
        impl From<$theirs> for $ours {
            fn from(theirs: $theirs) -> Self {
                match theirs { $(<$theirs>::$variant => Self::$variant,)* }
            }
        }
        impl From<$ours> for $theirs {
            fn from(ours: $ours) -> Self {
                match ours { $(<$ours>::$variant => Self::$variant,)* }
            }
        }
    )* };
}

same! {
    crate::types::captures::CapturedFact = demarche_library::articles::CapturedFact {
        Title Byline Dateline Published Modified
    }
    crate::types::captures::Fate = demarche_library::articles::Fate { Unchanged Moved Orphan }
    crate::types::captures::ChangeKind = demarche_text::revision::Kind {
        Same Trivial Reworded Moved Removed Added
    }
    crate::types::ActorKind = demarche_library::ActorKind { Person Government Organisation Bloc }
    crate::types::PlaceKind = demarche_library::PlaceKind {
        Article Note Actor Country Issue Event Excerpt Position Post Outlet Quotation View
    }
    crate::types::library::HistoryState = demarche_library::history::HistoryState {
        Done Settled Undone Undo Redo
    }
    crate::types::import::CutReason = demarche_extract::CutReason {
        Navigation Advertisement Headlines Weather Gallery Cookies Newsletter Social Repeated
        Caption Byline Footer Widget Comments Title Other
    }
    crate::types::import::BlockKind = demarche_extract::BlockKind {
        Paragraph Heading ListItem Quote TableRow Preformatted
    }
    crate::types::import::Fact = demarche_extract::Fact {
        Title Byline Dateline Outlet Language CanonicalUrl Published Modified Wires
    }
    crate::types::notes::CompleteTrigger = demarche_library::notes::Trigger {
        Link Actor Embed Citation
    }
    crate::types::articles::ArticleSort = demarche_library::articles::ArticleSort {
        Published Imported Title Outlet Words
    }
    crate::types::grids::ArticleOrder = demarche_library::articles::ArticleOrder {
        Published Imported Title Outlet Country Language Words Left Excerpts Positions Copies
    }
    crate::types::grids::ArticleGroup = demarche_library::articles::ArticleGroup {
        Outlet Country Year Month Language
    }
    crate::types::grids::ExcerptOrder = demarche_library::excerpts::ExcerptOrder {
        Made Published Quote Comment Article Outlet Analyst Positions
    }
    crate::types::grids::ExcerptGroup = demarche_library::excerpts::ExcerptGroup {
        Article Outlet Analyst Issue
    }
    crate::types::grids::ActorOrder = demarche_library::actors::ActorOrder {
        Name Country Kind Positions Articles
    }
    crate::types::grids::ActorGroup = demarche_library::actors::ActorGroup { Country Kind }
    crate::types::articles::QuotationKind = demarche_library::quotations::QuotationKind {
        Direct Indirect Mixed
    }
    crate::types::articles::QuotationState = demarche_library::quotations::QuotationState {
        Pending Accepted Rejected
    }
    crate::types::library::RowChange = demarche_library::history::RowChange {
        Added Changed Removed
    }
    crate::types::library::TrashKind = demarche_library::trash::TrashKind {
        Article Excerpt Actor Issue Position Note Event Feed FeedSearch Recode Search SavedView
    }
    crate::types::network::NetworkMode = demarche_library::compare::NetworkMode {
        Two TwoSubtract Congruence Conflict Subtract
    }
    crate::types::network::NetworkCount = demarche_library::compare::NetworkCount {
        Latest Once Month Week Article All
    }
    crate::types::network::Normalise = demarche_library::compare::Normalise {
        None Activity Prominence Average Jaccard Cosine
    }
    crate::types::positions::Stance = demarche_library::positions::Stance {
        Opposes LeansAgainst Neutral LeansFor Supports Conditional Ambiguous Declined
    }
    crate::types::positions::Voice = demarche_library::positions::Voice {
        Own Spokesperson Attributed
    }
    crate::types::positions::SpeechAct = demarche_library::positions::SpeechAct {
        Asserts Proposes Demands Promises Warns Accuses Denies Declines
    }
    crate::types::positions::Directness = demarche_library::positions::Directness {
        Direct Indirect
    }
    crate::types::positions::Confidence = demarche_library::positions::Confidence {
        Low Moderate High
    }
    crate::types::positions::EvidenceRole = demarche_library::positions::EvidenceRole {
        Supporting Contradicting Context
    }
    crate::types::codebook::CodingSort = demarche_library::positions::CodingSort {
        Said Actor Country Issue Stance Voice Act Confidence Analyst Paraphrase Coded
    }
    crate::types::codebook::CodingGroup = demarche_library::positions::CodingGroup {
        Actor Country Stance Analyst Issue
    }
    crate::types::recode::Undefined = demarche_library::recode::Undefined {
        NothingPaired NoVariation
    }
    crate::types::recode::Settled = demarche_library::recode::Settled { Former New }
    crate::types::positions::EventKind = demarche_library::events::EventKind {
        Call Summit Briefing Vote Interview Other
    }
    crate::types::compare::MatrixRows = demarche_library::compare::MatrixRows {
        Actors Countries Blocs
    }
    crate::types::shifts::ShiftKind = demarche_library::compare::shifts::ShiftKind {
        Reversed Contradicted Hardened Softened Moved FellSilent
    }
    crate::types::shifts::ShiftPer = demarche_library::compare::shifts::ShiftPer {
        Person Post Country Bloc
    }
    crate::types::notes::NoteFormat = demarche_brief::Format {
        Docx Pdf Html Markdown Ris Biblatex Bibtex CslJson
    }
    crate::types::editions::PositionFate = demarche_library::editions::PositionFate {
        Added Changed Retracted Dropped
    }
    crate::types::editions::EvidenceFate = demarche_library::editions::EvidenceFate {
        Gone Orphan Quote Speaker Text Capture Facts Held
    }
    crate::types::notes::CheckRule = demarche_brief::Rule {
        Unsourced QuoteChanged BrokenLink LikelihoodBesideConfidence MixedLikelihood Marking OneOrigin StaleAsOf WrongSpeaker WrongDay WrongPost IndirectQuoted EmptySection
    }
    crate::types::readouts::SuggestedBy = demarche_library::readouts::SuggestedBy {
        Government StateControlled Address
    }
    crate::types::readouts::ReadoutBasis = demarche_text::readout::Basis { Words NamesAndNumbers }
    crate::types::readouts::ReadoutKind = demarche_text::readout::Kind {
        Same Differently OnlyA OnlyB
    }
    crate::types::tables::TableFormat = demarche_brief::TableFormat {
        Markdown Csv Xlsx Svg Png Html Json
    }
}
