//! Pages and clipboard fragments.

use demarche_extract::{BlockKind, CutReason, Draft, Origin, from_html};
use proptest::prelude::*;

const PAGE: &str = include_str!("pages/border.html");

fn kept(draft: &Draft) -> Vec<(BlockKind, &str)> {
    draft
        .pieces
        .iter()
        .filter(|piece| piece.cut.is_none())
        .map(|piece| (piece.kind, piece.text.as_str()))
        .collect()
}

#[test]
fn a_page_gives_its_facts_with_where_they_were_found() {
    let draft = from_html(PAGE, Some("https://gazette.example/border"));
    let title = draft.title.as_ref().unwrap();
    assert_eq!(
        (title.value.as_str(), title.origin),
        ("Border stays open", Origin::Heading)
    );
    let published = draft.published.as_ref().unwrap();
    assert_eq!(
        (published.value.date.as_str(), published.origin),
        ("2022-03-18T16:20:00+00:00", Origin::JsonLd)
    );
    assert_eq!(
        draft.modified.as_ref().unwrap().date,
        "2022-03-19T08:00:00+00:00"
    );
    assert_eq!(draft.byline, ["Jane Doe"]);
    assert_eq!(draft.site.as_deref(), Some("The Example Gazette"));
    assert_eq!(draft.language.as_deref(), Some("en"));
    assert_eq!(
        draft.canonical_url.as_deref(),
        Some("https://gazette.example/2022/03/18/border")
    );
    assert_eq!(draft.dateline.as_deref(), Some("GENEVA"));
    assert_eq!(draft.wires[0].name, "AP");
}

#[test]
fn a_page_keeps_its_structure_and_lists_what_was_cut() {
    let draft = from_html(PAGE, None);
    let kinds: Vec<BlockKind> = kept(&draft).into_iter().map(|(kind, _)| kind).collect();
    use BlockKind::{Heading, ListItem, Paragraph, Quote, TableRow};
    assert_eq!(
        kinds,
        [
            Paragraph, Heading, Paragraph, ListItem, ListItem, Quote, Paragraph, TableRow,
            TableRow, Paragraph
        ]
    );
    assert_eq!(kept(&draft)[8].1, "January | 1,200");
    let fate = |words: &str| {
        draft
            .pieces
            .iter()
            .find(|piece| piece.text.contains(words))
            .unwrap()
            .cut
    };
    assert_eq!(fate("Border stays open"), Some(CutReason::Title));
    assert_eq!(fate("By Jane Doe"), Some(CutReason::Byline));
    assert_eq!(fate("Photograph"), Some(CutReason::Caption));
    assert_eq!(fate("Ferry vote"), Some(CutReason::Headlines));
    assert_eq!(fate("Sign up"), Some(CutReason::Newsletter));
    assert_eq!(fate("All rights"), Some(CutReason::Footer));
    assert_eq!(fate("World"), Some(CutReason::Navigation));
}

#[test]
fn a_modified_date_is_never_given_as_published() {
    let page = "<html><head><meta property='article:modified_time' content='2022-03-19'></head><body><article><h1>A title of five words</h1><p>Updated 19 March 2022</p><p>The minister said that the border would stay open for as long as the talks went on.</p></article>";
    let draft = from_html(page, None);
    assert_eq!(draft.published, None);
    assert_eq!(draft.modified.unwrap().date, "2022-03-19");
}

#[test]
fn the_address_tells_a_date_when_nothing_else_does() {
    let draft = from_html(
        "<p>The minister said that the border would stay open for as long as the talks went on.</p>",
        Some("https://gazette.example/2022/03/18/border"),
    );
    let published = draft.published.unwrap();
    assert_eq!(
        (published.value.date.as_str(), published.origin),
        ("2022-03-18", Origin::Url)
    );
}

#[test]
fn a_clipboard_fragment_is_read_like_a_page() {
    let draft = from_html(
        "<meta charset='utf-8'><p>The minister said that the <b>border</b> would stay open for as long as the talks went on.</p><p>Her deputy told reporters that he had seen no queues at the border.</p>",
        None,
    );
    assert_eq!(kept(&draft).len(), 2);
    assert!(kept(&draft)[0].1.contains("the border would"));
}

#[test]
fn a_short_clipboard_fragment_is_kept_whole() {
    for fragment in [
        "<meta charset='utf-8'><p>Border stays open, minister says</p>",
        "<ul><li>The talks go on</li><li>No date was named</li></ul>",
        "<h2>What we know</h2><p>The talks go on.</p><p>No date was named.</p>",
    ] {
        let draft = from_html(fragment, None);
        assert!(
            draft.pieces.iter().all(|piece| piece.cut.is_none()),
            "{fragment}"
        );
    }
    let menu = "<nav><a href='/world'>World</a></nav><p>The talks go on.</p>";
    assert_eq!(kept(&from_html(menu, None)), []);
}

