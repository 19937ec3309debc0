//! Each format gives back what was written into it, and reads files of other programs.

use super::*;
use crate::coding::frame::{ThemeState, Wording};
use proptest::prelude::*;

/// A frame with every property that a theme can have.
fn full_frame() -> CodingFrame {
    let frames = frames_from_toml(include_str!("example.toml")).expect("the example");
    frames[0].frame().expect("a frame")
}

fn cells(row: &[String; 11]) -> std::collections::BTreeMap<String, String> {
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

/// The shapes of files that ATLAS.ti, Taguette and QualCoder write: another version of the schema's location, upper-case GUIDs,
/// colours, sets (one of them empty), a byte order mark, categories, and no descriptions.
#[test]
fn files_of_other_programs_are_read() {
    let atlas = "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CodeBook xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
        xsi:schemaLocation=\"urn:QDA-XML:codebook:0:4 Codebook.xsd\" origin=\"ATLAS.ti Win 23.4.0\" xmlns=\"urn:QDA-XML:codebook:1.0\">\r\n\
        <Codes><Code guid=\"1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294\" name=\"École &#38; métiers\" color=\"#46AA00\" isCodable=\"true\">\
        <Description>a <![CDATA[<b>]]> &lt;c&gt;\r\nd</Description></Code></Codes>\
        <Sets><Set name=\"g\" guid=\"ECA18D76-2B8B-4F26-BC1D-19ECA19FB3F0\"><Description>not a code</Description>\
        <MemberCode guid=\"1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294\"/></Set></Sets></CodeBook>";
    let taguette = "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Taguette 1.5\"><Codes>\
        <Code guid=\"0D62985D-B147-5D01-A9B5-CAE5DCD98342\" name=\"interesting\" isCodable=\"true\"/>\
        <Code guid=\"725F0645-9CD3-598A-8D2B-EC3D39AB3C3F\" name=\"interesting.places\" isCodable=\"true\"/></Codes><Sets/></CodeBook>";
    let qualcoder = "<?xml version=\"1.0\" encoding=\"utf-8\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>\
        <Code guid=\"a2b94468-80a5-412f-92d6-e900d97b55a6\" name=\"Compétences\" isCodable=\"false\"><Description>d</Description>\
        <Code guid=\"b2b94468-80a5-412f-92d6-e900d97b55a6\" name=\"مهارات\" isCodable=\"true\" color=\"#F5C900\"/></Code></Codes></CodeBook>";
    let read = |text: &str| {
        let empty = CodingFrame::empty("1a");
        themes_from_qdc(text, context(&empty, "fr")).and_then(|read| read.frame()).expect("a frame").themes().to_vec()
    };
    let first = read(atlas);
    let wording =
        Wording { label: "École & métiers".to_owned(), definition: "a <b> <c>\nd".to_owned(), ..Wording::default() };
    assert_eq!((first[0].id.as_str(), &first[0].wording["fr"]), ("ecole-metiers", &wording));
    assert_eq!(
        read(taguette).iter().map(|theme| theme.id.to_string()).collect::<Vec<_>>(),
        ["interesting", "interesting-places"]
    );
    let tree = read(qualcoder);
    assert_eq!((tree[0].heading, tree[1].id.as_str(), tree[1].parent.as_ref()), (true, "theme", Some(&tree[0].id)));
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
