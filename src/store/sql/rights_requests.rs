//! The register of rights requests.

use super::audit::Audited;
use super::transaction::{Transaction, run_with_retry};
use super::{Connection, SqlStore, letters};
use crate::store::{
    NewLetter, NewRequestStep, NewRightsRequest, Result, RightsRequest, RightsRequestStore, StoreError, storable,
};
use crate::workspace::{Act, InvokedRight, RequestChannel, RequestStep};
use async_trait::async_trait;
use sqlx::Error;

#[async_trait]
impl RightsRequestStore for SqlStore {
    async fn register_request(&self, new: NewRightsRequest, act: Act) -> Result<()> {
        let (new, act) = (new.storable(), act.storable());
        let change = Register { new: &new, act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }

    async fn rights_requests(&self, form: &str) -> Result<Vec<RightsRequest>> {
        let select = "SELECT id, number, form, received_on, received_through, invoked, reference, entered_name \
            FROM rights_requests WHERE form = $1 ORDER BY number DESC";
        let rows: Vec<RequestRow> = sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        let mut requests: Vec<_> = rows.into_iter().map(RequestRow::into_request).collect::<Result<_>>()?;
        let select = "SELECT request_id, step, value, note, taken_name, taken_at FROM request_steps \
            WHERE request_id IN (SELECT id FROM rights_requests WHERE form = $1) ORDER BY number";
        let rows: Vec<StepRow> = sqlx::query_as(select).bind(form).fetch_all(&self.readers).await?;
        for row in rows {
            let request = requests.iter_mut().find(|request| request.id == row.request_id);
            let step = row.into_step()?;
            if let Some(request) = request {
                request.steps.push(step);
            }
        }
        Ok(requests)
    }

    async fn add_request_step(
        &self,
        form: &str,
        id: &str,
        step: NewRequestStep,
        letter: Option<NewLetter>,
        act: Act,
    ) -> Result<bool> {
        let (id, step, letter, act) = (storable(id), step.storable(), letter.map(NewLetter::storable), act.storable());
        let change = AddStep { form, id: &id, step: &step, letter: letter.as_ref(), act: &act };
        Ok(run_with_retry(&self.writers, &Audited { change, act: &act }).await?)
    }
}

#[derive(sqlx::FromRow)]
struct RequestRow {
    id: String,
    number: i64,
    form: String,
    received_on: String,
    received_through: String,
    invoked: String,
    reference: String,
    entered_name: String,
}

impl RequestRow {
    fn into_request(self) -> Result<RightsRequest> {
        let damaged = || StoreError::Damaged("a rights request");
        let invoked = InvokedRight::from_name(&self.invoked).ok_or_else(damaged)?;
        let through = RequestChannel::from_name(&self.received_through).ok_or_else(damaged)?;
        let entered = NewRightsRequest {
            form: self.form,
            received_on: self.received_on,
            through,
            invoked,
            reference: self.reference,
            name: self.entered_name,
        };
        Ok(RightsRequest { id: self.id, number: self.number, entered, steps: Vec::new() })
    }
}

#[derive(sqlx::FromRow)]
struct StepRow {
    request_id: String,
    step: String,
    value: String,
    note: String,
    taken_name: String,
    taken_at: i64,
}

impl StepRow {
    fn into_step(self) -> Result<(i64, NewRequestStep)> {
        let step = RequestStep::from_name(&self.step).ok_or(StoreError::Damaged("a step of a rights request"))?;
        Ok((self.taken_at, NewRequestStep { step, value: self.value, note: self.note, name: self.taken_name }))
    }
}

struct Register<'a> {
    new: &'a NewRightsRequest,
    act: &'a Act,
}

impl Transaction for Register<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let insert = "INSERT INTO rights_requests (id, number, form, received_on, received_through, invoked, reference, \
            entered_by, entered_name, entered_at) \
            SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 FROM rights_requests WHERE true \
            ON CONFLICT (id) DO NOTHING";
        // Without the clause `WHERE true` SQLite would read `ON` as that of a join.
        sqlx::query(insert)
            .bind(&self.act.id)
            .bind(&self.new.form)
            .bind(&self.new.received_on)
            .bind(self.new.through.name())
            .bind(self.new.invoked.name())
            .bind(&self.new.reference)
            .bind(self.act.actor.to_string())
            .bind(&self.new.name)
            .bind(self.act.at)
            .execute(connection)
            .await?;
        Ok(())
    }
}

struct AddStep<'a> {
    form: &'a str,
    id: &'a str,
    step: &'a NewRequestStep,
    letter: Option<&'a NewLetter>,
    act: &'a Act,
}

impl Transaction for AddStep<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        let select = "SELECT count(*) FROM rights_requests WHERE form = $1 AND id = $2";
        let known: i64 = sqlx::query_scalar(select).bind(self.form).bind(self.id).fetch_one(&mut *connection).await?;
        if known == 0 {
            return Ok(false);
        }
        let insert = "INSERT INTO request_steps (number, act_id, request_id, step, value, note, taken_by, taken_name, taken_at) \
            SELECT coalesce(max(number), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8 FROM request_steps WHERE true \
            ON CONFLICT (act_id) DO NOTHING";
        sqlx::query(insert)
            .bind(&self.act.id)
            .bind(self.id)
            .bind(self.step.step.name())
            .bind(&self.step.value)
            .bind(&self.step.note)
            .bind(self.act.actor.to_string())
            .bind(&self.step.name)
            .bind(self.act.at)
            .execute(&mut *connection)
            .await?;
        if let Some(letter) = self.letter {
            letters::insert(connection, letter).await?;
        }
        Ok(true)
    }
}
