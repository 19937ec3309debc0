//! Receipts: this file looks up the response of a receipt; amendments and withdrawals have their own transactions.

use super::amend::Amend;
use super::audit::Audited;
use super::transaction::run_with_retry;
use super::withdraw::Withdraw;
use super::{Pool, SqlStore};
use crate::store::{
    AmendOutcome, AmendedBy, Amendment, NewLetter, PrivateDocument, ReceiptLookup, ReceiptStore, Result,
    StoredResponse, WithdrawOutcome, Withdrawal, WithdrawnBy, storable,
};
use async_trait::async_trait;

#[async_trait]
impl ReceiptStore for SqlStore {
    async fn find_by_receipt(&self, form: &str, receipt_digest: &[u8]) -> Result<ReceiptLookup> {
        find(&self.readers, form, receipt_digest).await
    }

    async fn amend(&self, form: &str, mut amendment: Amendment) -> Result<AmendOutcome> {
        amendment.letters = amendment.letters.into_iter().map(NewLetter::storable).collect();
        let change = Amend { form, amendment: &amendment };
        Ok(match &amendment.by {
            AmendedBy::Respondent => run_with_retry(&self.writers, &change).await?,
            AmendedBy::Operator(act) => {
                let act = act.as_ref().clone().storable();
                run_with_retry(&self.writers, &Audited { change, act: &act }).await?
            }
        })
    }

    async fn withdraw(&self, form: &str, mut withdrawal: Withdrawal) -> Result<WithdrawOutcome> {
        withdrawal.letter = withdrawal.letter.map(NewLetter::storable);
        withdrawal.confirms =
            withdrawal.confirms.map(|(id, name)| (storable(&id).into_owned(), storable(&name).into_owned()));
        let change = Withdraw { form, withdrawal: &withdrawal };
        Ok(match &withdrawal.by {
            WithdrawnBy::Respondent => run_with_retry(&self.writers, &change).await?,
            WithdrawnBy::Operator(act) => {
                let act = act.as_ref().clone().storable();
                run_with_retry(&self.writers, &Audited { change, act: &act }).await?
            }
        })
    }
}

#[derive(sqlx::FromRow)]
struct StoredRow {
    response_id: String,
    form: String,
    #[sqlx(try_from = "i64")]
    form_version: u32,
    locale: String,
    received_at: i64,
    amended_at: Option<i64>,
    #[sqlx(try_from = "i64")]
    revision: u32,
    public_document: String,
    private_document: Option<String>,
}

impl From<StoredRow> for StoredResponse {
    fn from(row: StoredRow) -> Self {
        Self {
            response_id: row.response_id,
            form: row.form,
            form_version: row.form_version,
            locale: row.locale,
            received_at: row.received_at,
            amended_at: row.amended_at,
            revision: row.revision,
            public: row.public_document,
            private: row.private_document.map(PrivateDocument::new),
        }
    }
}

async fn find(pool: &Pool, form: &str, receipt_digest: &[u8]) -> Result<ReceiptLookup> {
    let select = "SELECT responses.id AS response_id, responses.form, responses.form_version, responses.locale, \
        responses.received_at, responses.amended_at, responses.revision, \
        coalesce(answers.document, restricted_answers.document) AS public_document, \
        private_answers.document AS private_document \
        FROM responses LEFT JOIN answers ON answers.response_number = responses.number \
        LEFT JOIN restricted_answers ON restricted_answers.response_number = responses.number \
        LEFT JOIN private_answers ON private_answers.response_number = responses.number \
        WHERE responses.form = $1 AND responses.receipt_digest = $2";
    let stored: Option<StoredRow> = sqlx::query_as(select).bind(form).bind(receipt_digest).fetch_optional(pool).await?;
    if let Some(stored) = stored {
        return Ok(ReceiptLookup::Response(Box::new(stored.into())));
    }
    let select = "SELECT withdrawn_at FROM withdrawals WHERE form = $1 AND receipt_digest = $2";
    let at: Option<i64> = sqlx::query_scalar(select).bind(form).bind(receipt_digest).fetch_optional(pool).await?;
    Ok(at.map_or(ReceiptLookup::Unknown, |at| ReceiptLookup::Withdrawn { at }))
}
