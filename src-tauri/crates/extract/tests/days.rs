//! The day of publication as outlets and ministries show it in ten languages, and in what systems tell a
//! page's scripts: a small page for each habit.

use demarche_extract::{Draft, from_html};

const PROSE: &str = "The mill above the village ground its first flour in a wet spring, and those who carried the sacks down the hill still tell which stones were dry enough to stand on when the stream had risen.";

/// What stands where on a page.
#[derive(Default)]
struct Page<'p> {
    language: &'p str,
    head: &'p str,
    under: &'p str,
    after: &'p str,
}

impl Page<'_> {
    fn draft(&self) -> Draft {
        let Self {
            language,
            head,
            under,
            after,
        } = self;
        from_html(
            &format!(
                "<!doctype html><html lang='{language}'><head><title>The mill above the village</title>{head}</head><body>\
                 <article><h1>The mill above the village</h1>{under}\
                 <p>{PROSE}</p><p>{PROSE} One.</p><p>{PROSE} Two.</p><p>{PROSE} Three.</p>{after}</article></body></html>"
            ),
            Some("https://example.org/the-mill"),
        )
    }

    fn published(&self) -> Option<String> {
        let date = self.draft().published?.value.date;
        Some(date.get(..10).unwrap_or(&date).to_owned())
    }
}

fn under(language: &str, under: &str) -> Option<String> {
    Page {
        language,
        under,
        ..Page::default()
    }
    .published()
}

#[test]
fn lines_of_a_day_may_have_a_weekday_a_clock_and_a_source() {
    for (language, line) in [
        ("en", "Fri 18 Mar 2022 10.20 GMT"),
        ("en", "Jane Doe / Wire / Mar 18, 2022, 10:20 IST"),
        ("en", "World | Reported by Jane Doe | Friday March 18, 2022"),
        ("fr", "vendredi 18 mars 2022"),
        ("fr", "Le 18 mars 2022"),
        ("de", "18.03.2022, 05.30 Uhr"),
        ("de", "Von Jana Muster 18.03.2022, 10:20 Lesezeit: 4 Min."),
        ("de", "Pressemitteilung vom 18. März 2022"),
        ("es", "18/03/2022 a las 10:20h."),
        ("es", "Madrid, a 18 de marzo de 2022"),
        ("ru", "18 марта 2022 года"),
        ("ru", "пт 18 марта 2022 10:20 мск"),
        ("uk", "18 березня 2022 року - 10:20"),
        ("zh", "2022-03-18 10:20:30 来源：新村网"),
        ("zh", "来源：新村网 2022年03月18日 10:20"),
        ("zh", "2022年3月18日 星期五"),
        ("ja", "2022年（令和4年）3月18日"),
        (
            "ja",
            "山村新聞 2022/3/18 10:20（最終更新 3/19 11:00） 543文字",
        ),
        ("ar", "الجمعة 18 آذار 2022"),
        ("ar", "18 مارس/ آذار 2022"),
        ("ar", "الجمعة 1443/8/15 هـ الموافق 2022/03/18 م"),
        ("ar", "18 مارس 2022 - 10:20 بتوقيت أبوظبي"),
        ("tr", "18 Mart 2022 Cuma 10:20"),
        ("tr", "18 Mar 2022 Cum"),
    ] {
        let day = under(language, &format!("<div>{line}</div>"));
        assert_eq!(day.as_deref(), Some("2022-03-18"), "{line}");
    }
}

#[test]
fn sentences_with_a_day_tell_none_and_a_change_is_none() {
    for (language, line) in [
        ("en", "Applications close on 18 March 2022"),
        ("en", "Read about the 18 March 2022 meeting"),
        ("de", "Vertrag vom 18. März 2022"),
        ("de", "Aktualisiert am 18.03.2022, 10:20 Uhr"),
        ("ja", "2022年3月18日の会議"),
        ("ja", "2022年3月18日 更新 10:20"),
        ("ar", "1443/8/15"),
    ] {
        assert_eq!(
            under(language, &format!("<div>{line}</div>")),
            None,
            "{line}"
        );
    }
}

#[test]
fn elements_set_apart_by_style_alone_are_apart() {
    for line in [
        "<span>March 18, 2022</span><span>10:20 AM UTC</span><span>Updated 2 years ago</span>",
        "<span class='visually'>Published On 18 Mar 2022</span><span>18 Mar 2022</span>",
        "<span class='date'>March 18, 2022</span> <time class='updated'>April 3, 2022</time>",
    ] {
        let day = under("en", &format!("<div>{line}</div>"));
        assert_eq!(day.as_deref(), Some("2022-03-18"), "{line}");
    }
}

