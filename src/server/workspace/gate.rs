//! Who may use an address of the workspace, as the type of its handler's first argument says it.

use crate::workspace::Permission;

/// Who may use an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody, signed in or not.
    Anybody,
    /// Every account that is signed in.
    SignedIn,
    /// The accounts whose roles have this permission.
    Needs(Permission),
}

/// The first argument of a handler: it refuses whoever may not use the address.
pub(super) trait Gate {
    const ACCESS: Access;
}

/// The arguments of a handler, the first of which is a [`Gate`]. `M` is the marker that axum adds to the arguments.
pub(super) trait Gated {
    const ACCESS: Access;
}

impl<M, G: Gate> Gated for (M, G) {
    const ACCESS: Access = G::ACCESS;
}

impl<M, G: Gate, A> Gated for (M, G, A) {
    const ACCESS: Access = G::ACCESS;
}

impl<M, G: Gate, A, B> Gated for (M, G, A, B) {
    const ACCESS: Access = G::ACCESS;
}
