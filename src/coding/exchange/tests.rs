//! Each format gives back what was written into it, and reads files of other programs.

use super::*;
use crate::coding::frame::ThemeState;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeMap;

/// A frame with every property that a theme can have.
fn full_frame() -> CodingFrame {
    let frames = frames_from_toml(include_str!("example.toml")).expect("the example");
    frames[0].frame().expect("a frame")
}

fn cells(row: &[String; 11]) -> BTreeMap<String, String> {
    FRAME_COLUMNS.iter().zip(row).map(|(name, cell)| ((*name).to_owned(), cell.clone())).collect()
}

fn context<'f>(frame: &'f CodingFrame, language: &'f str) -> QdcContext<'f> {
    QdcContext { frame, language }
}

#[test]
fn a_file_written_by_hand_is_read() {
    let frame = full_frame();
    let states: Vec<_> = frame.themes().iter().map(|theme| (theme.id.as_str(), theme.state.clone())).collect();
    let id = |text: &str| text.parse().expect("an id");
    let expected = [
        ("skills", ThemeState::InUse),
        ("training", ThemeState::InUse),
        ("school", ThemeState::InUse),
        ("money", ThemeState::Retired),
        ("courses", ThemeState::MergedInto(id("training"))),
        ("teaching", ThemeState::SplitInto(vec![id("training"), id("school")])),
    ];
    assert_eq!(
        states.iter().map(|(id, _)| *id).collect::<std::collections::BTreeSet<_>>(),
        expected.iter().map(|(id, _)| *id).collect()
    );
    for (id, state) in expected {
        assert!(states.contains(&(id, state)), "{id}");
    }
    assert_eq!(frame.theme(&id("training")).map(|theme| theme.label("ar").to_owned()), Some("التدريب".to_owned()));
}

#[test]
fn a_mistake_in_a_file_is_told_with_its_place() {
    let problem = |text: &str| frames_from_toml(text).expect_err("a mistake").to_string();
    assert!(
        problem("[[questions]]\nid = \"1a\"\n[[questions.themes]]\nid = \"A\"\nwording.en.label = \"x\"")
            .starts_with("line 4: ")
    );
    assert!(problem("[[questions]]\nid = \"1a\"\nthemess = []").contains("themess"));
    let rows = frame_rows(&[QuestionThemes::from_frame(&full_frame())]);
    let with = |column: &str, value: &str| {
        let mut rows: Vec<_> = rows.iter().map(cells).collect();
        rows[1].insert(column.to_owned(), value.to_owned());
        frames_from_rows(&rows).expect_err("a mistake").to_string()
    };
    assert_eq!(with("heading", "yes"), "row 2: `heading` cannot be \"yes\"");
    assert_eq!(with("state", "gone"), "row 2: `state` cannot be \"gone\"");
    assert_eq!(with("theme", "other"), "row 2: \"other\" is reserved: no theme can be called so");
    assert_eq!(with("parent", "x"), "row 2: `parent` differs from an earlier row of the same theme");
    assert_eq!(with("language", "en"), "row 2: the theme has this language already");
}

#[test]
fn a_qdc_holds_the_themes_in_use_and_is_read_without_loss() {
    let frame = full_frame();
    let text = qdc_text(context(&frame, "fr")).expect("a file");
    let version = concat!("consultation ", env!("CARGO_PKG_VERSION"));
    assert_eq!(text, include_str!("example.qdc").replace("consultation 0.1.0", version));
    let read = themes_from_qdc(&text, context(&frame, "fr")).expect("the same file");
    assert_eq!(read.changes_from(&frame).expect("no change"), []);
    // Without the frame, what is in use comes back as it was.
    let empty = CodingFrame::empty("1a");
    let again = themes_from_qdc(&text, context(&empty, "fr")).and_then(|read| read.frame()).expect("a frame");
    assert_eq!(again.themes_in_use(), frame.themes_in_use());
}

#[test]
fn what_another_program_changes_is_a_change_of_the_same_theme() {
    let frame = full_frame();
    let text = qdc_text(context(&frame, "fr")).expect("a file");
    let renamed = text.replace("name=\"Formation des adultes\"", "name=\"Apprendre &amp; réapprendre\"");
    assert_ne!(renamed, text);
    let changes =
        themes_from_qdc(&renamed, context(&frame, "fr")).and_then(|read| read.changes_from(&frame)).expect("changes");
    let [FrameChange::Edit { theme }] = changes.as_slice() else { panic!("{changes:?}") };
    assert_eq!(
        (theme.id.as_str(), theme.label("fr"), theme.label("ar")),
        ("training", "Apprendre & réapprendre", "التدريب")
    );
    // Without the details, the GUID says which theme it is.
    let start = renamed.find("[consultation]").expect("details");
    let end = start + renamed[start..].find("</Description>").expect("an end");
    let bare = format!("{}{}", &renamed[..start], &renamed[end..]);
    let read = themes_from_qdc(&bare, context(&frame, "fr")).expect("a file");
    assert_eq!(read.themes[0].id.as_str(), "skills");
    assert_eq!(read.changes_from(&frame).expect("changes").len(), 1);
}

