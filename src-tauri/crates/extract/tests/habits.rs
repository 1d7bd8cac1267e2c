//! How systems and authors are wont to tell who wrote a page and when, a small page for each habit, and
//! what looks like it and is not: days of comments, of other articles, of events, of copyright.

use demarche_extract::{Draft, from_html};

const PROSE: &str = "The mill above the village ground its first flour in a wet spring, and those who carried the sacks down the hill still tell which stones were dry enough to stand on when the stream had risen.";

/// A page with `under` right under its headline, `after` below the prose, and `head` in its head.
fn page(head: &str, under: &str, after: &str) -> Draft {
    from_html(
        &format!(
            "<!doctype html><html lang='en'><head><title>The mill above the village</title>{head}</head><body>\
             <header><nav><a href='/'>Start</a> <a href='/all'>All pages</a></nav></header>\
             <main><h1>The mill above the village</h1>{under}\
             <p>{PROSE}</p><p>{PROSE} One.</p><p>{PROSE} Two.</p><p>{PROSE} Three.</p>{after}</main>\
             <footer>© 2021–2026 The Example</footer></body></html>"
        ),
        Some("https://example.org/the-mill"),
    )
}

fn json(text: &str) -> String {
    format!("<script type='application/ld+json'>{text}</script>")
}

fn published(draft: &Draft) -> Option<String> {
    let date = &draft.published.as_ref()?.value.date;
    date.get(..10).or(Some(date)).map(str::to_owned)
}

/// Each of `(what, head, under, after)` gives the day.
fn give(expected: Option<&str>, pages: &[(&str, &str, &str, &str)]) {
    for (what, head, under, after) in pages {
        let draft = page(head, under, after);
        assert_eq!(published(&draft).as_deref(), expected, "{what}");
    }
}

#[test]
fn days_by_the_headline_are_those_of_publication() {
    give(
        Some("2022-03-18"),
        &[
            ("a bare day", "", "<p>18 March 2022</p>", ""),
            (
                "a day after a name",
                "",
                "<p>Jane Doe · March 18, 2022 · 5 min read</p>",
                "",
            ),
            (
                "a time element without a machine's date",
                "",
                "<p><time>March 18, 2022</time></p>",
                "",
            ),
            (
                "a label on a line of its own",
                "",
                "<h4>Published</h4><div>18 March 2022</div>",
                "",
            ),
            (
                "a list of terms",
                "",
                "<dl><dt>Last updated</dt><dd>2 May 2023</dd><dt>Date of publication</dt><dd>18 March 2022</dd></dl>",
                "",
            ),
            (
                "a table's row",
                "",
                "<table><tr><th>Published on:</th><td>18/03/2022</td></tr></table>",
                "",
            ),
            (
                "words of a shop's blog",
                "",
                "<div>Post time: Mar-18-2022</div>",
                "",
            ),
            (
                "a change beside it",
                "",
                "<p>March 18, 2022 (updated May 2, 2023)</p>",
                "",
            ),
            (
                "the archive of its day",
                "<meta property='og:updated_time' content='2022-03-18T20:00:00Z'>",
                "<a href='/2022/03/18/'><time>March 18, 2022</time></a>",
                "",
            ),
        ],
    );
}

#[test]
fn elements_give_days_for_machines() {
    give(
        Some("2022-03-18"),
        &[
            (
                "an abbreviation with a title",
                "",
                "<abbr class='published' title='2022-03-18T10:20:00Z'>Friday</abbr>",
                "",
            ),
            (
                "words of publication beside a machine's later day",
                "",
                "<time datetime='2022-03-22T10:20:00Z'>Published 18 March 2022</time>",
                "",
            ),
            (
                "a title in words",
                "",
                "<span class='post-date' title='March 18, 2022 10:20 am'>4 years ago</span>",
                "",
            ),
            (
                "an element of its own for relative time",
                "",
                "<p>opened <relative-time datetime='2022-03-18T10:20:00Z'>4 years ago</relative-time> by <a href='/u/jd'>jd</a></p>",
                "",
            ),
            (
                "microdata without text",
                "",
                "<meta itemprop='datePublished' content='2022-03-18T10:20:00+01:00'><meta itemprop='dateModified' content='2023-05-02'>",
                "",
            ),
        ],
    );
}

