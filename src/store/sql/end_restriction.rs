//! Lifts a restriction: the answers return to the others, and what was made of them counts again.

use super::Connection;
use super::decisions::write_listing;
use super::published_text::PublishedText;
use super::restrict::outcome_if_repeated;
use super::tally_changes::Changes;
use super::transaction::Transaction;
use crate::store::{PublishedChange, RestrictOutcome, RestrictionEnd, TextKey};
use sqlx::Error;

pub(super) struct EndRestriction<'a> {
    pub(super) form: &'a str,
    pub(super) lifting: &'a RestrictionEnd,
    pub(super) act_id: &'a str,
}

impl Transaction for EndRestriction<'_> {
    type Outcome = RestrictOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<RestrictOutcome, Error> {
        let RestrictionEnd { response_id, revision, added, group, texts, listing } = self.lifting;
        // The response takes its places in the review queue again as an amended one does.
        let update = "UPDATE responses SET restricted_at = NULL, queue_version = 0 \
            WHERE form = $1 AND id = $2 AND revision = $3 AND restricted_at IS NOT NULL RETURNING number";
        let updated: Option<i64> = sqlx::query_scalar(update)
            .bind(self.form)
            .bind(response_id)
            .bind(i64::from(*revision))
            .fetch_optional(&mut *connection)
            .await?;
        let Some(number) = updated else { return outcome_if_repeated(self.act_id, connection).await };
        let insert = "INSERT INTO answers (response_number, document) \
            SELECT response_number, document FROM restricted_answers WHERE response_number = $1";
        sqlx::query(insert).bind(number).execute(&mut *connection).await?;
        let delete = "DELETE FROM restricted_answers WHERE response_number = $1";
        sqlx::query(delete).bind(number).execute(&mut *connection).await?;
        for (control, change) in texts {
            if let PublishedChange::Replace { text, folded, likeness } = change {
                let key = &TextKey { response_id: response_id.clone(), control: control.clone() };
                let published = PublishedText { form: self.form, key, text, folded, likeness };
                published.publish(connection).await?;
                published.restore_codings(connection).await?;
            }
        }
        let regroup = "UPDATE reviewed_texts SET respondents = $1 WHERE response_id = $2 AND codes <> ''";
        sqlx::query(regroup).bind(group).bind(response_id).execute(&mut *connection).await?;
        if let Some((digest, listing)) = listing {
            write_listing(self.form, (response_id, digest), listing, connection).await?;
        }
        let mut counted = Changes::default();
        counted.add(self.form, added, 1);
        counted.add_to_tallies(connection).await?;
        Ok(RestrictOutcome::Done)
    }
}
