//! Networks.

use super::*;

#[test]
fn everybody_in_a_network_is_named_beside_their_mark_or_by_its_number() {
    let names: Vec<String> = (0..40)
        .map(|at| format!("Speaker of the Assembly {at}"))
        .collect();
    let names: Vec<&str> = names
        .iter()
        .map(String::as_str)
        .chain(["外交部发言人", "وزارة الخارجية"])
        .collect();
    let mut view = network(&names);
    view.nodes.push(view.nodes[0].clone());
    if let Some(NetworkWho::Actor { actor }) = view.nodes.last_mut().map(|node| &mut node.who) {
        actor.name = "Nobody’s Ally".to_owned();
    }
    view.nodes[0].also = 1;
    let request = NetworkRequest {
        mode: NetworkMode::Subtract,
        filter: demarche_library::compare::MatrixRequest {
            as_of: Some(day(18)),
            ..Default::default()
        },
        ..NetworkRequest::default()
    };
    let tied = Tied {
        request: &request,
        threshold: 0.0,
    };
    let svg = crate::picture::graph(&view, tied, &[]);
    let said = words(&svg);
    for name in &names {
        assert!(said.contains(name), "{name}: {said}");
    }
    for told in [
        "congruence less conflict as of 18 March 2022",
        "Counted is the latest stance on each issue; weights are as counted.",
        "agree more than they disagree",
        "disagree more than they agree",
        "the wider the heavier, up to 2",
        "Without a tie: Nobody’s Ally.",
        "For 1 speaker another stance may be as late.",
        "12 positions of 4 independent origins; 41 articles searched.",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    apart(&svg, |text| text.middle && text.words.len() > 4);
    assert_eq!(svg, crate::picture::graph(&view, tied, &[]));
    drawn_in_pixels(&svg);
    let heavy = Tied {
        request: &request,
        threshold: 5.0,
    };
    let none = words(&crate::picture::graph(&view, heavy, &[]));
    assert!(none.contains("Nobody is tied to anybody."), "{none}");
}

#[test]
fn of_a_network_that_no_picture_holds_the_most_active_are_drawn_and_the_rest_told() {
    let names: Vec<String> = (0..3000).map(|at| format!("Speaker {at}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut view = network(&names);
    for (at, node) in view.nodes.iter_mut().enumerate() {
        node.activity = at as u32;
    }
    let tie = view.edges[0].clone();
    let ties = (0..3000_u32).flat_map(|a| (1..334).map(move |step| (a, (a + step * 7) % 3000)));
    let ties = ties.filter(|(a, b)| a != b);
    view.edges = ties
        .map(|(a, b)| NetworkEdge {
            a,
            b,
            ..tie.clone()
        })
        .collect();
    let ties = view.edges.len();
    let request = NetworkRequest::default();
    let tied = Tied {
        request: &request,
        threshold: 0.0,
    };
    let begun = std::time::Instant::now();
    let svg = crate::picture::graph(&view, tied, &[]);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
    let said = words(&svg).replace('\n', " ");
    let least = |edge: &&NetworkEdge| edge.a < 2600 || edge.b < 2600;
    let told = format!(
        "Drawn are the 400 with the most statements, of 3000 that are tied; {} ties are not drawn.",
        view.edges.iter().filter(least).count()
    );
    assert!(ties > 900_000 && said.contains(&told), "{told}: {said}");
    assert!(said.contains("Speaker 2999") && said.contains("Speaker 2600"));
    assert!(!said.contains("Speaker 2599"));
}
