//! Mail: the letters that failed, the addresses that were refused, and what a person decides on them. Nobody sees here what a letter
//! says, or to whom; what letters say in general is seen in examples.

mod examples;

use super::body::Body;
use super::page;
use super::permitted::Permitted;
use super::route::{Route, get, post};
use crate::i18n::{Key, key};
use crate::mail::LetterPurpose;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{FailedLetter, RefusedAddress, StoreError};
use crate::ui::pages::Moment;
use crate::ui::workspace::{FailedLetterRow, MailPage, RefusedAddressRow, ReplyView, WaitingLetters, fields, mail};
use crate::workspace::permit::HandleMail;
use crate::workspace::{Action, Object, Permission, permits};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use questionnaire::Form;

/// The most letters that the page shows. The oldest come first, so others follow once these are decided on.
const MOST: u32 = 200;

pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/operator/{tag}/{form}/mail", failed_letters)
            .in_menu(key::WORKSPACE_MAIL, key::WORKSPACE_MAIL_LEAD)
            .with_mail_alone(),
        post("/operator/{tag}/{form}/mail/retry", retry),
        post("/operator/{tag}/{form}/mail/give-up", give_up),
        post("/operator/{tag}/{form}/mail/write-again", write_again),
        post("/operator/{tag}/{form}/mail/give-up-held", give_up_held),
        get("/operator/{tag}/{form}/mail/example", examples::example),
        post("/operator/{tag}/{form}/mail/test", examples::test),
    ]
}

async fn failed_letters(permitted: Permitted<HandleMail>) -> Response {
    match sending_form(&permitted) {
        Some(form) => respond(&permitted, form, None).await,
        None => to_first_page(&permitted),
    }
}

async fn retry(permitted: Permitted<HandleMail>, body: Body) -> Response {
    decide(&permitted, &body, Action::RetryLetter).await
}

async fn give_up(permitted: Permitted<HandleMail>, body: Body) -> Response {
    decide(&permitted, &body, Action::GiveLetterUp).await
}

async fn write_again(permitted: Permitted<HandleMail>, body: Body) -> Response {
    decide(&permitted, &body, Action::WriteAgain).await
}

async fn give_up_held(permitted: Permitted<HandleMail>, body: Body) -> Response {
    decide(&permitted, &body, Action::GiveHeldLettersUp).await
}

async fn decide(permitted: &Permitted<HandleMail>, body: &Body, action: Action) -> Response {
    let Some(form) = sending_form(permitted) else { return to_first_page(permitted) };
    let (id, letter, now) = (form.id().as_str(), body.field_value(fields::LETTER), permitted.now);
    let act = permitted.act(action, Object::letter(&letter));
    let decided = match action {
        Action::RetryLetter => permitted.store().retry_letter(id, &letter, now, act).await,
        Action::WriteAgain => permitted.store().write_again(id, &letter, now, act).await,
        Action::GiveHeldLettersUp => permitted.store().give_held_letters_up(id, &letter, now, act).await,
        _ => permitted.store().give_letter_up(id, &letter, now, act).await,
    };
    match decided {
        Ok(true) => Redirect::to(&permitted.address(&format!("/{id}/{}", fields::MAIL))).into_response(),
        Ok(false) => respond(permitted, form, Some(key::WORKSPACE_MAIL_GONE)).await,
        Err(error) => permitted.broken(&error).await,
    }
}

/// The form in the address; `None` where no mail is sent.
fn sending_form(permitted: &Permitted<HandleMail>) -> Option<&Form> {
    permitted.form.as_deref().filter(|_| permitted.snapshot.context.sends_mail)
}

fn to_first_page(permitted: &Permitted<HandleMail>) -> Response {
    Redirect::to(&permitted.address("")).into_response()
}

