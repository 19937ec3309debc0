//! Documents are read with their directives, and checked against figures.

use super::written::Written;
use super::{Directive, FigureRef, Inline, Part, PublishedTexts, Scope, SynthesisDocument, check_figures, check_form};
use crate::coding::figures::ResultsDocument;
use questionnaire::Form;
use serde_json::json;

fn count(question: &str, code: Option<&str>, scope: Scope) -> Directive {
    Directive::Count(FigureRef { question: question.to_owned(), code: code.map(str::to_owned) }, scope)
}

fn problems(text: &str) -> Vec<(usize, String)> {
    let found = SynthesisDocument::parse(text).expect_err("it is refused");
    found.into_iter().map(|problem| (problem.line, problem.message)).collect()
}

#[test]
fn directives_are_read_where_they_stand() {
    let text = "# T\n\nOf *{{ count responses }}* people, {{ 27 % = share 6a x in state }} said so.\n\n\
        {{ chart 2a }}\n\n| a | {{ count 1a }} |\n| - | - |\n| b | c |\n\n{{ themes 1a top 5 }}\n\n{{ count 6a x by 7d }}\n\n\
        {{ quote r-1 1a }}\n";
    let document = SynthesisDocument::parse(text).expect("a document");
    assert_eq!(document.title, "T");
    let read: Vec<_> = document.directives.iter().map(|placed| placed.directive.clone()).collect();
    assert_eq!(read[0], count("responses", None, Scope::All));
    assert_eq!(document.directives[1].written.as_deref(), Some("27 %"));
    assert_eq!(read[3], count("1a", None, Scope::All));
    assert_eq!(read[4], Directive::Themes("1a".to_owned(), Some(5)));
    assert_eq!(read[5], count("6a", Some("x"), Scope::By("7d".to_owned())));
    assert_eq!(document.directives[6].line, 15);
    let blocks: Vec<_> = document.parts.iter().filter(|part| matches!(part, Part::Block(_))).collect();
    assert_eq!(blocks, [&Part::Block(2), &Part::Block(4), &Part::Block(5), &Part::Block(6)]);
    let Part::Text(first) = &document.parts[0] else { panic!("a text comes first") };
    assert_eq!(first[0], Inline::Html("<p>Of <em>".to_owned()));
    assert_eq!(first[1], Inline::Figure(0));
}

#[test]
fn html_in_a_document_is_text() {
    let document = SynthesisDocument::parse("# T\n\n<script>alert(1)</script> {{ count 1a }}\n").expect("a document");
    let Part::Text(pieces) = &document.parts[0] else { panic!("a text") };
    assert!(matches!(&pieces[0], Inline::Html(html) if !html.contains("<script")), "{pieces:?}");
}

