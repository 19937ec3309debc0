//! Who runs a command, as the audit log names them: the user and the machine.

use crate::store::timestamps::now_ms;
use crate::workspace::{Act, Action, Actor, Object, Signature};
use std::os::unix::fs::MetadataExt;

/// Where Linux says what the machine is called.
const HOST: &str = "/proc/sys/kernel/hostname";
/// Belongs to the user who runs this process.
const PROCESS: &str = "/proc/self";

/// The actor of this command.
pub(super) fn command_actor() -> Actor {
    let host = std::fs::read_to_string(HOST).map(|name| name.trim().to_owned());
    Actor::Command { user: user(), host: host.ok().filter(|name| !name.is_empty()).unwrap_or_else(|| "unknown".into()) }
}

/// The signature of a decision that is kept under this name.
pub(super) fn signature(name: &str) -> Signature {
    Signature { name: name.to_owned(), actor: command_actor() }
}

/// An act of this command, now.
pub(super) fn act(action: Action, object: Object) -> Act {
    Act::new(command_actor(), action, object, now_ms())
}

/// The name of the user, else their number.
fn user() -> String {
    let name = std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).ok().filter(|name| !name.is_empty());
    let number = || std::fs::metadata(PROCESS).map_or_else(|_| "unknown".to_owned(), |of| format!("uid-{}", of.uid()));
    name.unwrap_or_else(number)
}
