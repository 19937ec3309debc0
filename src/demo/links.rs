//! Links by which whoever started a demonstration signs in as each of its people.

use super::error::OfficeError;
use crate::server::demo_store::holds_demo;
use crate::store::Store;
use crate::workspace::{Account, Act, Action, Actor, Grant, NewLink, Object, OneTimeCode};
use std::cmp::Reverse;

/// A link that signs in to an account, once.
pub struct DemoLink {
    /// The address of the account.
    pub address: String,
    /// Its roles, as commands name them.
    pub roles: String,
    /// The link.
    pub link: String,
}

/// Makes a link for each account of an office; the one with the most roles comes first.
///
/// # Errors
/// When the store holds no office, or fails.
pub async fn sign_in_links(
    store: &dyn Store,
    origin: &str,
    actor: &Actor,
    now: i64,
) -> Result<Vec<DemoLink>, OfficeError> {
    if !holds_demo(store).await? {
        return Err(OfficeError::InUse);
    }
    let mut accounts = store.accounts().await?;
    accounts.retain(|account| account.closed_at.is_none());
    accounts.sort_by_key(|account| Reverse(account.grants.len()));
    let mut links = Vec::with_capacity(accounts.len());
    for Account { id, identity, grants, .. } in accounts {
        let Some(address) = identity.address() else { continue };
        let code = OneTimeCode::generate();
        let link = NewLink::sign_in(code.digest(), &address, None, now);
        let act = Act::new(actor.clone(), Action::MakeSignInLink, Object::account(&id), now).with("link", &link.id);
        store.make_link(link, None, act).await?;
        links.push(DemoLink { address, roles: Grant::list(&grants), link: code.link(origin) });
    }
    Ok(links)
}
