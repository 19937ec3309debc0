//! What the supporters' officer did: supporters in every state.

use super::arrivals::Arrival;
use super::error::OfficeError;
use super::office::Office;
use super::team::SUPPORTERS_OFFICER;
use crate::server::operator_actions::ResponseFactory;
use crate::server::response_letters::LetterChoice;
use crate::server::supporters::moderation::{Moderation, ModerationStatus};
use crate::store::SupporterVerdict;
use crate::store::timestamps::timestamp_from_ms;
use crate::workspace::{Act, Action, Object, Role};
use questionnaire::{Form, RawAnswer, RawAnswers};
use std::sync::Arc;

/// Decides on supporters in the order in which they came: most are confirmed, some are refused, the newest wait, and two of those that
/// were confirmed change afterwards.
pub(super) async fn moderate_supporters(
    office: &mut Office<'_>,
    form: &Arc<Form>,
    arrivals: &[Arrival],
) -> Result<(), OfficeError> {
    let Some(moderation) = Moderation::new(Arc::clone(form), Arc::clone(&office.store)) else { return Ok(()) };
    let mut pending = Vec::new();
    for arrival in arrivals {
        let entry = moderation.find(&arrival.response_id).await?;
        if entry.status == ModerationStatus::Pending {
            pending.push((arrival, entry));
        }
    }
    let mut confirmed = Vec::new();
    for (place, (arrival, entry)) in pending.iter().take(pending.len() * 2 / 3).enumerate() {
        office.clock.wait_until(arrival.at);
        see_contact(office, form, &arrival.response_id).await?;
        let (verdict, note) = match place % 6 {
            3 => (SupporterVerdict::Refused, "the organisation knows of nothing"),
            _ => (SupporterVerdict::Confirmed, "confirmed by telephone"),
        };
        let by = office.team.signature(SUPPORTERS_OFFICER, Role::SupportersOfficer);
        moderation.decide(entry, verdict, (&by, office.clock.next_act(), note), LetterChoice::Unwritten).await?;
        if verdict == SupporterVerdict::Confirmed {
            confirmed.push(*arrival);
        }
    }
    rename_supporters(office, form, &confirmed).await
}

/// Looks at the contact of a supporter, which the log notes.
async fn see_contact(office: &mut Office<'_>, form: &Form, response_id: &str) -> Result<(), OfficeError> {
    let actor = office.team.actor(SUPPORTERS_OFFICER, Role::SupportersOfficer);
    let act = Act::new(actor, Action::SeeContact, Object::response(response_id), office.clock.next_act());
    let act = act.on_form(form.id().as_str()).because("to ask whether the person may sign");
    office.store.read_private(form.id().as_str(), response_id, act).await?;
    Ok(())
}

/// Lets the first two of these supporters change the name under which they are listed.
async fn rename_supporters(office: &mut Office<'_>, form: &Form, confirmed: &[&Arrival]) -> Result<(), OfficeError> {
    let Some(community) = form.supporter_settings() else { return Ok(()) };
    let (factory, name) = (ResponseFactory::new(office.store.as_ref(), form).await?, community.name.as_str());
    for arrival in confirmed.iter().take(2) {
        let at = timestamp_from_ms(office.clock.next_act());
        let rename = |answers: &mut RawAnswers| {
            let renamed = format!("{} & Co.", answers.first(name));
            answers.set(name, RawAnswer::One(renamed));
        };
        factory.amend(office.store.as_ref(), &arrival.submission_id, rename, at).await?;
    }
    Ok(())
}
