//! `backup` to a disk or share without hard links, as exFAT, CIFS and FUSE may be. The program meets one through a small library that is
//! loaded before the C library. For other backups see `operator_commands`.

use crate::support::database::Database;
use crate::support::preloaded;
use crate::support::program::{Place, Running, assert_refused, succeeded, text};
use crate::support::responses::{fresh_id, required};
use rustix::io::Errno;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The errors that link(2) returns on exFAT, on CIFS and on FUSE.
const ERRORS: [Errno; 3] = [Errno::PERM, Errno::OPNOTSUPP, Errno::NOSYS];

/// The library, and the file in which it notes what it refused.
struct NoLinks {
    library: PathBuf,
    notes: PathBuf,
}

impl NoLinks {
    fn compile(place: &Place) -> Self {
        let library = preloaded::compile(&place.path(""), "backup/no_links.c");
        Self { library, notes: place.path("refused.txt") }
    }

    /// The command that makes a backup where links fail with this error.
    fn backup(&self, place: &Place, file: &str, error: Errno) -> Command {
        let url = place.database_url();
        let mut command = place.command(&["backup", file, "--database-url", &url]);
        command.env("LD_PRELOAD", &self.library).env("NO_LINKS", &self.notes);
        command.env("NO_LINKS_ERROR", error.raw_os_error().to_string());
        command
    }

    /// How many calls were refused.
    fn refused(&self) -> usize {
        fs::read_to_string(&self.notes).unwrap_or_default().lines().count()
    }
}

async fn record_one(server: &Running) {
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
}

/// Asserts that a copy is whole and holds so many responses.
async fn assert_holds(place: &Place, name: &str, responses: usize) {
    let counted =
        place.run(&["responses", "count", "--database-url", &format!("sqlite:{}", place.path(name).display())]);
    assert_eq!(text(&counted.stdout), format!("{responses}\n"), "{}", text(&counted.stderr));
    assert_eq!(Database::open(&place.path(name)).await.texts("PRAGMA integrity_check").await, ["ok"]);
}

/// Asserts that nothing half-made stays.
fn assert_no_part(place: &Place) {
    let entries = fs::read_dir(place.path("")).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let names: Vec<_> = entries.map(|name| name.into_string().expect("a name")).collect();
    assert!(!names.iter().any(|name| name.ends_with(".part")), "{names:?}");
}

#[tokio::test]
async fn a_backup_to_a_disk_without_hard_links_is_complete_and_overwrites_nothing() {
    let place = Place::new();
    let no_links = NoLinks::compile(&place);
    let server = place.serve(&[]).await;
    for (made, error) in ERRORS.into_iter().enumerate() {
        record_one(&server).await;
        let name = format!("copy-{made}.db");
        let file = place.path(&name).display().to_string();
        let backup = || no_links.backup(&place, &file, error).output().expect("the program runs");
        succeeded(&backup());
        assert_eq!(no_links.refused(), made + 1, "the program asked for a link");
        let copy = fs::read(&file).expect("the copy");

        // The store holds more by now.
        record_one(&server).await;
        assert_refused(&backup(), 1, &name);
        assert!(fs::read(&file).expect("the copy") == copy, "the first copy is as it was");
        assert_no_part(&place);
        assert_holds(&place, &name, 2 * made + 1).await;
    }
}

#[tokio::test]
async fn of_backups_that_run_together_without_hard_links_one_gets_the_name() {
    let place = Place::new();
    let no_links = NoLinks::compile(&place);
    let server = place.serve(&[]).await;
    record_one(&server).await;
    let file = place.path("copy.db").display().to_string();
    let running: Vec<_> = (0..4)
        .map(|_| {
            let mut backup = no_links.backup(&place, &file, Errno::PERM);
            backup.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts")
        })
        .collect();
    let mut made = 0;
    for backup in running {
        let output = backup.wait_with_output().expect("it ends");
        if output.status.success() {
            made += 1;
        } else {
            assert_refused(&output, 1, "copy.db");
        }
    }
    assert_eq!(made, 1);
    assert!(no_links.refused() >= 1, "the program asked for a link");
    assert_no_part(&place);
    assert_holds(&place, "copy.db", 1).await;
}
