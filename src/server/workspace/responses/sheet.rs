//! All that is held on a person, as a sheet in their language: shown for a reason, and logged in the transaction that reads the private
//! answers.

use super::super::body::Body;
use super::super::page;
use super::super::permitted::Permitted;
use super::super::review::review_act_key;
use super::sheet_words::SheetWords;
use super::{Parameters, Shown, response_id, show, view};
use crate::i18n::{Key, key};
use crate::store::{AuditCursor, Coding, Decision, PrivateVersion, Review, StoreError, SupporterVerdict};
use crate::ui::workspace::{ResponsePage, SheetEntry, SheetPage, action_key, fields, response_sheet};
use crate::workspace::audit::{AuditEntry, AuditFilter};
use crate::workspace::permit::SeePrivateAnswers;
use crate::workspace::{Action, Object};
use axum::http::StatusCode;
use axum::response::Response;
use questionnaire::{Form, Question};

/// The most entries of the log on a sheet.
const ENTRIES: u32 = 200;

pub(super) async fn sheet(permitted: Permitted<SeePrivateAnswers>, parameters: Parameters, body: Body) -> Response {
    let Some(form) = permitted.form.clone() else { return permitted.missing().await };
    let id = response_id(&parameters);
    let reason = body.field_value(fields::REASON);
    let language = match chosen_language(&permitted, (form.id().as_str(), id), &body).await {
        Ok(language) => language,
        Err(error) => return permitted.broken(&error).await,
    };
    let Some(language) = language.filter(|_| !reason.is_empty()) else {
        let problem = if reason.is_empty() { key::WORKSPACE_NO_REASON } else { key::WORKSPACE_SHEET_NO_LANGUAGE };
        let shown = Shown { problem: Some(problem), reason, ..Shown::default() };
        return show(&permitted, &parameters, Vec::new(), shown).await;
    };
    let act = permitted.act(Action::MakeRightsSheet, Object::response(id)).because(&reason).with("language", &language);
    let private = match permitted.store().read_private_versions(form.id().as_str(), id, act).await {
        Ok(Some(private)) => private,
        Ok(None) => return permitted.missing().await,
        Err(error) => return permitted.broken(&error).await,
    };
    let frame = page::frame(&permitted, Some(&permitted.account), key::WORKSPACE_SHEET);
    let permitted = permitted.in_language(&language);
    let frame = frame.with_content_for(permitted.locale().catalogue().clone(), key::WORKSPACE_SHEET);
    match load(&permitted, &form, id, private).await {
        Ok(Some(shown)) => page::respond(StatusCode::OK, move || response_sheet(&frame, &shown)).await,
        Ok(None) => permitted.missing().await,
        Err(error) => permitted.broken(&error).await,
    }
}

/// The language of the sheet: the one that was chosen, else that of the response; `None` if the site does not have it.
async fn chosen_language(
    permitted: &Permitted<SeePrivateAnswers>,
    (form, id): (&str, &str),
    body: &Body,
) -> Result<Option<String>, StoreError> {
    let chosen = body.field_value(fields::LANGUAGE);
    if chosen.is_empty() {
        return Ok(view::language_of(permitted, &permitted.store().response_versions(form, id).await?));
    }
    Ok(permitted.snapshot.context.site.locale(&chosen).map(|locale| locale.tag().to_owned()))
}