#[test]
fn metadata_of_many_systems_give_days() {
    let article = json(
        r#"{"@type":"NewsArticle","headline":"The mill above the village","datePublished":"2022-03-18","dateModified":"2023-05-02"}"#,
    );
    let written = json(
        r#"{"@type":"WebPage","datePublished":"2022-03-18","author":{"@type":"Person","name":"Jane Doe"}}"#,
    );
    let question = json(
        r#"{"@type":"QAPage","mainEntity":{"@type":"Question","name":"The mill","dateCreated":"2022-03-18","author":{"name":"jane_d"},
        "acceptedAnswer":{"@type":"Answer","datePublished":"2022-04-01"}}}"#,
    );
    let thread = json(
        r#"{"@type":"DiscussionForumPosting","headline":"The mill above the village","datePublished":"2022-03-18",
        "comment":[{"@type":"Comment","datePublished":"2022-04-01"}]}"#,
    );
    let recipe = json(
        r#"{"@type":"Recipe","name":"The mill above the village","datePublished":"2022-03-18","author":"Jane Doe"}"#,
    );
    give(
        Some("2022-03-18"),
        &[
            ("an article", &article, "", ""),
            ("a page that somebody wrote", &written, "", ""),
            ("a question and its answer", &question, "", ""),
            ("a thread and its comments", &thread, "", ""),
            ("a recipe", &recipe, "", ""),
            (
                "JSON-LD that a meta element holds",
                "<meta name='script:ld+json' content='{\"@type\":\"Article\",\"datePublished\":\"2022-03-18\"}'>",
                "",
                "",
            ),
            (
                "a journal's",
                "<meta name='citation_publication_date' content='2022/03/18'>",
                "",
                "",
            ),
            (
                "seconds",
                "<meta property='article:published_time' content='1647598800'>",
                "",
                "",
            ),
            (
                "a run of digits",
                "<meta name='pubdate' content='20220318102000'>",
                "",
                "",
            ),
        ],
    );
}

#[test]
fn days_in_ten_languages_have_their_labels() {
    for (language, published_line, modified_line) in [
        (
            "en",
            "Date posted: 18 March 2022",
            "Last edited on 18 March 2022",
        ),
        (
            "fr",
            "Rédigé le 18 mars 2022",
            "Dernière modification : 18 mars 2022",
        ),
        (
            "de",
            "Geschrieben am 18. März 2022",
            "Zuletzt bearbeitet am 18. März 2022",
        ),
        (
            "es",
            "Fecha de publicación: 18 de marzo de 2022",
            "Última modificación: 18 de marzo de 2022",
        ),
        (
            "ru",
            "Добавлено 18 марта 2022 г.",
            "Последнее изменение: 18 марта 2022 г.",
        ),
        (
            "uk",
            "Оприлюднено 18 березня 2022",
            "Остання зміна: 18 березня 2022",
        ),
        ("zh", "刊登于 2022年3月18日", "编辑于 2022年3月18日"),
        (
            "ar",
            "تاريخ الإضافة: 18 مارس 2022",
            "آخر تعديل: 18 مارس 2022",
        ),
        ("ja", "投稿日：2022年3月18日", "編集日：2022年3月18日"),
        (
            "tr",
            "Oluşturulma tarihi: 18 Mart 2022",
            "Son değiştirme: 18 Mart 2022",
        ),
    ] {
        let draft = page("", &format!("<p>{published_line}</p>"), "");
        assert_eq!(
            published(&draft).as_deref(),
            Some("2022-03-18"),
            "{language}"
        );
        let draft = page("", &format!("<p>{modified_line}</p>"), "");
        assert_eq!(published(&draft), None, "{language}");
        assert!(draft.modified.is_some(), "{language}");
    }
}

#[test]
fn a_signed_day_below_the_article_is_its_own() {
    give(
        Some("2022-03-18"),
        &[
            (
                "under the name of who wrote it",
                "",
                "",
                "<div><p>Written by <a href='/authors/jane-doe'>Jane Doe</a></p><p>March 18, 2022</p></div>",
            ),
            (
                "in the line that signs",
                "",
                "",
                "<div>Von Jana Muster am 18.03.2022, 11:51 | 0 Meinungen</div>",
            ),
            (
                "in a sentence of a blog's system",
                "",
                "",
                "<div>This entry was posted on Friday, March 18th, 2022 at 10:20 am and is filed under Mills and other buildings of the village.</div>",
            ),
            (
                "in a sentence of another",
                "",
                "",
                "<div>Dieser Artikel wurde am 18. März 2022 um 14:48 von Jana Muster geschrieben und unter Mühlen abgelegt.</div>",
            ),
        ],
    );
}

