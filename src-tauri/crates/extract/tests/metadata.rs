//! Whole pages in ten languages: names and dates around the headline are the article's; those of
//! teasers, comments, copyright lines and other articles are not.

use demarche_extract::{Draft, Fact, Origin, from_html, from_paste};

/// A news page as many are made: a menu, the headline, names and dates, prose, teasers, comments, a foot.
struct Page {
    language: &'static str,
    title: &'static str,
    /// What stands under the headline.
    under: &'static str,
    /// The article's prose.
    prose: &'static str,
    author: &'static str,
    published: &'static str,
    modified: Option<&'static str>,
}

const PAGES: [Page; 10] = [
    Page {
        language: "en",
        title: "Ministers agree on grain corridor after night of talks",
        under: "<p class='byline'>By <a href='/authors/jane-doe'>Jane Doe</a>, Diplomatic Editor</p><p>Published: 18 March 2022, 10:20 | Updated: 19 March 2022</p>",
        prose: "The ministers of both countries agreed early on Friday on a corridor for grain ships after they had talked through the night in the old palace above the harbour of the city, officials said.",
        author: "Jane Doe",
        published: "2022-03-18",
        modified: Some("2022-03-19"),
    },
    Page {
        language: "fr",
        title: "Les ministres s'accordent sur un couloir céréalier",
        under: "<p>Par Jeanne Dupont</p><p>Publié le 18 mars 2022 à 10h20 - Mis à jour le 19 mars 2022 à 8h00</p>",
        prose: "Les ministres des deux pays se sont accordés vendredi matin sur un couloir pour les navires chargés de céréales après une nuit entière de discussions dans le vieux palais au-dessus du port de la ville.",
        author: "Jeanne Dupont",
        published: "2022-03-18",
        modified: Some("2022-03-19"),
    },
    Page {
        language: "de",
        title: "Minister einigen sich auf Korridor für Getreide",
        under: "<p>Von Jana Muster, Berlin</p><p>Veröffentlicht am 18. März 2022 | Aktualisiert: 19.03.2022, 08:00 Uhr</p>",
        prose: "Die Minister beider Länder haben sich am frühen Freitag auf einen Korridor für Schiffe mit Getreide geeinigt, nachdem sie die ganze Nacht im alten Palast über dem Hafen der Stadt verhandelt hatten.",
        author: "Jana Muster",
        published: "2022-03-18",
        modified: Some("2022-03-19"),
    },
    Page {
        language: "es",
        title: "Los ministros acuerdan un corredor para el grano",
        under: "<p>Por Ana Pérez y Luis Gómez</p><p>Publicado el 18 de marzo de 2022</p>",
        prose: "Los ministros de los dos países acordaron el viernes por la mañana un corredor para los barcos de grano después de hablar toda la noche en el viejo palacio que está sobre el puerto de la ciudad.",
        author: "Ana Pérez",
        published: "2022-03-18",
        modified: None,
    },
    Page {
        language: "ru",
        title: "Министры договорились о зерновом коридоре",
        under: "<p>Автор: Анна Новак</p><p>Опубликовано 18 марта 2022 г. Обновлено 19 марта 2022 г.</p>",
        prose: "Министры двух стран рано утром в пятницу договорились о коридоре для судов с зерном после того, как всю ночь вели переговоры в старом дворце над портом этого города, сообщили чиновники.",
        author: "Анна Новак",
        published: "2022-03-18",
        modified: Some("2022-03-19"),
    },
    Page {
        language: "uk",
        title: "Міністри домовилися про зерновий коридор",
        under: "<p>Автор: Олена Коваль</p><p>Опубліковано: 18 березня 2022</p>",
        prose: "Міністри двох країн рано вранці у п'ятницю домовилися про коридор для суден із зерном після того, як цілу ніч вели перемовини у старому палаці над портом цього міста, повідомили посадовці.",
        author: "Олена Коваль",
        published: "2022-03-18",
        modified: None,
    },
    Page {
        language: "zh",
        title: "两国部长就粮食走廊达成一致",
        under: "<p>作者：李明</p><p>发布时间：2022年3月18日 10:20　更新时间：2022年3月19日</p>",
        prose: "两国部长在港口上方的旧宫殿里谈了整整一夜，周五清晨就运粮船的走廊达成一致。官员们说，第一批船只将在下周离开港口，双方还将派人检查货物，并且每个月再开一次会。",
        author: "李明",
        published: "2022-03-18",
        modified: Some("2022-03-19"),
    },
    Page {
        language: "ar",
        title: "الوزيران يتفقان على ممر للحبوب بعد ليلة من المحادثات",
        under: "<p>بقلم: أحمد علي</p><p>تاريخ النشر: 18 مارس 2022 - آخر تحديث: 19 مارس 2022</p>",
        prose: "اتفق وزيرا البلدين في وقت مبكر من يوم الجمعة على ممر لسفن الحبوب بعد أن تحدثا طوال الليل في القصر القديم الذي يقع فوق ميناء المدينة كما قال مسؤولون من الجانبين للصحفيين هناك.",
        author: "أحمد علي",
        published: "2022-03-18",
        modified: Some("2022-03-19"),
    },
    Page {
        language: "ja",
        title: "両国の閣僚が穀物回廊で合意、夜を徹した協議の末",
        under: "<p>文／山田太郎</p><p>公開日 2022年3月18日 更新日 2022年3月19日</p>",
        prose: "両国の閣僚は港の上にある古い宮殿で夜を徹して協議し、金曜日の早朝に穀物を運ぶ船の回廊について合意した。当局者によると、最初の船は来週港を出る予定で、双方が積み荷を検査することになっている。",
        author: "山田太郎",
        published: "2022-03-18",
        modified: Some("2022-03-19"),
    },
    Page {
        language: "tr",
        title: "Bakanlar tahıl koridoru üzerinde anlaştı",
        under: "<p>Yazan: Ayşe Yılmaz</p><p>Yayınlanma: 18.03.2022 - 10:20 Güncelleme: 19.03.2022 - 08:00</p>",
        prose: "İki ülkenin bakanları şehrin limanının üstündeki eski sarayda bütün gece görüştükten sonra cuma sabahı erken saatlerde tahıl gemileri için bir koridor üzerinde anlaştı, diye açıkladı yetkililer.",
        author: "Ayşe Yılmaz",
        published: "2022-03-18",
        modified: Some("2022-03-19"),
    },
];

