//! The last publication and what changed since, and what waits in the languages of the site.

use super::figures::Figures;
use crate::i18n::key;
use crate::store::{ChangesSince, LastPublication, StoreError};
use crate::ui::workspace::{Amount, Detail, Figure, fields};
use crate::workspace::Action;
use questionnaire::tally::{Measure, Quarter, Tally};

impl Figures<'_> {
    /// When the package was last published, what changed since, and the proposals on which somebody has to decide.
    pub(super) async fn publication(&mut self) -> Result<(), StoreError> {
        let (id, store) = (self.form.id().as_str(), self.permitted.store());
        let href = Some(self.address(fields::PUBLICATION.trim_start_matches('/')));
        let proposals = store.open_proposals(id).await?;
        let proposals = proposals.iter().filter(|proposal| proposal.action == Action::PublishPackage.code()).count();
        self.task(key::WORKSPACE_TASK_PROPOSALS, proposals as u64, href.clone());
        let Some(LastPublication { published_at, built_at }) = store.last_publication(id).await? else {
            let never = Amount::Message(key::WORKSPACE_OVERVIEW_NO_BACKUP);
            self.add(Figure::new(key::WORKSPACE_OVERVIEW_PUBLISHED, never, href));
            return Ok(());
        };
        let ChangesSince { amended, withdrawn, restricted, reviewed } = store.changes_since(id, built_at).await?;
        let tally = Tally::from(store.tallies(id).await?);
        let all = [
            (key::WORKSPACE_OVERVIEW_NEW_SINCE, received_since(&tally, built_at, self.permitted.now)),
            (key::WORKSPACE_OVERVIEW_AMENDED_SINCE, amended),
            (key::WORKSPACE_OVERVIEW_WITHDRAWN_SINCE, withdrawn),
            (key::WORKSPACE_OVERVIEW_RESTRICTED_SINCE, restricted),
            (key::WORKSPACE_OVERVIEW_REVIEWED_SINCE, reviewed),
        ];
        let details = all.map(|(label, count)| Detail::new(label, Amount::Number(count))).into();
        let published =
            Figure::new(key::WORKSPACE_OVERVIEW_PUBLISHED, Amount::Time(self.moment(published_at)), href.clone());
        self.add(Figure { details, ..published });
        self.task(key::WORKSPACE_TASK_WITHDRAWN, withdrawn + restricted, href);
        Ok(())
    }

    /// The messages that wait for a translator.
    pub(super) async fn languages(&mut self) {
        let record = &self.permitted.snapshot.context.record;
        record.find_languages().await;
        // Where the state is not known, the page of the site says why.
        let Ok(languages) = record.languages() else { return };
        let stale = languages.iter().map(|one| one.stale.len()).sum::<usize>();
        let waiting = languages.iter().map(|one| one.missing.len() + one.needs_work.len()).sum::<usize>() + stale;
        let (waiting, stale) = (waiting as u64, stale as u64);
        let href = Some(self.permitted.address(fields::SITE));
        self.add(Figure::new(key::WORKSPACE_OVERVIEW_MESSAGES, Amount::Number(waiting), href.clone()));
        self.task(key::WORKSPACE_TASK_STALE, stale, href);
    }
}

/// The responses that came in the quarters of an hour after the one of `at`, from the counters.
fn received_since(tally: &Tally, at: i64, now: i64) -> u64 {
    let number = |at: i64| Quarter::containing(at).number();
    (number(at) + 1..=number(now)).map(|number| tally.get(&Measure::Quarter(Quarter::numbered(number)).overall())).sum()
}
