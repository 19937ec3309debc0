//! What changes do to a frame, how earlier codings count under it, and that a file leads back to it.

use super::*;
use crate::coding::code::CodeSet;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn id(text: &str) -> ThemeId {
    text.parse().expect("an id")
}

fn theme(name: &str) -> Theme {
    Theme::new(id(name), "en", &name.to_uppercase())
}

fn child(name: &str, parent: &str) -> Theme {
    Theme { parent: Some(id(parent)), ..theme(name) }
}

fn heading(name: &str) -> Theme {
    Theme { heading: true, ..theme(name) }
}

fn add(theme: Theme) -> FrameChange {
    FrameChange::Add { theme }
}

fn edit(theme: Theme) -> FrameChange {
    FrameChange::Edit { theme }
}

fn merge(from: &str, into: &str) -> FrameChange {
    FrameChange::Merge { from: id(from), into: id(into) }
}

fn split(from: &str, into: &[&str]) -> FrameChange {
    FrameChange::Split { from: id(from), into: into.iter().map(|name| id(name)).collect() }
}

fn retire(name: &str) -> FrameChange {
    FrameChange::Retire { theme: id(name) }
}

fn restore(name: &str) -> FrameChange {
    FrameChange::Restore { theme: id(name) }
}

fn frame(changes: &[FrameChange]) -> CodingFrame {
    CodingFrame::from_changes("1a", changes).expect("a frame")
}

fn refusal(frame: &CodingFrame, change: &FrameChange) -> FrameError {
    frame.changed_by(change).expect_err("a refusal")
}

fn set(codes: &str) -> CodeSet {
    codes.parse().expect("codes")
}

#[test]
fn a_frame_has_two_levels_and_counts_its_changes() {
    let frame = frame(&[add(heading("a")), add(theme("c")), add(child("b", "a"))]);
    assert_eq!(frame.version(), 3);
    let order: Vec<_> = frame.themes_in_use().iter().map(|theme| theme.id.to_string()).collect();
    assert_eq!(order, ["a", "b", "c"]);
    assert_eq!(refusal(&frame, &add(child("d", "b"))), FrameError::Parent(id("b")));
    assert_eq!(refusal(&frame, &add(child("d", "x"))), FrameError::Unknown(id("x")));
    assert_eq!(refusal(&frame, &edit(child("a", "c"))), FrameError::HasChildren(id("a")));
    assert_eq!(refusal(&frame, &edit(child("c", "c"))), FrameError::Parent(id("c")));
    assert_eq!(refusal(&frame, &retire("a")), FrameError::HasChildren(id("a")));
}

#[test]
fn an_id_is_never_given_twice() {
    let frame = frame(&[add(theme("a")), retire("a")]);
    assert_eq!(refusal(&frame, &add(theme("a"))), FrameError::Taken(id("a")));
    assert_eq!(refusal(&frame, &edit(theme("a"))), FrameError::NotInUse(id("a")));
    assert_eq!(refusal(&frame, &restore("b")), FrameError::Unknown(id("b")));
}

#[test]
fn a_renamed_theme_keeps_what_was_coded_with_it() {
    let renamed = Theme::new(id("a"), "fr", "Autre nom");
    let frame = frame(&[add(theme("a")), edit(renamed)]);
    assert_eq!(frame.theme(&id("a")).map(|theme| theme.label("fr").to_owned()), Some("Autre nom".to_owned()));
    assert_eq!(frame.current_codes(&set("a other")), Some(set("a other")));
}

#[test]
fn what_was_coded_with_a_merged_theme_counts_for_the_other_until_it_is_restored() {
    let begun = frame(&[add(theme("a")), add(theme("b")), add(theme("c")), merge("a", "b"), merge("b", "c")]);
    assert_eq!(begun.current_codes(&set("a c")), Some(set("c")));
    assert!(!begun.accepts(&set("a")) && begun.accepts(&set("c other")));
    let restored = begun.changed_by(&restore("b")).expect("it was merged");
    assert_eq!(restored.current_codes(&set("a c")), Some(set("b c")));
    assert_eq!(refusal(&begun, &merge("c", "a")), FrameError::NotInUse(id("a")));
    assert_eq!(refusal(&begun, &merge("c", "c")), FrameError::IntoItself(id("c")));
    assert_eq!(refusal(&begun, &edit(heading("c"))), FrameError::Target(id("c")));
    assert_eq!(refusal(&begun, &restore("c")), FrameError::InUse(id("c")));
}

