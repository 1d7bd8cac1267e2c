//! What every form tells of a work.

use demarche_text::PartialDate;

use super::*;

fn read_one(kind: Kind, text: &str) -> Reference {
    reference(text.as_bytes(), kind.media_type()).unwrap()
}

fn text(words: &str) -> Option<String> {
    Some(words.to_owned())
}

#[test]
fn every_form_tells_how_a_work_was_published() {
    let ris = "TY  - CHAP\nID  - example2020\nAU  - van der Example, Ada\nTI  - A part\nT2  - A book\nT3  - Studies\nM1  - 7\nA2  - Editor, Bo\nA4  - Other, Cy\nPB  - Example Press\nCY  - Oxford\nVL  - 12\nSP  - 45\nEP  - 67\nET  - 2\nDO  - https://doi.org/10.1000/xyz\nSN  - 978-3\nY2  - 2022/03/19/\nER  - \n";
    let bibtex = "@incollection{example2020, author={van der Example, Ada}, title={A part}, booktitle={A book}, series={Studies}, number={7}, editor={Editor, Bo}, translator={Other, Cy}, publisher={Example Press}, address={Oxford}, volume={12}, pages={45--67}, edition={2}, doi={10.1000/xyz}, isbn={978-3}, urldate={2022-03-19}}";
    let csl = r#"[{"id":"example2020","type":"chapter","author":[{"family":"Example","given":"Ada","non-dropping-particle":"van der"}],"title":"A part","container-title":"A book","collection-title":"Studies","collection-number":7,"editor":[{"family":"Editor","given":"Bo"}],"translator":[{"family":"Other","given":"Cy"}],"publisher":"Example Press","publisher-place":"Oxford","volume":12,"page":"45-67","edition":"2","DOI":"10.1000/xyz","ISBN":"978-3","accessed":{"date-parts":[[2022,3,19]]}}]"#;
    let person = |role: &str, family: &str, given: &str| {
        format!(
            "<{role}><rdf:Seq><rdf:li><foaf:Person><foaf:surname>{family}</foaf:surname><foaf:givenName>{given}</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></{role}>"
        )
    };
    let zotero = [
        r#"<rdf:RDF xmlns:rdf="r"><bib:BookSection rdf:about="urn:a"><z:itemType>bookSection</z:itemType><dcterms:isPartOf><bib:Book><dc:title>A book</dc:title><prism:volume>12</prism:volume><dc:identifier>ISBN 978-3</dc:identifier></bib:Book></dcterms:isPartOf><dcterms:isPartOf><bib:Series><dc:title>Studies</dc:title><prism:number>7</prism:number></bib:Series></dcterms:isPartOf><dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Oxford</vcard:locality></vcard:Address></vcard:adr><foaf:name>Example Press</foaf:name></foaf:Organization></dc:publisher>"#,
        &person("bib:authors", "van der Example", "Ada"),
        &person("bib:editors", "Editor", "Bo"),
        &person("z:translators", "Other", "Cy"),
        "<prism:edition>2</prism:edition><dc:title>A part</dc:title><bib:pages>45-67</bib:pages><dc:identifier>DOI 10.1000/xyz</dc:identifier><dcterms:dateSubmitted>2022-03-19 10:00:00</dcterms:dateSubmitted><dc:description>Citation Key: example2020</dc:description></bib:BookSection></rdf:RDF>",
    ]
    .concat();
    let name = |spoken: &str, family: &str, given: &str| Written {
        spoken: spoken.to_owned(),
        family: family.to_owned(),
        given: given.to_owned(),
        suffix: String::new(),
    };
    let expected = Reference {
        key: text("example2020"),
        title: text("A part"),
        byline: vec!["Ada van der Example".to_owned()],
        outlet: text("A book"),
        url: text("https://doi.org/10.1000/xyz"),
        publication: Publication {
            kind: PublicationKind::Chapter,
            container: text("A book"),
            publisher: text("Example Press"),
            place: text("Oxford"),
            series: text("Studies"),
            series_number: text("7"),
            volume: text("12"),
            pages: text("45–67"),
            edition: text("2"),
            editors: vec!["Bo Editor".to_owned()],
            translators: vec!["Cy Other".to_owned()],
            names: vec![
                name("Ada van der Example", "van der Example", "Ada"),
                name("Bo Editor", "Editor", "Bo"),
                name("Cy Other", "Other", "Cy"),
            ],
            doi: text("10.1000/xyz"),
            isbn: text("978-3"),
            accessed: text("2022-03-19"),
            ..Publication::default()
        },
        ..Reference::default()
    };
    for (kind, written) in [
        (Kind::Ris, ris),
        (Kind::Bibtex, bibtex),
        (Kind::CslJson, csl),
        (Kind::ZoteroRdf, &zotero),
    ] {
        assert_eq!(read_one(kind, written), expected, "{kind:?}");
    }
}

