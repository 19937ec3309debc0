//! What the coders did: one question is coded by one of them, another one by both without knowing of each other, and what they
//! coded differently is partly settled.

use super::arrivals::Arrival;
use super::error::OfficeError;
use super::office::Office;
use super::team::{CODERS, LEAD_ANALYST};
use super::topics::{Topic, frame_changes};
use super::words::topic_of;
use crate::coding::CodeSet;
use crate::coding::frame::CodingFrame;
use crate::store::{SamplePurpose, TextKey, TextToCode};
use crate::synthesis::{DrawRequest, NewCoding, SynthesisService, differs};
use crate::workspace::{Role, Signature};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Codes the two questions that have the most published texts.
pub(super) async fn code_texts(office: &mut Office<'_>, arrivals: &[Arrival]) -> Result<(), OfficeError> {
    let service = SynthesisService::new(Arc::clone(&office.form), Arc::clone(&office.store));
    let mut questions = service.progress().await?;
    questions.sort_by_key(|question| std::cmp::Reverse(question.texts));
    let mut controls = questions.into_iter().filter(|question| question.texts > 0).map(|question| question.control);
    if let Some(control) = controls.next() {
        let frame = make_frame(office, &service, &control).await?;
        code_alone(office, &service, &frame, arrivals).await?;
    }
    if let Some(control) = controls.next() {
        let frame = make_frame(office, &service, &control).await?;
        code_twice(office, &service, &frame, arrivals).await?;
    }
    Ok(())
}

/// Gives a question its themes.
async fn make_frame(
    office: &mut Office<'_>,
    service: &SynthesisService,
    control: &str,
) -> Result<CodingFrame, OfficeError> {
    let tags: Vec<&str> = office.plan.site.locales().iter().map(|locale| locale.tag()).collect();
    let lead = office.team.signature(LEAD_ANALYST, Role::LeadAnalyst);
    let mut frame = service.frame(control).await?.frame;
    for change in frame_changes(&tags)? {
        frame = service.change_frame(&frame, &[change], &lead, office.clock.next_act()).await?;
    }
    Ok(frame)
}

/// Two of three texts are coded by the first coder.
async fn code_alone(
    office: &mut Office<'_>,
    service: &SynthesisService,
    frame: &CodingFrame,
    arrivals: &[Arrival],
) -> Result<(), OfficeError> {
    let who = office.team.signature(CODERS[0], Role::Coder);
    let texts = texts_of(service, frame, arrivals, &who).await?;
    for (place, text) in texts.iter().take(texts.len() * 2 / 3).enumerate() {
        let new = NewCoding { is_quotable: place % 6 == 2, ..coding(text, false)? };
        service.record_coding(text, frame, new, &who, office.clock.next_act()).await?;
    }
    Ok(())
}

/// Two coders code the same texts. The second one reads some otherwise and leaves a few; the lead analyst settles one.
async fn code_twice(
    office: &mut Office<'_>,
    service: &SynthesisService,
    frame: &CodingFrame,
    arrivals: &[Arrival],
) -> Result<(), OfficeError> {
    let lead = office.team.signature(LEAD_ANALYST, Role::LeadAnalyst);
    let coders = CODERS.map(|address| office.team.signature(address, Role::Coder));
    let request = DrawRequest {
        purpose: SamplePurpose::Reliability,
        seed: format!("demo-{}", office.plan.seed),
        size: None,
        coders: coders.iter().map(|coder| coder.actor.to_string()).collect(),
    };
    service.draw_double_sample(frame, &request, &lead, office.clock.next_act()).await?;
    let drawn = drawn_responses(service, frame).await?;
    for (rank, coder) in coders.iter().enumerate() {
        let texts = texts_of(service, frame, arrivals, coder).await?;
        let texts = texts.iter().filter(|text| drawn.contains(&text.response_id));
        for (place, text) in texts.enumerate() {
            if rank == 1 && place % 8 == 7 {
                continue;
            }
            let new = coding(text, rank == 1 && place % 4 == 1)?;
            service.record_coding(text, frame, new, coder, office.clock.next_act()).await?;
        }
    }
    settle_one(office, service, frame, arrivals, &lead).await
}

/// Decides on the first text that was coded differently.
async fn settle_one(
    office: &mut Office<'_>,
    service: &SynthesisService,
    frame: &CodingFrame,
    arrivals: &[Arrival],
    lead: &Signature,
) -> Result<(), OfficeError> {
    let Some(sample) = service.newest_sample(frame.question()).await? else { return Ok(()) };
    let texts = service.texts_of_sample(sample.number).await?;
    let mut in_order = arrivals.iter().filter_map(|arrival| {
        texts.iter().find(|text| text.response_id == arrival.response_id).filter(|text| differs(text))
    });
    let Some(text) = in_order.next() else { return Ok(()) };
    let codes = codes_of(&text.text, false)?;
    let reason = "the second theme is only mentioned, not asked for";
    Ok(service.settle(text, frame, (&codes, reason), lead, office.clock.next_act()).await?)
}

async fn drawn_responses(service: &SynthesisService, frame: &CodingFrame) -> Result<BTreeSet<String>, OfficeError> {
    let Some(sample) = service.newest_sample(frame.question()).await? else { return Ok(BTreeSet::new()) };
    let texts = service.texts_of_sample(sample.number).await?;
    Ok(texts.into_iter().map(|text| text.response_id).collect())
}

/// The published texts of a question as somebody sees them, in the order in which they arrived.
async fn texts_of(
    service: &SynthesisService,
    frame: &CodingFrame,
    arrivals: &[Arrival],
    coder: &Signature,
) -> Result<Vec<TextToCode>, OfficeError> {
    let mut texts = Vec::new();
    for arrival in arrivals {
        let key = TextKey { response_id: arrival.response_id.clone(), control: frame.question().to_owned() };
        texts.extend(service.text_to_code(&key, &coder.actor.to_string()).await?);
    }
    Ok(texts)
}

/// The coding of a text by what it is about, or by how somebody else reads it, who wants to talk about it.
fn coding(text: &TextToCode, is_read_otherwise: bool) -> Result<NewCoding, OfficeError> {
    let memo = if is_read_otherwise { "two demands in one sentence" } else { "" };
    Ok(NewCoding {
        codes: codes_of(&text.text, is_read_otherwise)?,
        is_doubtful: is_read_otherwise,
        is_quotable: false,
        memo: memo.to_owned(),
        suggestion: None,
    })
}

fn codes_of(text: &str, is_read_otherwise: bool) -> Result<CodeSet, OfficeError> {
    let topic = topic_of(text).unwrap_or(Topic::Nothing);
    if is_read_otherwise { topic.other_codes() } else { topic.codes() }
}
