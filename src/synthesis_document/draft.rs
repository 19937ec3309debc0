//! Writes the first draft of a document: every question with its figures, in the order of the form. People write the rest.

use crate::coding::figures::ResultsDocument;
use crate::i18n::key;
use crate::site::FormMessages;
use questionnaire::{Form, Question};

/// The most themes that a draft shows of a question.
const MOST_THEMES: usize = 10;

/// A published text that is worth quoting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The response to which it belongs.
    pub response_id: String,
    /// The control in which it was written.
    pub control: String,
}

/// Returns a draft in one language. A figure that is not published is said to be so, so that the draft passes its own check.
pub fn draft(form: &Form, words: &FormMessages, document: &ResultsDocument, quotes: &[Quote]) -> String {
    let mut lines = vec![
        format!("# {}", words.message_with(key::SYNTHESIS_DRAFT_TITLE, &[("title", &words.title())])),
        words.message_with(key::SYNTHESIS_DRAFT_RESPONSES, &[("count", &"{{ count responses }}")]),
        format!("*{}*", words.message(key::SYNTHESIS_DRAFT_TODO)),
    ];
    if document.results.is_below_threshold() {
        lines.push(words.message_with(key::RESULTS_FEW, &[("least", &document.results.threshold)]));
        return join_paragraphs(&lines);
    }
    for section in form.sections() {
        let questions: Vec<Vec<String>> = section
            .questions()
            .iter()
            .filter(|question| !question.is_private())
            .filter_map(|question| question_lines(question, words, document, quotes))
            .collect();
        if !questions.is_empty() {
            lines.push(format!("## {}", words.section(section)));
            lines.extend(questions.into_iter().flatten());
        }
    }
    join_paragraphs(&lines)
}

/// A question with what is known of it; `None` if that is nothing.
fn question_lines(
    question: &Question,
    words: &FormMessages,
    document: &ResultsDocument,
    quotes: &[Quote],
) -> Option<Vec<String>> {
    let id = question.id().as_str();
    let least = document.results.threshold;
    let mut lines = Vec::new();
    if let Some(closed) = document.results.questions.iter().find(|closed| closed.question.as_str() == id) {
        if closed.respondent_count().is_some() {
            let count = format!("{{{{ count {id} }}}}");
            lines.push(words.message_with(key::SYNTHESIS_DRAFT_ANSWERED, &[("count", &count)]));
            lines.push(format!("{{{{ chart {id} }}}}"));
        } else {
            lines.push(words.message_with(key::RESULTS_FEW_ANSWERS, &[("least", &least)]));
        }
    }
    for control in question.controls() {
        if document.estimates_of(&control).is_some_and(|estimates| !estimates.themes.is_empty()) {
            lines.push(format!("{{{{ themes {control} top {MOST_THEMES} }}}}"));
        }
        let Some(themes) = document.themes_of(&control) else { continue };
        if themes.respondents.count().is_some() {
            let count = format!("{{{{ count {control} }}}}");
            lines.push(words.message_with(key::SYNTHESIS_DRAFT_CODED, &[("count", &count)]));
            lines.push(format!("{{{{ themes {control} top {MOST_THEMES} }}}}"));
        } else {
            lines.push(words.message_with(key::RESULTS_THEMES_FEW, &[("least", &least)]));
        }
        let own = quotes.iter().filter(|quote| quote.control == control);
        lines.extend(own.map(|quote| format!("{{{{ quote {} {control} }}}}", quote.response_id)));
    }
    let heading = format!("### {}", words.question(question));
    (!lines.is_empty()).then(|| std::iter::once(heading).chain(lines).collect())
}

fn join_paragraphs(lines: &[String]) -> String {
    format!("{}\n", lines.join("\n\n"))
}
