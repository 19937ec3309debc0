//! Writes a published text, and lets stand again what coders gave to it.

use super::coding_rows::entries_of_coder;
use super::insert_coding::stand_coding;
use super::likeness::{likeness_columns, push_value};
use super::settle_text::{settlements_of_text, stand_settlement};
use super::text_codes::keep_codes;
use super::{Connection, QueryBuilder};
use crate::store::{LikenessKeys, TextKey, standing_coding, standing_settlement};
use sha2::{Digest, Sha256};
use sqlx::Error;

/// A text as it is published.
pub(super) struct PublishedText<'a> {
    pub(super) form: &'a str,
    pub(super) key: &'a TextKey,
    pub(super) text: &'a str,
    pub(super) folded: &'a str,
    pub(super) likeness: &'a LikenessKeys,
}

impl PublishedText<'_> {
    /// Publishes the text in place of the former one. What was coded is the former text: another one waits for a coder.
    pub(super) async fn publish(&self, connection: &mut Connection) -> Result<(), Error> {
        let Self { form, key: TextKey { response_id, control }, text, folded, likeness } = self;
        let same = "SELECT count(*) FROM reviewed_texts WHERE response_id = $1 AND control = $2 AND text = $3";
        let same: i64 =
            sqlx::query_scalar(same).bind(response_id).bind(control).bind(text).fetch_one(&mut *connection).await?;
        if same == 0 {
            self.forget_codings(connection).await?;
        }
        let columns = likeness_columns(likeness);
        let mut upsert = QueryBuilder::new("INSERT INTO reviewed_texts (response_id, control, form, text, folded");
        columns.iter().for_each(|(name, _)| _ = upsert.push(", ").push(name));
        upsert.push(") VALUES (").push_bind(response_id).push(", ").push_bind(control);
        upsert.push(", ").push_bind(form).push(", ").push_bind(text).push(", ").push_bind(folded);
        for (_, value) in &columns {
            upsert.push(", ");
            push_value(&mut upsert, value);
        }
        upsert.push(
            ") ON CONFLICT (response_id, control) DO UPDATE SET text = excluded.text, folded = excluded.folded, \
            coders = CASE WHEN reviewed_texts.text = excluded.text THEN reviewed_texts.coders ELSE 0 END, \
            codes = CASE WHEN reviewed_texts.text = excluded.text THEN reviewed_texts.codes ELSE '' END, \
            quotable = CASE WHEN reviewed_texts.text = excluded.text THEN reviewed_texts.quotable ELSE 0 END",
        );
        columns.iter().for_each(|(name, _)| _ = upsert.push(format!(", {name} = excluded.{name}")));
        upsert.build().persistent(false).execute(connection).await?;
        Ok(())
    }

    /// Takes away what was given to the former text: its codings, its place in a double sample, its settlement.
    async fn forget_codings(&self, connection: &mut Connection) -> Result<(), Error> {
        let changes = [
            "DELETE FROM standing_codings WHERE response_id = $1 AND control = $2",
            "DELETE FROM double_texts WHERE response_id = $1 AND control = $2",
            "DELETE FROM standing_settlements WHERE response_id = $1 AND control = $2",
        ];
        for change in changes {
            sqlx::query(change).bind(&self.key.response_id).bind(&self.key.control).execute(&mut *connection).await?;
        }
        Ok(())
    }

    /// Lets the codings and the settlement that were made of this same text stand again.
    pub(super) async fn restore_codings(&self, connection: &mut Connection) -> Result<(), Error> {
        let digest = Sha256::digest(self.text.as_bytes()).to_vec();
        let select = "SELECT DISTINCT coder FROM codings WHERE response_id = $1 AND control = $2 ORDER BY coder";
        let coders: Vec<String> = sqlx::query_scalar(select)
            .bind(&self.key.response_id)
            .bind(&self.key.control)
            .fetch_all(&mut *connection)
            .await?;
        for coder in &coders {
            let entries = entries_of_coder(self.key, coder, 0, connection).await?;
            let standing = standing_coding(&entries, &digest).map(|(number, _)| *number);
            stand_coding((self.form, self.key), coder, standing, connection).await?;
        }
        let settlements = settlements_of_text(self.form, self.key, connection).await?;
        let standing = standing_settlement(&settlements, &digest).map(|(number, _)| *number);
        stand_settlement((self.form, self.key), standing, connection).await?;
        keep_codes(self.key, connection).await
    }
}
