//! The folder of the package: it may be a mount point and hold other files, and the package is replaced atomically.

use super::{done, files, holding, refused, review_everything};
use crate::support::program::Place;
use crate::support::responses::sampled;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};

async fn reviewed() -> Place {
    let place = holding(&[sampled(1), sampled(2), sampled(3)]).await;
    review_everything(&place);
    place
}

/// The identity of a folder: it changes if another folder replaces it.
fn identity(place: &Place, folder: &str) -> (u64, u64, u32) {
    let metadata = fs::metadata(place.path(folder)).expect("a folder");
    (metadata.dev(), metadata.ino(), metadata.mode())
}

/// The content that the server returns for each of these files.
async fn served(place: &Place, names: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Option<Vec<u8>>> {
    let folder = place.path("package").display().to_string();
    let server = place.serve(&["--open-data", &folder]).await;
    let mut served = BTreeMap::new();
    for name in names.keys() {
        let answer = server.client.get(&format!("/consultation/open-data/{name}")).await;
        served.insert(name.clone(), (answer.status == 200).then(|| answer.body.to_vec()));
    }
    served
}

/// A mount point can neither be renamed nor removed, and its parent may be read-only: the build must work inside the
/// folder and leave the folder itself alone.
#[tokio::test]
async fn an_existing_folder_keeps_its_inode_permissions_and_other_files() {
    let place = reviewed().await;
    fs::create_dir_all(place.path("package/lost+found")).expect("a folder");
    fs::set_permissions(place.path("package"), fs::Permissions::from_mode(0o750)).expect("its rights");
    let before = identity(&place, "package");
    done(&place, &["build", "package", "--seed", "1"]);
    assert_eq!(identity(&place, "package"), before);
    // The folder also holds the package of another form and a hidden file.
    done(&place, &["build", "package/other"]);
    fs::write(place.path("package/.datagouv.json"), "{}").expect("a file");
    let first = fs::read(place.path("package/responses.csv")).expect("the rows");
    // With few rows, two seeds may give the same order by chance.
    let is_new = |seed: u32| {
        done(&place, &["build", "package", "--seed", &seed.to_string()]);
        fs::read(place.path("package/responses.csv")).expect("the rows") != first
    };
    assert!((2..40).any(is_new));
    assert_eq!(identity(&place, "package"), before);
    assert!(place.path("package/other/SHA256SUMS").is_file() && place.path("package/.datagouv.json").is_file());
    let mut left: Vec<_> = fs::read_dir(place.path("package"))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .filter(|name| name.starts_with('.'))
        .collect();
    left.sort();
    assert_eq!(left, [".datagouv.json"]);
    // Files that only the former package listed are removed.
    fs::write(place.path("package/codebook-xx.csv"), "").expect("a file");
    let sums = fs::read_to_string(place.path("package/SHA256SUMS")).expect("the checksums");
    fs::write(place.path("package/SHA256SUMS"), sums + "00  codebook-xx.csv\n").expect("the checksums");
    done(&place, &["build", "package"]);
    assert!(!place.path("package/codebook-xx.csv").exists());
}

#[tokio::test]
async fn a_symlink_to_a_folder_stays_a_symlink() {
    let place = reviewed().await;
    fs::create_dir(place.path("volume")).expect("a folder");
    std::os::unix::fs::symlink("volume", place.path("package")).expect("a link");
    done(&place, &["build", "package"]);
    done(&place, &["build", "package"]);
    assert!(place.path("package").is_symlink() && place.path("volume/SHA256SUMS").is_file());
}

#[tokio::test]
async fn after_a_crash_at_any_file_a_whole_package_is_served_and_builds_work() {
    let place = reviewed().await;
    done(&place, &["build", "package", "--seed", "1"]);
    done(&place, &["build", "new", "--seed", "2"]);
    let (mut former, new) = (files(&place, "package"), files(&place, "new"));
    // A file that only the former package had.
    fs::write(place.path("package/codebook-xx.csv"), "former").expect("a file");
    let sums = [&former["SHA256SUMS"][..], b"00  codebook-xx.csv\n"].concat();
    fs::write(place.path("package/SHA256SUMS"), &sums).expect("the checksums");
    former.insert("codebook-xx.csv".into(), b"former".to_vec());
    let asked: BTreeMap<_, _> = former.into_iter().chain(new.clone()).collect();
    fs::rename(place.path("new"), place.path("package/.incoming")).expect("a move");
    let expected: BTreeMap<_, _> = asked.keys().map(|name| (name.clone(), new.get(name).cloned())).collect();
    let moved: Vec<_> = new.keys().filter(|name| *name != "SHA256SUMS").collect();
    for step in [0, 1, moved.len() / 2, moved.len()] {
        for name in &moved[..step] {
            // Some files were moved at the previous step.
            _ = fs::rename(place.path("package/.incoming").join(name), place.path("package").join(name));
        }
        assert!(served(&place, &asked).await == expected, "after {step} files");
    }
    let publish = ["publish", "package", "--datagouv-url", "http://127.0.0.1:9"];
    let url = place.database_url();
    let mut command = place.command(&[&["open-data"][..], &publish, &["--database-url", &url]].concat());
    let output = command.env("CONSULTATION_DATAGOUV_TOKEN", "a").output().expect("the program runs");
    assert!(crate::support::program::text(&output.stderr).contains("make the package again"), "{output:?}");

    // The next build removes leftovers first, even if it fails.
    done(&place, &["build", "package", "--seed", "2"]);
    assert!(files(&place, "package") == new);
}

#[tokio::test]
async fn a_killed_build_does_not_block_the_next_one_but_a_running_build_does() {
    let place = reviewed().await;
    for partial in ["package/.partial", ".fresh.partial"] {
        fs::create_dir_all(place.path(partial)).expect("a folder");
        fs::write(place.path(partial).join("responses.csv"), "half").expect("a file");
    }
    done(&place, &["build", "package"]);
    done(&place, &["build", "fresh"]);
    assert!(files(&place, "package") == files(&place, "fresh"));

    let partial = place.path("package/.partial");
    fs::create_dir(&partial).expect("a folder");
    let at_work = fs::File::open(&partial).expect("the folder");
    at_work.lock().expect("a lock");
    assert!(refused(&place, &["build", "package"]).contains("another package is being made"));
    assert!(partial.is_dir());
}

#[tokio::test]
async fn an_unusable_target_folder_is_reported_with_a_remedy() {
    let place = reviewed().await;
    fs::write(place.path("file"), "words").expect("a file");
    assert!(refused(&place, &["build", "file"]).contains("file is no folder"));
    assert!(refused(&place, &["build", "file/package"]).contains("cannot be written"));
    done(&place, &["build", "package"]);
    fs::write(place.path("package/letter.txt"), "words").expect("a file");
    let said = refused(&place, &["build", "package"]);
    assert!(said.contains("package holds letter.txt") && said.contains("move that file away"), "{said}");
    assert_eq!(fs::read(place.path("package/letter.txt")).expect("the letter"), b"words");
}
