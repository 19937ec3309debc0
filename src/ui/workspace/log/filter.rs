//! The filter of the log: a plain form.

use super::{LogFields, LogPage};
use crate::i18n::{Key, key};
use crate::ui::message_view::message;
use crate::ui::workspace::{Frame, action_key, fields};
use crate::workspace::Action;
use leptos::prelude::*;

pub(super) fn filter(frame: &Frame, page: &LogPage) -> AnyView {
    let catalogue = &frame.catalogue;
    let LogFields { who, what, object, form, from, until } = page.fields.clone();
    let person = |(actor, name): &(String, String)| {
        let is_chosen = *actor == who;
        view! { <option value=actor.clone() selected=is_chosen>{name.clone()}</option> }
    };
    let action = |action: &Action| {
        let is_chosen = action.code() == what;
        view! { <option value=action.code() selected=is_chosen>{catalogue.message(action_key(*action))}</option> }
    };
    let field = |label: Key, name: &'static str, kind: &'static str, value: String| {
        view! {
            <label>
                <span>{message(catalogue, label)}</span>
                <input type=kind name=name value=value autocomplete="off" dir="ltr" />
            </label>
        }
    };
    view! {
        <form method="get" action=frame.address(fields::LOG) class="card filter" role="search">
            <label>
                <span>{message(catalogue, key::WORKSPACE_LOG_WHO)}</span>
                <select name=fields::WHO>
                    <option value="">{catalogue.message(key::WORKSPACE_LOG_ANY)}</option>
                    {page.people.iter().map(person).collect_view()}
                </select>
            </label>
            <label>
                <span>{message(catalogue, key::WORKSPACE_LOG_WHAT)}</span>
                <select name=fields::WHAT>
                    <option value="">{catalogue.message(key::WORKSPACE_LOG_ANY)}</option>
                    {Action::ALL.iter().map(action).collect_view()}
                </select>
            </label>
            {field(key::WORKSPACE_LOG_OBJECT, fields::OBJECT, "text", object)}
            {field(key::WORKSPACE_FORM, fields::FORM, "text", form)}
            {field(key::WORKSPACE_LOG_FROM, fields::FROM, "date", from)}
            {field(key::WORKSPACE_LOG_UNTIL, fields::UNTIL, "date", until)}
            <p class="go">
                <button type="submit" class="button quiet">{message(catalogue, key::WORKSPACE_LOG_SHOW)}</button>
                <a href=frame.address(fields::LOG)>{message(catalogue, key::WORKSPACE_LOG_RESET)}</a>
            </p>
        </form>
    }
    .into_any()
}