fn read(text: &str) -> Vec<Theme> {
    let empty = CodingFrame::empty("1a");
    themes_from_qdc(text, context(&empty, "fr")).and_then(|read| read.frame()).expect("a frame").themes().to_vec()
}

/// The id, label, definition and parent of a theme.
fn told(theme: &Theme) -> (&str, &str, &str, Option<&str>) {
    let wording = &theme.wording["fr"];
    let parent = theme.parent.as_ref().map(|parent| parent.as_str());
    (theme.id.as_str(), wording.label.as_str(), wording.definition.as_str(), parent)
}

/// QualCoder 4 read `example.qdc` and wrote this file (`tools/qualcoder.sh`): it gave codes other GUIDs and colours and put them in another
/// order.
#[test]
fn a_codebook_comes_back_from_qualcoder_without_loss() {
    let (frame, text) = (full_frame(), include_str!("fixtures/qualcoder.qdc"));
    assert!(text.starts_with('\u{feff}') && text.contains("origin=\"QualCoder\""));
    let back = themes_from_qdc(text, context(&frame, "fr")).expect("QualCoder's file");
    assert_eq!(back.changes_from(&frame).expect("no change"), []);
    let by_id =
        |themes: Vec<Theme>| themes.into_iter().map(|theme| (theme.id.clone(), theme)).collect::<BTreeMap<_, _>>();
    let used = frame.themes_in_use().into_iter().cloned().collect();
    assert_eq!(by_id(read(text)), by_id(used), "without the frame too");
    assert_eq!(qdc_warnings(text).expect("a codebook"), []);
}

/// Taguette 1.5 wrote the file: GUIDs in capitals, paths with dots as names, no description, and an empty list of sets, which the schema
/// does not allow.
#[test]
fn a_codebook_of_taguette_is_read() {
    let text = include_str!("fixtures/taguette.qdc");
    let themes = read(text);
    let ids: Vec<&str> = themes.iter().map(|theme| theme.id.as_str()).collect();
    assert_eq!(ids, ["competences", "competences-ecoles", "r-d-libre", "theme"]);
    assert_eq!(themes[2].label("fr"), "R&D <libre>");
    assert_eq!(qdc_warnings(text).expect("a codebook"), []);
}

/// As NVivo writes: GUIDs in braces, codes below codes that are given themselves, colours of three digits, `1` for true, line ends of Windows.
#[test]
fn a_codebook_of_nvivo_is_read() {
    let themes = read(include_str!("fixtures/nvivo.qdc"));
    let expected = [
        ("confiance", "Confiance", "", None),
        ("argent", "Argent", "", None),
        ("alertes", "Alertes", "Ce qui se partage entre équipes\net quand.", Some("confiance")),
    ];
    assert_eq!(themes.iter().map(told).collect::<Vec<_>>(), expected);
    assert!(themes.iter().all(|theme| !theme.heading));
}

/// As ATLAS.ti writes: a byte order mark, an older version of the format, references to characters, CDATA, colours and groups of codes.
#[test]
fn a_codebook_of_atlas_ti_is_read_and_what_is_not_read_is_told() {
    let text = include_str!("fixtures/atlasti.qdc");
    let themes = read(text);
    let expected =
        [("ecole-metiers", "École & métiers", "a <b> <c>\nd", None), ("loi-traites", "Loi: traités", "", None)];
    assert_eq!(themes.iter().map(told).collect::<Vec<_>>(), expected);
    let told: Vec<String> = qdc_warnings(text).expect("a codebook").iter().map(ToString::to_string).collect();
    assert_eq!(
        told[0],
        "another version of REFI-QDA: \"urn:QDA-XML:codebook:0:4\" instead of \"urn:QDA-XML:codebook:1.0\""
    );
    assert_eq!(told[1], "1 set(s) of codes are not read: themes have a parent at most");
}

/// As MAXQDA writes: every code can be given, also those with codes below them, and notes are referred to between name and codes.
#[test]
fn a_codebook_of_maxqda_is_read() {
    let themes = read(include_str!("fixtures/maxqda.qdc"));
    let expected = [
        ("ausbildung", "Ausbildung", "", None),
        ("sonstiges", "Sonstiges", "", None),
        ("prufungen-abschlusse", "Prüfungen & Abschlüsse", "Was am Ende steht.", Some("ausbildung")),
    ];
    assert_eq!(themes.iter().map(told).collect::<Vec<_>>(), expected);
}

