use super::{findings, fixed, with_people};
use crate::check::{Rule, check};
use crate::sources::Office;
use crate::tests::sources;

#[test]
fn a_marking_is_a_label_and_fits_its_destination() {
    let marked = |marking: &str| format!("---\nmarking: {marking}\n---\n# A\n");
    assert_eq!(
        fixed(&marked("TLP:WHITE"), &sources(), Rule::Marking, 0),
        marked("TLP:CLEAR")
    );
    assert_eq!(findings(&marked("TLP:PURPLE")), ["Marking: TLP:PURPLE"]);
    for right in [
        "TLP:AMBER+STRICT",
        "Restricted",
        "TLP:CLEAR\ndestination: press",
    ] {
        assert_eq!(findings(&marked(right)), [""; 0]);
    }
    assert_eq!(
        findings(&marked("TLP:AMBER\ndestination: press")),
        ["Marking: TLP:AMBER"]
    );
}

#[test]
fn under_the_chatham_house_rule_nobody_is_named() {
    assert_eq!(
        findings(
            "---\nmarking: Chatham House Rule\n---\n[[@Bo Example]] was there [@ministry2022].\n\n![[excerpt:12]]\n"
        ),
        ["Marking: [[@Bo Example]]", "Marking: ![[excerpt:12]]"]
    );
}

#[test]
fn under_the_chatham_house_rule_plain_names_count_too() {
    let text = "---\nmarking: Chatham House Rule\n---\nChen Other met [[@Bo Example]] and Other left [@ministry2022].\n\nHe spoke of “what Mr Other said of it” [@ministry2022].\n";
    let found = check(text, &with_people()).unwrap().findings;
    let marked = found.iter().filter(|it| it.rule == Rule::Marking);
    let words: Vec<&str> = marked.map(|it| it.words.as_str()).collect();
    assert_eq!(words, ["Chen Other", "[[@Bo Example]]"]);
}

#[test]
fn under_the_chatham_house_rule_nobody_is_told_by_affiliation() {
    let mut sources = sources();
    sources.offices = vec![Office {
        title: "Deputy Secretary of State".to_owned(),
        ..Office::default()
    }];
    let text = "---\nmarking: Chatham House Rule\n---\nA Chinese diplomat said that talks would go on [@ministry2022]. \
        One participant said that China would wait [@ministry2022]. A senior official warned that it would not [@ministry2022]. \
        The Deputy Secretary of State said that it would [@ministry2022].\n";
    let told = |text: &str| -> Vec<String> {
        let found = check(text, &sources).unwrap().findings;
        let marked = found.into_iter().filter(|it| it.rule == Rule::Marking);
        marked.map(|it| it.words).collect()
    };
    assert_eq!(
        told(text),
        ["A Chinese diplomat", "The Deputy Secretary of State"]
    );
    assert_eq!(
        told(&text.replace("Chatham House Rule", "TLP:AMBER")),
        [""; 0]
    );
}