#[test]
fn pages_in_languages_of_unknown_small_words_have_an_article() {
    const ARTICLE: [&str; 2] = [
        "Pemerintah mengatakan pada hari Senin bahwa perbatasan tetap dibuka selama pembicaraan antara kedua negara berlangsung.",
        "Menteri menambahkan bahwa kapal dagang dapat berlayar seperti biasa, dan tidak ada antrean yang terlihat di pelabuhan utama.",
    ];
    let page = format!(
        "<html><head><title>Perbatasan tetap dibuka</title></head><body><nav><a href='/'>Beranda</a></nav><h1>Perbatasan tetap dibuka</h1><p>{}</p><p>{}</p><footer>Semua hak dilindungi</footer></body></html>",
        ARTICLE[0], ARTICLE[1]
    );
    assert_eq!(from_html(&page, None).body().text, ARTICLE.join("\n\n"));
    let paste = format!(
        "Home\nWorld\nPerbatasan tetap dibuka\n\n{}\n\nShare\n",
        ARTICLE.join("\n\n")
    );
    assert_eq!(
        demarche_extract::from_paste(&paste).body().text,
        ARTICLE.join("\n\n")
    );
}

#[test]
fn hostile_pages_give_a_draft() {
    const TEXT: &str = "The minister said that the border would stay open.";
    let deep = "<div>".repeat(20_000) + TEXT;
    let wide = format!("<p {}>{TEXT}</p>", "a=1 b=2 ".repeat(20_000));
    let entities = "&amp&lt&am".repeat(10_000) + TEXT;
    let open = format!("{TEXT}{}", "<b><i><p>x".repeat(2_000));
    let scripts = format!("{TEXT}{}", "<noscript><script>".repeat(5_000));
    let table = "<table><tr><td>".repeat(2_000) + TEXT;
    let letters = |at: usize| -> String {
        let digits = at.to_string().into_bytes();
        digits
            .into_iter()
            .map(|digit| char::from(digit + 0x31))
            .collect()
    };
    let authors: Vec<String> = (0..2_000)
        .map(|at| format!("\"Jane D{}\"", letters(at)))
        .collect();
    let signed = format!(
        "<script type='application/ld+json'>{{\"@type\":\"Article\",\"author\":[{}]}}</script><p>{TEXT}</p>",
        authors.join(",")
    );
    let about = "<p>Jane Doe is a writer who lives near the lake.</p>".repeat(2_000);
    let about = format!("<meta name='author' content='Jane Doe'><p>{TEXT} {TEXT}</p>{about}");
    let quotes: String = (0..1_000)
        .map(|at| format!("<p>{at}. {TEXT}</p><blockquote>{at}. {TEXT}</blockquote>"))
        .collect();
    let rights = format!("<p>{TEXT}</p>{}", "© <b>2022</b> ".repeat(20_000));
    for page in [
        deep, wide, entities, open, scripts, table, signed, about, quotes, rights,
    ] {
        let draft = from_html(&page, None);
        assert!(
            draft.pieces.iter().any(|piece| piece.text.contains(TEXT)),
            "{page:.40}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_markup_gives_a_draft(page in "(<[/a-z!?]{0,8}[ =\"'a-z]{0,12}>?|[A-Za-z .&;]{0,40}|\\PC{0,8}){0,40}") {
        let draft = from_html(&page, Some("https://example.org/"));
        prop_assert_eq!(draft.body().blocks.len(), draft.pieces.iter().filter(|piece| piece.cut.is_none()).count());
    }
}

#[test]
fn the_foot_of_a_page_is_not_its_article_even_where_it_is_a_sentence() {
    let page = "<html><body><nav><ul><li>Home</li></ul></nav><main><article><h1>Talks go on</h1>\
        <p>The two delegations met for the third time on Tuesday and agreed to meet again within a week.</p>\
        <p>Neither side would say afterwards whether the question of the border had been discussed at all.</p>\
        </article></main><footer>The Example Gazette is published six days a week in the capital and abroad.</footer>\
        </body></html>";
    let draft = demarche_extract::from_html(page, None);
    let body = draft.body().text;
    assert!(body.ends_with("discussed at all."), "{body}");
    assert!(
        draft
            .pieces
            .iter()
            .any(|piece| piece.text.contains("Gazette")
                && piece.cut == Some(demarche_extract::CutReason::Footer))
    );
}