/// The sheet, in the language of `permitted`.
async fn load(
    permitted: &Permitted<SeePrivateAnswers>,
    form: &Form,
    id: &str,
    private: Vec<PrivateVersion>,
) -> Result<Option<SheetPage>, StoreError> {
    let form_id = form.id().as_str();
    let store = permitted.store();
    let Some(ResponsePage { versions, restriction, .. }) = view::one(permitted, id, Some(private)).await? else {
        return Ok(None);
    };
    let mut candidates = Vec::new();
    if form.supporter_settings().is_some() {
        candidates = store.supporter_candidates(form_id, id, "", 1).await?;
    }
    // A restricted response is no candidate; nor is it listed.
    let is_listed = candidates.pop().is_some_and(|candidate| candidate.is_listed);
    let listing = form.supporter_settings().is_some().then_some(match is_listed {
        true => key::WORKSPACE_SUPPORTER_LISTED,
        false => key::WORKSPACE_SUPPORTER_REFUSED,
    });
    let decisions: Vec<_> = store.newest_decision(form_id, id).await?.into_iter().collect();
    let reviews = store.reviews_of(form_id, &[id.to_owned()]).await?;
    let codings = store.codings_of(form_id, id).await?;
    let about = AuditFilter { object: Some(id.to_owned()), ..AuditFilter::default() };
    let words = SheetWords::load(permitted, form, &codings).await?;
    let entries = store.audit_entries(&about, AuditCursor::Newest, ENTRIES).await?;
    Ok(Some(SheetPage {
        form: form_id.to_owned(),
        form_name: permitted.locale().name_of(form).0,
        response: id.to_owned(),
        made: permitted.moment(permitted.now),
        versions,
        restriction,
        listing,
        parts: vec![
            (key::WORKSPACE_SHEET_SUPPORTER, decisions.iter().map(|one| decision(permitted, one)).collect()),
            (key::WORKSPACE_SHEET_REVIEWS, reviews.iter().map(|(_, one)| review(permitted, &words, one)).collect()),
            (key::WORKSPACE_SHEET_CODINGS, codings.iter().map(|(_, one)| coding(permitted, &words, one)).collect()),
            (key::WORKSPACE_SHEET_LOG, entries.iter().map(|one| logged(permitted, one)).collect()),
        ],
        goes: goes(permitted, form, listing.is_some()).await?,
    }))
}

fn decision(permitted: &Permitted<SeePrivateAnswers>, one: &Decision) -> SheetEntry {
    let what = match one.verdict {
        SupporterVerdict::Confirmed => key::WORKSPACE_SUPPORTER_LISTED,
        SupporterVerdict::Refused => key::WORKSPACE_SUPPORTER_REFUSED,
    };
    let what = permitted.locale().catalogue().message(what);
    SheetEntry { when: permitted.moment(one.at), question: String::new(), what, note: one.note.clone() }
}

fn review(permitted: &Permitted<SeePrivateAnswers>, words: &SheetWords<'_>, one: &Review) -> SheetEntry {
    let what = permitted.locale().catalogue().message(review_act_key(&one.act));
    SheetEntry { when: permitted.moment(one.at), question: words.question(&one.control), what, note: one.note.clone() }
}

fn coding(permitted: &Permitted<SeePrivateAnswers>, words: &SheetWords<'_>, one: &Coding) -> SheetEntry {
    let taken_back = || permitted.locale().catalogue().message(key::WORKSPACE_ACTION_UNDO_CODING);
    SheetEntry {
        when: permitted.moment(one.at),
        question: words.question(&one.control),
        what: one.codes.as_ref().map_or_else(taken_back, |codes| words.codes(&one.control, codes)),
        note: one.memo.clone(),
    }
}

fn logged(permitted: &Permitted<SeePrivateAnswers>, one: &AuditEntry) -> SheetEntry {
    let action = Action::ALL.iter().find(|action| action.code() == one.action);
    let what = action.map(|action| permitted.locale().catalogue().message(action_key(*action)));
    SheetEntry {
        when: permitted.moment(one.at),
        question: String::new(),
        what: what.unwrap_or_else(|| one.action.clone()),
        note: String::new(),
    }
}

/// When each of these goes.
async fn goes(
    permitted: &Permitted<SeePrivateAnswers>,
    form: &Form,
    has_listing: bool,
) -> Result<Vec<String>, StoreError> {
    let catalogue = permitted.locale().catalogue();
    let mut goes = vec![catalogue.message(key::WORKSPACE_SHEET_GOES_RESPONSE)];
    if form.questions().any(Question::is_private) {
        let window = permitted.snapshot.context.windows.window_of(form);
        goes.push(match window.closes {
            Some(closes) => {
                let date = permitted.moment(closes.timestamp().as_millisecond());
                catalogue.format(key::WORKSPACE_SHEET_GOES_PRIVATE_AFTER.name(), &[("date", &date)])
            }
            None => catalogue.message(key::WORKSPACE_SHEET_GOES_PRIVATE),
        });
    }
    let mut also = |is_so: bool, words: Key| goes.extend(is_so.then(|| catalogue.message(words)));
    also(has_listing, key::WORKSPACE_SHEET_GOES_LISTING);
    let is_published = permitted.store().published_at(form.id().as_str()).await?.is_some();
    also(is_published, key::WORKSPACE_SHEET_GOES_PUBLISHED);
    also(true, key::WORKSPACE_SHEET_GOES_LOG);
    also(true, key::WORKSPACE_SHEET_GOES_BACKUPS);
    Ok(goes)
}
