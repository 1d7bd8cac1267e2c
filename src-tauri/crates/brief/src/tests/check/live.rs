use super::{findings, fixed};
use crate::check::{Rule, check};
use crate::sources::Later;
use crate::tests::sources;

#[test]
fn a_live_table_says_when_more_was_said_after_its_day() {
    let mut sources = sources();
    sources.later = Some(Later {
        positions: 3,
        day: "2022-04-02".to_owned(),
    });
    let check = |text: &str, expected: &str| {
        let found = check(text, &sources).unwrap().findings;
        let reasons: Vec<_> = found.iter().map(|it| it.reason.to_string()).collect();
        assert_eq!(
            reasons,
            ["Since 18 March 2022 3 more positions were said of what this table shows."]
        );
        assert_eq!(fixed(text, &sources, Rule::StaleAsOf, 0), expected);
        assert_eq!(crate::check(expected, &sources).unwrap().findings, []);
    };
    check(
        "```positions\nas-of: 2022-03-18\n```\n",
        "```positions\nas-of: 2022-04-02\n```\n",
    );
    check(
        "---\nas-of: 2022-03-18\n---\n```positions\nas-of:\n```\n",
        "---\nas-of: 2022-04-02\n---\n```positions\nas-of:\n```\n",
    );
}

#[test]
fn a_live_table_is_not_ahead_of_its_note() {
    let text = "---\nas-of: 2022-03-18\n---\n```positions\nas-of: 2022-03-19\n```\n";
    assert_eq!(
        findings(text),
        ["WrongDay: ```positions\nas-of: 2022-03-19\n```"]
    );
    let mended = fixed(text, &sources(), Rule::WrongDay, 0);
    assert_eq!(mended, text.replace("-19", "-18"));
    assert_eq!(findings(&mended), [""; 0]);
}
