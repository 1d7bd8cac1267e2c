//! Timelines.

use super::*;

#[test]
fn the_line_of_a_day_stands_at_that_day_and_clear_of_all_others_where_it_is_beyond_them() {
    let view = timeline(vec![(
        "Xi Jinping",
        vec![(4, Stance::Neutral), (25, Stance::Opposes)],
    )]);
    let x = |marked: Option<NaiveDate>| -> Option<f64> {
        let svg = crate::picture::lanes(&view, &[], marked);
        let line = svg
            .lines()
            .find(|it| it.starts_with("<line") && it.contains("stroke=\"#1f4e9c\""))?;
        line.split("x1=\"").nth(1)?.split('"').next()?.parse().ok()
    };
    let marks = |svg: &str| -> Vec<f64> {
        let marks = svg.lines().filter(|it| it.contains("<rect x=\"-12\""));
        let at = marks.filter_map(|it| {
            it.split("translate(")
                .nth(1)?
                .split(' ')
                .next()?
                .parse()
                .ok()
        });
        at.filter(|x| *x > 244.0).collect()
    };
    assert_eq!(x(None), None);
    let inside = crate::picture::lanes(&view, &[], Some(day(18)));
    let (first, last) = (marks(&inside)[0], marks(&inside)[1]);
    let expected = first + (last - first) * 14.0 / 21.0;
    assert!((x(Some(day(18))).expect("a line") - expected).abs() < 0.2);
    // Five days after the last statement.
    let after = crate::picture::lanes(&view, &[], Some(day(30)));
    let (first, last) = (marks(&after)[0], marks(&after)[1]);
    let expected = first + (last - first) * 26.0 / 21.0;
    assert!((x(Some(day(30))).expect("a line") - expected).abs() < 0.2);
    // Years after it, where no scale could hold both.
    let late = NaiveDate::from_ymd_opt(2026, 12, 1);
    let last = *marks(&crate::picture::lanes(&view, &[], late))
        .last()
        .expect("a mark");
    assert!(x(late).expect("a line") > last + 10.0);
}

#[test]
fn lanes_show_how_exactly_a_day_is_known() {
    let exact = timeline(vec![("Xi Jinping", vec![(4, Stance::Neutral)])]);
    let month = "only the month or year is known";
    let published = "day of saying not known: at the day of publishing";
    let plain = crate::picture::lanes(&exact, &[], None);
    assert!(!words(&plain).contains(month) && !words(&plain).contains(published));
    let mut vague = timeline(vec![(
        "Xi Jinping",
        vec![
            (4, Stance::Neutral),
            (18, Stance::Conditional),
            (31, Stance::Opposes),
        ],
    )]);
    let statements = &mut vague.lanes[0].statements;
    statements[1].position.said = None;
    statements[2].position.said = PartialDate::of_month(2022, 3);
    let svg = crate::picture::lanes(&vague, &[], None);
    let said = words(&svg).replace('\n', " ");
    assert!(said.contains(month) && said.contains(published), "{said}");
    // Under the whole month, from its first day to the mark at its last: the first mark is at the fourth.
    let span = svg.lines().find(|it| it.starts_with("<path d=\"M"));
    let numbers = span.expect("a span").split(['M', ' ', 'V', 'H', '"']);
    let numbers: Vec<f64> = numbers.filter_map(|it| it.parse().ok()).collect();
    let [from, .., to] = numbers[..4] else {
        panic!("{numbers:?}");
    };
    let marks = svg
        .lines()
        .filter(|it| it.contains("translate(") && it.contains("<rect x=\"-12\""));
    let xs: Vec<f64> = marks
        .filter_map(|it| {
            it.split("translate(")
                .nth(1)?
                .split(' ')
                .next()?
                .parse()
                .ok()
        })
        .collect();
    assert!((to - xs[2]).abs() < 0.2, "{numbers:?} {xs:?}");
    assert!(
        (xs[0] - from - (to - from) / 10.0).abs() < 0.5,
        "{numbers:?} {xs:?}"
    );
    // The one of unknown day alone has the sign, and the legend.
    assert_eq!(said.matches(" ? ").count(), 2, "{said}");
    drawn_in_pixels(&svg);
}

#[test]
fn lanes_tell_names_of_any_script_what_marks_mean_and_what_counts() {
    let mut view = timeline(vec![
        ("习近平", vec![(4, Stance::Neutral), (18, Stance::Opposes)]),
        ("سيرغي لافروف", vec![(18, Stance::Conditional)]),
    ]);
    view.lanes[1].statements[0].position.voice = Voice::Attributed;
    view.lanes[0].statements[1].against = 1;
    let event = |id, name: &str, on| TimelineEvent {
        event: EventId(id),
        name: name.to_owned(),
        kind: EventKind::Call,
        held: dated(day(on)),
        day: day(on),
        statements: 1,
    };
    view.events = vec![
        event(1, "Call between Xi Jinping and Joe Biden", 18),
        event(2, "Vote of the General Assembly", 17),
        event(3, "Briefing of the Foreign Ministry", 18),
        event(4, "Extraordinary summit of NATO", 16),
    ];
    let svg = crate::picture::lanes(&view, &["from 1 March 2022 on".to_owned()], Some(day(20)));
    let said = words(&svg);
    let told_in_lines = said.replace('\n', " ");
    for told in [
        "Arming &lt;Ukraine&gt;: who said what when, as of 20 March 2022",
        "States should supply arms.",
        "习近平",
        "سيرغي لافروف",
        "what others report",
        "contradicted by other evidence",
        "opposes",
        "conditional",
        "Extraordinary summit of NATO, 16 March 2022",
        "12 positions of 4 independent origins; 41 articles searched.",
        "Counted: from 1 March 2022 on.",
    ] {
        assert!(told_in_lines.contains(told), "{told}: {said}");
    }
    apart(&svg, |text| text.size == 11.0 && text.y < 60.0);
    drawn_in_pixels(&svg);
}

#[test]
fn what_is_of_unknown_day_stands_apart_and_holds_nothing() {
    let mut view = timeline(vec![(
        "Xi Jinping",
        vec![(4, Stance::Neutral), (18, Stance::Opposes)],
    )]);
    let bars = |view: &Timeline| {
        crate::picture::lanes(view, &[], None)
            .matches("stroke-width=\"3\"/>")
            .count()
    };
    // One bar, and its sign in the legend.
    assert_eq!(bars(&view), 2);
    view.lanes[0].statements[1].day = None;
    assert_eq!(bars(&view), 1);
    assert!(words(&crate::picture::lanes(&view, &[], None)).contains("undated"));
    view.lanes.clear();
    assert!(words(&crate::picture::lanes(&view, &[], Some(day(18)))).contains("12 positions"));
}
