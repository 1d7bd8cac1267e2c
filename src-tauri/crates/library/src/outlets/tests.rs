use super::*;
use crate::testing::library;

#[test]
fn a_host_is_read_from_an_address() {
    let cases = [
        ("https://www.Example.org/a?b", Some("example.org")),
        (
            "http://user:secret@news.example.org:8080",
            Some("news.example.org"),
        ),
        ("https://[2001:db8::1]:443/x", Some("2001:db8::1")),
        ("ftp://example.org/", None),
        ("example.org", None),
        ("https:///path", None),
    ];
    for (url, expected) in cases {
        assert_eq!(host(url).as_deref(), expected, "{url}");
    }
}

#[test]
fn one_name_is_one_outlet_whatever_its_case() {
    let library = library();
    let gazetteer = Gazetteer::bundled();
    let ensure = |name: &'static str| {
        library
            .transact(Op::UpdateExcerpt, |tx| {
                ensure_in(tx, Some(name), None, gazetteer)
            })
            .unwrap()
            .value
            .unwrap()
            .id
    };
    assert_eq!(ensure("Example Post"), ensure("EXAMPLE POST "));
    assert_ne!(ensure("Example Post"), ensure("Example Times"));
    assert_eq!(library.outlets().unwrap().len(), 2);
}

#[test]
fn an_outlet_cannot_take_the_name_of_another() {
    let library = library();
    let gazetteer = Gazetteer::bundled();
    let mut ids = Vec::new();
    for name in ["Example Post", "Example Times"] {
        let made = library.transact(Op::UpdateExcerpt, |tx| {
            ensure_in(tx, Some(name), None, gazetteer)
        });
        ids.push(made.unwrap().value.unwrap().id.unwrap());
    }
    let mut update = OutletUpdate {
        name: "example times".to_owned(),
        country: None,
        kind: OutletKind::Newspaper,
        state_controlled: Some(false),
        grade: Some("B".to_owned()),
    };
    assert!(matches!(
        library.update_outlet(ids[0], &update),
        Err(Error::Invalid(_))
    ));
    update.name = "Example Daily".to_owned();
    library.update_outlet(ids[0], &update).unwrap();
    let outlet = &library.outlets().unwrap()[0];
    assert_eq!(
        (outlet.name.as_str(), outlet.kind, outlet.grade.as_deref()),
        ("Example Daily", OutletKind::Newspaper, Some("B"))
    );
}
