use super::{findings, fixed};
use crate::check::Rule;
use crate::tests::sources;

#[test]
fn a_footnote_that_nothing_refers_to_is_told() {
    let text = "So [@ministry2022].[^a]\n\n[^a]: Own count.\n\n[^b]: Lost.\n";
    assert_eq!(findings(text), ["BrokenLink: [^b]:"]);
}

#[test]
fn a_footnote_that_is_nowhere_is_told() {
    let text = "So [@ministry2022].[^lost] As ever.[^known] In `[^code]` and \\[^meant] too.\n\n[^known]: Our judgement.\n";
    let found = findings(text);
    assert!(
        found.contains(&"BrokenLink: [^lost]".to_owned()),
        "{found:?}"
    );
    assert_eq!(
        found
            .iter()
            .filter(|it| it.starts_with("BrokenLink"))
            .count(),
        1,
        "{found:?}"
    );
}

#[test]
fn what_leads_nowhere_is_told() {
    assert_eq!(
        findings(
            "See [[Nothing]] and [@nokey; @ministry2022].\n\n![[excerpt:99]]\n\n```positions\ncolour: red\n```\n"
        ),
        [
            "BrokenLink: [[Nothing]]",
            "BrokenLink: [@nokey; @ministry2022]",
            "BrokenLink: ![[excerpt:99]]",
            "BrokenLink: ```positions\ncolour: red\n```",
        ]
    );
}

#[test]
fn a_key_without_brackets_cites_nothing() {
    let cited = |text: &str| fixed(text, &sources(), Rule::BrokenLink, 0);
    assert_eq!(cited("So says @ministry2022."), "So says [@ministry2022].");
    assert_eq!(
        cited("So says @ministry2022 [p. 4], as ever."),
        "So says [@ministry2022, p. 4], as ever."
    );
    for text in [
        "a@ministry2022",
        "@nobody said",
        "\\\\\\@ministry2022 is a key.",
        "\\@ministry2022 is a key.[^a]\n\n[^a]: Own.",
    ] {
        let found = findings(text);
        assert!(
            !found.iter().any(|it| it.starts_with("BrokenLink")),
            "{found:?}"
        );
    }
}

#[test]
fn a_backslash_that_is_escaped_escapes_nothing() {
    assert_eq!(
        findings("So it is \\\\[^lost] [@ministry2022]."),
        ["BrokenLink: [^lost]"]
    );
}
