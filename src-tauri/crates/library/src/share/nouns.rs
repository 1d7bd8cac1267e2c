//! What is shared of a library: which tables, which of their columns, and what each column leads to.
//!
//! A row is shared together with the rows that are its own: a position with its speakers and evidence. What is
//! derived (full texts, clusters of copies, what Compare reads) is made anew where a row comes in. What
//! is an analyst's own arrangement stays in the library: what was read of feeds, saved searches, citation styles,
//! settings, notes' former versions, what was dismissed, and which articles are no copies. So do feeds whose address
//! holds a password or a key.
//!
//! Blind recodings stay as well. What a coder answered is relative to an issue's poles as they stood, and a recoding
//! turns with them: answers of one library and a flip of another could only be decided on together, answer by answer,
//! while a conflict is decided on by the whole list. What is adopted of them is a position's coding, which is shared.

/// A table whose rows are shared.
#[derive(Debug)]
pub(crate) struct Noun {
    pub(crate) table: &'static str,
    pub(crate) columns: &'static [Column],
    pub(crate) lists: &'static [List],
}

/// A column of a table.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) counts: Counts,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A value.
    Plain,
    /// A moment of which two libraries only have to agree whether there is one: since when something is in the trash.
    Since,
    /// A row of a noun, by the name that all libraries know it by.
    To(&'static str),
    /// A row that has a name of its own everywhere: an analyst, a country by its code, bytes by their SHA-256.
    Named(Named),
    /// The text of a note, which refers to rows by their numbers.
    Text,
    /// JSON that the program reads.
    Json(Json),
    /// The key that an article is cited by, of which a library has each once.
    Key,
    /// A saved view's address, which refers to rows by their numbers.
    Args,
}

/// Tables whose rows have names of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Named {
    Analyst,
    Country,
    Bloc,
    Notebook,
    Raw,
}

impl Named {
    pub(crate) const ALL: [Self; 5] = [
        Self::Analyst,
        Self::Country,
        Self::Bloc,
        Self::Notebook,
        Self::Raw,
    ];

    pub(crate) fn select(self) -> &'static str {
        match self {
            Self::Analyst => "SELECT id, name FROM analyst",
            Self::Country => "SELECT id, code FROM country",
            Self::Bloc => "SELECT id, code FROM bloc",
            Self::Notebook => "SELECT id, name FROM notebook",
            Self::Raw => "SELECT id, sha256 FROM raw",
        }
    }
}

/// What JSON in a column is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Json {
    Origins,
    Blocks,
    Cuts,
    Headers,
    Facts,
    Reasons,
    Words,
    Positions,
    Evidence,
}

impl Json {
    /// Whether its column may hold it packed.
    pub(crate) fn is_packed(self) -> bool {
        matches!(self, Self::Blocks | Self::Cuts)
    }
}

