//! The page of the audit log. Reading it is logged too.

use super::page;
use super::permitted::Permitted;
use super::route::{Route, get};
use super::visitor::Visitor;
use crate::i18n::key;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{AuditCursor, StoreError};
use crate::ui::workspace::{LogFields, LogPage, LogRow, action_key, fields, log, role_key};
use crate::workspace::audit::{AuditEntry, AuditFilter};
use crate::workspace::permit::ReadLog;
use crate::workspace::{Action, Actor, Object, Outcome, Role};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many entries a page shows.
const PAGE: u32 = 100;

pub(super) fn routes() -> Vec<Route> {
    vec![get("/operator/{tag}/log", log_page).in_menu(key::WORKSPACE_LOG, key::WORKSPACE_LOG_LEAD)]
}

/// The filter that a query selects, and the number of the entry before which the page begins.
pub(super) struct LogQuery {
    pub(super) fields: LogFields,
    pub(super) filter: AuditFilter,
    before: Option<i64>,
}

impl LogQuery {
    pub(super) fn from_visitor(visitor: &Visitor) -> Self {
        let query = visitor.uri.query().unwrap_or_default().as_bytes();
        let given: BTreeMap<_, _> = form_urlencoded::parse(query).into_owned().collect();
        let field = |name: &str| given.get(name).map(|value| value.trim().to_owned()).unwrap_or_default();
        let fields = LogFields {
            who: field(fields::WHO),
            what: field(fields::WHAT),
            object: field(fields::OBJECT),
            form: field(fields::FORM),
            from: field(fields::FROM),
            until: field(fields::UNTIL),
        };
        let wanted = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let start = |day: Option<Date>| visitor.start_of_day(day?);
        let filter = AuditFilter {
            actor: wanted(&fields.who),
            action: wanted(&fields.what),
            object: wanted(&fields.object),
            form: wanted(&fields.form),
            from: start(fields.from.parse().ok()),
            // The last day is included, so the period ends where the next day begins.
            until: start(fields.until.parse::<Date>().ok().and_then(|day| day.tomorrow().ok())),
        };
        Self { fields, filter, before: field(fields::BEFORE).parse().ok() }
    }

    /// The names of the filters in use. Their values are not logged: somebody may have typed an address.
    pub(super) fn used(&self) -> String {
        let AuditFilter { actor, action, object, form, from, until } = &self.filter;
        let texts = [("who", actor), ("what", action), ("object", object), ("form", form)];
        let times = [("from", from), ("until", until)];
        let texts = texts.into_iter().filter(|(_, value)| value.is_some()).map(|(name, _)| name);
        let times = times.into_iter().filter(|(_, value)| value.is_some()).map(|(name, _)| name);
        texts.chain(times).collect::<Vec<_>>().join(" ")
    }
}

async fn log_page(permitted: Permitted<ReadLog>) -> Response {
    let query = LogQuery::from_visitor(&permitted);
    let act = permitted.act(Action::ReadLog, Object::log("log")).with("filters", query.used());
    if let Err(error) = permitted.store().log_act(act, Outcome::Done).await {
        return permitted.broken(&error).await;
    }
    let shown = match load_log_page(&permitted, query).await {
        Ok(shown) => shown,
        Err(error) => return permitted.broken(&error).await,
    };
    let frame = page::frame(&permitted, Some(&permitted.account), key::WORKSPACE_LOG);
    page::respond(StatusCode::OK, move || log(&frame, &shown)).await
}

async fn load_log_page(visitor: &Visitor, query: LogQuery) -> Result<LogPage, StoreError> {
    let cursor = query.before.map_or(AuditCursor::Newest, AuditCursor::Before);
    // One entry more shows whether there is a further page.
    let mut entries = visitor.store().audit_entries(&query.filter, cursor, PAGE + 1).await?;
    let has_more = entries.len() > PAGE as usize;
    entries.truncate(PAGE as usize);
    let accounts = visitor.store().accounts().await?;
    let people = accounts.into_iter().map(|account| {
        let actor = Actor::Account { id: account.id, role: None };
        (actor.to_string(), account.name)
    });
    let people: Vec<_> = people.collect();
    let before = entries.last().filter(|_| has_more).map(|entry| entry.number);
    let rows = entries.into_iter().map(|entry| row(visitor, entry, &people)).collect();
    Ok(LogPage { fields: query.fields, people, rows, is_newest: query.before.is_none(), before })
}

fn row(visitor: &Visitor, entry: AuditEntry, people: &[(String, String)]) -> LogRow {
    let action = Action::ALL.iter().find(|action| action.code() == entry.action);
    LogRow {
        number: entry.number,
        at: timestamp_from_ms(entry.at).to_string(),
        when: visitor.exact_moment(entry.at),
        name: people.iter().find(|(actor, _)| *actor == entry.actor).map(|(_, name)| name.clone()),
        actor: entry.actor,
        role: Role::from_name(&entry.role).map(role_key),
        action: action.map(|action| action_key(*action)),
        code: entry.action,
        form: entry.form,
        object: (entry.object_kind, entry.object_id),
        is_refused: entry.outcome == Outcome::Refused.name(),
        reason: entry.explanation.map(|explanation| explanation.reason).unwrap_or_default(),
    }
}