fn html(page: &Page, head: &str, under: &str) -> String {
    let Page {
        language,
        title,
        prose,
        ..
    } = page;
    format!(
        "<!doctype html><html lang='{language}'><head><title>{title} | The Example</title>\
        <meta property='og:site_name' content='The Example'>{head}</head><body>\
        <header><a href='/'>The Example</a> <time datetime='2026-11-24'>24 November 2026</time></header>\
        <nav><ul><li><a href='/a'>World</a></li><li><a href='/b'>Opinion</a></li></ul></nav>\
        <main><article><h1>{title}</h1>{under}<p>{prose}</p><p>{prose} 2.</p><p>{prose} 3.</p><p>{prose} 4.</p></article>\
        <section class='related'><h2>More</h2><a href='/1'>Rain in the north</a><p>By John Roe</p><time datetime='2019-05-01'>1 May 2019</time>\
        <a href='/2'>Snow in the south</a><p>By Mary Major</p><time datetime='2019-06-01'>1 June 2019</time></section>\
        <section class='comments'><p>Richard Miles</p><p>2 April 2022</p><p>Well said, all of it.</p></section></main>\
        <footer>© 2026 The Example. Last updated 20 November 2026</footer></body></html>"
    )
}

fn published(draft: &Draft) -> Option<&str> {
    Some(draft.published.as_ref()?.value.date.as_str())
}

#[test]
fn names_and_dates_by_the_headline_are_read_in_ten_languages() {
    for page in &PAGES {
        let draft = from_html(&html(page, "", page.under), None);
        let language = page.language;
        assert_eq!(published(&draft), Some(page.published), "{language}");
        assert_eq!(
            draft.modified.as_ref().map(|date| date.date.as_str()),
            page.modified,
            "{language}"
        );
        assert_eq!(
            draft.byline.first().map(String::as_str),
            Some(page.author),
            "{language}"
        );
        assert_eq!(draft.language.as_deref(), Some(language));
        assert_eq!(draft.site.as_deref(), Some("The Example"));
        assert_eq!(
            draft.title.as_ref().map(|title| title.value.as_str()),
            Some(page.title)
        );
        for fact in [
            Fact::Title,
            Fact::Byline,
            Fact::Outlet,
            Fact::Language,
            Fact::Published,
        ] {
            let told = draft
                .origin_of(fact)
                .unwrap_or_else(|| panic!("{language}: {fact:?}"));
            assert!(
                told.evidence.is_some() || told.fact == Fact::Language,
                "{language}: {fact:?}"
            );
        }
    }
}

