//! Somebody who runs a command on a machine and works in the workspace without an account.

use crate::workspace::{Account, Actor, Grant, Identity, SessionToken, Signature};

/// Somebody who is signed in by a token that a command printed.
#[derive(Clone)]
pub struct LocalOperator {
    pub(super) token_digest: Vec<u8>,
    pub(super) account: Account,
    pub(super) actor: Actor,
}

impl LocalOperator {
    /// The operator with this token and this role.
    pub fn new(token: &SessionToken, who: Signature, grant: Grant) -> Self {
        let account = Account {
            id: who.actor.to_string(),
            identity: Identity::of_address(&who.actor.to_string()),
            name: who.name,
            grants: vec![grant],
            created_at: 0,
            closed_at: None,
        };
        Self { token_digest: token.digest(), account, actor: who.actor }
    }
}
