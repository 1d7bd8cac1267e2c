//! Whatever two analysts do, they come to agree.

use proptest::prelude::*;

use super::*;
use crate::history::tests::{Choice as Lot, MUTATIONS};
use crate::testing::Watch;

/// Mutations whose outcome is shared; the others act on what stays in the library.
fn shared_mutations() -> Vec<usize> {
    const LEFT_OUT: &[&str] = &[
        "share.",
        "feed.mark",
        "feed_search.",
        "search.",
        "style.",
        "recode.",
        "note.bring_in",
        "shift.",
        "copies.",
    ];
    (0..MUTATIONS.len())
        .filter(|&at| {
            !LEFT_OUT
                .iter()
                .any(|start| MUTATIONS[at].0.starts_with(start))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 40, ..ProptestConfig::default() })]

    /// Whatever two analysts do, in whatever order they publish and take in: once conflicts are decided, both libraries
    /// say the same and are sound, and each conflict was shown.
    #[test]
    fn two_libraries_come_to_agree(
        steps in prop::collection::vec((any::<bool>(), 0..64_usize, any::<Lot>(), 0..6_u8), 1..40),
    ) {
        let known = shared_mutations();
        let watch = Watch::default();
        let mut options = watch.options();
        let ada = Library::open_in_memory(options.clone()).unwrap();
        options.analyst = "Ben".to_owned();
        let ben = Library::open_in_memory(options).unwrap();
        let mut post = Post::default();
        MUTATIONS[0].1(&ada, (0, 1, 3));
        for (first, place, lot, turn) in steps {
            let library = if first { &ada } else { &ben };
            MUTATIONS[known[place % known.len()]].1(library, lot);
            watch.forward(7);
            match turn {
                0 => drop(post.publish(library).unwrap()),
                1 => {
                    let taken = post.take_in(library).unwrap();
                    prop_assert_eq!(taken.refused, []);
                }
                _ => {}
            }
        }
        settle(&mut post, &[&ada, &ben]);
        prop_assert_eq!(ada.verify().unwrap().problems, [""; 0]);
        prop_assert_eq!(ben.verify().unwrap().problems, [""; 0]);
        assert_agree(&ada, &ben);
    }
}
