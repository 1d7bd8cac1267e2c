//! The body of pages: its structure, and where it hides.

use std::fmt::Write as _;

use demarche_extract::{BlockKind, CutReason, Draft, from_html};

const PROSE: [&str; 4] = [
    "The council met on Monday and heard the report of the harbour master in full.",
    "Members asked how the quay had been left without lights for most of the winter.",
    "He answered that the lamps had been ordered in May and had not come before the frost did.",
    "The vote was put off until the second meeting of the month, when the bill will be known.",
];

fn paragraphs() -> String {
    PROSE.iter().fold(String::new(), |mut all, text| {
        // Writing to a string cannot fail.
        let _ = write!(all, "<p>{text}</p>");
        all
    })
}

fn kept(draft: &Draft) -> Vec<(BlockKind, Option<u32>, &str)> {
    draft
        .pieces
        .iter()
        .filter(|piece| piece.cut.is_none())
        .map(|piece| (piece.kind, piece.level, piece.text.as_str()))
        .collect()
}

fn told(draft: &Draft, words: &str) -> bool {
    let mut problems = draft.problems.iter();
    problems.any(|told| told.to_string().contains(words))
}

#[test]
fn rows_keep_their_columns_where_cells_are_empty() {
    let page = format!(
        "<article><h1>Lamps on the quay</h1>{}<table><tr><th></th><th>May</th><th>June</th></tr>\
         <tr><td>Lamps</td><td></td><td>12 <a href=x>new</a></td></tr></table>{}</article>",
        paragraphs(),
        "<p>The harbour master will count them again before the next meeting of the council.</p>",
    );
    let draft = from_html(&page, None);
    let rows: Vec<&str> = draft
        .pieces
        .iter()
        .filter(|piece| piece.kind == BlockKind::TableRow)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(rows, ["| May | June", "Lamps | | 12 new"]);
}

#[test]
fn a_table_that_lays_out_a_page_is_no_table() {
    let page = format!(
        "<table><tr><td><a href=a>Home</a><br><a href=b>News</a></td><td><h1>Lamps on the quay</h1>{}</td></tr></table>",
        paragraphs()
    );
    let draft = from_html(&page, None);
    assert!(
        draft
            .pieces
            .iter()
            .all(|piece| piece.kind != BlockKind::TableRow)
    );
    assert_eq!(kept(&draft).len(), PROSE.len());
}

#[test]
fn preformatted_text_keeps_its_lines() {
    let page = format!(
        "<article>{}<pre>lamp on\n    lamp off\n\n</pre>{}</article>",
        paragraphs(),
        "<p>The harbour master will read it out before the next meeting of the council.</p>"
    );
    let draft = from_html(&page, None);
    let pre = draft
        .pieces
        .iter()
        .find(|piece| piece.kind == BlockKind::Preformatted)
        .unwrap();
    assert_eq!(pre.text, "lamp on\n    lamp off");
}

#[test]
fn lists_know_their_depth_and_a_second_paragraph_is_no_item() {
    let page = format!(
        "<article>{}<ul><li>Lamps for the quay and its steps<ul><li>of brass, from the town's own foundry</li></ul></li>\
         <li><p>Rope for the boats of the pilots.</p><p>It is to be bought in the spring of the year.</p></li></ul></article>",
        paragraphs()
    );
    let draft = from_html(&page, None);
    let lists: Vec<(BlockKind, Option<u32>)> = draft.pieces[PROSE.len()..]
        .iter()
        .map(|piece| (piece.kind, piece.level))
        .collect();
    use BlockKind::{ListItem, Paragraph};
    assert_eq!(
        lists,
        [
            (ListItem, Some(1)),
            (ListItem, Some(2)),
            (ListItem, Some(1)),
            (Paragraph, None)
        ]
    );
}

