//! The synthesis document as a page: each directive with its figure, as it is published now. What is not published, or not any more, is
//! said in its place, so that no figure of the page is ever another than that of the results.

use super::coded_state::PublishedResults;
use super::pages::layout_at;
use super::sign_off::last_sign_off;
use super::theme_views::{estimates_view, published_text, share_range, themes_view};
use crate::coding::figures::EstimatesByGroup;
use crate::i18n::{Catalogue, form_keys, key, option_words};
use crate::server::addresses::SYNTHESIS_ENDING;
use crate::server::render::render_document;
use crate::server::site_context::SiteContext;
use crate::site::{Locale, SynthesisSource};
use crate::store::SignOff;
use crate::store::timestamps::timestamp_from_ms;
use crate::synthesis_document::{
    Directive, DocumentFigures, DocumentProblem, FigureProblem, FigureRef, Inline, Part, Placed, SampleFigure, Scope,
    SignOffState, Signed, SynthesisDocument, check_figures, figure, sample_figure,
};
use crate::ui::pages::{
    self, EstimateView, FigureSource, SignOffNote, SynthesisInline, SynthesisPage, SynthesisPart, ThemeView,
    marked_label,
};
use questionnaire::suppression::Count;
use questionnaire::{Form, OptionCode};
use std::sync::Arc;

/// The page; `None` if the site has no document that can be read.
pub(super) async fn document_page(
    context: &SiteContext,
    locale: &Locale,
    form: &Arc<Form>,
    published: &PublishedResults<'_>,
) -> Option<String> {
    let source = locale.synthesis(form)?;
    let document = match SynthesisDocument::parse(&source.text) {
        Ok(document) => document,
        Err(problems) => {
            report(source, &problems);
            return None;
        }
    };
    report(source, &check_figures(&document, published.document, &published.coded.quoted));
    let layout =
        layout_at(context, locale, form, &format!("/{}{SYNTHESIS_ENDING}", form.id()), key::SYNTHESIS_HEADING, true);
    let catalogue = locale.form_catalogue(form);
    let filling = Filling { catalogue: &catalogue, form, published, document: &document };
    let signed = Signed::from_document(
        &source.text,
        &DocumentFigures::from_results(&source.lang, &document, published.document),
    );
    let zone = context.windows.zone(form);
    let told =
        |SignOff { in_name_of, at, .. }: SignOff| (in_name_of, zone.format_long(timestamp_from_ms(at), &catalogue));
    let sign_off = match signed.state(last_sign_off(&published.coded.sign_offs, &source.lang)) {
        SignOffState::Draft => SignOffNote::Draft,
        SignOffState::Signed(last) => SignOffNote::Signed(told(last)),
        SignOffState::Changed(last) => SignOffNote::Changed(told(last)),
    };
    let page = Arc::new(SynthesisPage {
        form: form.id().to_string(),
        sign_off,
        title: document.title.clone(),
        lang: Some(source.lang.clone()).filter(|lang| lang != locale.tag()),
        parts: document.parts.iter().map(|part| filling.part(part)).collect(),
        responses: published.document.results.responses,
        has_open_data: form.open_data().is_some(),
        catalogue: catalogue.clone(),
    });
    Some(render_document(move || pages::synthesis(&layout, &page)).await)
}

fn report(source: &SynthesisSource, problems: &[DocumentProblem]) {
    for DocumentProblem { line, message } in problems {
        tracing::warn!(file = source.file, line, message, "a synthesis document does not agree with the results");
    }
}

/// Fills figures into a document.
struct Filling<'f> {
    catalogue: &'f Catalogue,
    form: &'f Form,
    published: &'f PublishedResults<'f>,
    document: &'f SynthesisDocument,
}