#[test]
fn who_edited_what_has_no_author_stands_in_its_byline() {
    let csl = r#"[{"type":"book","title":"A","editor":[{"family":"Editor","given":"Bo"}]}]"#;
    let zotero = r#"<rdf:RDF xmlns:rdf="r"><bib:Book rdf:about="urn:a"><z:itemType>book</z:itemType><dc:title>A</dc:title><bib:editors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Editor</foaf:surname><foaf:givenName>Bo</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:editors></bib:Book></rdf:RDF>"#;
    for (kind, written) in [
        (Kind::Ris, "TY  - BOOK\nTI  - A\nA3  - Editor, Bo\nER  - \n"),
        (Kind::Ris, "TY  - BOOK\nTI  - A\nED  - Editor, Bo\nER  - \n"),
        (Kind::Bibtex, "@book{a, title={A}, editor={Editor, Bo}}"),
        (Kind::CslJson, csl),
        (Kind::ZoteroRdf, zotero),
    ] {
        let said = read_one(kind, written);
        assert_eq!(said.byline, ["Bo Editor"], "{written}");
        assert!(said.publication.edited, "{written}");
        assert!(said.publication.editors.is_empty(), "{written}");
    }
    let speech = "TY  - SLIDE\nTI  - A\nA2  - Speaker, Bo\nER  - \n";
    let said = read_one(Kind::Ris, speech);
    assert_eq!(
        (said.byline.as_slice(), said.publication.edited),
        (&["Bo Speaker".to_owned()][..], false)
    );
}

#[test]
fn a_report_keeps_its_number_and_its_isbn_apart() {
    let publication = |fields: &str| {
        let ris = format!("TY  - RPRT\nTI  - A\n{fields}ER  - \n");
        let said = read_one(Kind::Ris, &ris).publication;
        (said.issue, said.isbn, said.series)
    };
    let numbers = "SN  - 2021-0034\nSN  - 978-0-306-40615-7\nT2  - Papers\n";
    assert_eq!(
        publication(numbers),
        (text("2021-0034"), text("978-0-306-40615-7"), text("Papers"))
    );
    assert_eq!(publication("M1  - 12\n"), (text("12"), None, None));
    assert_eq!(publication("IS  - 12\n"), (text("12"), None, None));
    let bibtex = "@techreport{a, title={A}, institution={World Bank}, number={WP 12}, series={Papers}, type={Working paper}}";
    let said = read_one(Kind::Bibtex, bibtex);
    assert_eq!(said.outlet, text("World Bank"));
    let told = said.publication;
    assert_eq!(
        (told.issue, told.series, told.genre),
        (text("WP 12"), text("Papers"), text("Working paper"))
    );
}

#[test]
fn what_a_parliament_a_court_or_a_meeting_is_behind_is_told() {
    let csl = r#"[{"type":"legal_case","title":"A v. B","authority":"Supreme Court"}]"#;
    let said = read_one(Kind::CslJson, csl);
    assert_eq!(
        (said.publication.authority, said.outlet),
        (text("Supreme Court"), text("Supreme Court"))
    );
    let ris = "TY  - CASE\nTI  - A v. B\nPB  - Supreme Court\nER  - \n";
    let told = read_one(Kind::Ris, ris).publication;
    assert_eq!(
        (told.kind, told.authority, told.publisher),
        (PublicationKind::Case, text("Supreme Court"), None)
    );
    let ris = "TY  - HEAR\nTI  - On grain\nT2  - Committee on Trade\nT3  - Parliament\nM1  - 117-4\nER  - \n";
    let told = read_one(Kind::Ris, ris).publication;
    assert_eq!(
        (told.authority, told.container, told.issue),
        (
            text("Parliament"),
            text("Committee on Trade"),
            text("117-4")
        )
    );
    let csl = r#"[{"type":"speech","title":"A","event":"Security Conference","event-place":"Munich","genre":"Keynote"}]"#;
    let said = read_one(Kind::CslJson, csl);
    assert_eq!(
        (
            said.publication.event,
            said.publication.event_place,
            said.publication.genre
        ),
        (text("Security Conference"), text("Munich"), text("Keynote"))
    );
}

