//! `consultation window show`.

use super::{Failure, Place, stdout};
use crate::phase::WindowEnd;
use crate::site::submission_window::WindowEndSource;
use crate::store::timestamps::timestamp_from_ms;
use crate::workspace::Action;

/// One line for each end, each move and each proposal, its parts separated by tabs.
pub(super) async fn show(place: &Place) -> Result<(), Failure> {
    let opened = place.open().await?;
    let window = opened.windows.window_of(&opened.form);
    let sources = opened.windows.sources_of(&opened.form);
    for ((end, at), source) in WindowEnd::BOTH.into_iter().zip([window.opens, window.closes]).zip(sources) {
        let at = at.map_or_else(|| "-".to_owned(), |at| at.timestamp().to_string());
        stdout::print_data_line(format!("{}\t{at}\t{}", end.name(), source.map_or("-", WindowEndSource::name)))?;
    }
    let id = opened.form.id().as_str();
    let moves = opened.store.window_moves().await.map_err(Failure::runtime)?;
    for one in moves.into_iter().filter(|one| one.made.form == id) {
        let from = one.made.from.map_or_else(|| "-".to_owned(), |at| timestamp_from_ms(at).to_string());
        let (to, at) = (timestamp_from_ms(one.made.to), timestamp_from_ms(one.at));
        let what = if one.made.is_reopening { "reopened" } else { one.made.end.name() };
        let (name, reason) = (&one.made.name, &one.reason);
        stdout::print_data_line(format!("moved\t{what}\t{from}\t{to}\t{at}\t{name}\t{reason}"))?;
    }
    let proposals = opened.store.open_proposals(id).await.map_err(Failure::runtime)?;
    for proposal in proposals.iter().filter(|proposal| proposal.action == Action::ReopenForm.code()) {
        let (id, name, reason) = (&proposal.id, &proposal.name, &proposal.reason);
        stdout::print_data_line(format!("proposed\t{id}\t{}\t{name}\t{reason}", timestamp_from_ms(proposal.at)))?;
    }
    opened.store.close().await;
    Ok(())
}
