//! Valid responses made up by the machine, the same ones for the same seed: for tests, demonstrations and load.

use crate::condition::is_asked;
use crate::country::countries;
use crate::form::{Form, Kind, MultipleChoice, OptionList, Question};
use crate::ids::OptionCode;
use crate::raw::{RawAnswer, RawAnswers};

const WORDS: [&str; 24] = [
    "coopération",
    "confiance",
    "normes",
    "réseaux",
    "chiffrement",
    "resilience",
    "standards",
    "people",
    "Internet",
    "États",
    "entreprises",
    "société",
    "audits",
    "exercises",
    "partage",
    "vigilance",
    "« cœur public »",
    "supply chain",
    "open source",
    "données",
    "قواعد",
    "信任",
    "безопасность",
    "🔐",
];

/// A valid response to `form`: required questions answered, optional ones mostly.
pub fn synthetic_response(form: &Form, seed: u64) -> RawAnswers {
    let mut random = Random(seed);
    let mut raw = RawAnswers::default();
    for question in form.questions() {
        let answered = question.is_required() || random.random_below(8) > 0;
        if answered && is_asked(form, question, &raw) {
            random.answer(question, &mut raw);
        }
    }
    raw
}

/// SplitMix64: small, and good enough for made-up answers.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn random_below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap_or_default()
    }

    fn answer(&mut self, question: &Question, raw: &mut RawAnswers) {
        let value = match question.kind() {
            Kind::Text(text) => RawAnswer::One(self.text(text.max)),
            Kind::Email { .. } => RawAnswer::One(format!("contact{}@organisation.example", self.random_below(100_000))),
            Kind::Url { .. } => RawAnswer::One(format!("https://organisation{}.example", self.random_below(100_000))),
            Kind::Country => RawAnswer::One(self.country()),
            Kind::Acknowledgement => RawAnswer::One(OptionCode::YES.to_owned()),
            Kind::SingleChoice(choice) => {
                let code = self.option(&choice.options);
                if let (OptionCode::OTHER, Some(max), Some(control)) =
                    (code.as_str(), choice.other_max, question.other_control())
                {
                    raw.set(&control, RawAnswer::One(self.text(max)));
                }
                RawAnswer::One(code)
            }
            Kind::MultipleChoice(several) => RawAnswer::Many(self.several(several)),
            Kind::Scale(scale) => RawAnswer::One(
                (usize::from(scale.first) + self.random_below(usize::from(scale.last - scale.first) + 1)).to_string(),
            ),
        };
        raw.set(question.id().as_str(), value);
    }

    fn option(&mut self, options: &OptionList) -> String {
        options.codes()[self.random_below(options.codes().len())].to_string()
    }

    /// Some countries much more often than others, as in life.
    fn country(&mut self) -> String {
        let codes: Vec<_> = countries().collect();
        let among = self.random_below(codes.len()) + 1;
        codes[self.random_below(among)].to_string()
    }

    fn several(&mut self, several: &MultipleChoice) -> Vec<String> {
        let mut left: Vec<_> = several.options.codes().iter().map(ToString::to_string).collect();
        let wanted = several.min + self.random_below(several.max - several.min + 1);
        (0..wanted).map(|_| left.remove(self.random_below(left.len()))).collect()
    }

    fn text(&mut self, max: usize) -> String {
        let mut text = String::new();
        for _ in 0..=self.random_below(12) {
            let word = WORDS[self.random_below(WORDS.len())];
            if text.chars().count() + word.chars().count() + 1 > max {
                break;
            }
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        if text.is_empty() { "x".to_owned() } else { text }
    }
}
