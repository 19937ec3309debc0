//! The newest job: how far it is, what it came to, and how it is stopped or goes on. The script `operator-job.js` reads this
//! section again while the job is open.

use super::{BlockedTextView, BlockedView, JobView, PublicationPage, address, number};
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::row_progress::row_progress;
use crate::ui::workspace::{Frame, fields};
use leptos::prelude::*;

/// The section of the job.
pub(super) fn job(frame: &Frame, page: &PublicationPage, job: &JobView) -> AnyView {
    let catalogue = &frame.catalogue;
    let class = if job.is_wrong {
        "tag wrong"
    } else if job.is_open {
        "tag"
    } else {
        "tag right"
    };
    let asked: [(&str, &dyn ToString); 2] = [("date", &job.since), ("person", &job.by)];
    let ended = job.ended.as_ref().map(|ended| {
        view! { " · " {formatted_message(catalogue, key::PUBLICATION_ENDED.name(), &[("date", ended)])} }
    });
    let stopping = job.is_stopping.then(|| view! { <p>{message(catalogue, key::PUBLICATION_STOPPING)}</p> });
    let state = if job.is_open { "open" } else { "ended" };
    view! {
        <section class="card job" data-job=state data-page=address(frame, &page.form, "")>
            <h2>{message(catalogue, job.title)} " " <small class=class role="status">{message(catalogue, job.status)}</small></h2>
            <p class="quiet">{formatted_message(catalogue, key::PUBLICATION_ASKED.name(), &asked)} {ended}</p>
            {job.rows.filter(|_| job.is_open).map(|rows| row_progress(frame, rows))}
            {steps(frame, job)}
            {stopping}
            {failure(frame, job)}
            {job.blocked.as_ref().map(|blocked| obstacles(frame, blocked))}
            {differences(frame, &job.differences)}
            {acts(frame, page, job)}
        </section>
    }
    .into_any()
}

/// The steps so far; the last one is under way while the job is open.
fn steps(frame: &Frame, job: &JobView) -> Option<AnyView> {
    let last = job.steps.len().checked_sub(1)?;
    let step = |(at, (label, what)): (usize, &(Key, String))| {
        let current = (job.is_open && at == last).then_some("step");
        view! { <li aria-current=current>{formatted_message(&frame.catalogue, label.name(), &[("what", what)])}</li> }
    };
    Some(view! { <ol class="steps">{job.steps.iter().enumerate().map(step).collect_view()}</ol> }.into_any())
}

fn failure(frame: &Frame, job: &JobView) -> Option<AnyView> {
    let (why, detail) = job.failure.as_ref()?;
    let detail =
        (!detail.is_empty()).then(|| view! { <p><code lang="en" dir="ltr" class="detail">{detail.clone()}</code></p> });
    Some(
        view! {
            <div class="notice wrong">
                <p>{message(&frame.catalogue, *why)}</p>
                {detail}
            </div>
        }
        .into_any(),
    )
}

fn obstacles(frame: &Frame, blocked: &BlockedView) -> AnyView {
    let catalogue = &frame.catalogue;
    let text = |text: &BlockedTextView| {
        view! {
            <li>
                <a href=text.href.clone()><code>{text.control.clone()}</code> " " {text.question.clone()}</a>
                " " <small class="tag">{message(catalogue, text.status)}</small>
            </li>
        }
    };
    let count = number(frame, blocked.all);
    view! {
        <p>{formatted_message(catalogue, key::PUBLICATION_BLOCKED.name(), &[("count", &count)])}</p>
        <ul class="obstacles">{blocked.texts.iter().map(text).collect_view()}</ul>
        <p><a href=blocked.list.clone()>{message(catalogue, key::PUBLICATION_BLOCKED_ALL)}</a></p>
    }
    .into_any()
}

fn differences(frame: &Frame, differences: &[String]) -> Option<AnyView> {
    let line = |line: &String| view! { <li><code lang="en" dir="ltr" class="detail">{line.clone()}</code></li> };
    (!differences.is_empty()).then(|| {
        view! {
            <p>{message(&frame.catalogue, key::PUBLICATION_KEPT_OTHERWISE)}</p>
            <ul>{differences.iter().map(line).collect_view()}</ul>
        }
        .into_any()
    })
}

fn acts(frame: &Frame, page: &PublicationPage, job: &JobView) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let act = |ending: &str, class: &'static str, label: Key| {
        view! {
            <form method="post" action=address(frame, &page.form, ending)>
                <input type="hidden" name=fields::JOB value=job.id.clone() />
                <button type="submit" class=class>{message(catalogue, label)}</button>
            </form>
        }
        .into_any()
    };
    let refresh =
        || view! { <a href=address(frame, &page.form, "")>{message(catalogue, key::PUBLICATION_REFRESH)}</a> };
    if job.is_open {
        let stop = (!job.is_stopping).then(|| act(fields::STOP, "button quiet", key::PUBLICATION_STOP));
        Some(view! { <div class="go">{stop} {refresh()}</div> }.into_any())
    } else if job.may_resume {
        Some(view! { <div class="go">{act(fields::RESUME, "button", key::PUBLICATION_RESUME)}</div> }.into_any())
    } else {
        None
    }
}
