//! `themes …`: files of themes in three formats, their lint, and the agreement of coders.

use crate::support::program::{Place, assert_refused, succeeded, text};

const FRAME: &str = r#"
[[questions]]
id = "1a"

[[questions.themes]]
id = "skills"
heading = true
wording.fr.label = "Compétences"

[[questions.themes]]
id = "training"
parent = "skills"
wording.fr.label = "=Formation"
wording.fr.definition = "cours ; diplômes"
wording.ar.label = "تدريب"

[[questions]]
id = "2b"

[[questions.themes]]
id = "law"
wording.fr.label = "Droit"
"#;

fn place_with(name: &str, contents: &str) -> Place {
    let place = Place::new();
    std::fs::write(place.path(name), contents).expect("a file");
    place
}

fn read(place: &Place, name: &str) -> String {
    std::fs::read_to_string(place.path(name)).expect("a file")
}

#[test]
fn themes_go_from_one_format_to_another_and_back() {
    let place = place_with("a.toml", FRAME);
    for (from, to) in [("a.toml", "b.csv"), ("b.csv", "c.toml"), ("c.toml", "d.csv")] {
        succeeded(&place.run(&["themes", "convert", from, to]));
    }
    assert_eq!(read(&place, "b.csv"), read(&place, "d.csv"));
    assert!(read(&place, "b.csv").contains(",'=Formation,"), "a formula is disarmed");
    assert!(read(&place, "c.toml").contains("label = \"=Formation\""));
    for (from, to) in [("a.toml", "e.qdc"), ("e.qdc", "f.qdc"), ("e.qdc", "g.toml")] {
        succeeded(&place.run(&["themes", "convert", from, to, "--question", "1a", "--language", "fr"]));
    }
    assert_eq!(read(&place, "e.qdc"), read(&place, "f.qdc"));
    assert!(read(&place, "e.qdc").contains("name=\"=Formation\" isCodable=\"true\""));
    assert!(read(&place, "g.toml").contains("تدريب") && !read(&place, "g.toml").contains("Droit"));
}

#[test]
fn a_spreadsheet_that_writes_semicolons_is_read() {
    let place = place_with("a.csv", "question;theme;language;label\r\n1a;skills;fr;Compétences\r\n");
    succeeded(&place.run(&["themes", "convert", "a.csv", "b.toml"]));
    assert!(read(&place, "b.toml").contains("label = \"Compétences\""));
}

#[test]
fn a_file_that_is_no_frame_is_refused_in_one_line() {
    let place = place_with("a.toml", &FRAME.replace("parent = \"skills\"", "parent = \"nobody\""));
    let refused = |arguments: &[&str], status, telling: &str| {
        assert_refused(&place.run(&[&["themes"], arguments].concat()), status, telling);
    };
    refused(&["lint", "a.toml"], 1, "a.toml: question 1a: there is no theme `nobody`");
    refused(&["lint", "b.toml"], 1, "b.toml: ");
    refused(&["lint", "a.txt"], 2, "a file of themes ends in .toml, .csv or .qdc");
    std::fs::write(place.path("a.toml"), FRAME).expect("a file");
    refused(&["convert", "a.toml", "a.qdc"], 2, "choose it with --question");
    refused(&["convert", "a.toml", "a.qdc", "--question", "9z"], 2, "--question 9z: the file has no themes");
    std::fs::write(place.path("b.qdc"), "<CodeBook/>").expect("a file");
    refused(&["lint", "b.qdc"], 2, "name it with --question");
    refused(&["lint", "b.qdc", "--question", "1a"], 1, "there is no code in it");
    assert!(!place.path("a.qdc").exists());
}

#[test]
fn the_lint_warns_of_each_theme_after_its_question() {
    let place = place_with("a.toml", FRAME);
    let output = place.run(&["themes", "lint", "a.toml", "--languages", "fr,ar"]);
    let warnings = succeeded(&output);
    for line in ["1a: skills: no label in `ar`", "1a: training: fewer than 2 examples", "2b: law: no definition"] {
        assert!(warnings.lines().any(|warning| warning == line), "{line}: {warnings}");
    }
    assert!(text(&output.stderr).contains("2 question(s), 7 warning(s)"), "{}", text(&output.stderr));
}

#[test]
fn the_agreement_of_coders_is_computed_from_rows() {
    let mut rows = String::from("question,unit,coder,theme\r\n");
    for at in 0..40 {
        let (one, other) = (if at < 20 { "a" } else { "b" }, if (2..20).contains(&at) { "a" } else { "b" });
        rows += &format!("1a,u{at:02},A,{one}\r\n1a,u{at:02},B,{other}\r\n");
    }
    let place = place_with("codings.csv", &rows);
    let printed = succeeded(&place.run(&["themes", "agreement", "codings.csv", "--seed", "s"]));
    let lines: Vec<&str> = printed.lines().collect();
    // 2 of 40 differ; 38 of 80 judgements say `a`: alpha = 1 - 79 × 4 / (2 × 38 × 42).
    assert!(
        lines[0].starts_with("1a: 40 unit(s) coded by several of 2 coder(s)") && lines[0].contains("(MASI) 0.901 ["),
        "{printed}"
    );
    let theme: Vec<&str> = lines[2].split_whitespace().collect();
    assert_eq!(theme[..5], ["a", "20", "0.950", "0.947", "0.901"], "{printed}");
    assert_eq!(theme.last(), Some(&"reliable"), "{printed}");
    assert_eq!(lines[4], "A, B: 40 unit(s), kappa a 0.900, b 0.900");
    assert_eq!(succeeded(&place.run(&["themes", "agreement", "codings.csv", "--seed", "s"])), printed);

    std::fs::write(place.path("codings.csv"), "unit,coder,theme\nu,A,unclear\nu,A,a\n").expect("a file");
    assert_refused(&place.run(&["themes", "agreement", "codings.csv"]), 1, "u, A: `unclear` stands alone");
    std::fs::write(place.path("codings.csv"), "unit,theme\nu,a\n").expect("a file");
    assert_refused(&place.run(&["themes", "agreement", "codings.csv"]), 1, "row 1: there is no column `coder`");
}
