use super::{findings, fixed};
use crate::check::Rule;
use crate::tests::sources;

#[test]
fn a_section_of_nothing_but_the_marks_of_a_list_is_empty() {
    let text = "So it is [@ministry2022].\n\n## Our points\n\n-\n\n## Follow-up\n\n- [ ]\n\n## Notes\n\n[^a]: Own.\n\n## Said\n\n- So [@ministry2022].[^a]\n";
    assert_eq!(
        findings(text),
        ["EmptySection: ## Our points", "EmptySection: ## Follow-up"]
    );
}

#[test]
fn a_section_with_nothing_in_it_is_told_once_the_note_says_anything() {
    let template =
        "# Title\n\n## First\n\n<!-- What to write. -->\n\n## Second\n\n### Below\n\n---\n";
    assert_eq!(findings(template), [""; 0]);
    let text = template.replace("### Below\n", "So it is [@ministry2022].\n\n### Below\n");
    assert_eq!(
        findings(&text),
        ["EmptySection: ## First", "EmptySection: ### Below"]
    );
    let expected = text.replace("## First\n\n<!-- What to write. -->\n\n", "");
    assert_eq!(fixed(&text, &sources(), Rule::EmptySection, 0), expected);
}

#[test]
fn a_section_that_only_holds_its_place_is_empty() {
    for held in [
        "TBC",
        "[to be added]",
        "*TODO*",
        "…",
        "—",
        "n/a",
        "- TBD\n- TBD",
        "wird ergänzt",
        "à compléter",
        "Pendiente.",
        "уточняется",
        "待补充",
        "يستكمل لاحقا",
        "| Who | What |\n|---|---|\n|  |  |\n|  | — |",
    ] {
        let text = format!("So it is [@ministry2022].[^a]\n\n## First\n\n{held}\n\n[^a]: Own.\n");
        assert_eq!(findings(&text), ["EmptySection: ## First"], "{held}");
        let left = fixed(&text, &sources(), Rule::EmptySection, 0);
        assert!(
            !left.contains("## First") && left.ends_with("\n\n[^a]: Own.\n"),
            "{held}: {left}"
        );
        assert_eq!(findings(&left), [""; 0], "{held}");
    }
    for written in [
        "To follow this up we ask [@ministry2022].",
        "![[excerpt:12]]",
        "- [@ministry2022]",
        "| Who | What |\n|---|---|\n| A |  |",
        "None.",
    ] {
        let text = format!("So it is [@ministry2022].\n\n## First\n\n{written}\n");
        assert_eq!(findings(&text), [""; 0], "{written}");
    }
}
