//! Sign-offs of synthesis documents.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore};
use crate::store::{NewSignOff, Result, SignOff, SignOffStore};
use crate::workspace::Act;
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl SignOffStore for SqlStore {
    async fn sign_off(&self, form: &str, sign_off: NewSignOff, act: Act) -> Result<()> {
        let (sign_off, act) = (sign_off.storable(), act.storable());
        let change = AddSignOff { form, sign_off: &sign_off, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn sign_offs(&self, form: &str) -> Result<Vec<SignOff>> {
        let select = "SELECT language, document_digest, figures_digest, in_name_of, signed_name, signed_at \
            FROM synthesis_sign_offs WHERE form = $1 ORDER BY number";
        let rows: Vec<(String, Vec<u8>, Vec<u8>, String, String, i64)> =
            sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        let sign_off = |(language, document_digest, figures_digest, in_name_of, by, at)| SignOff {
            language,
            document_digest,
            figures_digest,
            in_name_of,
            by,
            at,
        };
        Ok(rows.into_iter().map(sign_off).collect())
    }
}

/// Adds a sign-off.
struct AddSignOff<'a> {
    form: &'a str,
    sign_off: &'a NewSignOff,
    act: &'a Act,
}

impl Transaction for AddSignOff<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let NewSignOff { language, document_digest, figures_digest, in_name_of, by } = self.sign_off;
        // One with this act is this one: the reply to an earlier commit was lost.
        let insert = "INSERT INTO synthesis_sign_offs (act_id, form, language, document_digest, figures_digest, \
            in_name_of, signed_by, signed_name, signed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
            ON CONFLICT (act_id) DO NOTHING";
        sqlx::query(insert)
            .bind(&self.act.id)
            .bind(self.form)
            .bind(language)
            .bind(document_digest)
            .bind(figures_digest)
            .bind(in_name_of)
            .bind(self.act.actor.to_string())
            .bind(by)
            .bind(self.act.at)
            .execute(connection)
            .await?;
        Ok(())
    }
}
