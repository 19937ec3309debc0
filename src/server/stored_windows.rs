//! The moves of submission windows in the store, as the site takes them.

use crate::site::window_moves::{WindowMove, WindowMoves};
use crate::site::window_settings::FormWindows;
use crate::store::timestamps::timestamp_from_ms;
use crate::store::{StoreError, StoredWindowMove, WindowStore};
use std::sync::Arc;

/// The moves that the store has now.
pub(super) async fn stored_moves<S: WindowStore + ?Sized>(store: &S) -> Result<Arc<WindowMoves>, StoreError> {
    let moves = store.window_moves().await?;
    Ok(Arc::new(WindowMoves::new(moves.into_iter().map(moved))))
}

/// The windows of a site after the moves that the store has now.
///
/// # Errors
/// When the store cannot be read.
pub async fn with_stored_moves<S: WindowStore + ?Sized>(
    windows: FormWindows,
    store: &S,
) -> Result<FormWindows, StoreError> {
    Ok(windows.with_moves(stored_moves(store).await?))
}

fn moved(stored: StoredWindowMove) -> (String, WindowMove) {
    let StoredWindowMove { number, made, at, reason: _ } = stored;
    let one = WindowMove {
        number,
        end: made.end,
        from: made.from.map(timestamp_from_ms),
        to: timestamp_from_ms(made.to),
        is_reopening: made.is_reopening,
        decided_at: timestamp_from_ms(at),
        notes: made.notes,
    };
    (made.form, one)
}
