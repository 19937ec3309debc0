//! Examples of letters: shown in each language, and sent to oneself to try mail out.

use super::{sending_form, to_first_page};
use crate::i18n::key;
use crate::mail::letters::{LetterWriter, test_of};
use crate::server::letter_examples::{ExampleSources, LetterExample};
use crate::server::response_letters::LetterSources;
use crate::server::workspace::body::Body;
use crate::server::workspace::page;
use crate::server::workspace::permitted::Permitted;
use crate::site::Locale;
use crate::ui::workspace::{ExampleLink, LetterExamplePage, LetterText, fields, letter_example};
use crate::workspace::permit::HandleMail;
use crate::workspace::{Action, Object, parse_address};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use questionnaire::Form;

/// The letters of which there is an example for a form.
pub(super) fn links(form: &Form) -> Vec<ExampleLink> {
    let link = |example: LetterExample| ExampleLink { label: example.label(), name: example.name() };
    LetterExample::of_form(form).into_iter().map(link).collect()
}

pub(super) async fn example(permitted: Permitted<HandleMail>) -> Response {
    let Some(form) = sending_form(&permitted) else { return to_first_page(&permitted) };
    match example_of(form, &permitted.query(fields::LETTER)) {
        Some(example) => respond(&permitted, shown(&permitted, form, example)).await,
        None => to_mail(&permitted, form),
    }
}

/// Sends an example in one language to the account, and logs that it did.
pub(super) async fn test(permitted: Permitted<HandleMail>, body: Body) -> Response {
    let Some(form) = sending_form(&permitted) else { return to_first_page(&permitted) };
    let locale = permitted.snapshot.context.site.locale(&body.field_value(fields::LANGUAGE));
    let (Some(example), Some(locale)) = (example_of(form, &body.field_value(fields::LETTER)), locale) else {
        return to_mail(&permitted, form);
    };
    let page = shown(&permitted, form, example);
    let to = if page.address.is_empty() { body.field_value(fields::ADDRESS) } else { page.address.clone() };
    let Some(to) = parse_address(&to) else {
        return respond(&permitted, LetterExamplePage { problem: Some(key::WORKSPACE_NO_ADDRESS), ..page }).await;
    };
    let writer =
        LetterWriter { catalogue: locale.catalogue(), origin: &permitted.snapshot.context.origin, now: permitted.now };
    let letter = example.letter(&sources(&permitted, locale, form));
    let letter = test_of(&writer, letter, (&permitted.account.id, &to, form.id().as_str()));
    let act = permitted.act(Action::SendTestLetter, Object::letter(&letter.id));
    let act = act.with("letter", example.name()).with("language", locale.tag());
    match permitted.store().add_test_letter(letter, act).await {
        Ok(true) => respond(&permitted, LetterExamplePage { sent_to: Some(to), ..page }).await,
        Ok(false) => {
            respond(&permitted, LetterExamplePage { problem: Some(key::WORKSPACE_LETTER_TOO_OFTEN), ..page }).await
        }
        Err(error) => permitted.broken(&error).await,
    }
}

/// The answer where there is no such letter: the page with those that there are.
fn to_mail(permitted: &Permitted<HandleMail>, form: &Form) -> Response {
    Redirect::to(&permitted.address(&format!("/{}/{}", form.id(), fields::MAIL))).into_response()
}

/// The example with this name, if the form has such letters.
fn example_of(form: &Form, name: &str) -> Option<LetterExample> {
    LetterExample::of_form(form).into_iter().find(|example| example.name() == name)
}

fn sources<'a>(permitted: &'a Permitted<HandleMail>, locale: &'a Locale, form: &'a Form) -> ExampleSources<'a> {
    let sources = LetterSources::of_site(&permitted.snapshot.context);
    ExampleSources { sources, office: &permitted.state.workspace.origin, locale, form, now: permitted.now }
}

fn shown(permitted: &Permitted<HandleMail>, form: &Form, example: LetterExample) -> LetterExamplePage {
    let text = |locale: &Locale| {
        let letter = example.letter(&sources(permitted, locale, form));
        LetterText {
            tag: locale.tag().to_owned(),
            name: locale.name(),
            direction: locale.catalogue().message(key::LOCALE_DIRECTION),
            subject: letter.subject,
            body: letter.body,
        }
    };
    LetterExamplePage {
        form: form.id().to_string(),
        form_name: permitted.locale().name_of(form).0,
        letter: example.name(),
        label: example.label(),
        texts: permitted.snapshot.context.site.locales().iter().map(text).collect(),
        address: permitted.account.identity.address().unwrap_or_default(),
        sent_to: None,
        problem: None,
    }
}

async fn respond(permitted: &Permitted<HandleMail>, shown: LetterExamplePage) -> Response {
    let frame = page::frame(permitted, Some(&permitted.account), shown.label);
    let (status, frame) = match shown.problem {
        Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, frame.as_refusal()),
        None => (StatusCode::OK, frame),
    };
    page::respond(status, move || letter_example(&frame, &shown)).await
}