impl Filling<'_> {
    fn part(&self, part: &Part) -> SynthesisPart {
        match part {
            Part::Text(pieces) => SynthesisPart::Text(pieces.iter().map(|piece| self.inline(piece)).collect()),
            Part::Block(at) => self
                .document
                .directives
                .get(*at)
                .and_then(|placed| self.block(placed))
                .unwrap_or(SynthesisPart::Missing),
        }
    }

    fn inline(&self, piece: &Inline) -> SynthesisInline {
        match piece {
            Inline::Html(html) => SynthesisInline::Html(html.clone()),
            Inline::Figure(at) => {
                let placed = self.document.directives.get(*at);
                placed.and_then(|placed| self.single(placed).ok()).unwrap_or(SynthesisInline::Missing)
            }
        }
    }

    fn single(&self, placed: &Placed) -> Result<SynthesisInline, FigureProblem> {
        let (Directive::Count(reference, scope) | Directive::Share(reference, scope)) = &placed.directive else {
            return Ok(SynthesisInline::Missing);
        };
        if let Some(SampleFigure::One(estimate)) = sample_figure(self.published.document, &placed.directive)? {
            let code = reference.code.as_deref();
            let caution = code.and_then(|code| self.estimate_view(&reference.question, code)?.caution);
            let from = FigureSource { question: self.anchor(&reference.question), caution };
            return Ok(SynthesisInline::Estimate(placed.written.clone(), share_range(estimate), from));
        }
        let (count, base) = figure(self.published.document, reference)?.count_and_base(scope)?;
        let caution = reference.code.as_deref().and_then(|code| self.theme(&reference.question, code)?.caution);
        let from = FigureSource { question: self.anchor(&reference.question), caution };
        Ok(match (&placed.written, &placed.directive) {
            (Some(written), _) => SynthesisInline::Written(written.clone(), from),
            (None, Directive::Share(..)) => SynthesisInline::Share(count, base, from),
            (None, _) => SynthesisInline::Count(count, from),
        })
    }

    fn block(&self, placed: &Placed) -> Option<SynthesisPart> {
        match &placed.directive {
            Directive::Count(reference, Scope::By(_)) => self.groups(reference, false),
            Directive::Share(reference, Scope::By(_)) => {
                match sample_figure(self.published.document, &placed.directive).ok()? {
                    Some(SampleFigure::ByGroup(shares)) => self.group_estimates(reference, shares),
                    _ => self.groups(reference, true),
                }
            }
            Directive::Count(..) | Directive::Share(..) => None,
            Directive::Chart(question) => self.chart(question),
            Directive::Themes(control, most) => self.themes(control, *most),
            Directive::Quote(response_id, control) => {
                self.published.coded.quoted.get(response_id, control).map(published_text).map(SynthesisPart::Quote)
            }
        }
    }

    fn chart(&self, id: &str) -> Option<SynthesisPart> {
        let closed = self.published.document.results.questions.iter().find(|closed| closed.question.as_str() == id)?;
        let question = self.form.question(id)?;
        let label = |code: &OptionCode| {
            let words = option_words(self.catalogue, question, code.as_str());
            words.unwrap_or_else(|| code.to_string())
        };
        let rows = closed.options_by_group().into_iter().map(|option| (label(&option.code), option.count));
        Some(SynthesisPart::Chart {
            question: self.anchor(id),
            title: self.title(id, None),
            rows: rows.collect(),
            base: closed.respondent_count()?,
        })
    }

    fn themes(&self, control: &str, most: Option<usize>) -> Option<SynthesisPart> {
        if let Some((question, figures)) = self.published.coded.sampled(self.published.document, control) {
            let mut estimates = estimates_view(self.catalogue, &question.frame, figures, &[]);
            estimates.themes.truncate(most.unwrap_or(usize::MAX));
            let title = self.catalogue.format(key::RESULTS_THEMES_OF.name(), &[("title", &self.title(control, None))]);
            let estimates = Box::new(estimates);
            return Some(SynthesisPart::Estimates { question: self.anchor(control), title, estimates });
        }
        let (question, figures) = self.published.coded.question(self.published.document, control)?;
        let mut themes = themes_view(self.catalogue, &question.frame, figures, &[]);
        themes.themes.truncate(most.unwrap_or(usize::MAX));
        figures.respondents.count()?;
        let title = self.title(control, None);
        let title = self.catalogue.format(key::RESULTS_THEMES_OF.name(), &[("title", &title)]);
        Some(SynthesisPart::Themes { question: self.anchor(control), title, themes: Box::new(themes) })
    }

    fn groups(&self, reference: &FigureRef, is_share: bool) -> Option<SynthesisPart> {
        let figure = figure(self.published.document, reference).ok()?;
        figure.count_and_base(&Scope::All).ok()?;
        let rows = self.group_labels()?.into_iter().map(|(group, label)| {
            let of = |counts: &questionnaire::results::ByGroup| counts.get(group).copied().unwrap_or(Count::Suppressed);
            (label, of(&figure.by_group), of(&figure.base_by_group))
        });
        let title = self.title(&reference.question, reference.code.as_deref());
        Some(SynthesisPart::Groups {
            question: self.anchor(&reference.question),
            title,
            is_share,
            rows: rows.collect(),
        })
    }

    fn group_estimates(&self, reference: &FigureRef, shares: &EstimatesByGroup) -> Option<SynthesisPart> {
        let rows = self.group_labels()?.into_iter().map(|(group, label)| {
            let share = shares.get(group).copied().flatten();
            (label, share.map(share_range))
        });
        Some(SynthesisPart::GroupEstimates {
            question: self.anchor(&reference.question),
            title: self.title(&reference.question, reference.code.as_deref()),
            rows: rows.collect(),
        })
    }

    /// The groups of respondents with their labels.
    fn group_labels(&self) -> Option<Vec<(&OptionCode, String)>> {
        let (_, choice) = self.form.breakdown()?;
        let label = |group| self.catalogue.message_by_key(&form_keys::option_key(choice.options.name(), group));
        Some(choice.options.codes().iter().map(|group| (group, label(group))).collect())
    }

    /// The id of the question under which the page of results shows a control.
    fn anchor(&self, control: &str) -> String {
        self.form.question_for_control(control).map(|question| question.id().to_string()).unwrap_or_default()
    }

    /// A theme of a control as the page of results shows it.
    fn theme(&self, control: &str, code: &str) -> Option<ThemeView> {
        let (coded, figures) = self.published.coded.question(self.published.document, control)?;
        let at = figures.themes.iter().position(|theme| theme.theme == code)?;
        themes_view(self.catalogue, &coded.frame, figures, &[]).themes.into_iter().nth(at)
    }

    /// A theme of a control of which a sample is coded.
    fn estimate_view(&self, control: &str, code: &str) -> Option<EstimateView> {
        let (coded, figures) = self.published.coded.sampled(self.published.document, control)?;
        let at = figures.themes.iter().position(|theme| theme.theme == code)?;
        estimates_view(self.catalogue, &coded.frame, figures, &[]).themes.into_iter().nth(at)
    }

    /// The short name of a question, with the label of an option or theme.
    fn title(&self, control: &str, code: Option<&str>) -> String {
        let Some(question) = self.form.question_for_control(control) else {
            return self.catalogue.message(key::RESULTS_RESPONDENTS);
        };
        let short = self.catalogue.message_by_key(&form_keys::question_attribute_key(question, "short"));
        let Some(code) = code else { return short };
        let theme = self.theme(control, code).map(|theme| marked_label(self.catalogue, &theme));
        let estimated = || Some(self.estimate_view(control, code)?.marked_label(self.catalogue));
        let theme = theme.or_else(estimated);
        let label = theme.or_else(|| option_words(self.catalogue, question, code)).unwrap_or_else(|| code.to_owned());
        self.catalogue.format(key::OPEN_DATA_OPTION.name(), &[("question", &short), ("option", &label)])
    }
}
