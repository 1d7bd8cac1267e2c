use super::*;

fn of(text: &str) -> Passages {
    Passages::of(text)
}

fn none(_: u32) -> bool {
    false
}

#[test]
fn the_hashes_are_those_that_libraries_hold() {
    let hashes: Vec<u64> = of("One two three, four FIVE six")
        .in_order()
        .iter()
        .map(|passage| passage.hash)
        .collect();
    assert_eq!(
        hashes, STORED,
        "a change here makes stored passages useless"
    );
    assert_eq!(of("One two three, four FIVE six").sample(), SAMPLED);
}

/// What this module gave when it was first released.
const STORED: [u64; 2] = [12_800_729_280_754_857_960, 7_343_013_829_323_627_188];
const SAMPLED: [u32; 2] = [516_869_466, 3_601_521_652];

#[test]
fn marks_and_case_make_no_difference() {
    let hashes = |text| of(text).hashes.clone();
    assert_eq!(
        hashes("It's a small «step» - for one man."),
        hashes("it’s a small step for ONE man")
    );
}

#[test]
fn a_copy_within_a_longer_text_is_contained() {
    let copy = "the two sides agreed to meet again in spring and to keep their envoys in touch";
    let longer = format!("A paragraph of its own comes first here. {copy} And more follows.");
    let overlap = Overlap::of(&of(copy), &of(&longer), none);
    assert_eq!(overlap.share_of_a(), 1.0);
    assert!(overlap.share_of_b() < 0.8);
    assert_eq!(overlap.own_shared, overlap.of_a);
    let nothing = Overlap::of(&of(""), &of(copy), none);
    assert_eq!((nothing.share_of_a(), nothing.share_of_b()), (0.0, 0.0));
}

#[test]
fn scripts_without_spaces_are_compared_by_characters() {
    for (text, before) in [
        (
            "中国外交部发言人赵立坚在例行记者会上表示，中方一直呼吁避免平民伤亡。",
            "据报道，",
        ),
        (
            "両国の代表は来月の初めに再び会談を行うことで合意したと発表された。",
            "政府によると、",
        ),
        ("ทั้งสองฝ่ายตกลงที่จะพบกันอีกครั้งในฤดูใบไม้ผลิ", "รายงานข่าว "),
    ] {
        let longer = format!("{before}{text}");
        let (a, b) = (of(text), of(&longer));
        assert!(a.count() > 4, "{}", a.count());
        assert_eq!(Overlap::of(&a, &b, none).share_of_a(), 1.0, "{text}");
    }
    let arabic = "قال المتحدث باسم وزارة الخارجية إن الجانبين اتفقا على اللقاء مرة أخرى في الربيع";
    let overlap = Overlap::of(&of(arabic), &of(&format!("بيان جديد اليوم {arabic}")), none);
    assert_eq!(overlap.share_of_a(), 1.0);
}

#[test]
fn what_both_quote_is_not_their_own() {
    let statement = "“We shall keep the crossing open to every ship that carries grain and we expect the other side to do the same until the end of the season,” the ministry said.";
    let a = format!(
        "{statement} The port was quiet on Monday and nobody there had read the paper yet."
    );
    let b =
        format!("Farmers in the hills have waited for weeks for a word like this one. {statement}");
    let overlap = Overlap::of(&of(&a), &of(&b), none);
    assert!(overlap.shared > 20, "{overlap:?}");
    // The words about the quote, "the ministry said", may be shared.
    assert!(overlap.own_shared <= 4, "{overlap:?}");
    assert!(overlap.own_a >= 10 && overlap.own_b >= 8, "{overlap:?}");
}

#[test]
fn what_one_text_quotes_is_not_the_other_s_own_either() {
    let words = "we shall keep the crossing open to every ship that carries grain and we expect the other side to do the same";
    let quoting = format!("The ministry put out a paper. “{words}” it said.");
    let overlap = Overlap::of(&of(words), &of(&quoting), none);
    assert_eq!(overlap.share_of_a(), 1.0);
    assert_eq!((overlap.own_a, overlap.own_shared), (0, 0));
}

#[test]
fn a_shared_run_that_is_common_is_boilerplate() {
    let boilerplate = "This paper is published every morning by an independent trust and takes no money from any party";
    let a = format!("Ships left the harbour at dawn and were gone by noon. {boilerplate}");
    let b = format!("The council met late and voted on nothing at all that day. {boilerplate}");
    let sample = of(boilerplate).sample();
    let common = |code: u32| sample.contains(&code);
    let overlap = Overlap::of(&of(&a), &of(&b), common);
    assert!(
        overlap.shared > 10 && overlap.own_shared == 0,
        "{overlap:?}"
    );
    assert!(Overlap::of(&of(&a), &of(&b), none).own_shared > 10);
}

#[test]
fn samples_of_long_texts_tell_what_the_whole_tells() {
    let words = |from: usize, to: usize| -> String {
        (from..to)
            .map(|n| format!("w{}", n * 7919 % 99_991))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let (a, b) = (of(&words(0, 4_000)), of(&words(2_000, 12_000)));
    let limit = limit(a.count()).min(limit(b.count()));
    let (a_sample, b_sample) = (a.sample(), b.sample());
    let shared = a_sample
        .iter()
        .filter(|code| b_sample.contains(code))
        .count();
    assert!(
        (a_sample.len() as f64 / 500.0 - 1.0).abs() < 0.2,
        "{}",
        a_sample.len()
    );
    let told = shared as f64 / (limit as f64 / u64::MAX as f64) / a.count() as f64;
    assert!((told - 0.5).abs() < 0.1, "{told}");
}

#[test]
fn short_texts_are_sampled_whole_and_books_within_bounds() {
    assert_eq!(limit(0), u64::MAX);
    assert_eq!(limit(64), u64::MAX);
    let share = |passages| limit(passages) as f64 / u64::MAX as f64;
    assert!((share(128) - 0.5).abs() < 0.01);
    assert!((share(10_000) - 0.125).abs() < 0.001);
    assert!((share(1_000_000) - 0.008192).abs() < 0.0001);
}

#[test]
fn shared_words_are_told_with_their_places() {
    let a = "Before it. The two sides agreed to meet again in spring. After it comes more.";
    let b = "Other words, and then: the two sides agreed to meet again in spring!";
    let told: Vec<&str> = shared_bytes(&of(a), &of(b))
        .into_iter()
        .map(|range| &a[range])
        .collect();
    assert_eq!(told, ["The two sides agreed to meet again in spring"]);
}