#[test]
fn the_only_date_that_a_system_shows_may_have_the_name_of_a_change() {
    let only = "<div class='entry-meta'><span class='updated'>March 18, 2022</span></div>";
    assert_eq!(under("en", only).as_deref(), Some("2022-03-18"));
    let said = "<div class='entry-meta'>Updated <span class='updated'>March 18, 2022</span></div>";
    assert_eq!(under("en", said), None);
    let own = "<div class='entry-meta'><span class='date-modified'>March 18, 2022</span></div>";
    assert_eq!(under("en", own), None);
}

#[test]
fn a_day_beside_the_number_of_comments_or_in_a_sidebar_is_the_articles() {
    for line in [
        "<div class='comments'><time datetime='2022-03-18'>March 18, 2022</time> | <a href='#comments'>33 Comments</a></div>",
        "<div class='post-sidebar'><div><h4>Published</h4><div class='post-date'>March 18, 2022</div></div></div>",
    ] {
        assert_eq!(under("en", line).as_deref(), Some("2022-03-18"), "{line}");
    }
    let others = "<div class='sidebar'><h4>Latest</h4><div class='date'>March 18, 2022</div></div>";
    assert_eq!(under("en", others), None);
}

#[test]
fn facts_below_the_text_are_the_articles() {
    for after in [
        "<div class='blog-meta'><a href='/blog?author=1' class='author'>Kristen</a><time class='blog-date'>March 18, 2022</time><span class='tags'><a href='/blog/tag/x'>stones of the valley</a></span></div>",
        "<footer><p class='entry-meta'><time class='entry-time'>March 18, 2022</time> · <span class='comments-link'><a href='#comments'>6 Comments</a></span></p></footer>",
        "<div class='info'><a rel='author' href='/author/tom'>Tom</a><span class='updated'>2022-04-18T13:00:39+00:00</span><span>March 18th, 2022</span><span>|</span><a href='/category/mills/'>Mills</a></div>",
    ] {
        let page = Page {
            language: "en",
            after,
            ..Page::default()
        };
        assert_eq!(page.published().as_deref(), Some("2022-03-18"), "{after}");
    }
}

#[test]
fn attributes_for_scripts_give_days() {
    for line in [
        "<span class='post-date' data-date='2022-03-18T10:20:00Z'>3 years ago</span>",
        "<span class='time' data-timestamp='1647598800'>3 years ago</span>",
        "<span class='meta' data-published='2022-03-18T10:20:00Z'></span>",
    ] {
        assert_eq!(under("en", line).as_deref(), Some("2022-03-18"), "{line}");
    }
}

#[test]
fn scripts_tell_the_day_where_nothing_else_does() {
    let script =
        "<script>dataLayer.push({'publishedDate':'2022-03-18','author':'Jane Doe'});</script>";
    let page = |head, under| Page {
        language: "en",
        head,
        under,
        ..Page::default()
    };
    assert_eq!(page(script, "").published().as_deref(), Some("2022-03-18"));
    assert_eq!(
        page(script, "<p>17 March 2022</p>").published().as_deref(),
        Some("2022-03-17")
    );
    let two = "<script>a=[{'publishedAt':'2022-03-18'},{'publishedAt':'2022-03-19'}]</script>";
    assert_eq!(page(two, "").published(), None);
    let place = "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"datePublished\":\"2022-03-18\"}</script>";
    assert_eq!(page(place, "").published(), None);
    let created = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The mill above the village\",\"dateCreated\":\"2022-03-18\"}</script>";
    assert_eq!(page(created, "").published().as_deref(), Some("2022-03-18"));
}

#[test]
fn a_change_on_the_day_of_publication_leaves_the_publication() {
    for (language, lines) in [
        (
            "en",
            "<p>Tue 18 Mar 2025 09.04 GMT</p><p>Last modified on Tue 18 Mar 2025 11.15 GMT</p>",
        ),
        (
            "ru",
            "<p>09:04 18.03.2025 (обновлено: 11:15 18.03.2025)</p>",
        ),
        (
            "de",
            "<p>18. März 2025, 9:04 Uhr</p><p>Aktualisiert am 18. März 2025, 11:15 Uhr</p>",
        ),
    ] {
        assert_eq!(
            under(language, lines).as_deref(),
            Some("2025-03-18"),
            "{lines}"
        );
    }
    let far = "<p>The mill at dawn, Tuesday, March 18, 2025</p><p>Mills</p><p>Flour</p><p>Stones</p><p>Updated March 18, 2025</p>";
    assert_eq!(under("en", far), None);
}

