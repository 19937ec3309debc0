//! The sites that operators took up while servers ran. Entries are only ever added; the store does not know what a site is.

use super::Result;
use crate::workspace::Act;
use async_trait::async_trait;

/// Keeps which site every process is to serve, since an operator took it up.
#[async_trait]
pub trait SiteTakeUpStore: Send + Sync + 'static {
    /// Returns the newest take-up; `None` if there was none.
    async fn newest_take_up(&self) -> Result<Option<SiteTakeUp>>;

    /// Adds a take-up of the site with this digest, decided by the person with this name. Returns false if the newest one is no
    /// longer `seen`; 0 if there was none.
    async fn take_up_site(&self, digest: &str, name: &str, seen: i64, act: Act) -> Result<bool>;
}

/// A decision that every process serves a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteTakeUp {
    /// The number among all of them, from 1.
    pub number: i64,
    /// The digest of the site's files, by which a process knows whether it has the same ones.
    pub digest: String,
    /// Why.
    pub reason: String,
    /// The name of the person who decided.
    pub name: String,
    /// The time of the decision, in milliseconds since 1970.
    pub at: i64,
}
