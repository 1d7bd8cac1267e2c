//! Whatever a text repeats, it is read in time that grows with its length.

use std::time::{Duration, Instant};

use demarche_attribution::{Context, quotations};
use demarche_gazetteer::Gazetteer;
use demarche_text::PartialDate;

/// How many milliseconds `text` takes.
fn time(text: &str) -> Duration {
    let published = PartialDate::parse("2022-03-18");
    let context = Context {
        gazetteer: Gazetteer::bundled(),
        published: published.as_ref(),
    };
    let start = Instant::now();
    quotations(text, context);
    start.elapsed()
}

/// What takes the square of the length takes many minutes here without optimisation.
const PATIENCE: Duration = Duration::from_secs(90);

#[test]
fn many_ands_in_one_sentence_end_at_once() {
    let text = format!("Salt{} said it was late.", " and pepper".repeat(200));
    assert!(time(&text) < PATIENCE);
}

/// Reads so many bytes of each of `repeated`.
fn read(repeated: &[&str], bytes: usize) {
    for words in repeated {
        let took = time(&words.repeat(bytes / words.len()));
        assert!(took < PATIENCE, "{words:?} took {took:?}");
    }
}

#[test]
fn names_and_marks_that_repeat_on_one_line_take_no_square_of_its_length() {
    let repeated = [
        "Biden ",
        "on “Meet Press” ",
        "``",
        "a and ",
        "“",
        "‘a ",
        "„",
        "(",
    ];
    read(&repeated, 400_000);
}

#[test]
fn attributions_that_repeat_on_one_line_take_no_square_of_its_length() {
    let repeated = [
        "said ",
        "he said, ",
        "“No,” he said. ",
        "Ann Roe said it, ",
        "the president said a; ",
        "AFP reported that the port said so. ",
    ];
    read(&repeated, 20_000);
}

#[test]
fn speech_that_repeats_in_other_languages_takes_no_square_of_its_length() {
    let repeated = [
        "a déclaré le ministre, ",
        "« oui », a-t-il dit, ",
        "« Nous, a dit le roi, et ",
        "„ja ‚nein “ ",
        "sagte der Minister, dass ",
        "— Да, — сказал он. — Нет ",
        "заявил, что Сергея Лаврова ",
        "毛宁表示，“好”，",
        "所谓“一",
        "、は外相",
        "قال الوزير إن ",
        "وفقاً لوزارة ",
        "\"evet\" dedi bakan, ",
        "“Sí —dijo él—, ",
    ];
    read(&repeated, 30_000);
}