#[test]
fn a_page_that_says_nothing_by_its_headline_has_neither_name_nor_date() {
    for page in &PAGES {
        let draft = from_html(&html(page, "", ""), None);
        assert_eq!(published(&draft), None, "{}", page.language);
        assert!(
            draft.byline.is_empty(),
            "{}: {:?}",
            page.language,
            draft.byline
        );
    }
}

#[test]
fn metadata_are_set_against_what_the_page_shows() {
    let page = &PAGES[0];
    let json = |published: &str, modified: &str| {
        format!(
            "<script type='application/ld+json'>{{\"@graph\":[{{\"@type\":\"WebPage\",\"datePublished\":\"2011-01-01\"}},{{\"@type\":\"NewsArticle\",\"headline\":\"{}\",\"datePublished\":\"{published}\",\"dateModified\":\"{modified}\",\"author\":{{\"@id\":\"#1\"}}}},{{\"@type\":\"Person\",\"@id\":\"#1\",\"name\":\"Jane Doe\"}}]}}</script>",
            page.title
        )
    };
    let shown = "<time datetime='2022-03-18T09:30:00+02:00'>18 March 2022</time>";
    for (what, head, under, url, expected, origin) in [
        (
            "the moment that the metadata give stands",
            json("2022-03-18T07:20:00Z", "2022-03-19T07:20:00Z"),
            shown,
            None,
            Some("2022-03-18T07:20:00+00:00"),
            Origin::JsonLd,
        ),
        (
            "a date that a move to another system made gives way to the one that is shown",
            json("2024-06-01", "2024-06-01"),
            shown,
            None,
            Some("2022-03-18T09:30:00+02:00"),
            Origin::TimeElement,
        ),
        (
            "a later date that is shown is one of change where the metadata say so",
            json("2022-03-18", "2022-04-02"),
            "<p>2 April 2022</p>",
            None,
            Some("2022-03-18"),
            Origin::JsonLd,
        ),
        (
            "an update is never a publication",
            "<meta property='article:modified_time' content='2022-04-02'>".to_owned(),
            "<p>Last updated on 2 April 2022</p>",
            None,
            None,
            Origin::Text,
        ),
        (
            "an address keeps the day of a date made anew",
            "<meta property='article:published_time' content='2024-06-01T10:00:00Z'>".to_owned(),
            "",
            Some("https://example.org/2022/03/18/grain"),
            Some("2022-03-18"),
            Origin::Url,
        ),
        (
            "a moment in the evening of one zone is the night of another",
            "<meta property='article:published_time' content='2022-03-19T03:05:00Z'>".to_owned(),
            "<time datetime='2022-03-18T20:05:00-07:00'>18 March 2022</time>",
            Some("https://example.org/2022/03/18/grain"),
            Some("2022-03-18T20:05:00-07:00"),
            Origin::TimeElement,
        ),
        (
            "numbers that can be read in two ways are none",
            String::new(),
            "<p>Published 03/04/2022</p>",
            None,
            None,
            Origin::Text,
        ),
        (
            "the one that another date on the page decides",
            String::new(),
            "<p>Published 03/04/2022. Sent to print 25/03/2022.</p>",
            None,
            Some("2022-04-03"),
            Origin::Text,
        ),
    ] {
        let draft = from_html(&html(page, &head, under), url);
        assert_eq!(published(&draft), expected, "{what}");
        if let Some(found) = &draft.published {
            assert_eq!(found.origin, origin, "{what}");
        }
    }
}

#[test]
fn pastes_tell_names_and_dates_by_their_headline_too() {
    for page in &PAGES {
        let under = page
            .under
            .replace("</p><p>", "\n")
            .replace("<p class='byline'>", "")
            .replace("<p>", "")
            .replace("</p>", "")
            .replace("<a href='/authors/jane-doe'>", "")
            .replace("</a>", "");
        let text = format!(
            "The Example\nMenu\n\n{}\n{under}\n\n{1}\n\n{1} 2.\n\n{1} 3.\n",
            page.title, page.prose
        );
        let draft = from_paste(&text);
        assert_eq!(published(&draft), Some(page.published), "{}", page.language);
        assert_eq!(
            draft.byline.first().map(String::as_str),
            Some(page.author),
            "{}",
            page.language
        );
    }
}

#[test]
fn evidence_is_shortened() {
    let page = &PAGES[0];
    let long = format!(
        "By Jane Doe, {}",
        "correspondent for everything, ".repeat(3)
    );
    let under = format!("<p>{long}</p><time datetime='2022-03-18'>18 March 2022</time>");
    let draft = from_html(&html(page, "", &under), None);
    for told in &draft.origins {
        assert!(
            told.evidence
                .as_ref()
                .is_none_or(|words| words.chars().count() <= 200)
        );
    }
}

