//! The letter that tells a person how their rights request was answered: to the address in their response, in its language, or to
//! another address that was typed, in the language that was chosen. Nobody sees the private answers for that.

use super::super::body::Body;
use super::super::permitted::Permitted;
use crate::i18n::{Key, key};
use crate::mail::letter_address;
use crate::mail::letters::{AnsweredRequest, LetterWriter, answered};
use crate::server::due_requests::received_on;
use crate::site::Locale;
use crate::site::zone::day;
use crate::store::{NewLetter, RightsRequest, StoreError};
use crate::ui::workspace::{RequestLetterFields, fields};
use crate::workspace::permit::KeepRequests;
use crate::workspace::{Act, Permit, RequestDecision, RequestStep, parse_address};
use questionnaire::{Form, RawAnswers};

/// The fields of the letter as they are typed, where the site sends mail.
pub(super) fn typed_fields<P: Permit>(permitted: &Permitted<P>, body: Option<&Body>) -> Option<RequestLetterFields> {
    let context = &permitted.snapshot.context;
    let field = |name| body.map(|body| body.field_value(name)).unwrap_or_default();
    let language = Some(field(fields::LANGUAGE)).filter(|tag| !tag.is_empty());
    context.sends_mail.then(|| RequestLetterFields {
        languages: context.site.locales().iter().map(|locale| (locale.tag().to_owned(), locale.name())).collect(),
        language: language.unwrap_or_else(|| permitted.locale().tag().to_owned()),
        is_wanted: body.is_none_or(|body| !body.field_value(fields::TELL).is_empty()),
        address: field(fields::ADDRESS),
        words: field(fields::WORDS).replace("\r\n", "\n"),
    })
}

/// The letter about a decision, if one is wanted; or why there can be none.
pub(super) async fn letter_about(
    permitted: &Permitted<KeepRequests>,
    (form, request): (&Form, &RightsRequest),
    decision: RequestDecision,
    typed: &RequestLetterFields,
) -> Result<Result<Option<NewLetter>, Key>, StoreError> {
    if !typed.is_wanted {
        return Ok(Ok(None));
    }
    if typed.words.is_empty() && decision != RequestDecision::Granted {
        return Ok(Err(key::WORKSPACE_REQUEST_NO_GROUND));
    }
    if typed.words.chars().count() > Act::LONGEST_REASON {
        return Ok(Err(key::WORKSPACE_REQUEST_INCOMPLETE));
    }
    let Some((address, locale)) = recipient(permitted, (form, request), typed).await? else {
        return Ok(Err(key::WORKSPACE_REQUEST_NO_ADDRESS));
    };
    let catalogue = locale.form_catalogue(form);
    let writer = LetterWriter { catalogue: &catalogue, origin: &permitted.snapshot.context.origin, now: permitted.now };
    let request = AnsweredRequest {
        form,
        address,
        received: &day(received_on(request)?).format_long(locale.catalogue()),
        invoked: request.entered.invoked,
        decision,
        words: &typed.words,
    };
    Ok(Ok(Some(answered(&writer, request))))
}

/// The address to write to, and the language.
async fn recipient<'a>(
    permitted: &'a Permitted<KeepRequests>,
    (form, request): (&Form, &RightsRequest),
    typed: &RequestLetterFields,
) -> Result<Option<(String, &'a Locale)>, StoreError> {
    let (site, id) = (&permitted.snapshot.context.site, form.id().as_str());
    if !typed.address.is_empty() {
        let address = parse_address(&typed.address);
        return Ok(address.map(|address| (address, site.locale_or_default(&typed.language))));
    }
    let found = request.steps.iter().filter(|(_, step)| step.step == RequestStep::Response);
    let found: Vec<_> = found.map(|(_, step)| step.value.clone()).collect();
    let heads = permitted.store().response_heads_of(id, &found).await?;
    for private in permitted.store().private_rows_of(id, &found).await? {
        let answers: RawAnswers =
            serde_json::from_str(private.document.reveal()).map_err(|_| StoreError::Damaged("a response"))?;
        let head = heads.iter().find(|head| head.response_id == private.response_id);
        if let (Some(address), Some(head)) = (letter_address(form, &answers), head) {
            return Ok(Some((address, site.locale_or_default(&head.locale))));
        }
    }
    Ok(None)
}
