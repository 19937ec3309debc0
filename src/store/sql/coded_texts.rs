//! Published texts as they are coded. The triggers of the tables keep the numbers.

use super::transaction::{Transaction, run_with_retry};
use super::{Connection, QueryBuilder, SqlStore, push_in_list, to_u64};
use crate::store::{
    CodedText, CodedTextStore, CodedTexts, RespondentGroup, Result, ReviewedText, TextCodes, TextKey, storable,
};
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl CodedTextStore for SqlStore {
    async fn coded_texts(&self, form: &str) -> Result<Vec<CodedTexts>> {
        let select = "SELECT control, respondents, codes, texts FROM coded_texts WHERE form = $1 AND texts > 0 \
            ORDER BY control, respondents, codes";
        let rows: Vec<(String, String, String, i64)> =
            sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        let texts = |(control, group, codes, texts)| CodedTexts { control, group, codes, texts: to_u64(texts) };
        Ok(rows.into_iter().map(texts).collect())
    }

    async fn coder_counts(&self, form: &str) -> Result<Vec<(String, u64)>> {
        let select = "SELECT control, count(*) FROM coder_texts WHERE form = $1 AND texts > 0 \
            GROUP BY control ORDER BY control";
        let rows: Vec<(String, i64)> = sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(|(control, coders)| (control, to_u64(coders))).collect())
    }

    async fn text_codes(&self, form: &str, response_ids: &[String]) -> Result<Vec<TextCodes>> {
        if response_ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut select = QueryBuilder::new("SELECT response_id, control, codes FROM reviewed_texts WHERE form = ");
        select.push_bind(form).push(" AND codes <> '' AND response_id IN ");
        push_in_list(&mut select, response_ids.iter().map(|id| storable(id).into_owned()));
        select.push(" ORDER BY response_id, control");
        let rows: Vec<(String, String, String)> =
            select.build_query_as().persistent(false).fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(|(response_id, control, codes)| TextCodes { response_id, control, codes }).collect())
    }

    async fn teaching_texts(&self, form: &str, control: &str, response_ids: &[String]) -> Result<Vec<CodedText>> {
        if response_ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut select = QueryBuilder::new(
            "SELECT reviewed_texts.response_id, responses.locale, reviewed_texts.text, reviewed_texts.codes \
            FROM reviewed_texts JOIN responses ON responses.id = reviewed_texts.response_id WHERE reviewed_texts.form = ",
        );
        select.push_bind(form).push(" AND reviewed_texts.control = ").push_bind(storable(control).into_owned());
        select.push(" AND reviewed_texts.codes <> '' AND reviewed_texts.response_id IN ");
        push_in_list(&mut select, response_ids.iter().map(|id| storable(id).into_owned()));
        select.push(" AND NOT EXISTS (SELECT 1 FROM double_texts JOIN double_samples ");
        select.push("ON double_samples.number = double_texts.sample WHERE double_samples.ended_at IS NULL ");
        select.push("AND double_texts.response_id = reviewed_texts.response_id ");
        select.push("AND double_texts.control = reviewed_texts.control) ORDER BY reviewed_texts.response_id");
        let rows: Vec<(String, String, String, String)> =
            select.build_query_as().persistent(false).fetch_all(&self.readers).await?;
        let text = |(response_id, locale, text, codes)| CodedText { response_id, locale, text, codes };
        Ok(rows.into_iter().map(text).collect())
    }

    async fn quotable_texts(&self, form: &str, control: &str, limit: u32) -> Result<Vec<ReviewedText>> {
        let select = "SELECT reviewed_texts.response_id, responses.locale, reviewed_texts.text FROM reviewed_texts \
            JOIN responses ON responses.id = reviewed_texts.response_id \
            WHERE reviewed_texts.form = $1 AND reviewed_texts.control = $2 AND reviewed_texts.quotable > 0 \
            ORDER BY reviewed_texts.response_id LIMIT $3";
        let rows: Vec<(String, String, String)> = sqlx::query_as(select)
            .bind(form)
            .bind(&*storable(control))
            .bind(i64::from(limit))
            .fetch_all(&self.readers)
            .await?;
        Ok(rows.into_iter().map(reviewed_text).collect())
    }

    async fn published_text(&self, form: &str, text: &TextKey) -> Result<Option<ReviewedText>> {
        let text = text.storable();
        let select = "SELECT reviewed_texts.response_id, responses.locale, reviewed_texts.text FROM reviewed_texts \
            JOIN responses ON responses.id = reviewed_texts.response_id \
            WHERE reviewed_texts.form = $1 AND reviewed_texts.response_id = $2 AND reviewed_texts.control = $3";
        let row: Option<(String, String, String)> = sqlx::query_as(select)
            .bind(form)
            .bind(&text.response_id)
            .bind(&text.control)
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(reviewed_text))
    }

    async fn responses_without_group(&self, form: &str, after: &str, limit: u32) -> Result<Vec<String>> {
        let select = "SELECT DISTINCT response_id FROM reviewed_texts WHERE form = $1 AND codes <> '' \
            AND respondents = '' AND response_id > $2 ORDER BY response_id LIMIT $3";
        Ok(sqlx::query_scalar(select)
            .bind(form)
            .bind(&*storable(after))
            .bind(i64::from(limit))
            .fetch_all(&self.readers)
            .await?)
    }

    async fn assign_groups(&self, form: &str, groups: &[(String, RespondentGroup)]) -> Result<()> {
        Ok(run_with_retry(&self.writers, &AssignGroups { form, groups }).await?)
    }
}

fn reviewed_text((response_id, locale, text): (String, String, String)) -> ReviewedText {
    ReviewedText { response_id, locale, text }
}

/// Gives coded texts the groups of their respondents.
struct AssignGroups<'a> {
    form: &'a str,
    groups: &'a [(String, RespondentGroup)],
}

impl Transaction for AssignGroups<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let update = "UPDATE reviewed_texts SET respondents = $1 WHERE form = $2 AND response_id = $3 AND codes <> '' \
            AND respondents <> $1 AND EXISTS (SELECT 1 FROM responses WHERE id = $3 AND revision = $4)";
        for (response_id, RespondentGroup { revision, group }) in self.groups {
            sqlx::query(update)
                .bind(group)
                .bind(self.form)
                .bind(response_id)
                .bind(i64::from(*revision))
                .execute(&mut *connection)
                .await?;
        }
        Ok(())
    }
}
