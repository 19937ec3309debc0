//! The operators' workspace: who may do what, how accounts sign in, and the audit log of what was done.
//!
//! These are rules and types alone. The module knows no request, no page, no database and no clock: whoever calls it says what
//! time it is. `store` keeps what is defined here; `server::workspace` and the commands act through it.

mod account;
mod act;
mod action;
pub mod audit;
mod code;
mod email_address;
mod permission;
mod random_bytes;
mod rights_request;
mod role;
mod session;

pub use account::{Account, Identity, Invitation, Link, LinkPurpose, NewLink};
pub use act::{Act, Actor, Object, Outcome, Signature};
pub use action::Action;
pub use code::{OneTimeCode, SessionToken, digest_of};
pub use email_address::{address_key, parse_address, readable_address};
pub use permission::{Permission, Permit, Reach, permit, permits};
pub(crate) use random_bytes::random_bytes;
pub use rights_request::{InvokedRight, RequestChannel, RequestDecision, RequestStep};
pub use role::{Grant, Role};
pub use session::{CLOCK_SKEW, FRESH, IDLE, LONGEST, Session, SessionState, session_id};
