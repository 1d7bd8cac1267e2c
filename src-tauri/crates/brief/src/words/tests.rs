use std::collections::BTreeSet;

use super::*;

/// The forms that a language's counts take.
fn forms(language: Language) -> BTreeSet<&'static str> {
    (0..=200).map(|n| language.plural(n)).collect()
}

fn holes(template: &str) -> BTreeSet<&str> {
    let holes = template.split('{').skip(1);
    holes.filter_map(|it| it.split('}').next()).collect()
}

#[test]
fn every_language_has_every_word_and_no_other() {
    let english = Language::English.table();
    let is_counted = |word: &Word| english.contains_key(format!("{}.other", word.name()).as_str());
    for language in Language::ALL {
        let (tag, file) = language.file();
        let table = language.table();
        let mut known = BTreeSet::new();
        for word in Word::ALL {
            let names: Vec<String> = match is_counted(word) {
                true => forms(language)
                    .iter()
                    .map(|form| format!("{}.{form}", word.name()))
                    .collect(),
                false => vec![word.name().to_owned()],
            };
            for name in names {
                let words = table.get(name.as_str()).copied().unwrap_or_default();
                assert!(!words.trim().is_empty(), "{tag}: {name}");
                let other = format!("{}.other", word.name());
                let wanted = english.get(other.as_str()).copied();
                let mut wanted = holes(wanted.unwrap_or_else(|| Words::ENGLISH.get(*word)));
                let mut has = holes(words);
                if is_counted(word) {
                    // "one article", "two articles" and "none" may be said in words.
                    wanted.remove("n");
                    has.remove("n");
                }
                assert_eq!(has, wanted, "{tag}: {name}");
                known.insert(name);
            }
        }
        for line in file.lines() {
            let (name, words) = line.split_once('\t').unwrap_or_default();
            assert!(!words.trim().is_empty(), "{tag}: {line}");
            let is_of_family = name.contains(':') && language != Language::English;
            assert!(
                is_of_family || known.remove(name),
                "{tag}: {name} is no word, or stands twice"
            );
        }
    }
}

#[test]
fn what_the_library_has_in_english_is_there_in_every_other_language() {
    let callouts: BTreeSet<&str> = Language::French
        .table()
        .keys()
        .filter_map(|name| name.strip_prefix("callout:"))
        .collect();
    assert!(callouts.contains("warning"));
    for language in Language::ALL.into_iter().skip(1) {
        let words = Words(language);
        let has = |family, word| assert!(words.own(family, word).is_some(), "{language:?} {word}");
        Stance::ALL.iter().for_each(|it| has("stance", it.word()));
        EventKind::ALL.iter().for_each(|it| has("event", it.word()));
        for level in [Confidence::Moderate, Confidence::High] {
            has("confidence", level.word());
        }
        callouts.iter().for_each(|kind| has("callout", kind));
    }
    assert_eq!(Words::ENGLISH.stance(Stance::LeansAgainst), "leans against");
}

/// A reader of the window and of the document sees one word for one stance.
#[test]
fn stances_are_called_what_the_window_calls_them() {
    let catalogues = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/src/i18n");
    for language in Language::ALL.into_iter().skip(1) {
        let file = format!("{catalogues}/{}/words.ts", language.file().0);
        let catalogue = std::fs::read_to_string(&file).unwrap();
        for stance in Stance::ALL {
            let line = format!(
                "stance_{}: '{}'",
                stance.word(),
                Words(language).stance(*stance)
            );
            assert!(catalogue.contains(&line), "{file}: {line}");
        }
    }
}

#[test]
fn a_language_is_known_by_its_tag_and_any_other_is_answered_in_english() {
    let check = |tag, expected: &str| {
        assert_eq!(Words::of(tag).get(Word::Evidence), expected, "{tag:?}");
    };
    check(None, "Evidence");
    check(Some("en-GB"), "Evidence");
    check(Some("fr-CA"), "Éléments de preuve");
    check(Some("zh"), "证据");
    check(Some("zh-Hant"), "证据");
    check(Some("FR"), "Éléments de preuve");
    check(Some("pt-BR"), "Evidence");
    assert!(Words::of(Some("ar-EG")).run_left() && !Words::of(Some("he")).run_left());
}

#[test]
fn dates_are_written_as_their_language_writes_them() {
    let check = |tag, date: &str, precision, expected: &str| {
        let date = PartialDate {
            date: date.to_owned(),
            precision,
        };
        assert_eq!(Words::of(Some(tag)).date(&date), expected);
    };
    check("en", "2022-03-18", Precision::Day, "18 March 2022");
    check("fr", "2022-03-01", Precision::Day, "1er mars 2022");
    check(
        "fr",
        "2022-03-18T16:20:00Z",
        Precision::Minute,
        "18 mars 2022",
    );
    check("de", "2022-03-18", Precision::Day, "18. März 2022");
    check("es", "2022-03", Precision::Month, "marzo de 2022");
    check("ru", "2022-03-18", Precision::Day, "18 марта 2022 г.");
    check("ru", "2022-03", Precision::Month, "март 2022 г.");
    check("ar", "2022-03-18", Precision::Day, "18 مارس 2022");
    check("zh", "2022-03-18", Precision::Day, "2022年3月18日");
    check("zh", "2022", Precision::Year, "2022年");
    check("zh", "soon", Precision::Day, "soon");
}

#[test]
fn counts_take_the_plural_forms_of_their_language() {
    let check = |tag, n, expected: &str| {
        assert_eq!(Words::of(Some(tag)).counted(Word::Articles, n), expected);
    };
    check("en", 1, "1 article");
    check("en", 0, "0 articles");
    check("fr", 0, "0 article");
    check("ru", 1, "1 статья");
    check("ru", 11, "11 статей");
    check("ru", 22, "22 статьи");
    check("ar", 2, "مقالان");
    check("ar", 7, "7 مقالات");
    check("ar", 11, "11 مقالًا");
    check("ar", 100, "100 مقال");
    check("zh", 3, "3 篇文章");
}

#[test]
fn countries_are_called_what_the_gazetteer_calls_them() {
    let check = |tag, code, name, expected: &str| {
        assert_eq!(Words::of(Some(tag)).country(code, name), expected);
    };
    check("fr", "DZ", "Algeria", "Algérie");
    check("zh", "DZ", "Algeria", "阿尔及利亚");
    check("en", "DZ", "Algeria", "Algeria");
    // The tables have no other name for it.
    check("fr", "AO", "Angola", "Angola");
    check("de", "CN", "China", "China");
    check("de", "JO", "Jordan", "Jordanien");
    check("fr", "XX", "Elsewhere", "Elsewhere");
}

#[test]
fn what_is_put_into_a_hole_is_not_read_for_holes() {
    let held = [("name", "{share}"), ("share", "4")];
    assert_eq!(Words::ENGLISH.say(Word::ShareOfText, &held), "{share}, 4 %");
}
