//! Turns texts under review into what their pages show.

use super::context::ReviewContext;
use super::invalid_decision::InvalidDecision;
use super::posted::PostedDecision;
use super::words::{flag_key, review_act_key, status_key, verdict_key};
use crate::i18n::{Key, key};
use crate::review::status::ReviewStatus;
use crate::review::{FreeText, QuestionProgress, ResponseUnderReview, ReviewError};
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{Reservation, Review, ReviewAct};
use crate::ui::messages::answer_labels;
use crate::ui::workspace::review::{
    LogLine, OpinionView, Passage, ProgressView, Refusal, RestAnswer, TextView, TypedDecision,
};

/// How many characters of a text the list shows.
const BEGINNING: usize = 120;

impl ReviewContext {
    /// A text as its page shows it. `posted` is a decision on it that was refused.
    pub(super) fn text_view(
        &self,
        response: &ResponseUnderReview,
        text: &FreeText,
        reserved: Option<Reservation>,
        posted: Option<&PostedDecision>,
    ) -> TextView {
        // A choice of flags that were different from the present ones does not apply to these.
        let chosen = posted.filter(|posted| posted.is_of_same_text(text));
        let passage = |(rank, flag): (usize, &crate::review::scan::Flag)| Passage {
            from: flag.from,
            to: flag.to,
            kind: flag_key(flag.kind),
            words: text.passage(flag.from, flag.to),
            is_chosen: chosen.is_none_or(|posted| posted.chooses(rank)),
        };
        let is_blind = self.reads_second(text);
        let opinions = match &text.status {
            ReviewStatus::Differing(opinions) => opinions.as_slice(),
            _ => &[],
        };
        let opinion = |opinion: &crate::review::status::Opinion| OpinionView {
            by: opinion.by.clone(),
            verdict: verdict_key(&opinion.verdict),
            note: opinion.note.clone(),
            published: text.published_text(&opinion.verdict),
        };
        let log = text.reviews.iter().rev().map(|(_, review)| review);
        let log = log.filter(|review| !is_blind || review.act == ReviewAct::Note).map(|review| self.log_line(review));
        TextView {
            response_id: text.response_id.clone(),
            control: text.control.clone(),
            seen: text.fingerprint().to_string(),
            locale: text.locale.clone(),
            language: self.language_name(&text.locale),
            text: text.text.clone(),
            passages: text.flags.iter().enumerate().map(passage).collect(),
            status: status_key(&text.status),
            is_decided: matches!(text.status, ReviewStatus::Decided(_)),
            remark: self.remark(text),
            reserved: reserved.map(|other| (other.by, self.time(other.until))),
            opinions: opinions.iter().map(opinion).collect(),
            log: log.collect(),
            rest: self.rest(response, &text.control),
            may_ask_opinion: !self.service.has_second_reader(),
            may_undo: text.undoable_by(&self.person()),
        }
    }

    /// Since when responses are published; `None` if none are.
    pub(super) async fn published_since(&self) -> Result<Option<String>, ReviewError> {
        Ok(self.service.published_at().await?.map(|at| self.moment(at)))
    }

    /// Whether the reviewer is to read the text without knowing what the first reader decided.
    fn reads_second(&self, text: &FreeText) -> bool {
        matches!(&text.status, ReviewStatus::ReadOnce(opinion) if opinion.person != self.person())
    }

    fn remark(&self, text: &FreeText) -> Option<Key> {
        match &text.status {
            ReviewStatus::ReadOnce(_) if self.reads_second(text) => Some(key::REVIEW_SECOND_READING),
            ReviewStatus::ReadOnce(_) => Some(key::REVIEW_OWN_OPINION),
            ReviewStatus::OpinionWanted(person) if *person == self.person() => Some(key::REVIEW_OPINION_ASKED),
            ReviewStatus::OpinionWanted(_) => Some(key::REVIEW_OPINION_WANTED),
            _ => None,
        }
    }

    fn log_line(&self, review: &Review) -> LogLine {
        let act = review_act_key(&review.act);
        LogLine { by: review.by.clone(), when: self.moment(review.at), act, note: review.note.clone() }
    }

    /// The public answers of the response besides the text itself.
    fn rest(&self, response: &ResponseUnderReview, control: &str) -> Vec<RestAnswer> {
        let raw = response.answers(&self.form).to_raw();
        let questions = self.form.questions().filter(|question| !question.is_private());
        let others = questions.filter(|question| question.id().as_str() != control);
        let answer = |question: &questionnaire::Question| {
            let words = answer_labels(&self.catalogue, question, &raw)?;
            Some(RestAnswer { question: question.id().to_string(), words })
        };
        others.filter_map(answer).collect()
    }

    /// The time of day of an instant.
    fn time(&self, at: i64) -> String {
        let clock = self.zone.clock(timestamp_from_ms(at));
        format!("{:02}:{:02}", clock.hour(), clock.minute())
    }

    /// The date and the time of an instant.
    fn moment(&self, at: i64) -> String {
        self.zone.format_long(timestamp_from_ms(at), &self.catalogue)
    }

    /// The name of a language in that language.
    pub(super) fn language_name(&self, tag: &str) -> String {
        self.snapshot.context.site.locale(tag).map_or_else(|| tag.to_owned(), |locale| locale.name())
    }
}

/// The beginning of a text in one line, for the list.
pub(super) fn beginning(text: &str) -> String {
    let mut words: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).take(BEGINNING).collect();
    if text.chars().nth(BEGINNING).is_some() {
        words.push('…');
    }
    words
}

/// How far the whole review is.
pub(super) fn total(questions: &[QuestionProgress], is_complete: bool) -> ProgressView {
    let sum = |count: fn(&QuestionProgress) -> u64| questions.iter().map(count).sum();
    ProgressView { all: sum(|question| question.all), decided: sum(|question| question.decided), is_complete }
}

/// What was typed before a decision was refused.
pub(super) fn typed(posted: &PostedDecision, text: Option<&FreeText>) -> TypedDecision {
    let same_text = text.filter(|text| posted.is_of_same_text(text));
    TypedDecision {
        words: posted.words.clone(),
        note: posted.note.clone(),
        is_despite_flags: same_text.is_some() && posted.is_despite_flags,
        spans: same_text.map(|text| posted.spans_in(text)).unwrap_or_default(),
    }
}

/// Why a decision was not taken, as the page says it.
pub(super) fn refusal(invalid: &InvalidDecision) -> Refusal {
    let (why, words) = match invalid {
        InvalidDecision::Stale => (key::REVIEW_STALE, ""),
        InvalidDecision::Overtaken => (key::REVIEW_OVERTAKEN, ""),
        InvalidDecision::Gone => (key::REVIEW_GONE, ""),
        InvalidDecision::NoPassage => (key::REVIEW_NO_PASSAGE, ""),
        InvalidDecision::NoWords(words) => (key::REVIEW_NO_WORDS, words.as_str()),
        InvalidDecision::Translated => (key::REVIEW_TRANSLATED, ""),
        InvalidDecision::NoReason => (key::REVIEW_NO_REASON, ""),
        InvalidDecision::StillFlagged => (key::REVIEW_STILL_FLAGGED, ""),
        InvalidDecision::NothingToUndo => (key::REVIEW_NOTHING_TO_UNDO, ""),
        InvalidDecision::Failed(_) => (key::REVIEW_FAILED, ""),
    };
    Refusal { why, words: words.to_owned() }
}
