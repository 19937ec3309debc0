//! Files that systems and editors leave in a site's folders are ignored by `check`, by the translators' tools, and by
//! the server at start and at reload.

use crate::support::program::{Place, text};
use rustix::process::Signal;
use std::fs;
use std::path::Path;

/// Files that are no text, or would be a broken form, message or page, under names that systems and editors choose.
const FILES: [&str; 14] = [
    ".DS_Store",
    "forms/._trip.toml",
    "forms/.consultation.toml",
    "forms/Thumbs.db",
    "locales/.DS_Store",
    "locales/fr/._form.ftl",
    "locales/fr/.form.ftl.swp",
    "locales/fr/form.ftl~",
    "locales/__MACOSX/form.ftl",
    "locales/.git/form.ftl",
    "locales/fr.bak/form.ftl",
    "locales/lost+found/form.ftl",
    "content/fr/._about.md",
    "content/fr/about.md.orig",
];

fn litter(site: &Path) {
    for file in FILES {
        let path = site.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("it is made");
        fs::write(path, b"\x00\x05\x16\x07 = { \xff").expect("it is written");
    }
}

#[test]
fn commands_that_read_a_site_ignore_leftover_files() {
    let place = Place::new();
    let site = place.site();
    let folder = site.display().to_string();
    let commands = [&["check"][..], &["locale", "check"], &["locale", "status"], &["locale", "export", "es", "--po"]];
    let said = || {
        commands.map(|command| {
            let output = place.run(&[command, &["--site", &folder]].concat());
            assert!(output.status.success(), "{command:?}: {}{}", text(&output.stdout), text(&output.stderr));
            text(&output.stdout).to_owned() + text(&output.stderr)
        })
    };
    let before = said();
    litter(&site);
    assert_eq!(said(), before);
}

#[tokio::test]
async fn the_server_ignores_leftover_files_at_start_and_at_reload() {
    let place = Place::new();
    let site = place.site();
    litter(&site);
    let mut server = place.serve(&["--site", &site.display().to_string()]).await;
    assert_eq!(server.client.get("/fr/about").await.status, 200);
    assert_eq!(server.client.get("/fr/._about").await.status, 404);
    fs::write(site.join("forms/#support.toml#"), "id = ").expect("it is written");
    fs::write(site.join("content/fr/.#about.md"), "no title").expect("it is written");
    server.signal(Signal::HUP);
    server.says("the site was read again").await;
    let log = server.log();
    assert!(!log.contains("has errors") && !log.contains("is no language tag"), "{log}");
    assert_eq!(server.client.get("/fr/consultation").await.status, 200);
}