#[test]
fn two_breaks_end_a_paragraph() {
    let page = format!("<div>{}</div>", PROSE.join("<br><br>"));
    assert_eq!(kept(&from_html(&page, None)).len(), PROSE.len());
}

#[test]
fn where_a_page_builder_calls_every_paragraph_a_widget_the_name_says_nothing() {
    let page = PROSE.iter().fold(
        "<body class='has-sidebar'><h1>Lamps on the quay</h1>".to_owned(),
        |page, text| format!("{page}<div class='widget-text'><p>{text}</p></div>"),
    );
    assert_eq!(kept(&from_html(&page, None)).len(), PROSE.len());
}

#[test]
fn a_page_that_shows_little_gives_the_article_of_its_data_and_says_so() {
    let page = format!(
        "<script type='application/ld+json'>{{\"@type\": \"NewsArticle\", \"headline\": \"Lamps on the quay\", \
         \"articleBody\": \"{}\"}}</script><h1>Lamps on the quay</h1><p>{}</p>",
        PROSE.join("\\n"),
        PROSE[0]
    );
    let draft = from_html(&page, None);
    assert_eq!(kept(&draft).len(), PROSE.len());
    assert!(told(&draft, "search engines"), "{:?}", draft.problems);
    assert!(
        draft
            .pieces
            .iter()
            .any(|piece| piece.cut == Some(CutReason::Repeated))
    );
}

#[test]
fn a_page_drawn_by_a_script_gives_the_text_of_its_state() {
    let parts: Vec<String> = PROSE
        .iter()
        .map(|text| format!("{{\"type\": \"paragraph\", \"text\": \"{text}\"}}"))
        .collect();
    let page = format!(
        "<div id=root></div><script id='__NEXT_DATA__' type='application/json'>{{\"props\": {{\"post\": \
         {{\"title\": \"Lamps\", \"parts\": [{}]}}}}}}</script>",
        parts.join(",")
    );
    let draft = from_html(&page, None);
    assert_eq!(kept(&draft).len(), PROSE.len());
    assert!(told(&draft, "script"), "{:?}", draft.problems);
}

#[test]
fn text_for_browsers_without_scripts_is_read_where_there_is_no_other() {
    for tag in ["noscript", "template"] {
        let page = format!(
            "<p>Please wait.</p><{tag}><article>{}</article></{tag}>",
            paragraphs()
        );
        let draft = from_html(&page, None);
        assert!(
            draft.body().text.ends_with(PROSE[3]),
            "{tag}: {:?}",
            draft.body().text
        );
        assert!(told(&draft, "do not show"), "{:?}", draft.problems);
    }
}

#[test]
fn of_two_articles_on_a_page_the_first_is_kept() {
    let story = |title: &str, text: String| format!("<article><h1>{title}</h1>{text}</article>");
    let second = [
        "<p>The ferry will sail twice a day from April and the fare will rise by a tenth, the company said on Friday.</p>",
        "<p>Passengers who hold a yearly ticket pay nothing more until it ends, and children still travel free of charge.</p>",
        "<p>The town had asked for a third sailing in the summer months, which the company says it cannot man this year.</p>",
        "<p>It will look again at the matter in the autumn, when two more masters will have ended their time at the school.</p>",
        "<p>Until then the last boat leaves the island at six in the evening on every day of the week but Sunday, it said.</p>",
        "<p>The islanders have written to the minister, who has not yet answered them, their spokesman told this newspaper.</p>",
    ]
    .concat();
    let first = paragraphs()
        + &paragraphs().replace("council", "board")
        + &paragraphs().replace("quay", "pier");
    let page = story("Lamps on the quay", first) + &story("Ferry fares", second);
    let draft = from_html(&page, None);
    assert!(draft.body().text.contains("harbour master"));
    assert!(!draft.body().text.contains("ferry"));
    assert!(
        told(&draft, "more than one article"),
        "{:?}",
        draft.problems
    );
}