/// Whether two libraries that differ in a column differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counts {
    /// They do; the column is decided upon by itself.
    Yes,
    /// They do, and the column belongs to another, with which it is decided upon.
    With(&'static str),
    /// They do not: it comes along, with the other where one is named.
    No(Option<&'static str>),
}

/// Rows of another table that are a row's own.
#[derive(Debug)]
pub(crate) struct List {
    pub(crate) table: &'static str,
    /// The column that names the row.
    pub(crate) owner: &'static str,
    /// A column that has one word for this noun.
    pub(crate) fixed: Option<(&'static str, &'static str)>,
    pub(crate) columns: &'static [Column],
    /// Whether two libraries that differ in it differ; else it comes along when the row is made.
    pub(crate) counts: bool,
}

const fn plain(name: &'static str) -> Column {
    column(name, Kind::Plain, Counts::Yes)
}

const fn to(name: &'static str, table: &'static str) -> Column {
    column(name, Kind::To(table), Counts::Yes)
}

const fn named(name: &'static str, named: Named) -> Column {
    column(name, Kind::Named(named), Counts::Yes)
}

const fn with(name: &'static str, other: &'static str) -> Column {
    column(name, Kind::Plain, Counts::With(other))
}

const fn along(name: &'static str) -> Column {
    column(name, Kind::Plain, Counts::No(None))
}

const fn column(name: &'static str, kind: Kind, counts: Counts) -> Column {
    Column { name, kind, counts }
}

const TRASHED: Column = column("trashed_at", Kind::Since, Counts::Yes);

/// Who held a source, and since when: that it is held is what counts.
const MARK: &[Column] = &[
    column("analyst", Kind::Named(Named::Analyst), Counts::No(None)),
    along("marked_at"),
];

const fn held(noun: &'static str) -> List {
    List {
        table: "sensitive",
        owner: "target",
        fixed: Some(("kind", noun)),
        columns: MARK,
        counts: true,
    }
}

const fn list(table: &'static str, owner: &'static str, columns: &'static [Column]) -> List {
    List {
        table,
        owner,
        fixed: None,
        columns,
        counts: true,
    }
}

/// The nouns, those first that others refer to.
pub(crate) const NOUNS: &[Noun] = &[
    Noun {
        table: "outlet",
        columns: &[
            plain("name"),
            named("country", Named::Country),
            plain("kind"),
            plain("state_controlled"),
            plain("grade"),
            along("domain"),
        ],
        lists: &[held("outlet")],
    },
    Noun {
        table: "post",
        columns: &[
            plain("title"),
            plain("body"),
            named("country", Named::Country),
            plain("spokesperson"),
            along("rank"),
            plain("gazetteer"),
        ],
        lists: &[],
    },
    Noun {
        table: "actor",
        columns: &[
            plain("name"),
            plain("kind"),
            named("country", Named::Country),
            plain("wikidata"),
            plain("gazetteer"),
            to("merged_into", "actor"),
            TRASHED,
        ],
        lists: &[
            list(
                "actor_name",
                "actor",
                &[
                    plain("name"),
                    plain("language"),
                    plain("script"),
                    plain("primary"),
                ],
            ),
            list(
                "tenure",
                "actor",
                &[
                    to("post", "post"),
                    plain("from_date"),
                    plain("from_precision"),
                    plain("to_date"),
                    plain("to_precision"),
                ],
            ),
            held("actor"),
        ],
    },
    Noun {
        table: "article",
        columns: &[
            plain("title"),
            column("citation_key", Kind::Key, Counts::No(None)),
            to("outlet", "outlet"),
            plain("dateline"),
            plain("url"),
            plain("canonical_url"),
            plain("published"),
            with("published_precision", "published"),
            column("published_from", Kind::Plain, Counts::No(Some("published"))),
            plain("modified"),
            with("modified_precision", "modified"),
            plain("language"),
            column("origins", Kind::Json(Json::Origins), Counts::No(None)),
            to("body", "body_version"),
            column("words", Kind::Plain, Counts::No(Some("body"))),
            along("imported_at"),
            to("merged_into", "article"),
            TRASHED,
        ],
        lists: &[
            list("byline", "article", &[plain("place"), plain("name")]),
            list(
                "wire_credit",
                "article",
                &[plain("wire"), plain("mentions")],
            ),
            held("article"),
        ],
    },
    Noun {
        table: "snapshot",
        columns: &[
            to("article", "article"),
            named("raw", Named::Raw),
            plain("media_type"),
            plain("captured_at"),
            along("requested_url"),
            along("final_url"),
            column("headers", Kind::Json(Json::Headers), Counts::No(None)),
            along("extractor"),
            column("facts", Kind::Json(Json::Facts), Counts::No(None)),
        ],
        lists: &[],
    },
    Noun {
        table: "body_version",
        columns: &[
            to("article", "article"),
            column("snapshot", Kind::To("snapshot"), Counts::No(None)),
            plain("text"),
            column("blocks", Kind::Json(Json::Blocks), Counts::No(None)),
            column("cuts", Kind::Json(Json::Cuts), Counts::No(None)),
            along("words"),
            along("made_at"),
            along("made_by"),
        ],
        lists: &[List {
            table: "mention",
            owner: "body_version",
            fixed: None,
            columns: &[to("actor", "actor"), plain("start"), plain("end")],
            counts: false,
        }],
    },
    Noun {
        table: "excerpt",
        columns: &[
            column("article", Kind::To("article"), Counts::With("quote")),
            column(
                "body_version",
                Kind::To("body_version"),
                Counts::With("quote"),
            ),
            with("start", "quote"),
            with("end", "quote"),
            plain("quote"),
            column("prefix", Kind::Plain, Counts::No(Some("quote"))),
            column("suffix", Kind::Plain, Counts::No(Some("quote"))),
            with("orphan", "quote"),
            plain("comment"),
            named("analyst", Named::Analyst),
            along("made_at"),
            TRASHED,
        ],
        lists: &[],
    },
    Noun {
        table: "event",
        columns: &[
            plain("name"),
            plain("kind"),
            plain("held"),
            with("held_precision", "held"),
            plain("place"),
            TRASHED,
        ],
        lists: &[
            list("event_participant", "event", &[to("actor", "actor")]),
            list(
                "event_article",
                "event",
                &[
                    to("article", "article"),
                    to("side_actor", "actor"),
                    named("side_country", Named::Country),
                ],
            ),
        ],
    },
    Noun {
        table: "issue",
        columns: &[
            to("parent", "issue"),
            plain("name"),
            plain("leaf"),
            along("place"),
            plain("proposition"),
            // The two ends of one scale: either alone would turn every stance on it into another.
            plain("con"),
            with("pro", "con"),
            plain("definition"),
            plain("include"),
            plain("exclude"),
            to("merged_into", "issue"),
            TRASHED,
        ],
        lists: &[list(
            "issue_example",
            "issue",
            &[plain("words"), to("excerpt", "excerpt")],
        )],
    },
    Noun {
        table: "position",
        columns: &[
            to("issue", "issue"),
            // A stance says something of its issue alone.
            with("stance", "issue"),
            plain("voice"),
            plain("act"),
            to("post", "post"),
            plain("addressee"),
            to("event", "event"),
            plain("said"),
            with("said_precision", "said"),
            plain("directness"),
            plain("reported_by"),
            plain("paraphrase"),
            plain("confidence"),
            named("analyst", Named::Analyst),
            along("coded_at"),
            TRASHED,
        ],
        lists: &[
            list("position_actor", "position", &[to("actor", "actor")]),
            list(
                "position_behalf",
                "position",
                &[named("country", Named::Country)],
            ),
            list(
                "position_behalf_bloc",
                "position",
                &[named("bloc", Named::Bloc)],
            ),
            list(
                "evidence",
                "position",
                &[to("excerpt", "excerpt"), plain("role")],
            ),
        ],
    },
    Noun {
        table: "quotation",
        columns: &[
            column("article", Kind::To("article"), Counts::With("quote")),
            column(
                "body_version",
                Kind::To("body_version"),
                Counts::With("quote"),
            ),
            with("start", "quote"),
            with("end", "quote"),
            plain("quote"),
            with("kind", "quote"),
            plain("speaker"),
            with("speaker_start", "quote"),
            with("speaker_end", "quote"),
            to("actor", "actor"),
            to("post", "post"),
            named("country", Named::Country),
            along("cue"),
            plain("addressee"),
            plain("venue"),
            plain("reported_by"),
            plain("said"),
            with("said_precision", "said"),
            along("score"),
            column("reasons", Kind::Json(Json::Reasons), Counts::No(None)),
            along("method"),
            along("version"),
            plain("state"),
            with("revised", "state"),
            column(
                "triaged_by",
                Kind::Named(Named::Analyst),
                Counts::No(Some("state")),
            ),
            column("triaged_at", Kind::Plain, Counts::No(Some("state"))),
            column("excerpt", Kind::To("excerpt"), Counts::With("state")),
            column("position", Kind::To("position"), Counts::With("state")),
        ],
        lists: &[],
    },
    Noun {
        table: "note",
        columns: &[
            named("notebook", Named::Notebook),
            plain("title"),
            plain("template"),
            column("text", Kind::Text, Counts::Yes),
            along("made_at"),
            column("edited_at", Kind::Plain, Counts::No(Some("text"))),
            TRASHED,
        ],
        lists: &[],
    },
    // Word for word as it was issued: numbers and keys in it stay those of the library that issued it.
    Noun {
        table: "edition",
        columns: &[
            to("note", "note"),
            plain("number"),
            plain("text"),
            column("positions", Kind::Json(Json::Positions), Counts::Yes),
            column("evidence", Kind::Json(Json::Evidence), Counts::Yes),
            plain("resolved"),
            plain("style"),
            plain("as_of"),
            plain("sha256"),
            plain("issued_at"),
            named("analyst", Named::Analyst),
        ],
        lists: &[],
    },
    Noun {
        table: "saved_view",
        columns: &[
            plain("name"),
            plain("screen"),
            to("issue", "issue"),
            column("args", Kind::Args, Counts::Yes),
            along("made_at"),
            TRASHED,
        ],
        lists: &[],
    },
    Noun {
        table: "feed",
        columns: &[
            plain("title"),
            plain("url"),
            along("site_url"),
            plain("folder"),
            column("include", Kind::Json(Json::Words), Counts::Yes),
            column("exclude", Kind::Json(Json::Words), Counts::Yes),
            along("added_at"),
            TRASHED,
        ],
        lists: &[],
    },
];

/// The noun of a table.
pub(crate) fn noun(table: &str) -> Option<&'static Noun> {
    NOUNS.iter().find(|noun| noun.table == table)
}

impl Noun {
    /// Its place in [`NOUNS`].
    pub(crate) fn order(&self) -> usize {
        NOUNS
            .iter()
            .position(|noun| noun.table == self.table)
            .unwrap_or(NOUNS.len())
    }

    /// Whether its rows go to the trash.
    pub(crate) fn has_trash(&self) -> bool {
        self.columns.iter().any(|column| column.kind == Kind::Since)
    }

    /// Whether a row never comes to differ from itself, but by belonging to another article.
    pub(crate) fn is_fixed(&self) -> bool {
        matches!(self.table, "snapshot" | "body_version")
    }
}

impl Column {
    /// Whether two libraries that differ in it differ.
    pub(crate) fn counts(&self) -> bool {
        !matches!(self.counts, Counts::No(_))
    }

    /// The column with which it is decided upon; its own name where it is decided upon by itself.
    pub(crate) fn lead(&self) -> Option<&'static str> {
        match self.counts {
            Counts::Yes => Some(self.name),
            Counts::With(other) => Some(other),
            Counts::No(other) => other,
        }
    }
}
