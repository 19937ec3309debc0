//! `consultation themes project`: published texts and their codings for other programs.

use super::{coded, forty};
use crate::support::program::{assert_refused, succeeded};
use std::collections::BTreeMap;
use std::io::Read;

/// The files of an archive, by the sizes that stand before each.
fn unpacked(archive: &[u8]) -> BTreeMap<String, String> {
    let number = |at: usize, bytes: usize| {
        archive[at..at + bytes].iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let (mut files, mut at) = (BTreeMap::new(), 0);
    while archive[at..].starts_with(b"PK\x03\x04") {
        let (packed, name) = (number(at + 18, 4), number(at + 26, 2));
        let content = at + 30 + name;
        let mut text = String::new();
        let read = flate2::read::DeflateDecoder::new(&archive[content..content + packed]).read_to_string(&mut text);
        read.expect("a text");
        files.insert(String::from_utf8_lossy(&archive[at + 30..content]).into_owned(), text);
        at = content + packed;
    }
    files
}

#[tokio::test]
async fn a_project_for_other_programs_has_the_published_texts_with_their_codes_and_no_name() {
    let place = coded(&forty()).await;
    succeeded(&place.run_on_store(&["themes", "project", "texts.qdpx", "--question", "1a"]));
    let files = unpacked(&std::fs::read(place.path("texts.qdpx")).expect("a file"));
    assert_eq!(files.len(), 41, "a description and forty texts");
    let project = &files["project.qde"];
    assert_eq!(project.matches("<Coding ").count(), 30 + 23 + 3, "{project}");
    for part in ["name=\"Compétences\"", "name=\"A\"", "<TextValue>private-sector</TextValue>", "name=\"Autre\""] {
        assert!(project.contains(part), "{part}: {project}");
    }
    assert!(files.values().any(|text| text == "Réponse numéro 5 <i>libre</i>"));
    for (name, text) in &files {
        for private in ["Canari", "Zoé", "account:"] {
            assert!(!text.contains(private), "{private} in {name}");
        }
    }
    let told = place.run_on_store(&["themes", "project", "texts.zip", "--question", "1a"]);
    assert_refused(&told, 2, "ends in .qdpx");
}
