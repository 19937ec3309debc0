//! Checks a document against the form that it is about, without any figure: every question and option is one of the form's.

use super::{Directive, DocumentProblem, FigureRef, Placed, Scope, SynthesisDocument};
use crate::coding::Code;
use questionnaire::column::public_columns;
use questionnaire::{ClosedQuestion, Form, OptionCode, ResultsSchema};

/// Returns what a document says of questions, options and groups that the form does not have, by line. Themes are not the form's: here
/// only their ids are read.
pub fn check_form(document: &SynthesisDocument, form: &Form) -> Vec<DocumentProblem> {
    let about = About { schema: ResultsSchema::from_form(form), controls: text_controls(form) };
    let problem = |placed: &Placed| {
        let message = about.problem(&placed.directive)?;
        Some(DocumentProblem { line: placed.line, message })
    };
    document.directives.iter().filter_map(problem).collect()
}

fn text_controls(form: &Form) -> Vec<String> {
    public_columns(form).iter().filter_map(|column| column.text_control()).collect()
}

/// What a document can be about.
struct About {
    schema: ResultsSchema,
    controls: Vec<String>,
}

impl About {
    fn problem(&self, directive: &Directive) -> Option<String> {
        let no_texts = |control: &String| format!("the form has no question {control} whose texts are published");
        match directive {
            Directive::Count(figure, scope) | Directive::Share(figure, scope) => {
                self.figure_problem(figure).or_else(|| self.scope_problem(scope))
            }
            Directive::Chart(question) => {
                let is_closed = self.schema.questions.iter().any(|closed| closed.id.as_str() == question);
                (!is_closed).then(|| format!("the form has no closed question {question} that is published"))
            }
            Directive::Themes(control, _) => (!self.controls.contains(control)).then(|| no_texts(control)),
            Directive::Quote(_, control) => (!self.controls.contains(control)).then(|| no_texts(control)),
        }
    }

    fn figure_problem(&self, FigureRef { question, code }: &FigureRef) -> Option<String> {
        if question == FigureRef::RESPONSES {
            return code.as_ref().map(|code| format!("`{}` takes no code such as {code}", FigureRef::RESPONSES));
        }
        let mut closed = self.schema.questions.iter().chain(&self.schema.breakdown);
        if let Some(closed) = closed.find(|closed| closed.id.as_str() == question) {
            let code = code.as_ref()?;
            return (!includes(closed, code)).then(|| format!("{question} has no option {code}"));
        }
        if !self.controls.contains(question) {
            return Some(format!("the form has no question {question} that is published"));
        }
        let code = code.as_ref()?;
        code.parse::<Code>().err().map(|error| error.to_string())
    }

    fn scope_problem(&self, scope: &Scope) -> Option<String> {
        let breakdown = self.schema.breakdown.as_ref();
        match scope {
            Scope::All => None,
            Scope::In(group) => {
                let is_known = breakdown.is_some_and(|breakdown| includes(breakdown, group));
                (!is_known).then(|| format!("the form has no group {group}"))
            }
            Scope::By(question) => {
                let is_breakdown = breakdown.is_some_and(|breakdown| breakdown.id.as_str() == question);
                (!is_breakdown).then(|| format!("the results are not broken down by {question}"))
            }
        }
    }
}

fn includes(question: &ClosedQuestion, code: &str) -> bool {
    OptionCode::parse(code).is_some_and(|code| question.codes.include(&code))
}
