//! Rows that are not where, or called what, the other library has them.

use super::*;
use crate::articles::ArticleUpdate;
use crate::outlets::{OutletKind, OutletUpdate};

#[test]
fn an_outlet_whose_name_is_taken_comes_in_under_another_that_both_agree_on() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    article(&ada, "Ships leave");
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    rename_outlet(&ben, "Example Gazette");
    rename_outlet(&ada, "Example Herald");
    let mut new = article_of("Ships return", "The harbour was full again by Monday.");
    new.outlet = Some("Example Gazette".to_owned());
    ada.store(&new).unwrap();
    post.publish(&ada).unwrap();
    assert_eq!(post.take_in(&ben).unwrap().conflicts, 1);
    assert_eq!(
        outlet_names(&ben),
        ["Example Gazette", "Example Gazette (2)"]
    );
    settle(&mut post, &[&ada, &ben]);
    assert_agree(&ada, &ben);
    assert_eq!(outlet_names(&ada), outlet_names(&ben));
    sound(&ada);
    sound(&ben);
}

#[test]
fn what_is_anchored_in_a_text_goes_along_when_the_other_one_merges_its_article() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    let into = article(&ada, "Ships leave");
    let from = article(&ada, "Ships have left");
    post.publish(&ada).unwrap();
    post.take_in(&ben).unwrap();
    ada.merge_articles(&[(from, into)]).unwrap();
    let theirs = titled(&ben, "Ships have left");
    let issue = issue(&ben, "Ports");
    let anchored = excerpt(&ben, theirs);
    position(&ben, issue, anchored, "wants ports to stay open");
    post.publish(&ada).unwrap();
    post.publish(&ben).unwrap();
    settle(&mut post, &[&ada, &ben]);
    assert_agree(&ada, &ben);
    for library in [&ada, &ben] {
        sound(library);
        let coded = library.position(the_position(library)).unwrap();
        let article = coded.evidence[0].excerpt.article;
        assert_eq!(library.article(article).unwrap().row.title, "Ships leave");
    }
}

/// Enough for texts that end otherwise to be copies of each other.
const MORE: &str = "The agreement under which they sail was signed in the summer and has been extended twice since, \
    each time for sixty days, after talks that both sides called difficult but useful for everybody who buys grain.";

#[test]
fn of_copies_that_the_other_one_merged_none_is_left_in_a_cluster() {
    let (ada, ben) = (of("Ada"), of("Ben"));
    let mut post = Post::default();
    for (library, title) in [
        (&ben, "Ships depart"),
        (&ada, "Ships leave"),
        (&ada, "Ships have left"),
    ] {
        let text = format!("{TEXT} {MORE} {title}");
        library.store(&article_of(title, &text)).unwrap();
    }
    settle(&mut post, &[&ada, &ben]);
    let [oldest, kept, newest] =
        ["Ships depart", "Ships leave", "Ships have left"].map(|title| titled(&ada, title));
    // What is kept is placed anew beside those that are gone.
    let update = ArticleUpdate {
        outlet: Some("Example Herald".to_owned()),
        ..ArticleUpdate::default()
    };
    ada.update_article(kept, &update).unwrap();
    ada.merge_articles(&[(newest, oldest), (oldest, kept)])
        .unwrap();
    settle(&mut post, &[&ada, &ben]);
    sound(&ada);
    sound(&ben);
    assert_agree(&ada, &ben);
}

/// Nothing but SQL takes such a row away yet; a library that another program changed has to go on all the same.
#[test]
fn a_conflict_about_a_row_that_is_gone_is_decided_either_way() {
    const OWN: &[&str] = &[
        "position_actor",
        "position_behalf",
        "position_behalf_bloc",
        "evidence",
    ];
    for side in [Side::Mine, Side::Theirs] {
        let (ada, ben) = (of("Ada"), of("Ben"));
        let mut post = Post::default();
        coded(&ada);
        post.publish(&ada).unwrap();
        post.take_in(&ben).unwrap();
        recode(&ada, the_position(&ada), |new| new.stance = Stance::Opposes);
        recode(&ben, the_position(&ben), |new| new.stance = Stance::Neutral);
        post.publish(&ada).unwrap();
        assert_eq!(post.take_in(&ben).unwrap().conflicts, 1);
        ben.unrecorded(|tx, _| {
            for table in OWN {
                tx.execute(&format!("DELETE FROM {table}"), [])?;
            }
            tx.execute("DELETE FROM position", [])?;
            Ok(())
        })
        .unwrap();
        let conflict = ben.share_conflicts().unwrap().remove(0);
        assert!(conflict.removed_here);
        ben.resolve_conflicts(&[(conflict.id, Choice::All(side))])
            .unwrap();
        assert_eq!(ben.share_conflicts().unwrap(), []);
        sound(&ben);
        if side == Side::Theirs {
            assert_eq!(stance(&ben), Stance::Opposes);
            assert_agree(&ada, &ben);
        }
    }
}

fn rename_outlet(library: &Library, name: &str) {
    let update = OutletUpdate {
        name: name.to_owned(),
        country: None,
        kind: OutletKind::Other,
        state_controlled: None,
        grade: None,
    };
    let outlet = library.outlets().unwrap()[0].id;
    library.update_outlet(outlet, &update).unwrap();
}

fn outlet_names(library: &Library) -> Vec<String> {
    let mut names: Vec<String> = library
        .outlets()
        .unwrap()
        .into_iter()
        .map(|outlet| outlet.name)
        .collect();
    names.sort();
    names
}

fn titled(library: &Library, title: &str) -> ArticleId {
    library
        .read(|reader| {
            let sql = "SELECT id FROM article WHERE title = ?";
            Ok(reader.conn().query_row(sql, [title], |row| row.get(0))?)
        })
        .unwrap()
}