#[test]
fn what_cannot_be_read_is_told_by_line() {
    let misplaced = "this stands alone, between two empty lines, and not in a list or a table";
    for (text, line, telling) in [
        ("No title", 1, "begin the document with its title"),
        ("# T\n\n{{ count }}", 3, "count QUESTION"),
        ("# T\n\n\n{{ sum 1a }}", 4, "`sum` is no directive"),
        ("# T\n\n{{ count 1a", 3, "{{ has no }}"),
        ("# T\n\nSee {{ chart 2a }} here", 3, misplaced),
        ("# T\n\n- {{ chart 2a }}", 3, misplaced),
        ("# T\n\n{{ 5 = chart 2a }}", 3, "only a count or a share"),
        ("# T\n\n{{ themes 1a top 0 }}", 3, "themes QUESTION top NUMBER"),
        ("# T\n\n[a](/x/{{ count 1a }})", 3, "not in an address"),
        ("# T {{ count 1a }}\n", 1, "no figure can stand in the title"),
        ("# T\n\nA \u{e000}0\u{e001}", 3, "U+E000"),
    ] {
        let found = problems(text);
        assert!(found.iter().any(|(at, why)| *at == line && why.contains(telling)), "{text:?}: {found:?}");
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (text, count) in
        [("27", 27), ("1 234 réponses", 1234), ("1\u{202f}234", 1234), ("1,234,567", 1_234_567), ("about 5.", 5)]
    {
        assert!(Written::parse(text).is_some_and(|number| number.is_count(count)), "{text}");
    }
    for (text, part, whole) in [("27 %", 27, 100), ("33 %", 1, 3), ("33,3 %", 1, 3), ("66.67%", 2, 3), ("0 %", 0, 9)] {
        assert!(Written::parse(text).is_some_and(|number| number.is_share(part, whole)), "{text}");
    }
    assert!(Written::parse("34 %").is_some_and(|number| !number.is_share(1, 3)));
    assert!(Written::parse("33,3").is_some_and(|number| !number.is_count(33)));
    assert_eq!(Written::parse("a third"), None);
}

const FORM: &str = r#"
    id = "tea"
    version = 1
    [results]
    policy = "live"
    breakdown = "1c"
    [options]
    kinds = ["green", "black"]
    people = ["state", "other-people"]
    [[sections]]
    id = "1"
    [[sections.questions]]
    id = "1a"
    kind = "text"
    max = 40
    [[sections.questions]]
    id = "1b"
    kind = "choice"
    options = "kinds"
    [[sections.questions]]
    id = "1c"
    kind = "choice"
    options = "people"
    required = true
    [[sections.questions]]
    id = "1d"
    kind = "text"
    max = 40
    private = true
"#;

fn form() -> Form {
    Form::parse_form(FORM).expect("a form")
}

#[test]
fn a_document_names_only_what_the_form_has() {
    let found = |directive: &str| {
        let document = SynthesisDocument::parse(&format!("# T\n\n{{{{ {directive} }}}}\n")).expect("a document");
        check_form(&document, &form()).into_iter().map(|problem| problem.message).collect::<Vec<_>>()
    };
    for fits in [
        "count responses in state",
        "count 1b green by 1c",
        "share 1a skills",
        "share 1a other",
        "chart 1b",
        "themes 1a",
        "quote r 1a",
        "count 1c state",
    ] {
        assert_eq!(found(fits), Vec::<String>::new(), "{fits}");
    }
    for wrong in [
        "count 9z",
        "count 1b red",
        "count 1b green by 1b",
        "count 1b in nobody",
        "share 1a Not-An-Id",
        "chart 1a",
        "themes 1b",
        "quote r 1d",
        "count 1d",
        "count responses state",
    ] {
        assert_eq!(found(wrong).len(), 1, "{wrong}");
    }
}

struct OneText;

impl PublishedTexts for OneText {
    fn is_published(&self, response_id: &str, control: &str) -> bool {
        (response_id, control) == ("r-1", "1a")
    }
}

fn results() -> ResultsDocument {
    let by_group = json!({ "state": null, "other-people": 20 });
    serde_json::from_value(json!({
        "form": "tea", "form_version": 1, "threshold": 5, "responses": 40, "by_locale": [], "by_day": [],
        "breakdown": { "question": "1c", "groups": [{ "code": "state", "count": 12 }, { "code": "other-people", "count": 28 }] },
        "questions": [{
            "question": "1b", "kind": "choice", "respondents": 30, "respondents_by_group": { "state": 8, "other-people": 22 },
            "options": [{ "code": "green", "count": 10, "by_group": by_group }, { "code": "black", "count": 20, "by_group": by_group }],
            "mean": null
        }],
        "themes": [{
            "question": "1a", "frame_version": 1, "texts": 30, "coders": 2, "respondents": 20,
            "respondents_by_group": { "state": 7, "other-people": 13 },
            "themes": [
                { "theme": "skills", "count": 15, "by_group": by_group, "alpha": null, "reliability": null },
                { "theme": "other", "count": null, "by_group": { "state": null, "other-people": null }, "alpha": null, "reliability": null }
            ],
            "agreement": null
        }]
    }))
    .expect("results")
}

#[test]
fn figures_are_compared_with_what_is_published() {
    let found = |directive: &str| {
        let document = SynthesisDocument::parse(&format!("# T\n\n{{{{ {directive} }}}}\n")).expect("a document");
        let found = check_figures(&document, &results(), &OneText);
        assert!(found.iter().all(|problem| problem.line == 3));
        found.into_iter().map(|problem| problem.message).collect::<Vec<_>>()
    };
    for fits in [
        "count responses",
        "40 = count responses",
        "33 % = share 1b green",
        "33,3 % = share 1b green",
        "75 % = share 1a skills",
        "20 = count 1a",
        "count 1c state",
        "count 1b green in other-people",
        "count responses in state",
        "share 1a skills by 1c",
        "chart 1b",
        "themes 1a top 1",
        "quote r-1 1a",
    ] {
        assert_eq!(found(fits), Vec::<String>::new(), "{fits}");
    }
    for (wrong, telling) in [
        ("41 = count responses", "`41` is written, and the figure is 40"),
        ("34 % = share 1b green", "the figure is 33.3 %"),
        ("a third = share 1b green", "`a third` is written"),
        ("count 1b green in state", "not published"),
        ("count 1a other", "not published"),
        ("count 1a law", "no option or theme law"),
        ("count 1d", "no figures of 1d"),
        ("count 1b green by 1b", "not broken down by 1b"),
        ("chart 1a", "no figures of 1a"),
        ("themes 1b", "no figures of 1b"),
        ("quote r-2 1a", "r-2 has no published text for 1a"),
    ] {
        let found = found(wrong);
        assert!(found.len() == 1 && found[0].contains(telling), "{wrong}: {found:?}");
    }
}