#[test]
fn days_are_written_short_and_with_spaces() {
    for (language, line) in [
        ("cs", "18. 3. 2022"),
        ("de", "18.03.22, 10:20 Uhr"),
        ("de", "Datum 18.03.2022"),
        ("en-US", "By Jane Doe - 03/18/22 10:20 AM ET"),
        ("fr", "Mis en ligne le 18/03/22"),
        ("en", "Uploaded 18 March 2022"),
    ] {
        assert_eq!(
            under(language, &format!("<div>{line}</div>")).as_deref(),
            Some("2022-03-18"),
            "{line}"
        );
    }
    assert_eq!(under("en", "<div>Posted 03/05/22</div>"), None);
    assert_eq!(under("en", "<div>Version 10.03.22.4</div>"), None);
}

#[test]
fn a_month_is_told_where_the_page_says_that_it_is_the_date() {
    let dated = "<div class='report-date'>March 2022</div>";
    assert_eq!(under("en", dated).as_deref(), Some("2022-03"));
    let said = "<div>Published in March 2022</div>";
    assert_eq!(under("en", said).as_deref(), Some("2022-03"));
    assert_eq!(under("en", "<div>March 2022</div>"), None);
    let both = "<div class='report-date'>March 2022</div><p>18 March 2022</p>";
    assert_eq!(under("en", both).as_deref(), Some("2022-03-18"));
}

#[test]
fn briefings_and_statements_are_named_by_their_day() {
    let day = |title: &str| {
        let page = format!(
            "<html lang='en'><head><title>{title}</title></head><body><main><h1>{title}</h1><p>{PROSE}</p><p>{PROSE} One.</p></main></body></html>"
        );
        let date = from_html(&page, None).published?.value.date;
        Some(date)
    };
    for title in [
        "Department Press Briefing – March 18, 2022",
        "No: 93, 18 March 2022, Press Release Regarding the Mill",
    ] {
        assert_eq!(day(title).as_deref(), Some("2022-03-18"), "{title}");
    }
    for title in [
        "What happened at the mill on 18 March 2022",
        "Statement on the events of 18 March 2022 at the mill",
        "The flood – 18 March 2022",
    ] {
        assert_eq!(day(title), None, "{title}");
    }
}

#[test]
fn days_of_events_of_other_pages_and_of_the_visit_are_none() {
    for line in [
        "<div>18 March 2022 – 20 March 2022</div>",
        "<div>Webinar: 18 March 2022</div>",
        "<div>Event | 18 March 2022 | 10:00</div>",
    ] {
        assert_eq!(under("en", line), None, "{line}");
    }
    let card = "<div class='card'><span class='card-date'>18 March 2022</span><h4><a href='/a'>Another mill</a></h4></div>";
    let page = |top: &str, after: &str| {
        from_html(
            &format!(
                "<html lang='en'><head><title>The mill above the village</title></head><body>{top}<main><h1>The mill above the village</h1><p>{PROSE}</p><p>{PROSE} One.</p><p>{PROSE} Two.</p>{after}</main></body></html>"
            ),
            None,
        )
        .published
        .map(|date| date.value.date)
    };
    assert_eq!(page("", card), None);
    let today = "<div class='bar'><span>Friday, March 18, 2022</span></div>";
    assert_eq!(page(today, ""), None);
    let own = "<div class='facts'><span class='post-date'>18 March 2022</span></div>";
    assert_eq!(page("", own).as_deref(), Some("2022-03-18"));
}

#[test]
fn scripts_and_metadata_of_more_systems_give_days() {
    for head in [
        "<script>window.state={\"id\":4,\"published_at\":1647598800}</script>",
        "<meta name='mediator_published_time' content='2022-03-18T10:20:00Z'>",
        "<meta name='article-publication-date' content='2022-03-18'>",
    ] {
        let page = Page {
            language: "en",
            head,
            ..Page::default()
        };
        assert_eq!(page.published().as_deref(), Some("2022-03-18"), "{head}");
    }
}
