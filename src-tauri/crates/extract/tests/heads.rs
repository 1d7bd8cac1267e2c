//! Which lines of a paste are taken for its headline and its byline, where others look as much like one, and
//! which lines are one paragraph.

use demarche_extract::from_paste;

const PROSE: &str = "The keeper of the lighthouse said on Monday that the lamp had been lit every night for ninety years, and that the harbour council had never once asked him what the oil cost.

\u{201c}They look at the light and not at the lamp,\u{201d} he told reporters on the pier, where boats from the islands had come in before the storm.

The council said in a statement that it would pay for a new lamp by the end of the winter, and that the keeper would keep his house whatever was decided.";

fn title(head: &str, foot: &str) -> Option<String> {
    let text = format!("{head}\n{PROSE}\n{foot}");
    from_paste(&text).title.map(|title| title.value)
}

const MENU: &str = "Skip to main content\nMENU\nWorld\nPolitics\nSports\nNewsletters\nSign in";
const FOOT: &str = "Related\nShare\nPrivacy policy\nTerms of use";

#[test]
fn words_under_a_picture_are_no_headline_though_they_stand_twice() {
    let caption = "The keeper of the lighthouse walks with members of the harbour council on the pier of the old harbour, Monday, March 17, 2025. (AP Photo/Jane Doe)";
    let head = format!(
        "{MENU}\nWORLD NEWS\nKeeper of the lighthouse asks council for oil\n{caption}\n{caption}\nPhotos\n5\nBY JANE DOE\nUpdated 6:41 PM EDT, March 17, 2025\nShare"
    );
    assert_eq!(
        title(&head, FOOT).as_deref(),
        Some("Keeper of the lighthouse asks council for oil")
    );
}

#[test]
fn the_name_of_a_country_is_no_headline() {
    let head = "Ministry of Lights\nThe Republic of Kenya\nHome\nThe Ministry\nPress Service\nRegular Press Conference on the Lighthouse on March 17, 2025\n2025-03-17 19:32";
    assert_eq!(
        title(head, FOOT).as_deref(),
        Some("Regular Press Conference on the Lighthouse on March 17, 2025")
    );
}

#[test]
fn a_sentence_below_a_headline_sums_the_article_up() {
    let head = "Harbour Review\nSign In\nSubscribe\nEssay: One view of a thing that matters.\nWhy Lighthouses Fail\nThe council keeps asking for the same lamp.\nBy Jane Q. Doe, a fellow at the Example Institute.\n17/03/2025, 9:15";
    assert_eq!(title(head, FOOT).as_deref(), Some("Why Lighthouses Fail"));
}

#[test]
fn breadcrumbs_without_marks_end_with_the_headline() {
    let head = "An official website of the harbour Here's how you know\nHarbour Council\nMenu\nHome  Office of the Keeper  Press Releases  Council Press Briefing on Oil\nCouncil Press Briefing on Oil\nPress Briefing\nJane Doe, Council Spokesperson\nMarch 17, 2025";
    assert_eq!(
        title(head, FOOT).as_deref(),
        Some("Council Press Briefing on Oil")
    );
}

#[test]
fn a_link_to_the_browser_is_no_headline() {
    let head = "View this email in your browser\n( https://mail.example.org/?e=abc )\n\nTHE HARBOUR BRIEF\nYour Tuesday look at the lighthouse\n18 March 2025";
    assert_ne!(
        title(head, "Unsubscribe from this list").as_deref(),
        Some("View this email in your browser")
    );
}

#[test]
fn lengths_headings_and_those_in_pictures_are_no_authors() {
    for lines in [
        "17 Mar 2025, 13:22\nThe keeper said that the lamp has no meaning for him\nMaria Roe\n© Lighthouse Office/WIRE",
        "17.03.2025, 16.48 Uhr\nArtikel zum Hören•3 Min\nAnhören",
        "Publié le 17 mars 2025 à 20h31\nTemps de Lecture 3 min.\nPartager",
    ] {
        let head = format!("{MENU}\nKeeper of the lighthouse asks council for oil\n{lines}");
        let draft = from_paste(&format!("{head}\n{PROSE}\n{FOOT}"));
        assert_eq!(draft.byline, Vec::<String>::new(), "{lines}");
    }
    let head = "Ministry of Lights\nHome\nKeeper's Remarks\nRegular Press Conference on the Lighthouse\n2025-03-17 19:32";
    assert_eq!(
        from_paste(&format!("{head}\n{PROSE}\n{FOOT}")).byline,
        Vec::<String>::new()
    );
}

#[test]
fn mail_with_lists_and_addresses_between_its_paragraphs_is_joined() {
    let mail = "View this email in your browser\n( https://mail.example.org/?e=abc )\n\nTHE HARBOUR BRIEF\nYour Tuesday look at the lighthouse\n18 March 2025\n\nDear reader,\n\nThe keeper of the lighthouse and the harbour council meet on the old\npier tomorrow, and nobody expects oil. Jane Doe, who speaks for the\ncouncil, told reporters that it was \"not looking for a lamp\", but that it\nwanted the light restor-\ned.\n\n** What to watch\n------------------------------------------------------------\n\nThe owner of the ferry, John Roe, said that he hoped the meeting would\n\"put an end to the dark\" and that the boats would come in again before\nthe winter.\n\n* The islands: the mayor vowed that nobody there\n  would give up \"a single lamp\".\n\nUntil next week,\nPriya\n\nOur mailing address is:\nThe Harbour Brief\n1 Pier Place\nPort 048616\n\n** Unsubscribe from this list (https://example.com/unsub)\n** Update your preferences (https://example.com/prefs)\n";
    let body = from_paste(mail).body().text;
    for words in [
        "meet on the old pier tomorrow, and nobody expects oil.",
        "wanted the light restored.",
        "come in again before the winter.",
        "nobody there would give up",
    ] {
        assert!(body.contains(words), "{words}: {body}");
    }
}

#[test]
fn a_line_above_the_headline_is_none_of_it_though_nothing_parts_them() {
    let head = "<meta property='og:title' content='Council puts off vote on quay lights'>";
    let draft = demarche_extract::from_html(
        &format!(
            "<html><head>{head}</head><body><h1><span>Talks in Harbourton</span><span>Council puts off vote on quay lights</span></h1><p>The council met on Monday and heard the whole report on the lights along the quay, then put off the vote.</p></body></html>"
        ),
        None,
    );
    let title = draft.title.map(|found| found.value);
    assert_eq!(
        title.as_deref(),
        Some("Council puts off vote on quay lights")
    );
}

#[test]
fn who_wrote_it_is_no_headline() {
    let paste = "Home\nFinance\nSports\nEnvoys see progress on port inspections\nReuters\nBy Jane Doe in Ankara and John Roe in Kyiv\nWed, June 5, 2024 at 3:04 PM GMT+2 · 2 min read\nEnvoys said on Wednesday that they saw progress in talks on who should inspect grain ships at the port.\nThe talks will go on next week in Geneva, two diplomats said on condition of anonymity.\nRecommended Stories\nTen gardens worth the trip this summer\nTerms\nPrivacy\n";
    let draft = demarche_extract::from_paste(paste);
    let title = draft.title.map(|found| found.value);
    assert_eq!(
        title.as_deref(),
        Some("Envoys see progress on port inspections")
    );
    assert_eq!(draft.byline, ["Jane Doe", "John Roe"]);
}
