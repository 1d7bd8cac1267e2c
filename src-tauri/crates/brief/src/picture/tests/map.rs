//! Maps.

use super::*;

#[test]
fn a_map_says_who_stands_where_as_of_when_and_of_what_without_colour() {
    let view = matrix(&[
        ("US", "United States", Stance::Supports),
        ("CN", "China", Stance::Opposes),
        ("TR", "Türkiye", Stance::Declined),
        ("DE", "Germany", Stance::Supports),
        ("TV", "Tuvalu", Stance::Neutral),
    ]);
    let narrowed = ["direct words only".to_owned()];
    let svg = crate::picture::map(&view, &narrowed, None, None);
    let said = words(&svg);
    for told in [
        "Arming &lt;Ukraine&gt;: where countries stand as of 18 March 2022",
        "−− should not · ++ should",
        "supports (2): Germany, United States",
        "opposes (1): China",
        "declined to say (1): Türkiye",
        "none in 41 articles to 18 March 2022",
        "12 positions of 4 independent origins; 41 articles searched.",
        "Counted: direct words only.",
        "disputed border",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert!(
        said.contains("Crimea") && said.contains("Abkhazia"),
        "{said}"
    );
    // Each mark stands on the map and in the legend.
    assert_eq!(said.lines().filter(|it| *it == "++").count(), 3, "{said}");
    assert_eq!(said.lines().filter(|it| *it == "−−").count(), 2, "{said}");
    drawn_in_pixels(&svg);
}

#[test]
fn names_on_a_crowded_map_never_lie_over_each_other() {
    let europe = [
        ("DE", "Germany"),
        ("FR", "France"),
        ("PL", "Poland"),
        ("CZ", "Czechia"),
        ("SK", "Slovakia"),
        ("HU", "Hungary"),
        ("AT", "Austria"),
        ("BE", "Belgium"),
        ("NL", "Netherlands"),
        ("LU", "Luxembourg"),
        ("GB", "United Kingdom"),
        ("RO", "Romania"),
        ("BG", "Bulgaria"),
        ("LT", "Lithuania"),
        ("LV", "Latvia"),
        ("EE", "Estonia"),
    ];
    let stands = europe.map(|(code, name)| (code, name, Stance::Supports));
    let svg = crate::picture::map(&matrix(&stands), &[], None, None);
    apart(&svg, |text| text.middle && text.size < 12.0);
    let nearer = Part {
        x: 470.0,
        y: 60.0,
        width: 120.0,
        height: 70.0,
    };
    let svg = crate::picture::map(&matrix(&stands), &[], None, Some(nearer));
    apart(&svg, |text| text.middle && text.size < 12.0);
    let named = texts(&svg)
        .iter()
        .filter(|it| it.middle && it.size < 12.0)
        .count();
    assert!(named > 12, "{named} of them have their name");
}

#[test]
fn a_country_that_reaches_into_a_part_of_the_world_has_its_mark_there() {
    let view = matrix(&[
        ("RU", "Russia", Stance::Opposes),
        ("US", "United States", Stance::Supports),
    ]);
    let europe = Part {
        x: 470.0,
        y: 60.0,
        width: 200.0,
        height: 100.0,
    };
    let said = words(&crate::picture::map(&view, &[], None, Some(europe)));
    // On the map and in the legend; of what is out of sight, in the legend alone.
    assert_eq!(said.lines().filter(|it| *it == "−−").count(), 2, "{said}");
    assert_eq!(said.lines().filter(|it| *it == "++").count(), 1, "{said}");
}

#[test]
fn whatever_part_of_the_world_is_asked_for_the_picture_stays_one_of_the_world() {
    let view = matrix(&[("RU", "Russia", Stance::Opposes)]);
    let drawn = |x, y, width, height| {
        let part = Part {
            x,
            y,
            width,
            height,
        };
        crate::picture::map(&view, &[], None, Some(part))
    };
    let tall = |svg: &str| -> f64 {
        let height = svg
            .split("height=\"")
            .nth(1)
            .and_then(|it| it.split('"').next());
        height.and_then(|it| it.parse().ok()).expect("a height")
    };
    for (x, y, width, height) in [
        (0.0, 0.0, 1.0, 1e18),
        (700.0, -1e18, 1.0, 2e18),
        (-1e300, -1e300, 1e300, 1e300),
        (f64::MAX, 0.0, f64::MAX, 1e308),
        (999.5, 0.0, 80.0, 100.0),
        (700.0, 80.0, f64::NAN, 1.0),
    ] {
        let svg = drawn(x, y, width, height);
        assert!(tall(&svg) < 6000.0, "{}", tall(&svg));
        assert!(!svg.contains("NaN") && !svg.contains("inf"));
    }
    let whole = crate::picture::map(&view, &[], None, None);
    assert_eq!(drawn(-10.0, -10.0, 1e6, 1e6), whole);
    assert_eq!(drawn(2000.0, 0.0, 10.0, 10.0), whole);
}

#[test]
fn a_country_with_two_stances_as_late_is_marked_and_a_bloc_is_outlined() {
    let mut view = matrix(&[("CN", "China", Stance::Opposes)]);
    view.rows[0].cells[0].also = vec![demarche_library::compare::Also {
        position: PositionId(2),
        stance: Stance::Neutral,
        said: None,
    }];
    let eu = Traced {
        name: "European Union".to_owned(),
        countries: vec!["DE".to_owned(), "FR".to_owned()],
    };
    let svg = crate::picture::map(&view, &[], Some(&eu), None);
    let said = words(&svg);
    assert!(said.contains("opposes (1): China (or 0)"), "{said}");
    assert!(said.contains("another stance may be as late"), "{said}");
    let other = |stance| demarche_library::compare::Also {
        stance,
        ..view.rows[0].cells[0].also[0].clone()
    };
    let mut twice = view.clone();
    twice.rows[0].cells[0].also = [Stance::Neutral, Stance::Supports, Stance::Neutral]
        .map(other)
        .to_vec();
    let said_once = words(&crate::picture::map(&twice, &[], None, None));
    assert!(said_once.contains("China (or 0, ++)"), "{said_once}");
    assert!(said.contains("European Union (2)"), "{said}");
    assert_eq!(svg.matches(crate::picture::map::OUTLINE).count(), 2);
}

#[test]
fn a_map_tells_what_others_report_and_where_blocs_stand() {
    let mut view = matrix(&[
        ("CN", "China", Stance::Opposes),
        ("US", "United States", Stance::Supports),
        ("EU", "European Union", Stance::Supports),
    ]);
    let plain = words(&crate::picture::map(&view, &[], None, None));
    assert!(
        !plain.contains("others report") && !plain.contains("Blocs"),
        "{plain}"
    );
    let latest = view.rows[0].cells[0].latest.as_mut().expect("a position");
    latest.voice = Voice::Attributed;
    view.rows[2].country = None;
    view.rows[2].bloc = Some(BlocRef {
        code: "EU".to_owned(),
        name: "European Union".to_owned(),
    });
    let svg = crate::picture::map(&view, &[], None, None);
    let said = words(&svg).replace('\n', " ");
    for told in [
        "opposes (1): China (as others report)",
        "supports (1): United States",
        "what others report",
        "Blocs, which have no land of their own: European Union ++.",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    // Around China's mark, and in the legend.
    assert_eq!(svg.matches(crate::picture::TOLD).count(), 2);
}
