//! What a package changes against the published one: rows and figures.

use super::{ChangesView, FigureView, MovedFigureView, number};
use crate::i18n::key;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::pages::number_format::percent;
use crate::ui::workspace::Frame;
use leptos::prelude::*;

/// The changes.
pub(super) fn changes(frame: &Frame, changes: &ChangesView) -> AnyView {
    let catalogue = &frame.catalogue;
    let main = match changes {
        ChangesView::First => view! { <p>{message(catalogue, key::PUBLICATION_CHANGES_FIRST)}</p> }.into_any(),
        ChangesView::Outdated => view! { <p>{message(catalogue, key::PUBLICATION_CHANGES_OUTDATED)}</p> }.into_any(),
        ChangesView::Against { added, changed, withdrawn, coded, columns, figures, all_figures } => {
            let fact = |label, count: u64| {
                view! {
                    <div>
                        <dt>{message(catalogue, label)}</dt>
                        <dd>{number(frame, count)}</dd>
                    </div>
                }
            };
            let columns = (!columns.is_empty()).then(|| {
                let names = columns.iter().map(|name| view! { <code>{name.clone()}</code> " " }).collect_view();
                view! { <p>{message(catalogue, key::PUBLICATION_COLUMNS)} " " {names}</p> }
            });
            view! {
                <dl class="facts">
                    {fact(key::PUBLICATION_ADDED, *added)}
                    {fact(key::PUBLICATION_CHANGED, *changed)}
                    {fact(key::PUBLICATION_WITHDRAWN, *withdrawn)}
                    {(*coded > 0).then(|| fact(key::PUBLICATION_CODINGS, *coded))}
                    {fact(key::PUBLICATION_FIGURES, *all_figures as u64)}
                </dl>
                {columns}
                {(!figures.is_empty()).then(|| table(frame, figures, *all_figures))}
            }
            .into_any()
        }
    };
    view! {
        <h3>{message(catalogue, key::PUBLICATION_CHANGES)}</h3>
        {main}
    }
    .into_any()
}

fn table(frame: &Frame, figures: &[MovedFigureView], all: usize) -> AnyView {
    let catalogue = &frame.catalogue;
    let value = |value: Option<FigureView>| match value {
        Some(FigureView::Number(value)) => number(frame, value).into_any(),
        Some(FigureView::Share(parts)) => percent(catalogue, parts, 10_000).into_any(),
        None => message(catalogue, key::PUBLICATION_NO_FIGURE),
    };
    let row = |moved: &MovedFigureView| {
        view! {
            <tr>
                <th scope="row">{moved.label.clone()}</th>
                <td class="number">{value(moved.before)}</td>
                <td class="number">{value(moved.after)}</td>
            </tr>
        }
    };
    let more = (all > figures.len()).then(|| {
        let more = catalogue.number(all - figures.len());
        view! { <p class="quiet">{formatted_message(catalogue, key::PUBLICATION_FIGURES_MORE.name(), &[("count", &more)])}</p> }
    });
    view! {
        <details>
            <summary>{message(catalogue, key::PUBLICATION_FIGURES_SHOW)}</summary>
            <section class="wide" tabindex="0" aria-label=catalogue.message(key::PUBLICATION_FIGURES)>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{message(catalogue, key::PUBLICATION_FIGURE)}</th>
                            <th scope="col" class="number">{message(catalogue, key::PUBLICATION_BEFORE)}</th>
                            <th scope="col" class="number">{message(catalogue, key::PUBLICATION_AFTER)}</th>
                        </tr>
                    </thead>
                    <tbody>{figures.iter().map(row).collect_view()}</tbody>
                </table>
            </section>
            {more}
        </details>
    }
    .into_any()
}
