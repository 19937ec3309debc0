//! `open-data build` into a mount point, such as the volume of a container. The program meets one through a small library that is loaded
//! before the C library, because not every machine lets a test mount something.

use super::{done, files, holding, review_everything};
use crate::support::preloaded;
use crate::support::program::{Place, succeeded};
use crate::support::responses::sampled;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::PathBuf;
use std::process::Command;

/// The folder `package` of a place, which is a mount point for programs that have the library loaded.
struct MountPoint {
    library: PathBuf,
    folder: PathBuf,
    notes: PathBuf,
}

impl MountPoint {
    fn new(place: &Place) -> Self {
        let library = preloaded::compile(&place.path(""), "open_data/mount_point.c");
        fs::create_dir(place.path("package")).expect("a folder");
        let folder = place.path("package").canonicalize().expect("its path");
        Self { library, folder, notes: place.path("notes.txt") }
    }

    fn met_by<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let command = command.env("LD_PRELOAD", &self.library);
        command.env("MOUNT_POINT", &self.folder).env("MOUNT_POINT_NOTES", &self.notes)
    }

    fn build(&self, place: &Place, arguments: &[&str]) {
        let url = place.database_url();
        let mut command = place.command(&[&["open-data", "build"][..], arguments, &["--database-url", &url]].concat());
        succeeded(&self.met_by(&mut command).output().expect("the program runs"));
    }

    /// The renames and the removals of folders so far, and what became of them.
    fn notes(&self) -> String {
        fs::read_to_string(&self.notes).expect("the library was loaded")
    }

    /// The identity of the folder: it changes if another folder replaces it.
    fn identity(&self) -> (u64, u64) {
        let metadata = fs::metadata(&self.folder).expect("a folder");
        (metadata.dev(), metadata.ino())
    }
}

#[test]
fn what_these_tests_take_for_a_mount_point_refuses_what_one_refuses() {
    let place = Place::new();
    let mount_point = MountPoint::new(&place);
    let succeeds = |program: &str, arguments: &[&str]| {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(place.path(""));
        mount_point.met_by(&mut command).output().expect("it runs").status.success()
    };
    assert!(!succeeds("rmdir", &["package"]));
    assert!(!succeeds("mv", &["package", "elsewhere"]));
    assert!(place.path("package").is_dir() && !place.path("elsewhere").exists());
    fs::write(place.path("package/file"), "words").expect("a file");
    assert!(succeeds("mv", &["package/file", "package/other"]));
    // Where a rename is refused because it leads out of a mount point, mv copies.
    assert!(succeeds("mv", &["package/other", "file"]));
    let notes = mount_point.notes();
    for noted in ["rmdir busy", "rename busy", "rename allowed", "rename across"] {
        assert!(notes.lines().any(|line| line == noted), "{noted}: {notes}");
    }
}

#[tokio::test]
async fn a_package_is_made_and_replaced_in_a_mount_point() {
    let place = holding(&[sampled(1), sampled(2), sampled(3)]).await;
    review_everything(&place);
    let mount_point = MountPoint::new(&place);
    symlink("package", place.path("link")).expect("a link");
    let before = mount_point.identity();
    for (name, seed) in [("package", "1"), ("package", "2"), ("link", "3")] {
        mount_point.build(&place, &[name, "--seed", seed]);
        done(&place, &["build", "elsewhere", "--seed", seed]);
        assert!(files(&place, "package") == files(&place, "elsewhere"), "{name} by the seed {seed}");
    }
    // The package of another form may lie in the same mount point, in a folder that is not there yet.
    mount_point.build(&place, &["package/other", "--seed", "3"]);
    assert!(files(&place, "package/other") == files(&place, "elsewhere"));
    assert_eq!(mount_point.identity(), before);
    let notes = mount_point.notes();
    assert!(notes.contains("rename allowed") && notes.contains("rmdir allowed"), "{notes}");
    assert!(!notes.contains("across") && !notes.contains("busy"), "{notes}");
}

#[tokio::test]
async fn a_move_into_a_mount_point_that_was_interrupted_is_finished_by_the_next_build() {
    let place = holding(&[sampled(1), sampled(2), sampled(3)]).await;
    review_everything(&place);
    let mount_point = MountPoint::new(&place);
    mount_point.build(&place, &["package", "--seed", "1"]);
    done(&place, &["build", "new", "--seed", "2"]);
    let new = files(&place, "new");
    fs::rename(place.path("new"), place.path("package/.incoming")).expect("a move");
    fs::rename(place.path("package/.incoming/schema.json"), place.path("package/schema.json")).expect("a move");
    mount_point.build(&place, &["package", "--seed", "2"]);
    assert!(files(&place, "package") == new);
}