#[test]
fn a_name_of_another_script_keeps_its_order_in_every_form() {
    let names = |kind, written: &str| read_one(kind, written).byline;
    let bib = "@book{a, title={A}, author={习 近平 and 王, 毅 and 習近平 and محمد بن سلمان and Лавров, Сергей and {Human Rights Watch}}}";
    assert_eq!(
        names(Kind::Bibtex, bib),
        [
            "习近平",
            "王毅",
            "習近平",
            "محمد بن سلمان",
            "Сергей Лавров",
            "Human Rights Watch"
        ]
    );
    let ris =
        "TY  - BOOK\nTI  - A\nAU  - 王, 毅\nAU  - بن سلمان، محمد\nAU  - محمد بن سلمان\nER  - \n";
    assert_eq!(
        names(Kind::Ris, ris),
        ["王毅", "محمد بن سلمان", "محمد بن سلمان"]
    );
}

#[test]
fn keys_are_read_where_they_are_meant_to_be_cited_by() {
    let key = |kind, written: &str| read_one(kind, written).key;
    let csl = |fields: &str| {
        key(
            Kind::CslJson,
            &format!(r#"[{{"type":"book","title":"A",{fields}}}]"#),
        )
    };
    assert_eq!(csl(r#""id":"gupta2020""#), text("gupta2020"));
    assert_eq!(
        csl(r#""id":"1/ABCD2345","citation-key":"gupta2020""#),
        text("gupta2020")
    );
    assert_eq!(
        csl(
            r#""id":"http://zotero.org/users/1/items/ABCD2345","note":"Kept\nCitation Key: gupta2020""#
        ),
        text("gupta2020")
    );
    assert_eq!(csl(r#""id":"1/ABCD2345""#), None);
    assert_eq!(csl(r#""id":12"#), None);
    let rdf = |field: &str| {
        key(
            Kind::ZoteroRdf,
            &format!(
                r#"<rdf:RDF xmlns:rdf="r"><bib:Book rdf:about="urn:a"><z:itemType>book</z:itemType><dc:title>A</dc:title>{field}</bib:Book></rdf:RDF>"#
            ),
        )
    };
    assert_eq!(
        rdf("<z:citationKey>gupta2020</z:citationKey>"),
        text("gupta2020")
    );
    assert_eq!(rdf(""), None);
    assert_eq!(
        key(Kind::Ris, "TY  - BOOK\nID  - 17\nTI  - A\nER  - \n"),
        None
    );
}

#[test]
fn a_reference_takes_over_the_one_journal_that_it_is_in() {
    let journal = |name: &str, words: &str| {
        format!(
            r#"<bib:Journal rdf:about="{name}"><dc:title>{name}{words}</dc:title></bib:Journal>"#
        )
    };
    let rdf = |paper: &str, journals: &str| {
        let part_of = |name: &str| format!(r#"<dcterms:isPartOf rdf:resource="{name}"/>"#);
        let (one, two) = (part_of("one"), part_of("two"));
        let paper = format!(
            "<bib:Article><z:itemType>journalArticle</z:itemType>{one}{two}<dc:title>A</dc:title>{paper}</bib:Article>"
        );
        format!(r#"<rdf:RDF xmlns:rdf="r">{paper}{journals}</rdf:RDF>"#)
    };
    let parts = |text: &str| -> Vec<String> {
        let (entries, _) = entries(text, Kind::ZoteroRdf).unwrap();
        entries.into_iter().map(|entry| entry.part).collect()
    };
    let both = rdf("", &(journal("one", "") + &journal("two", "")));
    let part = &parts(&both)[0];
    assert!(part.contains("<dc:title>one") && !part.contains("<dc:title>two"));
    assert_eq!(read_one(Kind::ZoteroRdf, part).outlet, text("one"));

    // One that is longer than any is none, and many of a long one end.
    let long = rdf(
        "",
        &(journal("one", &"x".repeat(MOST_PART)) + &journal("two", "")),
    );
    let part = &parts(&long)[0];
    assert!(part.len() < 1_000 && part.contains("<dc:title>two"));
    let again = r#"</bib:Article><bib:Article><z:itemType>journalArticle</z:itemType><dc:title>B</dc:title><dcterms:isPartOf rdf:resource="one"/>"#;
    let many = rdf(
        &again.repeat(300),
        &journal("one", &"x".repeat(MOST_PART / 2)),
    );
    let all = parts(&many);
    assert_eq!(all.len(), 301);
    assert!(all.iter().map(String::len).sum::<usize>() < 65 * MOST_PART);
}

#[test]
fn ris_is_read_however_it_is_spaced() {
    let spaced = "\u{feff}TY  - JOUR\rAU  - Roe, Ada\rTI  - A\rDA  - 2020///\r";
    let odd = "  TY - JOUR\r\nAU  -Roe, Ada\r\nTI\u{a0} -  A\r\nY1  - 2020\r\n";
    for text in [spaced, odd] {
        let (entries, _) = entries(text, Kind::Ris).unwrap();
        let said = entries[0].reference();
        assert_eq!(said.title, Some("A".to_owned()), "{text}");
        assert_eq!(said.byline, ["Ada Roe"], "{text}");
        assert_eq!(said.published, PartialDate::of_year(2020), "{text}");
        assert!(said.publication.rest.is_empty(), "{text}");
    }
    // One that begins before the last has ended ends it.
    let two = "TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nKW  - grain\nKW  - war\n";
    let (entries, _) = entries(two, Kind::Ris).unwrap();
    assert_eq!(entries.len(), 2);
    let rest = entries[1].reference().publication.rest;
    assert_eq!(rest["keyword"], "grain, war");
    // A comma in one parts nothing.
    let listed = "TY  - JOUR\nTI  - A\nKW  - Paris, France\nKW  - war\nN1  - One\nN1  - Two\n";
    let publication = read_one(Kind::Ris, listed).publication;
    assert_eq!(
        publication.rest["keyword"],
        serde_json::json!(["Paris, France", "war"])
    );
    assert_eq!(publication.rest["note"], serde_json::json!(["One", "Two"]));
    assert_eq!(
        publication.told_beside("note").as_deref(),
        Some("One\n\nTwo")
    );
}

#[test]
fn names_that_are_left_out_are_nobody() {
    let bib = "@book{a, title={A}, author={Roe, Ada and others}}";
    let ris = "TY  - BOOK\nTI  - A\nAU  - Roe, Ada\nAU  - et al.\n";
    let csl = r#"[{"type":"book","title":"A","author":[{"family":"Roe","given":"Ada"},{"literal":"others"}]}]"#;
    for (kind, written) in [(Kind::Bibtex, bib), (Kind::Ris, ris), (Kind::CslJson, csl)] {
        let said = read_one(kind, written);
        assert_eq!(said.byline, ["Ada Roe"], "{kind:?}");
        assert!(said.publication.others, "{kind:?}");
    }
}

#[test]
fn zotero_keeps_its_tags_and_its_extra_field() {
    let rdf = r#"<rdf:RDF xmlns:rdf="r"><bib:Book rdf:about="urn:a"><z:itemType>book</z:itemType><dc:title>A</dc:title><dc:date>2020-01/2020-03</dc:date><dc:subject>grain</dc:subject><dc:subject><z:AutomaticTag><rdf:value>war</rdf:value></z:AutomaticTag></dc:subject><z:numPages>321</z:numPages><dc:description>Citation Key: roe
PMID: 12</dc:description></bib:Book></rdf:RDF>"#;
    let said = read_one(Kind::ZoteroRdf, rdf);
    let rest = said.publication.rest;
    assert_eq!(said.key.as_deref(), Some("roe"));
    assert_eq!(rest["keyword"], "grain, war");
    assert_eq!(rest["note"], "PMID: 12");
    assert_eq!(rest["number-of-pages"], "321");
    assert_eq!(
        rest["issued"],
        serde_json::json!({ "date-parts": [[2020, 1], [2020, 3]] })
    );
}
