//! The entry of the audit log about a migration of the tables, in the transaction of the migration. A store that is made is not
//! migrated: it begins with an empty log. Documents that are moved afterwards belong to the migration that made their new tables, so
//! a start that goes on with moving them enters nothing.

use super::Connection;
use super::audit::append;
use crate::store::Result;
use crate::store::timestamps::now_ms;
use crate::workspace::{Act, Action, Actor, Object, Outcome};
use sqlx::migrate::Migrate;

/// The table in which the library keeps which migrations were applied.
const TABLE: &str = "_sqlx_migrations";

/// The number of the newest migration that was applied; 0 if none was.
pub(in crate::store) async fn newest_migration(connection: &mut Connection) -> Result<i64> {
    connection.ensure_migrations_table(TABLE).await?;
    let applied = connection.list_applied_migrations(TABLE).await?;
    Ok(applied.iter().map(|migration| migration.version).max().unwrap_or_default())
}

/// Enters that a store whose newest migration was `from` was migrated by whoever opens it, if it was.
pub(in crate::store) async fn enter_migration(connection: &mut Connection, from: i64, actor: &Actor) -> Result<()> {
    let to = newest_migration(connection).await?;
    if from == 0 || from == to {
        return Ok(());
    }
    let act = Act::new(actor.clone(), Action::MigrateStore, Object::store("store"), now_ms());
    let act = act.with("from", from).with("to", to).with("version", env!("CARGO_PKG_VERSION"));
    Ok(append(connection, &act, Outcome::Done).await?)
}