#[test]
fn what_was_coded_with_a_split_theme_waits_to_be_coded_again() {
    let begun = frame(&[add(theme("a")), add(theme("b")), add(theme("c")), add(heading("h"))]);
    let after = begun.changed_by(&split("a", &["b", "c"])).expect("a split");
    assert_eq!((after.current_codes(&set("a b")), after.current_codes(&set("b"))), (None, Some(set("b"))));
    for into in [&["b"][..], &["b", "b"], &["a", "b"]] {
        assert_eq!(refusal(&begun, &split("a", into)), FrameError::Split(id("a")), "{into:?}");
    }
    assert_eq!(refusal(&begun, &split("a", &["b", "h"])), FrameError::Heading(id("h")));
    assert_eq!(refusal(&begun, &merge("a", "h")), FrameError::Heading(id("h")));
}

#[test]
fn a_retired_theme_counts_for_nothing_and_a_text_with_nothing_left_is_coded_again() {
    let frame = frame(&[add(theme("a")), add(theme("b")), retire("a")]);
    assert_eq!(frame.current_codes(&set("a b")), Some(set("b")));
    assert_eq!(frame.current_codes(&set("a")), None);
    assert_eq!(frame.current_codes(&set("x")), None);
    assert_eq!(frame.current_codes(&set("unclear")), Some(set("unclear")));
}

#[test]
fn a_wording_can_be_shown_on_one_line_and_written_into_every_format() {
    let wording = |label: &str, definition: &str| Wording {
        label: label.to_owned(),
        definition: definition.to_owned(),
        ..Wording::default()
    };
    let with = |tag: &str, wording: Wording| Theme { wording: [(tag.to_owned(), wording)].into(), ..theme("a") };
    let empty = CodingFrame::empty("1a");
    let owned = |tag: &str| tag.to_owned();
    for (theme, problem) in [
        (Theme { wording: BTreeMap::new(), ..theme("a") }, WordingError::Missing),
        (with("a b", wording("x", "")), WordingError::Tag(owned("a b"))),
        (with("en", wording("", "x")), WordingError::NoLabel(owned("en"))),
        (with("en", wording("a\nb", "")), WordingError::Control(owned("en"))),
        (with("en", wording("a", "b\u{0}")), WordingError::Control(owned("en"))),
        (with("en", wording("a ", "")), WordingError::Untrimmed(owned("en"))),
        (with("en", wording(&"a".repeat(121), "")), WordingError::TooLong(owned("en"))),
        (with("en", wording("a", &"a".repeat(4001))), WordingError::TooLong(owned("en"))),
    ] {
        assert_eq!(refusal(&empty, &add(theme)), FrameError::Wording { theme: id("a"), source: problem });
    }
    assert!(empty.changed_by(&add(with("pt-br", wording("a", "b\nc")))).is_ok());
    let example = Theme { examples: vec!["a b".to_owned()], ..theme("a") };
    assert!(matches!(refusal(&empty, &add(example)), FrameError::Example { .. }));
}

#[test]
fn a_change_is_kept_as_json() {
    for change in
        [add(child("b", "a")), edit(heading("a")), merge("a", "b"), split("a", &["b", "c"]), retire("a"), restore("a")]
    {
        let json = serde_json::to_string(&change).expect("JSON");
        assert_eq!(serde_json::from_str::<FrameChange>(&json).expect("a change"), change);
        assert!(json.contains(&format!("\"change\":\"{}\"", change.name())), "{json}");
    }
}

