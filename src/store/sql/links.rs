//! One-time links: invitations, and links that sign in.

use super::transaction::Transaction;
use super::{Connection, Pool, letters};
use crate::store::{NewLetter, Result, StoreError};
use crate::workspace::{Act, Actor, Grant, Invitation, Link, LinkPurpose, NewLink};
use sqlx::Error;

/// How long the store keeps a link after its end, in milliseconds: the number of links for an address and hour is limited.
const KEPT: i64 = 60 * 60 * 1000;

/// Adds a link with the letter that brings it, and deletes those that ended.
pub(super) struct InsertLink<'a> {
    pub(super) link: &'a NewLink,
    pub(super) letter: Option<&'a NewLetter>,
    pub(super) act: &'a Act,
}

impl Transaction for InsertLink<'_> {
    type Outcome = ();

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<(), Error> {
        let Self { link, letter, act } = self;
        let (purpose, grants, browser) = match &link.purpose {
            LinkPurpose::Invitation(grants) => ("invitation", grants.as_slice(), None),
            LinkPurpose::SignIn { browser } => ("sign-in", &[][..], browser.as_deref()),
        };
        let grants = serde_json::to_string(grants).map_err(|error| Error::Encode(error.into()))?;
        sqlx::query("DELETE FROM links WHERE ends_at < $1").bind(link.made_at - KEPT).execute(&mut *connection).await?;
        let insert = "INSERT INTO links \
            (code_digest, id, purpose, address, grants, browser_digest, made_by, made_at, ends_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
        sqlx::query(insert)
            .bind(&link.code_digest)
            .bind(&link.id)
            .bind(purpose)
            .bind(&link.address)
            .bind(grants)
            .bind(browser)
            .bind(act.actor.to_string())
            .bind(link.made_at)
            .bind(link.ends_at)
            .execute(&mut *connection)
            .await?;
        // Whether an address has an account is looked up in any case, so that it takes the same time.
        let select = "SELECT count(*) FROM accounts WHERE issuer = '' AND subject = $1 AND closed_at IS NULL";
        let accounts: i64 = sqlx::query_scalar(select).bind(&link.address).fetch_one(&mut *connection).await?;
        let is_invitation = matches!(link.purpose, LinkPurpose::Invitation(_));
        if let Some(letter) = letter.filter(|_| is_invitation || accounts > 0) {
            letters::insert(connection, letter).await?;
        }
        Ok(())
    }
}

/// Deletes an invitation.
pub(super) struct CancelInvitation<'a>(pub(super) &'a str);

impl Transaction for CancelInvitation<'_> {
    type Outcome = bool;

    async fn apply(&self, connection: &mut Connection) -> std::result::Result<bool, Error> {
        let delete = "DELETE FROM links WHERE id = $1 AND purpose = 'invitation'";
        Ok(sqlx::query(delete).bind(self.0).execute(connection).await?.rows_affected() > 0)
    }
}

/// Deletes every link of an account that is closed: those to its address, and the invitations that it made.
pub(super) async fn end_links(connection: &mut Connection, account: &str) -> std::result::Result<(), Error> {
    let delete = "DELETE FROM links WHERE address IN (SELECT subject FROM accounts WHERE id = $1 AND issuer = '')";
    sqlx::query(delete).bind(account).execute(&mut *connection).await?;
    end_invitations_by(connection, account).await
}

/// Deletes the invitations that an account made and that nobody has accepted.
pub(super) async fn end_invitations_by(connection: &mut Connection, account: &str) -> std::result::Result<(), Error> {
    let maker = Actor::Account { id: account.to_owned(), role: None }.to_string();
    let delete = "DELETE FROM links WHERE made_by = $1 AND purpose = 'invitation'";
    sqlx::query(delete).bind(maker).execute(connection).await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
pub(super) struct LinkRow {
    id: String,
    purpose: String,
    address: String,
    grants: String,
    browser_digest: Option<Vec<u8>>,
    made_by: String,
    made_at: i64,
    ends_at: i64,
}

impl LinkRow {
    /// Returns the link; `None` if it cannot be read.
    pub(super) fn into_link(self) -> Option<Link> {
        let purpose = match self.purpose.as_str() {
            "invitation" => LinkPurpose::Invitation(serde_json::from_str(&self.grants).ok()?),
            "sign-in" => LinkPurpose::SignIn { browser: self.browser_digest },
            _ => return None,
        };
        Some(Link { id: self.id, address: self.address, purpose, made_by: self.made_by })
    }
}

/// The link with this code, if it can be used at this time.
pub(super) async fn find_link(
    connection: &mut Connection,
    code_digest: &[u8],
    now: i64,
) -> std::result::Result<Option<LinkRow>, Error> {
    let select = "SELECT id, purpose, address, grants, browser_digest, made_by, made_at, ends_at FROM links \
        WHERE code_digest = $1 AND ends_at > $2";
    sqlx::query_as(select).bind(code_digest).bind(now).fetch_optional(connection).await
}

pub(super) async fn invitations(pool: &Pool, now: i64) -> Result<Vec<Invitation>> {
    let select = "SELECT id, purpose, address, grants, browser_digest, made_by, made_at, ends_at FROM links \
        WHERE purpose = 'invitation' AND ends_at > $1 ORDER BY made_at DESC, id";
    let rows: Vec<LinkRow> = sqlx::query_as(select).bind(now).fetch_all(pool).await?;
    let invitation = |row: LinkRow| {
        let grants: Vec<Grant> = serde_json::from_str(&row.grants).map_err(|_| StoreError::Damaged("an invitation"))?;
        let LinkRow { id, address, made_by, made_at, ends_at, .. } = row;
        Ok(Invitation { id, address, grants, made_by, made_at, ends_at })
    };
    rows.into_iter().map(invitation).collect()
}
