//! How many shared drafts there may be: in the store, and begun by one client; and how many event streams a client may have.

/// How many shared drafts there may be.
#[derive(Clone, Copy, Debug)]
pub struct DraftLimits {
    /// How many the store keeps at once; 0 means that none is offered.
    pub most: u64,
    /// How many a client may begin in a minute; 0 means no limit.
    pub per_client: u32,
    /// How many event streams a client may have open at once; 0 means no limit.
    pub streams_per_client: u32,
}

impl DraftLimits {
    /// How many shared drafts the store keeps by default: 1.3 GB at their largest.
    pub const DEFAULT_MOST: u64 = 20_000;

    /// How many shared drafts a client may begin in a minute by default.
    pub const DEFAULT_PER_CLIENT: u32 = 20;

    /// How many event streams a client may have open by default: a whole office may be behind one address.
    pub const DEFAULT_STREAMS_PER_CLIENT: u32 = 200;
}

impl Default for DraftLimits {
    fn default() -> Self {
        Self {
            most: Self::DEFAULT_MOST,
            per_client: Self::DEFAULT_PER_CLIENT,
            streams_per_client: Self::DEFAULT_STREAMS_PER_CLIENT,
        }
    }
}
