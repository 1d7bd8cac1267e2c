use demarche_extract::{Kind, read_as};
use demarche_text::{PartialDate, Precision};
use proptest::prelude::*;

use super::{bibtex, csl_json, ris};
use crate::sources::Article;

fn article() -> Article {
    Article {
        id: 1,
        key: "examplewire2022talks".to_owned(),
        title: "Talks at WhiteHouse.gov: 50% & “useful” {now}".to_owned(),
        outlet: Some("Example Wire & Co".to_owned()),
        outlet_kind: Some("wire".to_owned()),
        byline: vec![
            "Ada Example".to_owned(),
            "中村".to_owned(),
            "Example Staff and Agencies".to_owned(),
        ],
        published: PartialDate::parse("2022-03-18"),
        url: Some("https://wire.example/talks_a?a=1&b=2%20x#y".to_owned()),
        captured_at: Some("2022-03-19T08:00:00.000Z".to_owned()),
        language: Some("en".to_owned()),
        ..Article::default()
    }
}

/// What the program's own importers read of what it writes.
fn assert_comes_back(article: &Article) {
    for (kind, text) in [
        (Kind::Ris, ris(&[article])),
        (Kind::Bibtex, bibtex(&[article])),
        (Kind::CslJson, csl_json(&[article])),
    ] {
        let reading = read_as(kind, text.as_bytes(), None, None)
            .unwrap_or_else(|refusal| panic!("{refusal}\n{text}"));
        assert_eq!(reading.skipped, [""; 0], "{text}");
        let item = &reading.items[0];
        let draft = &item.draft;
        let title = draft.title.as_ref().map(|it| it.value.as_str());
        assert_eq!(title, Some(article.title.as_str()), "{text}");
        assert_eq!(draft.byline, article.byline, "{text}");
        assert_eq!(draft.site, article.outlet, "{text}");
        assert_eq!(item.url, article.url, "{text}");
        assert_eq!(
            draft.published.as_ref().map(|it| &it.value),
            article.published.as_ref()
        );
    }
}

#[test]
fn what_goes_out_comes_back() {
    assert_comes_back(&article());
    assert_comes_back(&Article {
        outlet_kind: Some("government".to_owned()),
        published: Some(PartialDate {
            date: "2022-03".to_owned(),
            precision: Precision::Month,
        }),
        ..article()
    });
    assert_comes_back(&Article {
        title: "Nothing else is known".to_owned(),
        key: "bare".to_owned(),
        ..Article::default()
    });
}

#[test]
fn references_in_three_forms() {
    let article = article();
    let all = format!(
        "{}\n{}\n{}",
        ris(&[&article]).replace('\r', ""),
        bibtex(&[&article]),
        csl_json(&[&article])
    );
    insta::assert_snapshot!("references", all);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_title_and_outlet_come_back(
        title in "[A-Za-z][ -~éß中“”]{0,40}[a-z]",
        outlet in "[A-Z][ -~é]{0,20}[a-z]",
    ) {
        let clean = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
        // The importer of CSL's JSON takes tags out of titles.
        prop_assume!(!title.contains('<'));
        assert_comes_back(&Article {
            title: clean(&title),
            outlet: Some(clean(&outlet)),
            ..article()
        });
    }
}
