//! An office that is being made: its store, its plan, its clock and its team, which all of its work shares.

use super::clock::OfficeClock;
use super::team::Team;
use crate::site::Site;
use crate::store::Store;
use crate::workspace::Actor;
use jiff::Timestamp;
use questionnaire::Form;
use std::sync::Arc;

/// How many days ago the forms opened.
pub(super) const OPENING_DAY: i64 = 20;

/// Which office is made.
pub struct OfficePlan<'a> {
    /// The site whose forms are answered.
    pub site: &'a Site,
    /// How many responses the main form has.
    pub number: u64,
    /// Which office: the same seed gives the same one.
    pub seed: u64,
    /// Who makes it.
    pub actor: Actor,
    /// The present time, at which everything in the office has happened.
    pub now: Timestamp,
}

impl OfficePlan<'_> {
    /// The fewest responses with which there is something of everything.
    pub const FEWEST: u64 = 30;
}

/// An office that is being made.
pub(super) struct Office<'a> {
    pub(super) store: Arc<dyn Store>,
    pub(super) plan: &'a OfficePlan<'a>,
    /// The main form.
    pub(super) form: Arc<Form>,
    pub(super) clock: OfficeClock,
    pub(super) team: Team,
}
