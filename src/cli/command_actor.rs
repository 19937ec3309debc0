//! Who runs a command, as the audit log names them: the user and the machine.

use crate::store::timestamps::now_ms;
use crate::workspace::{Act, Action, Actor, Object, Signature};
use std::os::unix::fs::MetadataExt;

/// Where Linux says what the machine is called.
const HOST: &str = "/proc/sys/kernel/hostname";
/// Belongs to the user who runs this process.
const PROCESS: &str = "/proc/self";
/// Says which name the user of a number has.
const USERS: &str = "/etc/passwd";

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

/// The name of the user who runs this process, else their number. Variables such as `USER` say what anybody wrote into them.
fn user() -> String {
    let Ok(process) = std::fs::metadata(PROCESS) else { return "unknown".to_owned() };
    let number = process.uid().to_string();
    let users = std::fs::read_to_string(USERS).unwrap_or_default();
    user_name(&users, &number).map_or_else(|| format!("uid-{number}"), str::to_owned)
}

/// The name of a user in the file of users (`passwd(5)`).
fn user_name<'a>(users: &'a str, number: &str) -> Option<&'a str> {
    users.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next().filter(|name| !name.is_empty())?;
        (fields.nth(1) == Some(number)).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_named_as_the_file_of_users_does() {
        let users = "root:x:0:0:root:/root:/bin/bash\nada:x:1000:1000:Ada,,,:/home/ada:/bin/sh\n:x:7:7::/:\n";
        let names = ["0", "1000", "7", "2000"].map(|number| user_name(users, number));
        assert_eq!(names, [Some("root"), Some("ada"), None, None]);
    }
}
