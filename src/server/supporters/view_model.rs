//! The supporter list as its page shows it: this module turns codes into labels of the language.

use super::SupporterQuery;
use crate::i18n::option_words;
use crate::site::Locale;
use crate::store::{ListedSupporter, Store, StoreError, SupporterCount};
use crate::text::folding::fold_text;
use crate::ui::pages::{Facet, SupporterView, SupportersPage};
use questionnaire::{Form, OptionCode, Question, QuestionId};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many supporters a page shows.
const PAGE: u32 = 50;

/// Reads the supporters that the query selects, and the counts per kind and country.
pub(super) async fn load_supporters_page(
    store: &dyn Store,
    (locale, form): (&Locale, &Arc<Form>),
    query: SupporterQuery,
) -> Result<SupportersPage, StoreError> {
    let (id, filter) = (form.id().as_str(), query.to_filter());
    let groups = store.supporter_groups(id).await?;
    let found = store.count_supporters(id, &filter).await?;
    let pages = found.div_ceil(u64::from(PAGE)).max(1);
    let page = query.page.min(pages - 1);
    let listed = store.supporters(id, &filter, page * u64::from(PAGE), PAGE).await?;
    let names = Labels { catalogue: locale.form_catalogue(form), form };
    let members = listed.into_iter().map(|listed| names.supporter_view(listed)).collect();
    let (kinds, countries) = (names.kinds(&groups), names.countries(&groups));
    let total = groups.iter().map(|group| group.supporters).sum();
    let SupporterQuery { search, kind, country, .. } = query;
    let form_id = id.to_owned();
    Ok(SupportersPage {
        catalogue: names.catalogue,
        form: form_id,
        total,
        kinds,
        countries,
        search,
        kind,
        country,
        found,
        page,
        pages,
        members,
    })
}

/// The labels of codes, in a language.
struct Labels<'f> {
    catalogue: crate::i18n::Catalogue,
    form: &'f Form,
}

impl Labels<'_> {
    fn supporter_view(&self, listed: ListedSupporter) -> SupporterView {
        let community = self.form.supporter_settings();
        let name = |question: Option<&QuestionId>, code: &str| {
            question.map_or_else(|| code.to_owned(), |question| self.name(question, code))
        };
        SupporterView {
            kind: name(community.map(|community| &community.kind), &listed.kind),
            country: name(community.map(|community| &community.country), &listed.country),
            lang: Some(listed.locale).filter(|locale| locale != self.catalogue.locale()),
            name: listed.name,
            website: listed.website,
            statement: listed.statement,
        }
    }

    /// The kinds, in the order of the form; kinds that the form no longer has come last.
    fn kinds(&self, groups: &[SupporterCount]) -> Vec<Facet> {
        let Some(community) = self.form.supporter_settings() else { return Vec::new() };
        let mut facets = self.facets(&community.kind, groups, |group| &group.kind);
        let known = self.form.question(community.kind.as_str()).map_or(&[][..], codes);
        facets.sort_by_key(|facet| known.iter().position(|code| code.as_str() == facet.code).unwrap_or(known.len()));
        facets
    }

    /// The countries, sorted by name.
    fn countries(&self, groups: &[SupporterCount]) -> Vec<Facet> {
        let Some(community) = self.form.supporter_settings() else { return Vec::new() };
        let mut facets = self.facets(&community.country, groups, |group| &group.country);
        facets.sort_by_cached_key(|facet| fold_text(&facet.label));
        facets
    }

    fn facets(
        &self,
        question: &QuestionId,
        groups: &[SupporterCount],
        code: fn(&SupporterCount) -> &String,
    ) -> Vec<Facet> {
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        for group in groups {
            *counts.entry(code(group)).or_default() += group.supporters;
        }
        let facet =
            |(code, count): (&str, u64)| Facet { label: self.name(question, code), code: code.to_owned(), count };
        counts.into_iter().map(facet).collect()
    }

    /// The label of a code; the code itself if the form no longer offers that option.
    fn name(&self, question: &QuestionId, code: &str) -> String {
        let question = self.form.question(question.as_str());
        question.and_then(|question| option_words(&self.catalogue, question, code)).unwrap_or_else(|| code.to_owned())
    }
}

fn codes(question: &Question) -> &[OptionCode] {
    question.kind().single_choice().map_or(&[], |choice| choice.options.codes())
}
