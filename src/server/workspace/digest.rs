//! The daily digest of the account: begun and ended on the page of its sessions.

use super::body::Body;
use super::route::{Route, post};
use super::sessions::respond;
use super::signed_in::SignedIn;
use crate::i18n::key;
use crate::store::Digest;
use crate::ui::workspace::fields;
use crate::workspace::{Action, Object, parse_address};
use axum::response::{IntoResponse, Redirect, Response};

pub(super) fn routes() -> Vec<Route> {
    vec![post("/operator/{tag}/digest", change_digest)]
}

/// Begins the digest at the address that was sent; without the field, ends it.
async fn change_digest(signed: SignedIn, body: Body) -> Response {
    let back = Redirect::to(&signed.address(fields::SESSIONS)).into_response();
    if !signed.snapshot.context.sends_mail {
        return back;
    }
    let (account, object) = (signed.account.id.clone(), Object::account(&signed.account.id));
    let changed = if body.field_value(fields::VALUE) == fields::YES {
        let Some(address) = parse_address(&body.field_value(fields::ADDRESS)) else {
            return respond(&signed, Some(key::WORKSPACE_NO_ADDRESS)).await;
        };
        let digest = Digest { account, address, locale: signed.locale().tag().to_owned() };
        signed.store().begin_digest(digest, signed.act(Action::BeginDigest, object)).await
    } else {
        signed.store().end_digest(&account, signed.act(Action::EndDigest, object)).await.map(|_| ())
    };
    match changed {
        Ok(()) => back,
        Err(error) => signed.broken(&error).await,
    }
}
