//! The overview of a form: where it stands in a few figures, what there is to do next, and how many responses came when, in which
//! language and from whom.

mod figure;

use super::Frame;
use crate::i18n::{Key, key};
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::number_format::number;
use figure::figure;
use leptos::prelude::*;

pub use figure::{Amount, Detail, Figure};

/// The height of the chart of the days in its own units.
const HEIGHT: u64 = 100;

/// Something to do.
#[derive(Clone, Debug)]
pub struct Task {
    /// What, with the number of things.
    pub words: Key,
    /// How many things.
    pub count: u64,
    /// Where it is done; `None` for what is done on the machine.
    pub href: Option<String>,
}

/// The number of responses of a day.
#[derive(Clone, Debug)]
pub struct DayFigure {
    /// The day in words.
    pub words: String,
    /// How many responses came.
    pub responses: u64,
}

/// A part of the responses, by its name.
#[derive(Clone, Debug)]
pub struct PartFigure {
    /// The name: an option or a language.
    pub name: String,
    /// The language of the name, if it is not the page's.
    pub lang: Option<String>,
    /// How many responses it has.
    pub responses: u64,
}

/// The page.
#[derive(Clone, Debug)]
pub struct OverviewPage {
    /// The form's name.
    pub form_name: String,
    /// The figures, of which a screen has no more than twelve.
    pub figures: Vec<Figure>,
    /// What there is to do, the most urgent first.
    pub tasks: Vec<Task>,
    /// The last days, the oldest first.
    pub days: Vec<DayFigure>,
    /// The parts by kind of respondent; empty for a form that asks for none.
    pub kinds: Vec<PartFigure>,
    /// The parts by language.
    pub languages: Vec<PartFigure>,
}

/// The page.
pub fn overview(frame: &Frame, page: &OverviewPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let main = view! {
        <h1>{message(catalogue, key::WORKSPACE_OVERVIEW)} " " <small class="of-form"><bdi>{page.form_name.clone()}</bdi></small></h1>
        <dl class="figures dense">{page.figures.iter().map(|one| figure(frame, one)).collect_view()}</dl>
        {tasks(frame, page)}
        <div class="parts">
            {days(frame, page)}
            {parts(frame, key::WORKSPACE_OVERVIEW_KINDS, &page.kinds)}
            {parts(frame, key::WORKSPACE_OVERVIEW_LANGUAGES, &page.languages)}
        </div>
    };
    frame.render(main.into_any())
}

fn tasks(frame: &Frame, page: &OverviewPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let task = |task: &Task| {
        let words = formatted_message(catalogue, task.words.name(), &[("count", &task.count)]);
        match task.href.clone() {
            Some(href) => view! { <li><a href=href>{words}</a></li> }.into_any(),
            None => view! { <li>{words}</li> }.into_any(),
        }
    };
    let list = match page.tasks.is_empty() {
        true => view! { <p>{message(catalogue, key::WORKSPACE_OVERVIEW_NOTHING)}</p> }.into_any(),
        false => view! { <ol class="tasks">{page.tasks.iter().map(task).collect_view()}</ol> }.into_any(),
    };
    view! {
        <section class="block">
            <h2>{message(catalogue, key::WORKSPACE_OVERVIEW_TASKS)}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// The chart of the last days, with its figures as a table beside it for those who do not see it.
fn days(frame: &Frame, page: &OverviewPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let most = page.days.iter().map(|day| day.responses).max().unwrap_or(1).max(1);
    let column = |(place, day): (usize, &DayFigure)| {
        let height = (day.responses * HEIGHT).div_ceil(most);
        view! { <rect class="fill" x=format!("{place}.1") y=(HEIGHT - height).to_string() width="0.8" height=height.to_string() /> }
    };
    let row = |day: &DayFigure| {
        view! { <tr><th scope="row">{day.words.clone()}</th><td class="number">{number(catalogue, day.responses)}</td></tr> }
    };
    let ends = [page.days.first(), page.days.last()].map(|day| day.map(|day| day.words.clone()).unwrap_or_default());
    let [first, last] = ends;
    view! {
        <section>
            <h2>{message(catalogue, key::WORKSPACE_OVERVIEW_DAYS)}</h2>
            <svg class="columns" viewBox=format!("0 0 {} {HEIGHT}", page.days.len()) preserveAspectRatio="none" aria-hidden="true">
                {page.days.iter().enumerate().map(column).collect_view()}
            </svg>
            <p class="ends quiet"><span>{first}</span> <span>{last}</span></p>
            <details>
                <summary>{message(catalogue, key::RESULTS_TABLE)}</summary>
                <table><tbody>{page.days.iter().rev().map(row).collect_view()}</tbody></table>
            </details>
        </section>
    }
    .into_any()
}

fn parts(frame: &Frame, heading: Key, parts: &[PartFigure]) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let all: u64 = parts.iter().map(|part| part.responses).sum::<u64>().max(1);
    let row = |part: &PartFigure| {
        let width = format!("{}%", part.responses * 100 / all);
        view! {
            <tr>
                <th scope="row" lang=part.lang.clone()><bdi>{part.name.clone()}</bdi></th>
                <td class="number">{number(catalogue, part.responses)}</td>
                <td class="bar-cell"><svg aria-hidden="true" width="100%" height="0.75rem"><rect class="track" width="100%" height="100%" /><rect class="fill" width=width height="100%" /></svg></td>
            </tr>
        }
    };
    (!parts.is_empty()).then(|| {
        view! {
            <section>
                <h2>{message(catalogue, heading)}</h2>
                <table><tbody>{parts.iter().map(row).collect_view()}</tbody></table>
            </section>
        }
        .into_any()
    })
}