#[test]
fn the_lint_names_what_coders_would_find_hard() {
    let good = Theme {
        examples: vec!["r1".to_owned(), "r2".to_owned()],
        wording: [(
            "en".to_owned(),
            Wording {
                label: "B".to_owned(),
                definition: "what".to_owned(),
                include: "which".to_owned(),
                exclude: String::new(),
            },
        )]
        .into(),
        ..theme("b")
    };
    let same = Theme::new(id("c"), "en", "a");
    let begun = frame(&[add(theme("a")), add(good), add(same), add(heading("h"))]);
    let texts = |range: std::ops::Range<u32>| range.map(|at| at.to_string()).collect::<BTreeSet<_>>();
    let uses = [(id("a"), texts(0..10)), (id("b"), texts(0..8)), (id("c"), texts(0..2))].into();
    let found = begun.warnings(&["en", "fr"], &uses, 10);
    for expected in [
        FrameWarning::NoDefinition(id("a")),
        FrameWarning::NoInclude(id("a")),
        FrameWarning::FewExamples(id("a")),
        FrameWarning::MissingLanguage(id("b"), "fr".to_owned()),
        FrameWarning::SameLabel(id("a"), id("c"), "en".to_owned()),
        FrameWarning::EmptyHeading(id("h")),
        FrameWarning::Rare(id("c"), 2),
        FrameWarning::Overlap(id("a"), id("b")),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
    let about_b = |warning: &&FrameWarning| warning.to_string().starts_with("b:");
    assert_eq!(found.iter().filter(about_b).count(), 1, "{found:?}");
    let many: Vec<_> = (0..21).map(|at| add(theme(&format!("t{at}")))).collect();
    assert!(frame(&many).warnings(&[], &BTreeMap::new(), 0).contains(&FrameWarning::ManyThemes(21)));
}

/// A change of some of five themes, which the frame may refuse.
pub(in crate::coding) fn any_change() -> impl Strategy<Value = FrameChange> {
    let name = || (0usize..5).prop_map(|at| id(["a", "b", "c", "d", "e"][at]));
    let texts = "[a-zé'= ]{0,6}";
    let wording = (texts, texts, texts).prop_map(|(definition, include, exclude)| Wording {
        label: String::new(),
        definition,
        include,
        exclude,
    });
    let theme = (name(), proptest::option::of(name()), 0u8..4, proptest::collection::btree_map("en|fr", wording, 1..3));
    let theme = theme.prop_map(|(id, parent, heading, wording)| {
        let labelled = |(tag, wording): (String, Wording)| {
            let wording = Wording { label: format!("{id} in {tag}"), ..wording.tidied() };
            (tag, wording)
        };
        let wording = wording.into_iter().map(labelled).collect();
        Theme { parent, heading: heading == 0, wording, ..Theme::new(id, "en", "") }
    });
    prop_oneof![
        6 => theme.clone().prop_map(|theme| FrameChange::Add { theme }),
        2 => theme.prop_map(|theme| FrameChange::Edit { theme }),
        2 => (name(), name()).prop_map(|(from, into)| FrameChange::Merge { from, into }),
        1 => (name(), proptest::collection::vec(name(), 2)).prop_map(|(from, into)| FrameChange::Split { from, into }),
        1 => name().prop_map(|theme| FrameChange::Retire { theme }),
        1 => name().prop_map(|theme| FrameChange::Restore { theme }),
    ]
}

/// A frame after those of some changes that it accepts.
pub(in crate::coding) fn any_frame() -> impl Strategy<Value = CodingFrame> {
    proptest::collection::vec(any_change(), 0..40).prop_map(|changes| {
        let next = |frame: CodingFrame, change: &FrameChange| frame.changed_by(change).unwrap_or(frame);
        changes.iter().fold(CodingFrame::empty("1a"), next)
    })
}

#[test]
fn a_parent_ends_after_a_child_that_waits_for_another_theme() {
    let themes = [add(theme("a")), add(child("d", "a")), add(theme("c")), add(theme("e"))];
    let frame = frame(&[&themes[..], &[merge("c", "d"), retire("d"), merge("a", "e")]].concat());
    let changes = changes_towards(&CodingFrame::empty("1a"), frame.themes()).expect("changes");
    assert_eq!(CodingFrame::from_changes("1a", &changes).map(|again| again.themes().len()), Ok(4));
}

proptest! {
    #[test]
    fn the_themes_of_a_frame_lead_to_it_from_nothing_and_from_any_other_frame(frame in any_frame(), other in any_frame()) {
        let by_id = |frame: &CodingFrame| frame.themes().iter().map(|theme| (theme.id.clone(), theme.clone())).collect::<BTreeMap<_, _>>();
        let changes = changes_towards(&CodingFrame::empty("1a"), frame.themes()).expect("changes");
        let again = CodingFrame::from_changes("1a", &changes).expect("a frame");
        prop_assert_eq!(by_id(&again), by_id(&frame));
        prop_assert_eq!(changes_towards(&frame, frame.themes()).expect("no change"), []);
        // Another frame may have themes in the way; then nothing is changed.
        if let Ok(changes) = changes_towards(&other, frame.themes()) {
            let mut next = other;
            for change in &changes {
                next = next.changed_by(change).expect("each follows the one before");
            }
            let (next, wanted) = (by_id(&next), by_id(&frame));
            prop_assert!(wanted.iter().all(|(id, theme)| next.get(id) == Some(theme)));
        }
    }

    #[test]
    fn codes_that_count_now_can_be_given_now(frame in any_frame(), names in proptest::collection::vec(0usize..5, 1..4)) {
        let names: Vec<_> = names.iter().map(|at| ["a", "b", "c", "d", "e"][*at]).collect();
        if let Some(current) = frame.current_codes(&set(&names.join(" "))) {
            prop_assert!(frame.accepts(&current));
            prop_assert_eq!(frame.current_codes(&current), Some(current));
        }
    }
}
