//! Columns, codes and figures of a package in words.

use super::super::signed_in::SignedIn;
use crate::i18n::{Catalogue, key, option_words};
use crate::open_data::comparison::{Figure, FigurePlace, MovedFigure};
use crate::ui::workspace::MovedFigureView;
use questionnaire::Form;

/// The words of a form in a language.
pub(super) struct FigureWords<'a> {
    signed: &'a SignedIn,
    form: &'a Form,
    catalogue: Catalogue,
}

impl<'a> FigureWords<'a> {
    pub(super) fn new(signed: &'a SignedIn, form: &'a Form) -> Self {
        Self { signed, form, catalogue: signed.locale().form_catalogue(form) }
    }

    /// A cell of a rare combination. Columns are named `q` and the question's id.
    pub(super) fn cell(&self, column: &str, value: &str) -> String {
        if column == "locale" {
            return self.language(value);
        }
        let id = column.strip_prefix('q').unwrap_or(column);
        if value.is_empty() {
            return format!("{id} {}", self.catalogue.message(key::ANSWER_NONE));
        }
        format!("{id} {}", self.option(id, value))
    }

    /// A figure that moves.
    pub(super) fn moved(&self, figure: &MovedFigure) -> MovedFigureView {
        let number = |figure: Figure| match figure {
            Figure::Number(number) => Some(number),
            Figure::Suppressed | Figure::Absent => None,
        };
        MovedFigureView { label: self.label(&figure.place), before: number(figure.before), after: number(figure.after) }
    }

    fn label(&self, place: &FigurePlace) -> String {
        let (label, group) = match place {
            FigurePlace::Responses => (self.catalogue.message(key::PUBLICATION_FIGURE_RESPONSES), None),
            FigurePlace::Locale(tag) => (self.language(tag), None),
            FigurePlace::Respondents(_, id, group) => {
                (self.catalogue.format(key::PUBLICATION_FIGURE_RESPONDENTS.name(), &[("question", id)]), group.as_ref())
            }
            FigurePlace::Option(_, id, code, group) => (format!("{id} {}", self.option(id, code)), group.as_ref()),
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

    fn option(&self, id: &str, code: &str) -> String {
        let question = self.form.question(id);
        question.and_then(|question| option_words(&self.catalogue, question, code)).unwrap_or_else(|| code.to_owned())
    }
}
