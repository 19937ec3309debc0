//! The daily digest: each morning, a letter to each operator who wants it says what waits for them. Where nothing waits, no letter is
//! sent.

use super::due_requests::open_requests;
use super::state::ServerState;
use super::unsubscription::unsubscription_link;
use super::waiting::{waiting_supporters, waiting_texts};
use crate::i18n::{Key, key};
use crate::mail::letters::{DigestItem, LetterWriter, digest};
use crate::site::Locale;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{Digest, StoreError};
use crate::ui::workspace::review::{ReviewAddress, ReviewSelection};
use crate::ui::workspace::{address, fields};
use crate::workspace::{Account, Permission, permits};
use questionnaire::Form;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::sleep;

/// How often the clock is looked at.
const LOOK: Duration = Duration::from_secs(60);

/// The hour from which digests are sent, by the clock of the site's first form.
const MORNING: i8 = 7;

/// Adds the digests of each day until the process stops. Of several processes, one adds each.
pub(super) async fn run(state: ServerState, mut stopped: watch::Receiver<bool>) {
    let mut done = BTreeSet::new();
    // An error means that the sender is gone, which is a stop too.
    while !*stopped.borrow() && stopped.has_changed().is_ok() {
        if let Err(error) = add_due_digests(&state, &mut done).await {
            tracing::error!(%error, "the digests of the day were not added");
        }
        tokio::select! {
            () = sleep(LOOK) => {}
            _ = stopped.wait_for(|stop| *stop) => {}
        }
    }
}

/// Adds the digests that are due and that this process has not added; `done` holds the account and the day of those.
pub(super) async fn add_due_digests(
    state: &ServerState,
    done: &mut BTreeSet<(String, String)>,
) -> Result<(), StoreError> {
    let now = state.workspace.clock.now_ms();
    let clock = {
        let context = &state.current_site().context;
        let zone = context.site.main_first().next().map(|form| context.windows.zone(form)).unwrap_or_default();
        zone.clock(timestamp_from_ms(now))
    };
    if clock.hour() < MORNING {
        return Ok(());
    }
    let day = clock.date().to_string();
    done.retain(|(_, known)| *known == day);
    for wanted in state.store.digests().await? {
        let this = (wanted.account.clone(), day.clone());
        if !done.contains(&this) {
            add_digest(state, &wanted, &day, now).await?;
            done.insert(this);
        }
    }
    Ok(())
}

async fn add_digest(state: &ServerState, wanted: &Digest, day: &str, now: i64) -> Result<(), StoreError> {
    let Some(account) = state.store.account(&wanted.account).await?.filter(|account| account.closed_at.is_none())
    else {
        return Ok(());
    };
    let snapshot = state.current_site();
    let locale = snapshot.context.site.locale_or_default(&wanted.locale);
    let mut items = Vec::new();
    for form in snapshot.context.site.forms() {
        items.extend(items_of(state, (&account, locale), form).await?);
    }
    if items.is_empty() {
        return Ok(());
    }
    let origin = state.workspace.origin.as_str();
    let writer = LetterWriter { catalogue: locale.catalogue(), origin, now };
    let end = unsubscription_link(&state.secret, (origin, locale.tag()), &account.id);
    let letter = digest(&writer, (&account.id, &wanted.address, day), &items, &end);
    state.store.add_letter(letter).await?;
    Ok(())
}

/// What waits for an account on a form.
async fn items_of(
    state: &ServerState,
    (account, locale): (&Account, &Locale),
    form: &Arc<Form>,
) -> Result<Vec<DigestItem>, StoreError> {
    let id = form.id().as_str();
    let may = |permission| permits(&account.grants, permission, Some(id)).is_some();
    let page = |ending: &str| address(locale.tag(), &format!("/{id}/{ending}"));
    let mut found: Vec<(Key, u64, String)> = Vec::new();
    if may(Permission::ReviewTexts) {
        let page = ReviewAddress::new(locale.tag(), id).next(&ReviewSelection::default(), None);
        found.push((key::MAIL_DIGEST_TEXTS, waiting_texts(&state.store, form).await?.all.count, page));
    }
    if may(Permission::DecideOnSupporters)
        && let Some(waiting) = waiting_supporters(&state.store, form).await?
    {
        found.push((key::MAIL_DIGEST_SUPPORTERS, waiting.count, page(fields::SUPPORTERS)));
    }
    if may(Permission::KeepRequests) {
        let zone = state.current_site().context.windows.zone(form);
        let today = zone.clock(timestamp_from_ms(state.workspace.clock.now_ms())).date();
        let urgent = open_requests(state.store.as_ref(), id, today).await?.urgent;
        found.push((key::MAIL_DIGEST_REQUESTS, urgent, page(fields::REQUESTS)));
    }
    if may(Permission::MoveWindow) {
        let proposals = state.store.open_proposals(id).await?.len() as u64;
        found.push((key::MAIL_DIGEST_PROPOSALS, proposals, page(fields::WINDOW)));
    }
    if may(Permission::HandleMail) {
        let failed = state.store.letter_counts(id).await?.failed;
        found.push((key::MAIL_DIGEST_FAILED, failed, page(fields::MAIL)));
    }
    let origin = &state.workspace.origin;
    let item = |(words, count, page): (Key, u64, String)| DigestItem {
        words,
        count,
        form: locale.name_of(form).0,
        link: format!("{origin}{page}"),
    };
    Ok(found.into_iter().filter(|(_, count, _)| *count > 0).map(item).collect())
}
