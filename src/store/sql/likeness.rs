//! The likeness of published texts.

use super::transaction::{Transaction, run_with_retry};
use super::{Connection, QueryBuilder, SqlStore};
use crate::store::{
    LIKENESS_BANDS, LikenessKeys, LikenessStore, Result, ReviewedText, TextKey, UnplacedText, storable,
};
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl LikenessStore for SqlStore {
    async fn texts_without_likeness(&self, form: &str, limit: u32) -> Result<Vec<UnplacedText>> {
        let select = "SELECT reviewed_texts.response_id, reviewed_texts.control, responses.locale, reviewed_texts.text \
            FROM reviewed_texts JOIN responses ON responses.id = reviewed_texts.response_id \
            WHERE reviewed_texts.form = $1 AND reviewed_texts.likeness = '' ORDER BY reviewed_texts.response_id LIMIT $2";
        let rows: Vec<(String, String, String, String)> =
            sqlx::query_as(select).bind(form).bind(i64::from(limit)).fetch_all(&self.readers).await?;
        let text =
            |(response_id, control, locale, text)| UnplacedText { key: TextKey { response_id, control }, locale, text };
        Ok(rows.into_iter().map(text).collect())
    }

    async fn assign_likeness(&self, form: &str, texts: &[(UnplacedText, LikenessKeys)]) -> Result<()> {
        Ok(run_with_retry(&self.writers, &AssignLikeness { form, texts }).await?)
    }

    async fn texts_with_bands(
        &self,
        form: &str,
        text: &TextKey,
        bands: [i64; LIKENESS_BANDS],
        limit: u32,
    ) -> Result<Vec<ReviewedText>> {
        let TextKey { response_id, control } = text.storable();
        let mut select = QueryBuilder::new("SELECT like_texts.response_id, responses.locale, like_texts.text ");
        select.push("FROM reviewed_texts AS like_texts JOIN responses ON responses.id = like_texts.response_id WHERE ");
        select.push("like_texts.control = ").push_bind(control.clone());
        select.push(" AND like_texts.response_id <> ").push_bind(response_id);
        select.push(" AND like_texts.response_id IN (");
        for (number, band) in (1..).zip(bands) {
            if number > 1 {
                select.push(" UNION ");
            }
            // Each part reads the index of its key in order, however many texts have the key. An expression in place of the form keeps
            // the planner from reading all texts that wait.
            select.push("SELECT response_id FROM (SELECT response_id FROM reviewed_texts WHERE coders = 0 AND ");
            select.push(format!("band_{number} = ")).push_bind(band);
            select.push(" AND control = ").push_bind(control.clone()).push(" AND form || '' = ").push_bind(form);
            select.push(" ORDER BY response_id LIMIT ").push_bind(i64::from(limit)).push(format!(") AS part_{number}"));
        }
        select.push(") AND NOT EXISTS (SELECT 1 FROM double_texts JOIN double_samples ");
        select.push("ON double_samples.number = double_texts.sample WHERE double_samples.ended_at IS NULL ");
        select.push(
            "AND double_texts.response_id = like_texts.response_id AND double_texts.control = like_texts.control) ",
        );
        select.push("ORDER BY like_texts.response_id");
        let rows: Vec<(String, String, String)> =
            select.build_query_as().persistent(false).fetch_all(&self.readers).await?;
        let text = |(response_id, locale, text)| ReviewedText { response_id, locale, text };
        Ok(rows.into_iter().map(text).collect())
    }
}

/// Gives texts their likeness.
struct AssignLikeness<'a> {
    form: &'a str,
    texts: &'a [(UnplacedText, LikenessKeys)],
}

impl Transaction for AssignLikeness<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        for (UnplacedText { key, text, .. }, likeness) in self.texts {
            let mut update = QueryBuilder::new("UPDATE reviewed_texts SET ");
            for (number, (name, value)) in likeness_columns(likeness).iter().enumerate() {
                update.push(if number == 0 { "" } else { ", " }).push(name).push(" = ");
                push_value(&mut update, value);
            }
            update.push(" WHERE form = ").push_bind(self.form);
            update.push(" AND response_id = ").push_bind(&key.response_id);
            update.push(" AND control = ").push_bind(&key.control);
            update.push(" AND text = ").push_bind(text);
            update.build().persistent(false).execute(&mut *connection).await?;
        }
        Ok(())
    }
}

/// The value of a column of a likeness.
pub(super) enum LikenessValue<'l> {
    Order(&'l str),
    Band(Option<i64>),
}

/// The columns of a likeness with their values.
pub(super) fn likeness_columns(likeness: &LikenessKeys) -> Vec<(String, LikenessValue<'_>)> {
    let band = |at: usize| likeness.bands.and_then(|bands| bands.get(at).copied());
    let bands = (0..LIKENESS_BANDS).map(|at| (format!("band_{}", at + 1), LikenessValue::Band(band(at))));
    std::iter::once(("likeness".to_owned(), LikenessValue::Order(&likeness.order))).chain(bands).collect()
}

pub(super) fn push_value(query: &mut QueryBuilder, value: &LikenessValue<'_>) {
    match value {
        LikenessValue::Order(order) => query.push_bind(storable(order).into_owned()),
        LikenessValue::Band(band) => query.push_bind(*band),
    };
}
