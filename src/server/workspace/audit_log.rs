//! The page of the audit log. Reading it is logged too.

use super::page;
use super::permitted::Permitted;
use super::route::{Route, get};
use super::visitor::Visitor;
use crate::i18n::key;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{AuditCursor, StoreError};
use crate::ui::workspace::{LogFields, LogObject, LogPage, LogRow, action_key, fields, log, object_key, role_key};
use crate::workspace::audit::{AuditEntry, AuditFilter, Explanation};
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
    /// Whether both days were understood. If not, the filter is not what was asked for.
    pub(super) has_days: bool,
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
        let day = |text: &str| text.parse::<Date>().ok();
        let has_days = [&fields.from, &fields.until].iter().all(|text| text.is_empty() || day(text).is_some());
        let filter = AuditFilter {
            actor: wanted(&fields.who),
            action: wanted(&fields.what),
            object: wanted(&fields.object),
            form: wanted(&fields.form),
            from: start(day(&fields.from)),
            // The last day is included, so the period ends where the next day begins.
            until: start(day(&fields.until).and_then(|day| day.tomorrow().ok())),
        };
        Self { fields, filter, has_days, before: field(fields::BEFORE).parse().ok() }
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
    if !query.has_days {
        return misunderstood(&permitted, query).await;
    }
    let act = permitted.act(Action::ReadLog, Object::log("log")).with("filters", query.used());
    if let Err(error) = permitted.store().log_act(act, Outcome::Done).await {
        return permitted.broken(&error).await;
    }
    match load_log_page(&permitted, query).await {
        Ok(shown) => respond(&permitted, StatusCode::OK, shown).await,
        Err(error) => permitted.broken(&error).await,
    }
}

/// Responds with the filter as it was typed, and without entries.
pub(super) async fn misunderstood<P>(permitted: &Permitted<P>, query: LogQuery) -> Response {
    let people = match people(permitted).await {
        Ok(people) => people,
        Err(error) => return permitted.broken(&error).await,
    };
    let problem = Some(key::WORKSPACE_LOG_DATE_INVALID);
    let shown = LogPage { fields: query.fields, people, problem, is_newest: true, ..LogPage::default() };
    respond(permitted, StatusCode::UNPROCESSABLE_ENTITY, shown).await
}

async fn respond<P>(permitted: &Permitted<P>, status: StatusCode, shown: LogPage) -> Response {
    let frame = page::frame(permitted, Some(&permitted.account), key::WORKSPACE_LOG);
    let frame = if shown.problem.is_some() { frame.as_refusal() } else { frame };
    page::respond(status, move || log(&frame, &shown)).await
}

async fn load_log_page(visitor: &Visitor, query: LogQuery) -> Result<LogPage, StoreError> {
    let cursor = query.before.map_or(AuditCursor::Newest, AuditCursor::Before);
    // One entry more shows whether there is a further page.
    let mut entries = visitor.store().audit_entries(&query.filter, cursor, PAGE + 1).await?;
    let has_more = entries.len() > PAGE as usize;
    entries.truncate(PAGE as usize);
    let people = people(visitor).await?;
    let before = entries.last().filter(|_| has_more).map(|entry| entry.number);
    let rows = entries.into_iter().map(|entry| row(visitor, entry, &people)).collect();
    let is_newest = query.before.is_none();
    Ok(LogPage { fields: query.fields, people, problem: None, rows, is_newest, before })
}

/// The actors of the log and every account: as the log names them, and the names that people know.
async fn people(visitor: &Visitor) -> Result<Vec<(String, String)>, StoreError> {
    let accounts = visitor.store().accounts().await?;
    let mut people: Vec<_> = accounts.into_iter().map(|account| (named_account(&account.id), account.name)).collect();
    let actors = visitor.store().audit_actors().await?;
    let others = actors.into_iter().filter(|actor| people.iter().all(|(known, _)| known != actor));
    let others: Vec<_> = others.map(|actor| (actor.clone(), actor)).collect();
    people.extend(others);
    Ok(people)
}

/// An account as the log names it.
fn named_account(id: &str) -> String {
    Actor::Account { id: id.to_owned(), role: None }.to_string()
}

fn row(visitor: &Visitor, entry: AuditEntry, people: &[(String, String)]) -> LogRow {
    let action = Action::ALL.iter().find(|action| action.code() == entry.action);
    let name_of = |actor: &str| people.iter().find(|(known, _)| known == actor).map(|(_, name)| name.clone());
    let is_account = entry.object_kind == Object::account("").kind;
    let mut details = entry.explanation.as_ref().map(Explanation::details_by_name).unwrap_or_default();
    details.retain(|(_, value)| !value.is_empty());
    let is_erased = entry.is_erased();
    LogRow {
        number: entry.number,
        at: timestamp_from_ms(entry.at).to_string(),
        when: visitor.exact_moment(entry.at),
        name: name_of(&entry.actor),
        actor: entry.actor,
        role: Role::from_name(&entry.role).map(role_key),
        action: action.map(|action| action_key(*action)),
        code: entry.action,
        form: entry.form,
        object: LogObject {
            kind: object_key(&entry.object_kind),
            name: is_account.then(|| name_of(&named_account(&entry.object_id))).flatten(),
            kind_code: entry.object_kind,
            id: entry.object_id,
        },
        is_erased,
        is_refused: entry.outcome == Outcome::Refused.name(),
        reason: entry.explanation.map(|explanation| explanation.reason).unwrap_or_default(),
        details,
    }
}
