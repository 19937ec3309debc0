//! Columns, codes and figures of a package in words.

use super::super::signed_in::SignedIn;
use crate::coding::frame::CodingFrame;
use crate::i18n::{Catalogue, key, option_words};
use crate::open_data::comparison::{Figure, FigurePlace, MovedFigure};
use crate::server::results::reserved_label;
use crate::ui::workspace::{FigureView, MovedFigureView};
use questionnaire::Form;

/// The words of a form in a language.
pub(super) struct FigureWords<'a> {
    signed: &'a SignedIn,
    form: &'a Form,
    /// The coding frames of the form, whose themes figures name.
    frames: &'a [CodingFrame],
    catalogue: Catalogue,
}

impl<'a> FigureWords<'a> {
    pub(super) fn new(signed: &'a SignedIn, form: &'a Form, frames: &'a [CodingFrame]) -> Self {
        Self { signed, form, frames, catalogue: signed.locale().form_catalogue(form) }
    }

    /// A cell of a rare combination. Columns are named `q` and the question's id; the themes of a text by its control.
    pub(super) fn cell(&self, column: &str, value: &str) -> String {
        if column == "locale" {
            return self.language(value);
        }
        if self.frames.iter().any(|frame| frame.question() == column) {
            return format!("{column} {}", self.theme(column, value));
        }
        let id = column.strip_prefix('q').unwrap_or(column);
        if value.is_empty() {
            return format!("{id} {}", self.catalogue.message(key::ANSWER_NONE));
        }
        format!("{id} {}", self.option(id, value))
    }

    /// A figure that moves.
    pub(super) fn moved(&self, figure: &MovedFigure) -> MovedFigureView {
        let words = |figure: Figure| match figure {
            Figure::Number(number) => Some(FigureView::Number(number)),
            Figure::Share(parts) => Some(FigureView::Share(parts)),
            Figure::Suppressed | Figure::Absent => None,
        };
        MovedFigureView { label: self.label(&figure.place), before: words(figure.before), after: words(figure.after) }
    }

    fn label(&self, place: &FigurePlace) -> String {
        let (label, group) = match place {
            FigurePlace::Responses => (self.catalogue.message(key::PUBLICATION_FIGURE_RESPONSES), None),
            FigurePlace::Locale(tag) => (self.language(tag), None),
            FigurePlace::Respondents(_, id, group) => {
                (self.catalogue.format(key::PUBLICATION_FIGURE_RESPONDENTS.name(), &[("question", id)]), group.as_ref())
            }
            FigurePlace::Option(_, id, code, group) => (format!("{id} {}", self.option(id, code)), group.as_ref()),
            FigurePlace::Coded(_, control, group) => {
                let words = self.catalogue.format(key::PUBLICATION_FIGURE_CODED.name(), &[("question", control)]);
                (words, group.as_ref())
            }
            FigurePlace::Estimate(_, control, theme, group) | FigurePlace::Theme(_, control, theme, group) => {
                (format!("{control} {}", self.theme(control, theme)), group.as_ref())
            }
        };
        match group {
            // The groups are those of the question by which the form's results are broken down.
            Some(group) => format!("{label} ({})", self.group(group)),
            None => label,
        }
    }

    fn language(&self, tag: &str) -> String {
        self.signed.snapshot.context.site.locale(tag).map_or_else(|| tag.to_owned(), |locale| locale.name())
    }

    fn group(&self, code: &str) -> String {
        let question = self.form.breakdown();
        question.map_or_else(|| code.to_owned(), |(question, _)| self.option(question.id().as_str(), code))
    }

    /// The label of a theme or reserved code.
    fn theme(&self, control: &str, id: &str) -> String {
        if let Some(label) = reserved_label(id) {
            return self.catalogue.message(label);
        }
        let frame = self.frames.iter().find(|frame| frame.question() == control);
        let theme = frame.and_then(|frame| frame.theme(&id.parse().ok()?));
        theme.map_or(id, |theme| theme.label(self.catalogue.locale())).to_owned()
    }

    fn option(&self, id: &str, code: &str) -> String {
        let question = self.form.question(id);
        question.and_then(|question| option_words(&self.catalogue, question, code)).unwrap_or_else(|| code.to_owned())
    }
}