#[test]
fn a_page_that_asks_for_a_subscription_is_told_of() {
    let page = format!(
        "<article><h1>Lamps on the quay</h1><p>{}</p><p>{}</p><div>Subscribe to continue reading</div></article>",
        PROSE[0], PROSE[1]
    );
    assert!(told(&from_html(&page, None), "subscribers"));
}

#[test]
fn frames_are_named() {
    let page = "<html><frameset cols='20%,80%'><frame src='menu.html'><frame src='text.html'></frameset></html>";
    let draft = from_html(page, None);
    assert!(told(&draft, "menu.html, text.html"), "{:?}", draft.problems);
}

#[test]
fn a_text_without_a_full_stop_is_still_a_text() {
    let page = format!("<p>{}</p>", "lamps and rope for the quay ".repeat(20));
    assert!(!from_html(&page, None).body().text.is_empty());
}

#[test]
fn pages_of_other_scripts_give_their_paragraphs() {
    for (dir, lines) in [
        (
            "ltr",
            [
                "市议会周一开会，听取了港务长的报告，会议持续了三个小时。",
                "议员们询问为什么码头整个冬天都没有灯光，港务长说灯在五月已经订购。",
                "表决推迟到本月的第二次会议，届时将知道费用是多少。",
            ],
        ),
        (
            "rtl",
            [
                "اجتمع المجلس يوم الاثنين واستمع إلى تقرير مدير الميناء كاملا في جلسة استمرت ثلاث ساعات.",
                "وسأل الأعضاء كيف بقي الرصيف بلا أضواء معظم الشتاء، فأجاب بأن المصابيح طلبت في مايو.",
                "وتأجل التصويت إلى الاجتماع الثاني من الشهر حين تعرف التكلفة النهائية للمشروع كله.",
            ],
        ),
    ] {
        let page = format!(
            "<html dir={dir}><body><nav><a href=a>A</a></nav><article><p>{}</p></article></body></html>",
            lines.join("</p><p>")
        );
        let draft = from_html(&page, None);
        assert_eq!(kept(&draft).len(), lines.len(), "{dir}");
    }
}

#[test]
fn what_stands_below_an_article_about_its_author_is_none_of_it() {
    for below in [
        "Jane Doe can be reached at jane@example.org.",
        "Follow Jane Doe on Twitter.",
        "Jane Doe is the harbour reporter of the Example. You can send her letters.",
        "Recommended by Jane:",
    ] {
        let page = format!(
            "<html lang=en><head><title>Lamps on the quay</title><meta name=author content='Jane Doe'></head>\
             <article><h1>Lamps on the quay</h1>{}<p>{below}</p></article></html>",
            paragraphs()
        );
        let draft = from_html(&page, None);
        assert_eq!(kept(&draft).len(), PROSE.len(), "{below}");
    }
}

#[test]
fn what_systems_leave_around_a_text_is_none_of_it() {
    let prose = paragraphs();
    for (before, after) in [
        (
            "<div style='display:none'><span>17</span><span>Harbour/col/1/index.html</span><span>Works/col/2/index.html</span></div>",
            "",
        ),
        ("", "<p>{/p}</p><p>{/sd-embed}{/p}</p>"),
        (
            "",
            "<h3>If you've read this far</h3><p>It is because you care for what the harbour does and how it is told, every day.</p>",
        ),
        (
            "",
            "<p>Necessary cookies are absolutely essential for the website to function properly.</p>",
        ),
        ("<p>Social Sharing</p>", "<p>aa/bcd/ef/gh</p>"),
    ] {
        let page = format!(
            "<html><head><title>Lamps on the quay</title></head><body>{before}<h1>Lamps on the quay</h1>{prose}{after}</body></html>"
        );
        let draft = from_html(&page, None);
        let texts: Vec<&str> = kept(&draft).into_iter().map(|(.., text)| text).collect();
        assert_eq!(texts, PROSE, "{before}{after}");
    }
}
