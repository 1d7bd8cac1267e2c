//! The tables that the program carries are sound, and what they say of the reference case holds.

use chrono::NaiveDate;
use demarche_gazetteer::{Gazetteer, Gender, Named};

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().expect("a day"))
}

#[test]
fn every_row_reads_and_every_reference_leads_somewhere() {
    let errors: Vec<String> = Gazetteer::check().iter().map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn all_countries_of_iso_3166_1_are_there() {
    let gazetteer = Gazetteer::bundled();
    assert_eq!(gazetteer.countries.len(), 249);
    let china = gazetteer.country_named("the Kremlin").expect("the Kremlin");
    assert_eq!(china.code, "RU");
    assert_eq!(
        gazetteer.country_named("British").map(|c| c.code.as_str()),
        Some("GB")
    );
}

#[test]
fn posts_are_resolved_at_the_date_something_was_said() {
    let gazetteer = Gazetteer::bundled();
    for (actor, on, title, country) in [
        ("xi-jinping", "2022-03-18", "President", "CN"),
        ("joe-biden", "2022-03-18", "President", "US"),
        ("joe-biden", "2012-03-18", "Vice President", "US"),
        (
            "jen-psaki",
            "2022-03-18",
            "White House press secretary",
            "US",
        ),
        (
            "karine-jean-pierre",
            "2022-06-18",
            "White House press secretary",
            "US",
        ),
        (
            "wendy-sherman",
            "2022-03-18",
            "Deputy Secretary of State",
            "US",
        ),
        (
            "zhao-lijian",
            "2022-03-18",
            "Foreign Ministry spokesperson",
            "CN",
        ),
        (
            "qin-gang",
            "2022-03-18",
            "Ambassador to the United States",
            "CN",
        ),
        (
            "qin-gang",
            "2022-03-20",
            "Ambassador to the United States",
            "CN",
        ),
        ("qin-gang", "2023-03-18", "Foreign Minister", "CN"),
        ("boris-johnson", "2017-03-18", "Foreign Secretary", "GB"),
        ("boris-johnson", "2022-03-18", "Prime Minister", "GB"),
        ("john-kirby", "2022-03-18", "Pentagon press secretary", "US"),
        (
            "john-kirby",
            "2023-03-18",
            "National Security Council spokesperson",
            "US",
        ),
    ] {
        let tenures = gazetteer.tenures_of(actor, day(on));
        let post = tenures
            .first()
            .and_then(|tenure| gazetteer.post(&tenure.post));
        let post = post.unwrap_or_else(|| panic!("{actor} holds nothing on {on}"));
        assert_eq!(
            (post.title.as_str(), post.country.as_deref()),
            (title, Some(country)),
            "{actor} on {on}"
        );
    }
    assert!(
        gazetteer
            .tenures_of("jen-psaki", day("2022-06-01"))
            .is_empty()
    );
    let psaki = gazetteer.actor("jen-psaki").expect("Jen Psaki");
    assert_eq!(psaki.gender, Some(Gender::Female));
}

#[test]
fn who_left_office_holds_it_no_longer() {
    let gazetteer = Gazetteer::bundled();
    for (actor, post, last) in [
        ("qin-gang", "cn-foreign-minister", "2023-07-25"),
        ("annalena-baerbock", "de-foreign-minister", "2025-05-06"),
        ("olaf-scholz", "de-prime-minister", "2025-05-06"),
        ("joe-biden", "us-president", "2025-01-20"),
        ("antony-blinken", "us-secretary-of-state", "2025-01-20"),
        (
            "wendy-sherman",
            "us-deputy-secretary-of-state",
            "2023-07-28",
        ),
        ("jens-stoltenberg", "nato-sg", "2024-10-01"),
        ("josep-borrell", "eu-hr", "2024-11-30"),
        ("charles-michel", "eu-council", "2024-11-30"),
        ("han-zheng", "cn-vpremier", "2023-03-12"),
        ("filippo-grandi", "un-hcr", "2025-12-31"),
    ] {
        let holds = |on: Option<NaiveDate>| {
            gazetteer
                .tenures_of(actor, on)
                .iter()
                .any(|tenure| tenure.post == post)
        };
        assert!(holds(day(last)), "{actor} on {last}");
        let after = day(last).and_then(|last| last.succ_opt());
        assert!(!holds(after), "{actor} after {last}");
    }
}

#[test]
fn a_post_gives_its_holder_of_the_day() {
    let gazetteer = Gazetteer::bundled();
    let holders = gazetteer.holders_of("us-secretary-of-state", day("2022-03-18"));
    assert_eq!(
        holders.first().map(|actor| actor.key.as_str()),
        Some("antony-blinken")
    );
}

#[test]
fn outlets_are_found_by_any_host_under_their_domain() {
    let gazetteer = Gazetteer::bundled();
    for (host, name) in [
        ("edition.cnn.com", Some("CNN")),
        (
            "www.fmprc.gov.cn",
            Some("Ministry of Foreign Affairs of China"),
        ),
        ("news.163.com", Some("NetEase")),
        ("mp.weixin.qq.com", Some("WeChat public accounts")),
        ("finance.qq.com", Some("Tencent")),
        ("notcnn.com", None),
        ("com", None),
    ] {
        let found = gazetteer
            .outlet_of_host(host)
            .map(|outlet| outlet.name.as_str());
        assert_eq!(found, name, "{host}");
    }
}

fn named(text: &str) -> Vec<(String, String)> {
    Gazetteer::bundled()
        .mentions(text)
        .iter()
        .map(|mention| {
            let key = match mention.named {
                Named::Actor(actor) => actor.key.clone(),
                Named::Country(country) => country.code.clone(),
                Named::Wire(wire) => format!("wire {}", wire.name),
            };
            (mention.span.of(text).to_owned(), key)
        })
        .collect()
}

#[test]
fn names_are_found_in_running_text() {
    for (text, expected) in [
        (
            "The Kremlin spoke; Georgian farmers did not.",
            vec![("Kremlin", "RU")],
        ),
        (
            "President Xi met visitors in New Mexico.",
            vec![("President", "")],
        ),
        ("Xi said so to Hunter Biden.", vec![]),
        (
            "Xi Jinping met Joe Biden. Biden left; Hunter Biden stayed.",
            vec![
                ("Xi Jinping", "xi-jinping"),
                ("Joe Biden", "joe-biden"),
                ("Biden", "joe-biden"),
            ],
        ),
        (
            "Gen. Mark A. Milley spoke. Milley left; Ann B. Milley did not.",
            vec![("Mark A. Milley", "mark-milley"), ("Milley", "mark-milley")],
        ),
        (
            "习近平同拜登通话",
            vec![("习近平", "xi-jinping"), ("拜登", "joe-biden")],
        ),
        (
            "news agency AFP reported, and the Associated Press",
            vec![("AFP", "wire AFP"), ("Associated Press", "wire AP")],
        ),
        (
            "It told us in the US that US$100 is not the U.S.",
            vec![("US", "US"), ("U.S.", "US")],
        ),
        (
            "Papua New Guinea and Guinea-Bissau",
            vec![("Papua New Guinea", "PG"), ("Guinea-Bissau", "GW")],
        ),
    ] {
        let expected: Vec<(String, String)> = expected
            .into_iter()
            .map(|(name, key)| match key {
                "" => ("Xi".to_owned(), "xi-jinping".to_owned()),
                key => (name.to_owned(), key.to_owned()),
            })
            .collect();
        assert_eq!(named(text), expected, "{text}");
    }
}

#[test]
fn of_several_whom_a_title_fits_the_country_or_the_day_tells() {
    let gazetteer = Gazetteer::bundled();
    let people = |text: &str, on: Option<NaiveDate>| -> Vec<String> {
        let mentions = gazetteer.mentions_on(text, on);
        let actors = mentions.iter().filter_map(|mention| match mention.named {
            Named::Actor(actor) => Some(actor.key.clone()),
            _ => None,
        });
        actors.collect()
    };
    let text = "President Lee said so.";
    assert!(people(text, None).is_empty());
    assert!(people(text, day("2015-03-18")).is_empty());
    assert_eq!(people(text, day("2010-03-18")), ["lee-myung-bak"]);
    assert_eq!(people(text, day("2025-06-18")), ["lee-jae-myung"]);
    assert_eq!(
        people("Taiwan's President Lee said so.", None),
        ["lee-teng-hui"]
    );
    assert_eq!(
        people("South Korean President Lee said so.", day("2010-03-18")),
        ["lee-myung-bak"]
    );
    assert!(people("French President Lee said so.", None).is_empty());
}

#[test]
fn a_name_that_two_people_have_is_told_by_country_day_or_other_name() {
    let gazetteer = Gazetteer::bundled();
    let king = |text: &str, on: Option<NaiveDate>| -> Vec<String> {
        let mentions = gazetteer.mentions_on(text, on);
        let actors = mentions.iter().filter_map(|mention| match mention.named {
            Named::Actor(actor) => Some(actor.key.clone()),
            _ => None,
        });
        actors.collect()
    };
    assert!(king("King Abdullah left.", None).is_empty());
    assert_eq!(
        king("King Abdullah left.", day("2022-03-18")),
        ["king-abdullah-ii"]
    );
    assert_eq!(
        king("Saudi King Abdullah left.", day("2012-03-18")),
        ["king-abdullah"]
    );
    assert_eq!(
        king("King Abdullah II spoke. King Abdullah left.", None),
        ["king-abdullah-ii", "king-abdullah-ii"]
    );
}

#[test]
fn a_title_in_short_or_in_other_words_fits_the_post() {
    for (text, key) in [
        ("Sen. Menendez said so.", "bob-menendez"),
        (
            "The department's spokesman Dujarric said so.",
            "stephane-dujarric",
        ),
        ("Defense Minister Gallant said so.", "yoav-gallant"),
        ("Le président Macron a parlé.", "emmanuel-macron"),
        ("El presidente Petro habló.", "gustavo-petro"),
        ("Außenminister Wadephul sprach.", "johann-wadephul"),
    ] {
        let found = named(text);
        assert!(
            found.iter().any(|(_, named)| named == key),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn a_month_known_as_no_more_than_that_is_all_of_it() {
    let gazetteer = Gazetteer::bundled();
    let holds = |on: &str| {
        let tenures = gazetteer.tenures_of("fu-cong", day(on));
        tenures
            .iter()
            .any(|tenure| tenure.post == "cn-ambassador-to-eu")
    };
    assert!(holds("2022-12-01"));
    assert!(holds("2024-04-30"));
    assert!(!holds("2024-05-01"));
    let tenures = gazetteer.tenures_of("fu-cong", day("2023-06-01"));
    let from = tenures.first().and_then(|tenure| tenure.from?.partial());
    assert_eq!(from.map(|from| from.date).as_deref(), Some("2022-12"));
}

/// Members of the UN for which the tables lack what `found` looks for, on `on`.
fn lacking(on: &str, found: impl Fn(&str, NaiveDate) -> bool) -> Vec<&'static str> {
    let gazetteer = Gazetteer::bundled();
    let on = on.parse().expect("a day");
    let un = gazetteer.blocs.iter().find(|bloc| bloc.code == "UN");
    un.expect("the UN")
        .members
        .iter()
        .filter(|(_, from, _)| from.is_none_or(|from| from <= on))
        .map(|(country, ..)| country.as_str())
        .filter(|country| !found(country, on))
        .collect()
}

#[test]
fn every_member_of_the_un_has_a_head_of_state_or_government() {
    let gazetteer = Gazetteer::bundled();
    for on in ["2005-06-01", "2015-06-01", "2022-03-18", "2025-06-01"] {
        let lacking = lacking(on, |country, on| {
            gazetteer
                .posts
                .iter()
                .filter(|post| post.country.as_deref() == Some(country) && post.rank <= 2)
                .any(|post| !gazetteer.holders_of(&post.key, Some(on)).is_empty())
        });
        assert!(lacking.is_empty(), "{on}: {lacking:?}");
    }
}

#[test]
fn nearly_every_member_of_the_un_has_a_foreign_minister() {
    let gazetteer = Gazetteer::bundled();
    for (on, most) in [
        ("2015-06-01", 14),
        ("2018-06-01", 5),
        ("2022-03-18", 4),
        ("2025-06-01", 5),
    ] {
        let lacking = lacking(on, |country, on| {
            let key = format!("{}-foreign-minister", country.to_lowercase());
            let us = (country == "US").then_some("us-secretary-of-state");
            let key = us.unwrap_or(&key);
            !gazetteer.holders_of(key, Some(on)).is_empty()
        });
        assert!(lacking.len() <= most, "{on}: {lacking:?}");
    }
}

#[test]
fn a_librarys_own_actors_are_found_too() {
    let base = Gazetteer::bundled();
    let mut own = base.actor("jen-psaki").expect("Jen Psaki").clone();
    own.key = "ada-vell".to_owned();
    own.name = "Ada Vell".to_owned();
    own.family = Some("Vell".to_owned());
    own.aliases.clear();
    let gazetteer = base.with_actors([own]);
    let found = gazetteer.mentions("Ada Vell spoke. Vell left.");
    assert_eq!(found.len(), 2);
    assert!(
        found
            .iter()
            .all(|m| matches!(m.named, Named::Actor(a) if a.key == "ada-vell"))
    );
    assert!(base.mentions("Ada Vell spoke.").is_empty());
    assert!(gazetteer.actor("xi-jinping").is_some());
}

proptest::proptest! {
    #[test]
    fn mentions_never_panic_and_never_overlap(text in "(Xi Jinping|President Xi|Biden|习近平|U\\.S\\.|\\PC|\n| ){0,40}") {
        let mentions = Gazetteer::bundled().mentions(&text);
        for pair in mentions.windows(2) {
            proptest::prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        for mention in &mentions {
            proptest::prop_assert!(!mention.span.of(&text).is_empty());
        }
    }
}

#[test]
fn whoever_led_a_state_is_found_by_the_family_name() {
    let gazetteer = Gazetteer::bundled();
    for actor in &gazetteer.actors {
        let leads = gazetteer
            .tenures_of(&actor.key, None)
            .iter()
            .filter_map(|tenure| gazetteer.post(&tenure.post))
            .any(|post| post.rank <= 2 && post.sole);
        let family = actor.family.as_deref().filter(|_| leads);
        if let Some(family) = family {
            let found = gazetteer.of_family(family).any(|one| one.key == actor.key);
            // Muscat is Oman's capital first.
            let place = gazetteer.country_named(family).is_some();
            assert!(found != place, "{family} of {}", actor.name);
        }
    }
}