async fn respond(permitted: &Permitted<HandleMail>, form: &Form, problem: Option<Key>) -> Response {
    let shown = match load(permitted, form).await {
        Ok(shown) => MailPage { problem, ..shown },
        Err(error) => return permitted.broken(&error).await,
    };
    let frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_MAIL);
    let (status, frame) = match problem {
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, frame.as_refusal()),
        None => (StatusCode::OK, frame),
    };
    page::respond(status, move || mail(&frame, &shown)).await
}

async fn load(permitted: &Permitted<HandleMail>, form: &Form) -> Result<MailPage, StoreError> {
    let id = form.id().as_str();
    let counts = permitted.store().letter_counts(id).await?;
    let waiting = counts.waiting_since.map(|since| WaitingLetters {
        count: counts.waiting,
        since: permitted.moment(since),
        reply: (!counts.waiting_reply.is_empty()).then(|| reply(counts.waiting_reply)),
    });
    let failed = permitted.store().failed_letters(id, MOST).await?;
    let refused = permitted.store().refused_addresses(id, MOST).await?;
    let time = |at: i64| Moment { at: timestamp_from_ms(at).to_string(), words: permitted.moment(at) };
    let refused_row = |address: RefusedAddress| -> Result<RefusedAddressRow, StoreError> {
        Ok(RefusedAddressRow {
            purpose: purpose_key(&address.purpose)?,
            refused: time(address.refused_at),
            reply: reply(address.reply),
            held: address.held,
            id: address.id,
            response: address.response_id,
        })
    };
    let row = |letter: FailedLetter| -> Result<FailedLetterRow, StoreError> {
        Ok(FailedLetterRow {
            purpose: purpose_key(&letter.purpose)?,
            made: time(letter.made_at),
            reply: reply(letter.reply),
            attempts: u64::try_from(letter.attempts).map_err(|_| StoreError::Damaged("a letter"))?,
            id: letter.id,
            response: letter.response_id,
        })
    };
    Ok(MailPage {
        form: id.to_owned(),
        form_name: permitted.locale().name_of(form).0,
        waiting,
        failed: failed.into_iter().map(row).collect::<Result<_, _>>()?,
        refused: refused.into_iter().map(refused_row).collect::<Result<_, _>>()?,
        may_read_responses: permits(&permitted.account.grants, Permission::ReadResponses, Some(id)).is_some(),
        examples: examples::links(form),
        problem: None,
    })
}

fn purpose_key(name: &str) -> Result<Key, StoreError> {
    Ok(match LetterPurpose::from_name(name).ok_or(StoreError::Damaged("a letter"))? {
        LetterPurpose::Receipt => key::WORKSPACE_LETTER_RECEIPT,
        LetterPurpose::Amended => key::WORKSPACE_LETTER_AMENDED,
        LetterPurpose::Withdrawn => key::WORKSPACE_LETTER_WITHDRAWN,
        LetterPurpose::Supporter => key::WORKSPACE_LETTER_SUPPORTER,
        LetterPurpose::Request => key::WORKSPACE_LETTER_REQUEST,
        LetterPurpose::Invitation => key::WORKSPACE_LETTER_INVITATION,
        LetterPurpose::SignIn => key::WORKSPACE_LETTER_SIGN_IN,
        LetterPurpose::Digest => key::WORKSPACE_LETTER_DIGEST,
        LetterPurpose::Test => key::WORKSPACE_LETTER_TEST,
    })
}

/// The outcome of an attempt in words.
fn reply(reply: String) -> ReplyView {
    match reply.as_str() {
        "unreachable" => ReplyView::Message(key::WORKSPACE_REPLY_UNREACHABLE),
        "tls" => ReplyView::Message(key::WORKSPACE_REPLY_TLS),
        "timeout" => ReplyView::Message(key::WORKSPACE_REPLY_TIMEOUT),
        "unusable" => ReplyView::Message(key::WORKSPACE_REPLY_UNUSABLE),
        "held" => ReplyView::Message(key::WORKSPACE_REPLY_HELD),
        "unwritable" => ReplyView::Message(key::WORKSPACE_REPLY_UNWRITABLE),
        _ => ReplyView::Code(reply),
    }
}
