//! The listener that a workspace has of its own, if the settings ask for one.

use super::connections::{self, ConnectionLimits};
use super::identity_provider::{IdentityProvider, ProviderError};
use super::router::workspace_router;
use super::serve_error::ServeError;
use super::settings::WorkspaceSettings;
use super::state::ServerState;
use super::workspace_context::WorkspaceContext;
use std::net::SocketAddr;
use tokio::net::TcpListener;

/// The listener of the workspace; `None` if the workspace is served with the site.
pub(super) struct OwnListener(Option<(TcpListener, SocketAddr)>);

/// The limits of the two listeners, which together keep those of the process.
#[derive(Clone, Copy)]
pub(super) struct Shares {
    pub(super) site: ConnectionLimits,
    pub(super) workspace: ConnectionLimits,
}

impl OwnListener {
    /// Listens at the address of the workspace, if it has one.
    ///
    /// # Errors
    /// When the address cannot be used, or is reached from elsewhere and the settings do not name its origin.
    pub(super) async fn bind(settings: &WorkspaceSettings) -> Result<Self, ServeError> {
        let Some(address) = settings.address else { return Ok(Self(None)) };
        // Links and cookies need the origin that browsers see, which an address reached from elsewhere does not tell.
        if settings.origin.is_none() && !address.ip().is_loopback() {
            return Err(ServeError::NoWorkspaceOrigin { address });
        }
        let refused = |source| ServeError::ListenForWorkspace { address, source };
        let listener = TcpListener::bind(address).await.map_err(refused)?;
        let address = listener.local_addr().map_err(refused)?;
        Ok(Self(Some((listener, address))))
    }

    /// The settings of the workspace: its origin is the one that was set, else that of its address or of the site.
    ///
    /// # Errors
    /// When the identity provider's settings cannot be used.
    pub(super) fn context(
        &self,
        state: &ServerState,
        settings: &WorkspaceSettings,
    ) -> Result<WorkspaceContext, ProviderError> {
        let own = self.0.as_ref().map(|(_, address)| format!("http://{address}"));
        let origin = settings.origin.clone().or_else(|| own.clone());
        let origin = origin.unwrap_or_else(|| state.current_site().context.origin.clone());
        let context = WorkspaceContext::new(origin, own.is_some());
        let provider = settings.provider.clone().map(|of| IdentityProvider::new(of, context.return_address()));
        Ok(context.with_provider(provider.transpose()?))
    }

    /// Shares the connections of the process between the site and the workspace at its own address, which has places that no flood of
    /// the site can take.
    pub(super) fn share(&self, limits: ConnectionLimits) -> Shares {
        let own = if self.0.is_some() { (limits.most / 8).max(1) } else { 0 };
        let site = limits.most.saturating_sub(own).max(1);
        Shares { site: ConnectionLimits { most: site, ..limits }, workspace: ConnectionLimits { most: own, ..limits } }
    }

    /// Serves the workspace until `stop` ends, if it has a listener.
    pub(super) async fn serve(self, state: &ServerState, limits: ConnectionLimits, stop: impl Future<Output = ()>) {
        let Some((listener, address)) = self.0 else { return };
        tracing::info!("the workspace listens on http://{address}");
        connections::serve(listener, workspace_router(state.clone()), limits, stop).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_workspace_at_an_address_of_its_own_has_places_of_its_own_among_those_of_the_process() {
        let shares = |own: &OwnListener, most| {
            let shares = own.share(ConnectionLimits { most, ..ConnectionLimits::default() });
            [shares.site.most, shares.workspace.most]
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let own = OwnListener(Some((listener, address)));
        assert_eq!([shares(&own, 800), shares(&own, 4), shares(&own, 1)], [[700, 100], [3, 1], [1, 1]]);
        assert_eq!(shares(&OwnListener(None), 800), [800, 0]);
    }
}
