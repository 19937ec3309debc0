//! The list of texts with its filters, and the progress by question.

use super::context::ReviewContext;
use super::selection::ReviewQuery;
use super::view_model::{beginning, total};
use super::words::{flag_key, named_status_key, status_key};
use super::{Main, ReviewAnswer};
use crate::i18n::{Key, key};
use crate::review::scan::FlagKind;
use crate::review::{FreeText, QuestionProgress, ReviewError, StatusFilter};
use crate::store::RereadingCounts;
use crate::ui::workspace::review::{ListPage, ListedText, QuestionRow, SelectOption, list_page};
use std::sync::Arc;

/// How many texts a page of the list shows.
const PAGE: usize = 50;

/// The list of the texts that a selection has.
pub(super) async fn list(review: &ReviewContext, query: &ReviewQuery) -> Result<ReviewAnswer, ReviewError> {
    let progress = review.progress().await?;
    let limit = u32::try_from(PAGE + 1).unwrap_or(u32::MAX);
    let mut found = review.service.list(&query.filter(), query.after.as_ref(), limit).await?;
    let has_more = found.len() > PAGE;
    found.truncate(PAGE);
    let next = found.last().filter(|_| has_more).map(|text| (text.response_id.clone(), text.control.clone()));
    let page = ListPage {
        progress: total(&progress.0, progress.1),
        rereadings: rereadings(review).await?,
        questions: progress.0.iter().map(row).collect(),
        selection: query.selection.clone(),
        statuses: statuses(review),
        languages: languages(review),
        flags: flags(review),
        texts: found.iter().map(listed).collect(),
        is_first: query.after.is_none(),
        next,
    };
    let (catalogue, form) = (review.catalogue.clone(), Arc::clone(&review.form));
    let main: Main = Arc::new(move |frame| list_page(frame, &catalogue, &form, &page));
    Ok(ReviewAnswer::Page(key::REVIEW_LIST, main))
}

/// How many accepted texts were read again, and how often the decision was another one.
async fn rereadings(review: &ReviewContext) -> Result<Option<(u64, u64)>, ReviewError> {
    if !review.service.has_rereading() {
        return Ok(None);
    }
    let RereadingCounts { confirmed, overturned } = review.service.rereadings().await?;
    Ok(Some((confirmed + overturned, overturned)))
}

fn row(progress: &QuestionProgress) -> QuestionRow {
    QuestionRow {
        control: progress.control.clone(),
        decided: progress.decided,
        waiting: progress.waiting(),
        flagged: progress.flagged,
        stale: progress.stale,
        differing: progress.differing,
    }
}

fn listed(text: &FreeText) -> ListedText {
    let mut kinds: Vec<FlagKind> = text.flags.iter().map(|flag| flag.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    ListedText {
        response_id: text.response_id.clone(),
        control: text.control.clone(),
        locale: text.locale.clone(),
        beginning: beginning(&text.text),
        status: status_key(&text.status),
        flags: kinds.into_iter().map(flag_key).collect(),
    }
}

fn option(review: &ReviewContext, value: &str, label: Key) -> SelectOption {
    SelectOption { value: value.to_owned(), label: review.catalogue.message(label) }
}

/// The statuses to choose from. A form that asks for a second reader has those of one; any other has requests for one, and both where
/// some texts are read again.
fn statuses(review: &ReviewContext) -> Vec<SelectOption> {
    let absent: &[&str] = match (review.service.has_second_reader(), review.service.has_rereading()) {
        (true, _) => &["opinion-wanted"],
        (false, true) => &[],
        (false, false) => &["read-once", "differing"],
    };
    let own = StatusFilter::names().filter(|name| !absent.contains(name));
    let waiting = option(review, "", key::REVIEW_WAITING);
    let stale = option(review, StatusFilter::Stale.name(), key::REVIEW_COUNT_STALE);
    let all = option(review, StatusFilter::All.name(), key::REVIEW_ANY);
    let named = own.map(|name| option(review, name, named_status_key(name)));
    [waiting, stale, all].into_iter().chain(named).collect()
}

fn languages(review: &ReviewContext) -> Vec<SelectOption> {
    let locales = review.snapshot.context.site.locales().iter();
    locales.map(|locale| SelectOption { value: locale.tag().to_owned(), label: locale.name() }).collect()
}

fn flags(review: &ReviewContext) -> Vec<SelectOption> {
    let kinds = FlagKind::ALL.into_iter().map(|kind| option(review, kind.name(), flag_key(kind)));
    let whole = [option(review, "any", key::REVIEW_FLAG_ANY), option(review, "none", key::REVIEW_FLAG_NONE)];
    whole.into_iter().chain(kinds).collect()
}
