//! Attributions inside of quotation marks or of a line of dialogue.

use super::lexicon::{
    AUXILIARY, Language, PARTICIPLE, PARTICIPLE_QUOTE, PRONOUN, QUOTE, SAY, THAT, VERB,
};
use super::marks::Quote;
use super::text::{Text, is_dash};

impl Text<'_, '_> {
    /// Parts quotes that hold their own attribution: « Nous viendrons, a-t-il dit, demain »,
    /// «Текст готов, — сказал он. — Осталась подпись».
    pub(super) fn part_quotes(&mut self, first: usize, first_quote: usize, language: Language) {
        let mut at = first_quote;
        while at < self.quotes.len() {
            let quote = self.quotes[at];
            let from = self.token_from(quote.start).max(first);
            let to = self.token_from(quote.end);
            if let Some((begin, end)) = self.incise(from, to, language, false)
                && end < to
            {
                let cut = self.tokens[begin - 1].end;
                let resume = self.tokens[end].start;
                self.quotes[at] = Quote {
                    end: cut,
                    close: cut,
                    ..quote
                };
                self.quotes.insert(
                    at + 1,
                    Quote {
                        open: resume,
                        start: resume,
                        joined: true,
                        ..quote
                    },
                );
            }
            at += 1;
        }
    }

    /// Adds the quotes of a line of dialogue in which somebody is said to speak.
    pub(super) fn dialogue(&mut self, speech: usize, end: usize, first: usize, language: Language) {
        let from = self.token_from(speech).max(first);
        let to = self.tokens.len();
        let Some((begin, resume)) = self.incise(from, to, language, true) else {
            return;
        };
        let quote = |start: usize, end: usize| Quote {
            open: start,
            start,
            end,
            close: end,
            joined: false,
        };
        self.quotes.push(quote(speech, self.tokens[begin - 1].end));
        let goes_on = resume < to && resume > 0 && is_dash(&self.tokens[resume - 1].lower);
        // `—dijo X—. Estamos`: the full stop after the dash belongs to neither.
        let resume = (resume..to).find(|&at| self.tokens[at].word || self.tokens[at].lower == "¿");
        if let Some(resume) = resume.filter(|_| goes_on) {
            let words = self.text[..end].trim_end().len();
            self.quotes.push(quote(self.tokens[resume].start, words));
        }
    }

    /// The attribution inside speech at tokens `from..to`: after which token the words before it
    /// end, and at which the words after it begin.
    fn incise(
        &self,
        from: usize,
        to: usize,
        language: Language,
        dialogue: bool,
    ) -> Option<(usize, usize)> {
        let lower = |at: usize| self.tokens.get(at).map_or("", |token| token.lower.as_str());
        let always = language.is(&["ru", "uk"]) || dialogue && language.is(&["es"]);
        (from + 1..to).find_map(|at| {
            let token = &self.tokens[at];
            let participle = token.classes & (PARTICIPLE | PARTICIPLE_QUOTE) != 0;
            if token.classes & (SAY | QUOTE | PARTICIPLE | PARTICIPLE_QUOTE) == 0 {
                return None;
            }
            let mut begin = at;
            if participle && token.classes & SAY == 0 {
                let has = (at.saturating_sub(3).max(from)..at)
                    .find(|&k| self.tokens[k].classes & AUXILIARY != 0);
                begin = has?;
                if begin > from && lower(begin - 1) == "s'" {
                    begin -= 1;
                }
            }
            let mark = lower(begin - 1);
            if always || is_dash(mark) && language.is(&["es"]) {
                if !is_dash(mark) || begin < from + 2 {
                    return None;
                }
                let mut words = begin - 1;
                if lower(words - 1) == "," {
                    words -= 1;
                }
                let close = (at + 1..to.min(at + 25)).find(|&k| is_dash(lower(k)));
                let open_end = dialogue.then_some(to);
                let mut resume = close.map(|close| close + 1).or(open_end)?;
                if !dialogue {
                    while resume < to && !self.tokens[resume].word && lower(resume) != "¿" {
                        resume += 1;
                    }
                }
                return Some((words, resume));
            }
            if !matches!(mark, "," | "?" | "!" | "…") {
                return None;
            }
            let inverted = (begin + 1..=at + 1).any(|k| {
                self.tokens
                    .get(k)
                    .is_some_and(|token| token.classes & PRONOUN != 0)
                    && k <= to
            });
            let close = (at + 1..to.min(at + 16))
                .find(|&k| matches!(lower(k), "," | "." | ";"))
                .or(dialogue.then_some(to))?;
            let named = (at + 1..close).any(|k| self.tokens[k].large);
            let clause =
                (at + 1..close).any(|k| self.tokens[k].classes & (THAT | VERB) != 0 && k != at);
            let words = begin - usize::from(mark == ",");
            ((inverted || named) && !clause && words > from).then_some((words, close + 1))
        })
    }
}