#[test]
fn a_file_that_is_no_codebook_is_refused_whole() {
    let code = |name: &str, inside: &str| {
        format!(
            "<Code guid=\"a2b94468-80a5-412f-92d6-e900d97b55a6\" name=\"{name}\" isCodable=\"true\">{inside}</Code>"
        )
    };
    let book = |codes: &str| format!("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>{codes}</Codes></CodeBook>");
    for (text, problem) in [
        ("".to_owned(), "not a codebook of REFI-QDA: it ends too early"),
        ("<Project/>".to_owned(), "not a codebook of REFI-QDA: its first element is not `CodeBook`"),
        ("<CodeBook><Codes>".to_owned(), "not a codebook of REFI-QDA: it ends too early"),
        (book(""), "not a codebook of REFI-QDA: there is no code in it"),
        (book(&code("a", "<Description>&evil;</Description>")), "not a codebook of REFI-QDA: an entity is not defined"),
        (book(&(code("Été", "") + &code("b", &code("ete", "")))), "several codes have the same name: ete"),
        (book(&code("a", &code("b", &code("c", "")))), "the code \"c\" lies deeper than two levels"),
    ] {
        let empty = CodingFrame::empty("1a");
        let error = themes_from_qdc(&text, context(&empty, "fr")).expect_err("a refusal");
        assert_eq!(error.to_string(), problem, "{text}");
    }
    assert!(themes_from_qdc("<CodeBook></Codes>", context(&CodingFrame::empty("1a"), "fr")).is_err());
    assert!(qdc_text(context(&CodingFrame::empty("1a"), "fr")).is_err());
}

/// Checks a file against the rules of the schema `Codebook.xsd` (REFI-QDA 1.0): the elements and their order, the attributes that are
/// required and what they may be.
fn assert_follows_the_schema(text: &str) {
    let mut reader = Reader::from_str(text);
    // Each open element with the number of its children so far.
    let mut open: Vec<(String, usize)> = Vec::new();
    let mut guids = std::collections::BTreeSet::new();
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(start) => {
                let name = start.name().into_inner().to_owned();
                let (parent, place) = open.last_mut().map_or(("", 0), |(parent, children)| {
                    *children += 1;
                    (parent.as_str(), *children)
                });
                match (parent, place, name.as_str()) {
                    ("", _, "CodeBook") => assert_eq!(attributes(&start)["xmlns"], "urn:QDA-XML:codebook:1.0"),
                    // A description comes first, and once.
                    ("CodeBook", 1, "Codes") | ("Codes" | "Code", _, "Code") | ("Code", 1, "Description") => {}
                    (parent, place, name) => panic!("{name} as number {place} in {parent}"),
                }
                if name == "Code" {
                    let given = attributes(&start);
                    assert_eq!(given.keys().collect::<Vec<_>>(), ["guid", "isCodable", "name"]);
                    let guid = &given["guid"];
                    assert!(guid.len() == 36 && uuid::Uuid::parse_str(guid).is_ok(), "{guid}");
                    assert!(guids.insert(guid.clone()), "{guid} is there twice");
                    assert!(["true", "false"].contains(&given["isCodable"].as_str()) && !given["name"].is_empty());
                }
                open.push((name, 0));
            }
            Event::End(_) => {
                let (name, children) = open.pop().expect("an open element");
                assert!(name != "Codes" || children > 0, "there is a code");
            }
            Event::Empty(start) => panic!("an empty {}", start.name().into_inner()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty() && !text.contains("Sets"));
}

fn attributes(start: &BytesStart<'_>) -> BTreeMap<String, String> {
    let attributes = start.attributes().map(|attribute| attribute.expect("an attribute"));
    let pair = |attribute: quick_xml::events::attributes::Attribute<'_>| {
        let value = attribute.normalized_value(quick_xml::XmlVersion::Explicit1_0).expect("a value").into_owned();
        (attribute.key.into_inner().to_owned(), value)
    };
    attributes.map(pair).collect()
}

proptest! {
    #[test]
    fn toml_rows_and_qdc_give_back_every_frame(frame in crate::coding::frame::any_frame()) {
        let themes = QuestionThemes::from_frame(&frame);
        let text = toml_text_of_frames(std::slice::from_ref(&themes)).expect("TOML");
        prop_assert_eq!(frames_from_toml(&text).expect("the same TOML"), [themes.clone()]);
        if !themes.themes.is_empty() {
            let rows: Vec<_> = frame_rows(std::slice::from_ref(&themes)).iter().map(cells).collect();
            prop_assert_eq!(frames_from_rows(&rows).expect("the same rows"), [themes]);
        }
        if !frame.themes_in_use().is_empty() {
            for language in ["en", "fr", "de"] {
                let text = qdc_text(context(&frame, language)).expect("a file");
                assert_follows_the_schema(&text);
                let read = themes_from_qdc(&text, context(&frame, language)).expect("the same file");
                prop_assert_eq!(read.changes_from(&frame).expect("no change"), []);
            }
        }
    }

    #[test]
    fn reading_a_damaged_file_fails_or_not_but_ends(at in 0usize..4000, with in ".{0,3}") {
        let text = include_str!("example.qdc");
        let at = (0..=at % text.len()).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        let damaged = format!("{}{with}{}", &text[..at], text[at..].chars().skip(1).collect::<String>());
        let empty = CodingFrame::empty("1a");
        let _ = themes_from_qdc(&damaged, context(&empty, "fr"));
    }
}
