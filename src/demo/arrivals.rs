//! The responses of the office, in the order in which they arrived.

use super::error::OfficeError;
use super::invention::invent_texts;
use super::office::{OPENING_DAY, Office};
use super::responses::ResponseGenerator;
use crate::server::operator_actions::ResponseFactory;
use crate::store::timestamps::timestamp_from_ms;
use crate::workspace::{Act, Action, Object, Outcome};
use futures::{StreamExt, TryStreamExt, stream};
use jiff::Timestamp;
use questionnaire::column::public_columns;
use questionnaire::{Form, RawAnswer, RawAnswers};

/// How many responses wait for the store at once.
const MAX_IN_FLIGHT: usize = 256;

/// A response that arrived.
pub(super) struct Arrival {
    pub(super) submission_id: String,
    pub(super) response_id: String,
    pub(super) at: Timestamp,
    /// The controls in which texts can be written.
    controls: Vec<String>,
}

impl Arrival {
    /// Adds a sentence to the first text of the response that has one.
    pub(super) fn lengthen_a_text(&self, answers: &mut RawAnswers) {
        let written = self.controls.iter().find(|control| !answers.first(control).is_empty());
        if let Some(control) = written {
            let longer = format!("{} (2)", answers.first(control));
            answers.set(control, RawAnswer::One(longer));
        }
    }
}

/// Records so many responses to a form, and returns them in the order in which they arrived.
pub(super) async fn record_arrivals(
    office: &mut Office<'_>,
    form: &Form,
    number: u64,
) -> Result<Vec<Arrival>, OfficeError> {
    let (id, store) = (form.id().as_str(), &office.store);
    let act = Act::new(office.plan.actor.clone(), Action::MakeSynthetic, Object::form(id), office.clock.next_act());
    let act = act.on_form(id).with("number", number).with("seed", office.plan.seed);
    store.log_act(act, Outcome::Done).await?;
    let site = office.plan.site;
    let original = site.original().tag();
    let mut others: Vec<&str> =
        site.locales().iter().map(|locale| locale.tag()).filter(|tag| *tag != original).collect();
    // After the site's own language, most people answer in English.
    others.sort_by_key(|tag| *tag != "en");
    let generator = ResponseGenerator {
        factory: ResponseFactory::new(store.as_ref(), form).await?,
        form,
        locales: std::iter::once(original).chain(others).collect(),
        texts: None,
        seed: office.plan.seed,
        period: (office.clock.days_ago(OPENING_DAY), office.clock.end()),
    };
    let recording = stream::iter(0..number).map(|number| {
        let mut generated = generator.generated(number);
        invent_texts(form, (office.plan.seed, number), &mut generated);
        let submission_id = generated.submission_id.clone();
        let response = generator.new_response(generated);
        async move { store.record(response).await.map(|_| submission_id) }
    });
    let recorded: Vec<String> = recording.buffered(MAX_IN_FLIGHT).try_collect().await?;
    let controls: Vec<String> = public_columns(form).iter().filter_map(|column| column.text_control()).collect();
    let mut arrivals = Vec::with_capacity(recorded.len());
    for submission_id in recorded {
        let stored = generator.factory.find(store.as_ref(), &submission_id).await?;
        let (response_id, at) = (stored.response_id, timestamp_from_ms(stored.received_at));
        arrivals.push(Arrival { submission_id, response_id, at, controls: controls.clone() });
    }
    // The sort is stable: responses of the same moment stay in the order of their numbers.
    arrivals.sort_by_key(|arrival| arrival.at);
    Ok(arrivals)
}
