//! The page of the window, from the site, the store and what was typed.

use super::super::countdown::countdown;
use super::super::permitted::Permitted;
use super::super::signed_in::SignedIn;
use crate::i18n::{Key, key};
use crate::phase::{Phase, WindowEnd};
use crate::server::announcements::{Announcement, AnnouncementSources};
use crate::server::moved_end_views::{end_words, moved_end_views};
use crate::server::site_context::SiteContext;
use crate::server::window_changes::{WindowChange, proposed_change};
use crate::site::Locale;
use crate::site::submission_window::{SubmissionWindow, WindowEndSource, ZonedInstant};
use crate::site::window_moves::WindowMove;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{Proposal, StoreError, StoredWindowMove};
use crate::ui::pages::Moment;
use crate::ui::workspace::{
    AnnouncementView, NoteLanguage, ReopeningProposal, TypedWindowChange, WindowChoice, WindowEndView, WindowMoveView,
    WindowPage, window_end_key,
};
use crate::workspace::{Action, Permission, Permit, permits};
use jiff::Timestamp;
use questionnaire::{Form, TwoPersonAct};
use std::sync::Arc;

/// What the page shows besides the window itself.
#[derive(Default)]
pub(super) struct WindowView {
    pub(super) typed: TypedWindowChange,
    /// What was typed, if it may be done.
    pub(super) verified: Option<WindowChange>,
    pub(super) problem: Option<Key>,
}

/// The page; `None` without a form in the address.
pub(super) async fn window_page<P: Permit>(
    permitted: &Permitted<P>,
    view: WindowView,
) -> Result<Option<WindowPage>, StoreError> {
    let Some(form) = permitted.form.clone() else { return Ok(None) };
    let site = permitted.state.current_site();
    let id = form.id().as_str();
    let told = Teller { context: &site.context, form: &form, locale: permitted.locale() };
    let window = site.context.windows.window_of(&form);
    let now = timestamp_from_ms(permitted.now);
    let phase = window.phase(now);
    let may_reopen = permits(&permitted.account.grants, Permission::ReopenForm, Some(id)).is_some();
    let mut history: Vec<_> = permitted.store().window_moves().await?;
    history.retain(|one| one.made.form == id);
    let proposals = permitted.store().open_proposals(id).await?;
    let proposals = proposals.into_iter().filter(|proposal| proposal.action == Action::ReopenForm.code());
    let proposals: Result<_, _> = proposals.map(|one| told.reopening(permitted, one, may_reopen)).collect();
    Ok(Some(WindowPage {
        form: form.id().to_string(),
        form_name: permitted.locale().name_of(&form).0,
        ends: told.ends(&window),
        countdown: countdown(&window, now),
        zone: site.context.windows.zone(&form).to_string(),
        choice: match phase {
            Phase::NotYetOpen => WindowChoice::Both,
            Phase::Open => WindowChoice::Closing,
            Phase::Closed if may_reopen => WindowChoice::Reopen,
            Phase::Closed => WindowChoice::Nothing,
        },
        needs_two_persons: phase == Phase::Closed && form.needs_two_persons(TwoPersonAct::Reopen),
        typed: view.typed,
        is_verified: view.verified.is_some(),
        languages: told.languages(&window, view.verified.as_ref(), now),
        seen: history.last().map_or(0, |one| one.number),
        announcements: told.announcements(now),
        history: history.iter().rev().map(|one| told.stored_move(one)).collect(),
        proposals: proposals?,
        problem: view.problem,
    }))
}

/// Says instants of one form's window in one language.
struct Teller<'a> {
    context: &'a SiteContext,
    form: &'a Form,
    locale: &'a Locale,
}