#[test]
fn names_of_catalogues_are_turned_into_the_order_of_speech() {
    let byline = |head: &str| {
        let page = format!(
            "<html><head><title>Talks go on in the old palace</title>{head}</head><body><h1>Talks go on in the old palace</h1></body></html>"
        );
        from_html(&page, None).byline
    };
    for (head, expected) in [
        (
            "<meta name='citation_author' content='Doe, Jane'><meta name='citation_author' content='van der Roe, John A.'>",
            vec!["Jane Doe", "John A. van der Roe"],
        ),
        (
            "<meta name='citation_authors' content='Doe, Jane; Roe, Richard'>",
            vec!["Jane Doe", "Richard Roe"],
        ),
        (
            "<meta name='dc.creator' content='Doe, Jane'>",
            vec!["Jane Doe"],
        ),
        (
            "<meta name='author' content='Jane Doe, Richard Roe'>",
            vec!["Jane Doe", "Richard Roe"],
        ),
        ("<meta name='author' content='Doe, Jane'>", vec!["Jane Doe"]),
    ] {
        assert_eq!(byline(head), expected, "{head}");
    }
}

#[test]
fn a_front_page_has_no_day_and_a_dateline_takes_the_year_of_the_change() {
    let prose = PAGES[0].prose;
    let page = |head: &str, under: &str, first: &str| {
        from_html(
            &format!(
                "<html lang=en><head><title>Harbour Post</title>{head}</head><body><article><h1>Ministers agree on grain corridor</h1>{under}<p>{first}{prose}</p><p>{prose} Again.</p></article></body></html>"
            ),
            None,
        )
    };
    let day = |draft: &Draft| {
        draft
            .published
            .as_ref()
            .map(|found| found.value.date.clone())
    };
    let clock = "<div class=date>Friday, March 18, 2022</div>";
    let canonical = |path: &str| format!("<link rel=canonical href='https://example.org{path}'>");
    let front = format!(
        "{}<meta property='og:type' content='website'>",
        canonical("/")
    );
    assert_eq!(day(&page(&front, clock, "")), None);
    assert_eq!(
        day(&page(&canonical("/a/b"), clock, "")).as_deref(),
        Some("2022-03-18")
    );
    let changed = "<div>Updated: 17 November 2022</div>";
    assert_eq!(
        day(&page("", changed, "Taipei, Nov. 17 (CNA) ")).as_deref(),
        Some("2022-11-17")
    );
    assert_eq!(day(&page("", changed, "Taipei, Nov. 12 (CNA) ")), None);
}

#[test]
fn a_language_that_no_guess_names_is_taken_as_the_page_tells_it() {
    let text = "Lima buah kapal telah kembali ke pelabuhan pada waktu malam selepas angin kuat memaksa mereka meninggalkan laut terbuka. Kapten berkata mereka akan bertolak semula sebaik sahaja cuaca mengizinkan, tetapi tiada siapa memberi waktu.";
    let page = |lang: &str| {
        from_html(
            &format!(
                "<html lang='{lang}'><body><article><h1>Kapal kembali</h1><p>{text}</p><p>{text} Sekian.</p></article></body></html>"
            ),
            None,
        )
    };
    assert_eq!(page("ms").language.as_deref(), Some("ms"));
    assert_eq!(page("en").language.as_deref(), Some("id"));
}

#[test]
fn a_departments_name_where_that_of_the_site_stands_is_no_outlets() {
    let prose = PAGES[0].prose;
    let site = |shown: &str, foot: &str, address: &str| {
        let page = format!(
            "<html lang=en><head><title>Ministers agree on grain corridor | Human Resources</title></head><body><div>{shown}</div><article><h1>Ministers agree on grain corridor</h1><p>{prose}</p><p>{prose} Again.</p></article><footer><p>{foot}</p></footer></body></html>"
        );
        from_html(&page, Some(address)).site
    };
    let in_part = "<p class='site-title'><a href='/hr/'>Human Resources</a></p>";
    let at_home = "<p class='site-title'><a href='https://example.org'>Human Resources</a></p>";
    let page = "https://harbour.example/hr/1";
    assert_eq!(site(in_part, "", page), None);
    let named = Some("Human Resources");
    assert_eq!(site(at_home, "", page).as_deref(), named);
    let rights = "© 2022 Human Resources Weekly";
    assert_eq!(site(in_part, rights, page).as_deref(), named);
    let own = "https://humanresources.example/hr/1";
    assert_eq!(site(in_part, "", own).as_deref(), named);
}
