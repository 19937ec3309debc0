//! Amendments: new answers replace those of a response, and the replaced ones enter its history.

use super::tally_changes::Changes;
use super::transaction::Transaction;
use super::{Connection, QueryBuilder, letters, push_in_list, supporters};
use crate::store::{AmendOutcome, Amendment};
use sqlx::Error;

pub(super) struct Amend<'a> {
    pub(super) form: &'a str,
    pub(super) amendment: &'a Amendment,
}

/// The columns of the revision that an amendment replaces.
#[derive(sqlx::FromRow)]
struct PreviousVersion {
    id: String,
    number: i64,
    revision: i64,
    form_version: i64,
    locale: String,
    fingerprint: Vec<u8>,
    amended_at: Option<i64>,
}

impl Transaction for Amend<'_> {
    type Outcome = AmendOutcome;

    async fn apply(&self, connection: &mut Connection) -> Result<AmendOutcome, Error> {
        let select = "SELECT id, number, revision, form_version, locale, fingerprint, amended_at FROM responses \
            WHERE form = $1 AND receipt_digest = $2";
        let former: Option<PreviousVersion> = sqlx::query_as(select)
            .bind(self.form)
            .bind(&self.amendment.receipt_digest)
            .fetch_optional(&mut *connection)
            .await?;
        let Some(former) = former else { return Ok(AmendOutcome::Gone) };
        let done = |revision: i64| {
            let revision = u32::try_from(revision).map_err(|error| Error::Decode(error.into()))?;
            Ok(AmendOutcome::Done { revision })
        };
        if former.fingerprint == self.amendment.fingerprint {
            return done(former.revision);
        }
        if former.revision != i64::from(self.amendment.revision) {
            return Ok(AmendOutcome::Stale);
        }
        let Some(is_restricted) = self.replace(connection, &former).await? else { return Ok(AmendOutcome::Stale) };
        former.archive_previous(connection).await?;
        self.write_replies(connection, former.number).await?;
        if !is_restricted {
            self.update_published_texts_and_counters(connection, &former.id).await?;
        }
        if letters::wants_letters(connection, &former.id).await? {
            for letter in &self.amendment.letters {
                letters::insert(connection, letter).await?;
            }
        }
        done(former.revision + 1)
    }
}

impl Amend<'_> {
    /// Updates the row and returns whether the response is restricted, or `None` if another process has amended it since it was read.
    async fn replace(&self, connection: &mut Connection, former: &PreviousVersion) -> Result<Option<bool>, Error> {
        let update = "UPDATE responses SET revision = revision + 1, form_version = $1, locale = $2, fingerprint = $3, \
            amended_at = $4, queue_version = 0 WHERE id = $5 AND revision = $6 RETURNING restricted_at";
        let updated: Option<Option<i64>> = sqlx::query_scalar(update)
            .bind(i64::from(self.amendment.form_version))
            .bind(&self.amendment.locale)
            .bind(&self.amendment.fingerprint)
            .bind(self.amendment.amended_at)
            .bind(&former.id)
            .bind(former.revision)
            .fetch_optional(connection)
            .await?;
        Ok(updated.map(|restricted_at| restricted_at.is_some()))
    }

    async fn write_replies(&self, connection: &mut Connection, number: i64) -> Result<(), Error> {
        // The answers lie in one of the two tables.
        let public = [
            "UPDATE answers SET document = $2 WHERE response_number = $1",
            "UPDATE restricted_answers SET document = $2 WHERE response_number = $1",
        ];
        for update in public {
            sqlx::query(update).bind(number).bind(&self.amendment.public).execute(&mut *connection).await?;
        }
        if let Some(private) = &self.amendment.private {
            let upsert = "INSERT INTO private_answers (response_number, document) VALUES ($1, $2) \
                ON CONFLICT (response_number) DO UPDATE SET document = excluded.document";
            sqlx::query(upsert).bind(number).bind(private.reveal()).execute(connection).await?;
        }
        Ok(())
    }

    /// Takes changed texts out of what is published, groups the others anew, and corrects the list of supporters and the counters. A
    /// restricted response has none of these.
    async fn update_published_texts_and_counters(&self, connection: &mut Connection, id: &str) -> Result<(), Error> {
        if !self.amendment.changed.is_empty() {
            let mut unpublish = QueryBuilder::new("DELETE FROM reviewed_texts WHERE response_id = ");
            unpublish.push_bind(id).push(" AND control IN ");
            push_in_list(&mut unpublish, self.amendment.changed.iter());
            unpublish.build().persistent(false).execute(&mut *connection).await?;
        }
        let regroup = "UPDATE reviewed_texts SET respondents = $1 WHERE response_id = $2 AND codes <> ''";
        sqlx::query(regroup).bind(&self.amendment.group).bind(id).execute(&mut *connection).await?;
        supporters::delete_listing(connection, id, self.amendment.listing.as_deref()).await?;
        let mut counted = Changes::default();
        counted.add(self.form, &self.amendment.removed, -1);
        counted.add(self.form, &self.amendment.added, 1);
        counted.add_to_tallies(connection).await
    }
}

impl PreviousVersion {
    async fn archive_previous(&self, connection: &mut Connection) -> Result<(), Error> {
        // The answers lie in one of the two tables.
        let public = [
            "INSERT INTO history (response_id, revision, form_version, locale, fingerprint, amended_at, document) \
            SELECT $1, $2, $3, $4, $5, $6, document FROM answers WHERE response_number = $7",
            "INSERT INTO history (response_id, revision, form_version, locale, fingerprint, amended_at, document) \
            SELECT $1, $2, $3, $4, $5, $6, document FROM restricted_answers WHERE response_number = $7",
        ];
        for insert in public {
            sqlx::query(insert)
                .bind(&self.id)
                .bind(self.revision)
                .bind(self.form_version)
                .bind(&self.locale)
                .bind(&self.fingerprint)
                .bind(self.amended_at)
                .bind(self.number)
                .execute(&mut *connection)
                .await?;
        }
        let private = "INSERT INTO private_history (response_id, revision, document) \
            SELECT $1, $2, document FROM private_answers WHERE response_number = $3";
        sqlx::query(private).bind(&self.id).bind(self.revision).bind(self.number).execute(connection).await?;
        Ok(())
    }
}
