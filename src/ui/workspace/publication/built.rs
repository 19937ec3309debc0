//! The package that is built: what it holds, what it changes, and the form that publishes it.

use super::changes::changes;
use super::{BuiltFileView, BuiltView, PublicationPage, RareView, address, number};
use crate::i18n::key;
use crate::ui::message_view::{formatted_message, message};
use crate::ui::workspace::{Frame, fields};
use crate::workspace::Act;
use leptos::prelude::*;

/// The section of the package that is built, if there is one.
pub(super) fn built(frame: &Frame, page: &PublicationPage, is_busy: bool) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let built = page.built.as_ref()?;
    let by: [(&str, &dyn ToString); 2] = [("date", &built.when), ("person", &built.by)];
    let rows = number(frame, built.rows);
    let withheld = number(frame, built.withheld);
    let withheld = (built.withheld > 0).then(|| {
        view! { <p class="notice">{formatted_message(catalogue, key::PUBLICATION_WITHHELD.name(), &[("count", &withheld)])}</p> }
    });
    let public = built
        .is_published
        .then(|| view! { " " <small class="tag right">{message(catalogue, key::PUBLICATION_IS_PUBLIC)}</small> });
    let view = view! {
        <section class="block">
            <h2>{message(catalogue, key::PUBLICATION_BUILT)} {public}</h2>
            <p>{formatted_message(catalogue, key::PUBLICATION_ROWS.name(), &[("count", &rows)])}</p>
            <p class="quiet">{formatted_message(catalogue, key::PUBLICATION_BUILT_BY.name(), &by)}</p>
            <p class="quiet">{message(catalogue, key::PUBLICATION_DIGEST)} " " <code class="digest">{built.digest.clone()}</code></p>
            {withheld}
            {verified(frame, built)}
            {files(frame, built)}
            {(!built.is_published).then(|| changes(frame, &built.changes))}
            {(!is_busy && page.proposal.is_none()).then(|| publish(frame, page, built))}
        </section>
    };
    Some(view.into_any())
}

fn verified(frame: &Frame, built: &BuiltView) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let (figures, differences) = built.verified.as_ref()?;
    let count = catalogue.number(*figures);
    let view = match differences.is_empty() {
        true => view! { <p>{formatted_message(catalogue, key::PUBLICATION_VERIFIED.name(), &[("count", &count)])}</p> }
            .into_any(),
        false => {
            let line =
                |line: &String| view! { <li><code lang="en" dir="ltr" class="detail">{line.clone()}</code></li> };
            view! {
                <div class="notice wrong">
                    <p>{message(catalogue, key::PUBLICATION_NOT_VERIFIED)}</p>
                    <ul>{differences.iter().map(line).collect_view()}</ul>
                </div>
            }
            .into_any()
        }
    };
    Some(view)
}

fn rare_themes(frame: &Frame, themes: &[RareView]) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    let count = |count: usize| catalogue.number(count);
    let item = |rare: &RareView| {
        let rows =
            formatted_message(catalogue, key::PUBLICATION_RARE_ROWS.name(), &[("count", &count(rare.responses))]);
        view! { <li><bdi>{rare.words.clone()}</bdi> " " <small class="quiet">{rows}</small></li> }
    };
    (!themes.is_empty()).then(|| {
        let all = count(themes.len());
        view! {
            <fieldset class="acknowledge">
                <legend>{message(catalogue, key::PUBLICATION_RARE_THEMES)}</legend>
                <p class="quiet">{message(catalogue, key::PUBLICATION_RARE_THEMES_LEAD)}</p>
                <details>
                    <summary>{formatted_message(catalogue, key::PUBLICATION_RARE_THEMES_ALL.name(), &[("count", &all)])}</summary>
                    <ul>{themes.iter().map(item).collect_view()}</ul>
                </details>
                <label class="choice">
                    <input type="checkbox" name=fields::RARE value=fields::RARE_THEMES required />
                    <span>{message(catalogue, key::PUBLICATION_RARE_THEMES_SEEN)}</span>
                </label>
            </fieldset>
        }
        .into_any()
    })
}

fn files(frame: &Frame, built: &BuiltView) -> AnyView {
    let catalogue = &frame.catalogue;
    let file = |file: &BuiltFileView| {
        let size = number(frame, file.size);
        let label = file.label.map(|label| view! { <span class="quiet">{message(catalogue, label)}</span> });
        view! {
            <li>
                <a href=file.href.clone() download=file.name.clone()><code>{file.name.clone()}</code></a>
                " " {label} " "
                <span class="quiet">{formatted_message(catalogue, key::OPEN_DATA_SIZE.name(), &[("size", &size)])}</span>
            </li>
        }
    };
    view! {
        <details>
            <summary>{message(catalogue, key::PUBLICATION_FILES)}</summary>
            <ul class="built-files">{built.files.iter().map(file).collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// The form that publishes. Every rare combination is acknowledged by itself, but for those with a theme: they can be hundreds, and
/// somebody who ticks hundreds of boxes looks at none of them.
fn publish(frame: &Frame, page: &PublicationPage, built: &BuiltView) -> Option<AnyView> {
    let catalogue = &frame.catalogue;
    // A package that is public here may still go to the platform.
    if built.is_published && page.platform.is_none() {
        return None;
    }
    let rare = |rare: &RareView| {
        let responses = catalogue.number(rare.responses);
        view! {
            <label class="choice">
                <input type="checkbox" name=fields::RARE value=rare.name.clone() required />
                <span>
                    {rare.words.clone()} " "
                    <small class="quiet">{formatted_message(catalogue, key::PUBLICATION_RARE_ROWS.name(), &[("count", &responses)])}</small>
                </span>
            </label>
        }
    };
    let rare = (!built.rare.is_empty()).then(|| {
        view! {
            <fieldset class="acknowledge">
                <legend>{message(catalogue, key::PUBLICATION_RARE)}</legend>
                <p class="quiet">{message(catalogue, key::PUBLICATION_RARE_LEAD)}</p>
                {built.rare.iter().map(rare).collect_view()}
            </fieldset>
        }
    });
    let platform = page.platform.as_ref().map(|host| {
        view! {
            <label class="choice">
                <input type="checkbox" name=fields::PLATFORM value="yes" checked />
                <span>{formatted_message(catalogue, key::PUBLICATION_ON_PLATFORM.name(), &[("host", host)])}</span>
            </label>
        }
    });
    let two = page.needs_two_persons.then(|| view! { <p>{message(catalogue, key::WORKSPACE_TWO_PERSONS)}</p> });
    let lead = match page.published {
        Some(_) => key::PUBLICATION_PUBLISH_LEAD,
        None => key::PUBLICATION_FIRST_LEAD,
    };
    let press = if page.needs_two_persons { key::WORKSPACE_PROPOSE } else { key::PUBLICATION_PUBLISH };
    let view = view! {
        <form method="post" action=address(frame, &page.form, fields::PUBLISH) class="card stack">
            <h3>{message(catalogue, key::PUBLICATION_PUBLISH)}</h3>
            <p>{message(catalogue, lead)}</p>
            {two}
            <input type="hidden" name=fields::SEEN value=built.digest.clone() />
            {rare}
            {rare_themes(frame, &built.rare_themes)}
            {platform}
            <label>
                <span>{message(catalogue, key::WORKSPACE_REASON)}</span>
                <input type="text" name=fields::REASON maxlength=Act::LONGEST_REASON autocomplete="off" dir="auto" />
            </label>
            <p><button type="submit" class="button">{message(catalogue, press)}</button></p>
        </form>
    };
    Some(view.into_any())
}