impl Teller<'_> {
    fn moment(&self, end: WindowEnd, at: Timestamp) -> Moment {
        let zone = self.context.windows.zone(self.form);
        Moment { at: at.to_string(), words: end_words(end, at, &zone, self.locale.catalogue()) }
    }

    /// A time at which somebody did something.
    fn time(&self, at: i64) -> Moment {
        let at = timestamp_from_ms(at);
        let words = self.context.windows.zone(self.form).format_long(at, self.locale.catalogue());
        Moment { at: at.to_string(), words }
    }

    fn ends(&self, window: &SubmissionWindow) -> [WindowEndView; 2] {
        let [opens, closes] = [&window.opens, &window.closes].map(|end| end.as_ref().map(ZonedInstant::timestamp));
        let [opens_from, closes_from] = self.context.windows.sources_of(self.form);
        [(WindowEnd::Opening, opens, opens_from), (WindowEnd::Closing, closes, closes_from)].map(|(end, at, source)| {
            WindowEndView {
                label: window_end_key(end),
                date: at.map(|at| self.moment(end, at)),
                source: source.map(source_key),
            }
        })
    }

    /// The languages of the site, each with what its pages would say after a change.
    fn languages(&self, window: &SubmissionWindow, change: Option<&WindowChange>, now: Timestamp) -> Vec<NoteLanguage> {
        let after = change.map(|change| self.context_after(window, change, now));
        let language = |locale: &Locale| {
            let catalogue = locale.form_catalogue(self.form);
            NoteLanguage {
                tag: locale.tag().to_owned(),
                name: locale.name(),
                direction: catalogue.message(key::LOCALE_DIRECTION),
                preview: after.as_ref().map(|after| moved_end_views(after, self.form, &catalogue)).unwrap_or_default(),
                catalogue,
            }
        };
        self.context.site.locales().iter().map(language).collect()
    }

    /// The text about the moved dates, in each language.
    fn announcements(&self, now: Timestamp) -> Vec<AnnouncementView> {
        let sources = announcement_sources(self.context, self.form, now);
        let one = |locale: &Locale| {
            let Announcement { text, has_notes } = sources.announcement(locale)?;
            Some(AnnouncementView {
                tag: locale.tag().to_owned(),
                name: locale.name(),
                direction: locale.catalogue().message(key::LOCALE_DIRECTION),
                text,
                lacks_note: !has_notes,
            })
        };
        self.context.site.locales().iter().filter_map(one).collect()
    }

    /// The site as it would be after a change.
    fn context_after(&self, window: &SubmissionWindow, change: &WindowChange, now: Timestamp) -> SiteContext {
        let from = match change.end {
            WindowEnd::Opening => window.opens.as_ref(),
            WindowEnd::Closing => window.closes.as_ref(),
        };
        let moves = self.context.windows.moves();
        let one = WindowMove {
            number: moves.newest() + 1,
            end: change.end,
            from: from.map(ZonedInstant::timestamp),
            to: timestamp_from_ms(change.to),
            is_reopening: change.is_reopening,
            decided_at: now,
            notes: change.notes.clone(),
        };
        let moves = Arc::new(moves.including(self.form.id().as_str(), one));
        SiteContext { windows: self.context.windows.clone().with_moves(moves), ..self.context.clone() }
    }

    fn stored_move(&self, one: &StoredWindowMove) -> WindowMoveView {
        let end = one.made.end;
        let moment = |at: i64| self.moment(end, timestamp_from_ms(at));
        WindowMoveView {
            decided: self.time(one.at),
            person: one.made.name.clone(),
            what: if one.made.is_reopening { key::WORKSPACE_WINDOW_REOPEN } else { window_end_key(end) },
            from: one.made.from.map(moment),
            to: moment(one.made.to),
            reason: one.reason.clone(),
            notes: one.made.notes.clone().into_iter().collect(),
        }
    }

    fn reopening(&self, signed: &SignedIn, one: Proposal, may_decide: bool) -> Result<ReopeningProposal, StoreError> {
        let change = proposed_change(&one)?;
        let to = self.moment(change.end, timestamp_from_ms(change.to));
        Ok(ReopeningProposal { to, proposal: signed.proposal_view(one, may_decide) })
    }
}

/// What the text about the moved dates of a form is written with.
pub(super) fn announcement_sources<'a>(
    context: &'a SiteContext,
    form: &'a Form,
    now: Timestamp,
) -> AnnouncementSources<'a> {
    AnnouncementSources { form, windows: &context.windows, origin: &context.origin, now }
}

fn source_key(source: WindowEndSource) -> Key {
    match source {
        WindowEndSource::Store => key::WORKSPACE_WINDOW_FROM_STORE,
        WindowEndSource::File => key::WORKSPACE_WINDOW_FROM_FILE,
        WindowEndSource::NamedSetting | WindowEndSource::CommonSetting => key::WORKSPACE_WINDOW_FROM_SETTING,
    }
}