#[test]
fn days_of_something_else_are_none_of_publication() {
    let event = json(r#"{"@type":"Event","name":"The mill","startDate":"2022-03-18T19:00"}"#);
    let product = json(
        r#"{"@type":"Product","name":"The mill above the village","review":[{"@type":"Review","datePublished":"2022-03-18","author":"Ann"}]}"#,
    );
    let place =
        json(r#"{"@type":"WebPage","datePublished":"2022-03-18","dateModified":"2023-05-02"}"#);
    let list = json(
        r#"{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Is it open?","dateCreated":"2022-03-18"}]}"#,
    );
    give(
        None,
        &[
            ("no day at all", "", "", ""),
            ("a year of copyright", "", "<p>© 2022 The Example</p>", ""),
            (
                "a day of copyright",
                "",
                "<p>Copyright 18 March 2022</p>",
                "",
            ),
            (
                "an event that the metadata know",
                &event,
                "<p>18 March 2022</p>",
                "",
            ),
            (
                "an event that its elements name",
                "",
                "<div class='event-details'><span class='date'>18 March 2022</span></div>",
                "",
            ),
            ("what buyers say", &product, "", ""),
            ("when a place in a system was made", &place, "", ""),
            ("questions and answers of a shop", &list, "", ""),
            (
                "comments",
                "",
                "",
                "<div class='comments'><div class='comment'><b>Ann</b> <time datetime='2022-03-18'>18 March 2022</time> Well said.</div></div>",
            ),
            (
                "other articles",
                "",
                "",
                "<section><h3><a href='/1'>Rain in the north of the land</a></h3><time>March 18, 2022</time><h3><a href='/2'>Snow in the south of the land</a></h3><time>March 19, 2022</time></section>",
            ),
            (
                "other articles with their authors",
                "",
                "",
                "<div><p>By Jane Doe</p><p>March 18, 2022</p></div><div><p>By John Roe</p><p>March 19, 2022</p></div>",
            ),
            ("an access", "", "<p>Accessed 18 March 2022</p>", ""),
            (
                "a picture described in an element whose name has the word of a clock",
                "",
                "<span class='leading-tight text-time-black'>The sun rises over the mill above the village March 18, 2022 near the stream. Jane Doe—Example Images</span>",
                "",
            ),
            (
                "a member's first day",
                "",
                "<p>Joined: 18 March 2022</p>",
                "",
            ),
            ("a recording", "", "<p>Recorded on 18 March 2022</p>", ""),
            (
                "a review by a physician",
                "",
                "<p>Medically reviewed on March 18, 2022</p>",
                "",
            ),
            (
                "a change alone",
                "",
                "<p>Last updated</p><p>March 18, 2022</p>",
                "",
            ),
            (
                "a month in the text",
                "",
                "<p>In March 2022 the mill was sold.</p>",
                "",
            ),
        ],
    );
}

#[test]
fn a_list_of_articles_has_no_day_of_its_own() {
    let entry = |n: u8| {
        format!(
            "<h2><a href='/{n}'>The mill in the year {n} and after</a></h2><p>{n} March 2022</p><p>{PROSE}</p>"
        )
    };
    let all: String = (10..16).map(entry).collect();
    let draft = from_html(
        &format!(
            "<html><head><title>The mill</title></head><body><h1>The mill</h1>{all}</body></html>"
        ),
        None,
    );
    assert_eq!(published(&draft), None);
    let widget = "<ul><li><a href='/1'>The first wooden finger joint</a> <span class='post-date'>31.03.2019</span></li>                  <li><a href='/2'>A small shop for tools was bought</a> <span class='post-date'>18.03.2019</span></li></ul>";
    assert_eq!(published(&page("", widget, "")), None);
}

#[test]
fn headings_of_the_foot_are_no_headline() {
    let draft = from_html(
        &format!(
            "<html lang='en'><head><title>The mill above the village</title>             <meta property='article:published_time' content='2022-03-18'></head><body>             <div><p>{PROSE}</p><p>{PROSE} One.</p><p>{PROSE} Two.</p></div>             <footer><h1>Follow us</h1><p>19 August 2025</p></footer></body></html>"
        ),
        None,
    );
    assert_eq!(published(&draft).as_deref(), Some("2022-03-18"));
}

#[test]
fn numbers_are_read_by_the_country_of_the_host() {
    let read = |url: &str| {
        let html = format!(
            "<html lang='en'><head><title>The mill</title></head><body><h1>The mill</h1><p>Published 03/04/2022</p><p>{PROSE}</p></body></html>"
        );
        published(&from_html(&html, Some(url)))
    };
    assert_eq!(
        read("https://example.co.uk/mill").as_deref(),
        Some("2022-04-03")
    );
    assert_eq!(read("https://example.org/mill"), None);
}

/// The names that a page gives.
fn names(head: &str, under: &str, after: &str) -> Vec<String> {
    page(head, under, after).byline
}

#[test]
fn who_wrote_it_is_told_in_many_ways() {
    let society = json(
        r#"{"@type":"Article","headline":"The mill above the village","author":[{"name":"By Jane Doe"},{"name":"The Mill Garden Network on Facebook"}]}"#,
    );
    for (what, head, under, after, expected) in [
        (
            "a card's label",
            "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Jane Doe'>",
            "",
            "",
            vec!["Jane Doe"],
        ),
        (
            "a link that holds a picture and the name",
            "",
            "<div><span>2022-03-18</span> · <a title='Trond Egeland'><img src='/1.png' alt='Trond Egeland'><div>Trond Egeland</div></a></div>",
            "",
            vec!["Trond Egeland"],
        ),
        (
            "a list below its word",
            "",
            "<div class='byline'><strong>Written by</strong><br><a href='/authors/jane-doe'>Jane Doe</a>, a writer for years<br><a href='/authors/john-roe'>John Roe</a>, an editor who tests mills</div>",
            "",
            vec!["Jane Doe", "John Roe"],
        ),
        (
            "a society beside a name",
            &society,
            "",
            "",
            vec!["Jane Doe"],
        ),
        (
            "a society alone",
            "<meta name='author' content='The Mill Association'>",
            "",
            "",
            vec!["The Mill Association"],
        ),
        (
            "the site where readers are shown it",
            "<meta property='og:site_name' content='Example Mills'>",
            "<p>By Example Mills | 18 March 2022</p>",
            "",
            vec!["Example Mills"],
        ),
        (
            "the site where nobody is shown it",
            "<meta property='og:site_name' content='Example Mills'><meta name='author' content='Example Mills'>",
            "",
            "",
            vec![],
        ),
        (
            "who took the pictures",
            "",
            "<p>Photos by Jane Doe</p>",
            "",
            vec![],
        ),
        (
            "whom the article is about",
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The mill above the village\",\"datePublished\":\"2022-03-18\"}</script>",
            "<p>18 March 2022</p><p>Mill Above</p>",
            "",
            vec![],
        ),
        (
            "who translated",
            "",
            "<p>Translated by Jane Doe</p>",
            "",
            vec![],
        ),
        (
            "who commented",
            "",
            "",
            "<div class='comments'><p class='author'>Jane Doe</p><p>Well said.</p></div>",
            vec![],
        ),
    ] {
        assert_eq!(names(head, under, after), expected, "{what}");
    }
}

#[test]
fn names_follow_their_words_in_ten_languages() {
    for (line, expected) in [
        ("Guest post by Jane Doe", "Jane Doe"),
        ("Un article de Jeanne Dupont", "Jeanne Dupont"),
        ("Ein Gastbeitrag von Jana Muster", "Jana Muster"),
        ("Redactado por Ana Pérez", "Ana Pérez"),
        ("Автор статьи: Анна Новак", "Анна Новак"),
        ("Автор матеріалу: Олена Коваль", "Олена Коваль"),
        ("撰稿：李明", "李明"),
        ("الكاتبة: منى أحمد", "منى أحمد"),
        ("ライター：山田太郎", "山田太郎"),
        ("Hazırlayan: Ayşe Yılmaz", "Ayşe Yılmaz"),
    ] {
        assert_eq!(
            names("", &format!("<p>{line}</p>"), ""),
            [expected],
            "{line}"
        );
    }
}
