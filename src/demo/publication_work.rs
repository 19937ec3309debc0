//! What is done at the end: a response is withdrawn on request, and files are asked for, which a server makes once it serves the store.

use super::arrivals::Arrival;
use super::error::OfficeError;
use super::office::Office;
use super::requests_work::ERASED;
use super::team::{CASE_OFFICER, LEAD_ANALYST, PUBLISHER};
use crate::export::row_writer::ExportFormat;
use crate::server::export_jobs::documents::ExportParameters;
use crate::server::export_jobs::export_request;
use crate::server::operator_actions::{WithdrawDecision, withdraw_response};
use crate::server::package_jobs::documents::BuildParameters;
use crate::server::package_jobs::package_request;
use crate::server::response_letters::LetterChoice;
use crate::workspace::Role;

/// Withdraws the response whose erasure was asked for.
pub(super) async fn withdraw_on_request(office: &mut Office<'_>, arrivals: &[Arrival]) -> Result<(), OfficeError> {
    let Some(erased) = arrivals.get(ERASED) else { return Ok(()) };
    let officer = office.team.actor(CASE_OFFICER, Role::CaseOfficer);
    let decision = WithdrawDecision {
        actor: officer,
        reason: "rights request DEMO-erasure",
        at: office.clock.next_act(),
        confirmed: None,
    };
    let response = (erased.response_id.as_str(), 1);
    withdraw_response(office.store.as_ref(), &office.form, response, decision, LetterChoice::Unwritten).await?;
    Ok(())
}

/// Asks for the package of the main form, with the texts withheld that nobody has read, and for a file of its responses.
pub(super) async fn ask_for_files(office: &mut Office<'_>) -> Result<(), OfficeError> {
    let by = office.team.signature(LEAD_ANALYST, Role::LeadAnalyst);
    let parameters = ExportParameters {
        by,
        format: ExportFormat::Csv.name().to_owned(),
        is_private: false,
        byte_order_mark: true,
        reason: "for a first look in a spreadsheet".to_owned(),
    };
    let (job, act) = export_request(&office.form, &parameters, office.clock.next_act());
    let is_exported = office.store.add_job(job, act).await?;
    let is_built = if office.form.open_data().is_some() {
        let by = office.team.signature(PUBLISHER, Role::Publisher);
        let parameters = BuildParameters { by, date: None, withhold_unreviewed: true };
        let (job, act) = package_request(&office.form, &parameters, office.clock.next_act());
        office.store.add_job(job, act).await?
    } else {
        true
    };
    if is_exported && is_built { Ok(()) } else { Err(OfficeError::Unexpected("a file was not asked for")) }
}
