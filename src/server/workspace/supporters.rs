//! Supporters: the list of those who wait, and one supporter with its contact, its former texts and the decision.

mod labels;
mod view;

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use crate::i18n::{Key, key};
use crate::server::response_letters::LetterChoice;
use crate::server::supporters::moderation::{CandidateEntry, Moderation, ModerationError};
use crate::store::{StoreError, SupporterVerdict};
use crate::ui::workspace::{Contact, SupporterPage, fields, supporter, supporters};
use crate::workspace::permit::DecideOnSupporters;
use crate::workspace::{Act, Action, Object, Signature};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use questionnaire::Form;
use std::collections::HashMap;
use std::sync::Arc;

type Permit = Permitted<DecideOnSupporters>;
/// The parameters of an address.
type Parameters = Path<HashMap<String, String>>;

pub(super) fn routes() -> Vec<Route> {
    let has_supporters = |form: &Form| form.supporter_settings().is_some();
    vec![
        get("/operator/{tag}/{form}/supporters", all_supporters)
            .in_menu(key::WORKSPACE_SUPPORTERS, key::WORKSPACE_SUPPORTERS_LEAD)
            .for_forms(has_supporters),
        get("/operator/{tag}/{form}/supporters/{response}", one_supporter),
        post("/operator/{tag}/{form}/supporters/{response}/contact", see_contact),
        post("/operator/{tag}/{form}/supporters/{response}/decide", decide),
    ]
}

async fn all_supporters(permitted: Permit) -> Response {
    let Some((form, moderation)) = moderation(&permitted) else { return permitted.missing().await };
    match moderation.all().await {
        Ok((entries, damaged)) => {
            let shown = view::list(&permitted, &form, &entries, damaged);
            let frame = page::frame(&permitted, Some(&permitted.account), key::WORKSPACE_SUPPORTERS);
            page::respond(StatusCode::OK, move || supporters(&frame, &shown)).await
        }
        Err(error) => failed(&permitted, error).await,
    }
}

async fn one_supporter(permitted: Permit, parameters: Parameters) -> Response {
    let Some((form, moderation)) = moderation(&permitted) else { return permitted.missing().await };
    match load(&permitted, (&form, &moderation), &parameters).await {
        Ok(Some((_, shown))) => respond(&permitted, StatusCode::OK, shown).await,
        Ok(None) => permitted.missing().await,
        Err(error) => failed(&permitted, error).await,
    }
}

/// Shows the contact, which is private: that it was seen is logged with it.
async fn see_contact(permitted: Permit, parameters: Parameters, body: Body) -> Response {
    let Some((form, moderation)) = moderation(&permitted) else { return permitted.missing().await };
    let (entry, shown) = match load(&permitted, (&form, &moderation), &parameters).await {
        Ok(Some(found)) => found,
        Ok(None) => return permitted.missing().await,
        Err(error) => return failed(&permitted, error).await,
    };
    let act = permitted.act(Action::SeeContact, Object::response(&entry.response_id));
    let act = act.because(&body.field_value(fields::REASON));
    match permitted.store().read_private(form.id().as_str(), &entry.response_id, act).await {
        Ok(document) => {
            // Without a document the private answers were purged, and the contact is empty.
            let contact = match document {
                None => Some(Contact::default()),
                Some(document) => view::contact(&permitted, &form, &entry, &document),
            };
            match contact {
                Some(contact) => {
                    let shown = SupporterPage { contact: Some(contact), ..shown };
                    respond(&permitted, StatusCode::OK, shown).await
                }
                None => permitted.broken(&StoreError::Damaged("a contact")).await,
            }
        }
        Err(error) => permitted.broken(&error).await,
    }
}

/// Records the decision on what was seen, and leads to the list.
async fn decide(permitted: Permit, parameters: Parameters, body: Body) -> Response {
    let Some((form, moderation)) = moderation(&permitted) else { return permitted.missing().await };
    let (entry, shown) = match load(&permitted, (&form, &moderation), &parameters).await {
        Ok(Some(found)) => found,
        Ok(None) => return permitted.missing().await,
        Err(error) => return failed(&permitted, error).await,
    };
    let note = body.field_value(fields::NOTE);
    let shown = SupporterPage { note: note.clone(), ..shown };
    if note.chars().count() > Act::LONGEST_REASON {
        return refuse(&permitted, shown, key::WORKSPACE_SUPPORTER_NOTE_TOO_LONG).await;
    }
    let Some(verdict) = SupporterVerdict::from_name(&body.field_value(fields::VERDICT)) else {
        return refuse(&permitted, shown, key::WORKSPACE_SUPPORTER_NO_VERDICT).await;
    };
    if body.field_value(fields::SEEN) != entry.seen() {
        return refuse(&permitted, shown, key::WORKSPACE_SUPPORTER_STALE).await;
    }
    let letter = LetterChoice::of_site(&permitted.snapshot.context);
    let by = Signature { name: permitted.account.name.clone(), actor: permitted.actor() };
    match moderation.decide(&entry, verdict, (&by, permitted.now, &note), letter).await {
        Ok(()) => {
            let list = format!("/{}/{}", form.id(), fields::SUPPORTERS);
            Redirect::to(&permitted.address(&list)).into_response()
        }
        Err(ModerationError::Stale(_)) => refuse(&permitted, shown, key::WORKSPACE_SUPPORTER_STALE).await,
        Err(ModerationError::NoConsent(..)) => refuse(&permitted, shown, key::WORKSPACE_SUPPORTER_NO_CONSENT).await,
        Err(error) => failed(&permitted, error).await,
    }
}

/// The form in the address and its moderation; `None` for a form without supporters.
fn moderation(permitted: &Permit) -> Option<(Arc<Form>, Moderation)> {
    let form = permitted.form.clone()?;
    let moderation = Moderation::new(Arc::clone(&form), Arc::clone(&permitted.state.store))?;
    Some((form, moderation))
}

/// The supporter in the address and its page; `None` if there is no such response.
async fn load(
    permitted: &Permit,
    (form, moderation): (&Arc<Form>, &Moderation),
    Path(parameters): &Parameters,
) -> Result<Option<(CandidateEntry, SupporterPage)>, ModerationError> {
    let id = parameters.get("response").map(String::as_str).unwrap_or_default();
    let (mut entries, _) = moderation.all().await?;
    let Some(place) = entries.iter().position(|entry| entry.response_id == id) else { return Ok(None) };
    let former = moderation.decided_on(&entries[place]).await?;
    let shown = view::one(permitted, form, &entries, place, former.as_ref());
    Ok(Some((entries.swap_remove(place), shown)))
}

async fn respond(permitted: &Permit, status: StatusCode, shown: SupporterPage) -> Response {
    let frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_SUPPORTER);
    let frame = if shown.problem.is_some() { frame.as_refusal() } else { frame };
    page::respond(status, move || supporter(&frame, &shown)).await
}

/// Responds with why nothing was decided, and with what is there now; the note stays as it was typed.
async fn refuse(permitted: &Permit, shown: SupporterPage, problem: Key) -> Response {
    respond(permitted, StatusCode::UNPROCESSABLE_ENTITY, SupporterPage { problem: Some(problem), ..shown }).await
}

async fn failed(permitted: &Permit, error: ModerationError) -> Response {
    match error {
        ModerationError::Store(error) => permitted.broken(&error).await,
        error => {
            tracing::error!(%error, "a supporter cannot be shown");
            permitted.broken(&StoreError::Damaged("a response")).await
        }
    }
}
