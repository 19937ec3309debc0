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
        if former.revision != i64::from(self.amendment.revision) || !self.replace(connection, &former).await? {
            return Ok(AmendOutcome::Stale);
        }
        former.archive_previous(connection).await?;
        self.write_replies(connection, &former).await?;
        if letters::wants_letters(connection, &former.id).await? {
            for letter in &self.amendment.letters {
                letters::insert(connection, letter).await?;
            }
        }
        done(former.revision + 1)
    }
}

impl Amend<'_> {
    /// Updates the row and returns true, or returns false if another process has amended the response since it was read.
    async fn replace(&self, connection: &mut Connection, former: &PreviousVersion) -> Result<bool, Error> {
        let update = "UPDATE responses SET revision = revision + 1, form_version = $1, locale = $2, fingerprint = $3, \
            amended_at = $4, queue_version = 0 WHERE id = $5 AND revision = $6";
        let updated = sqlx::query(update)
            .bind(i64::from(self.amendment.form_version))
            .bind(&self.amendment.locale)
            .bind(&self.amendment.fingerprint)
            .bind(self.amendment.amended_at)
            .bind(&former.id)
            .bind(former.revision)
            .execute(connection)
            .await?;
        Ok(updated.rows_affected() > 0)
    }

    async fn write_replies(&self, connection: &mut Connection, former: &PreviousVersion) -> Result<(), Error> {
        let answers = [
            (
                "INSERT INTO answers (response_number, document) VALUES ($1, $2) \
                ON CONFLICT (response_number) DO UPDATE SET document = excluded.document",
                self.amendment.public.as_str(),
            ),
            (
                "INSERT INTO private_answers (response_number, document) VALUES ($1, $2) \
                ON CONFLICT (response_number) DO UPDATE SET document = excluded.document",
                self.amendment.private.reveal(),
            ),
        ];
        for (upsert, document) in answers {
            sqlx::query(upsert).bind(former.number).bind(document).execute(&mut *connection).await?;
        }
        let id = former.id.as_str();
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
        let public = "INSERT INTO history \
            (response_id, revision, form_version, locale, fingerprint, amended_at, document) \
            SELECT $1, $2, $3, $4, $5, $6, document FROM answers WHERE response_number = $7";
        sqlx::query(public)
            .bind(&self.id)
            .bind(self.revision)
            .bind(self.form_version)
            .bind(&self.locale)
            .bind(&self.fingerprint)
            .bind(self.amended_at)
            .bind(self.number)
            .execute(&mut *connection)
            .await?;
        let private = "INSERT INTO private_history (response_id, revision, document) \
            SELECT $1, $2, document FROM private_answers WHERE response_number = $3";
        sqlx::query(private).bind(&self.id).bind(self.revision).bind(self.number).execute(connection).await?;
        Ok(())
    }
}
