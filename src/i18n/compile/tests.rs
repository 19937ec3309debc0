//! Tests of the syntax that the compiler accepts and refuses.

use super::*;
use crate::i18n::Catalogue;

fn catalogue(locale: &str, source: &str) -> Catalogue {
    let compiled = compile(source);
    assert_eq!(compiled.faults, []);
    Catalogue::new(locale, compiled.patterns)
}

#[test]
fn placeholders_terms_and_attributes_are_resolved() {
    let catalogue =
        catalogue("en", "-call = Paris Call\nhello = The { -call }, { $name }\n    .hint = From { $name }{\"!\"}\n");
    assert_eq!(catalogue.format("hello", &[("name", &"Ada")]), "The Paris Call, Ada");
    assert_eq!(catalogue.format("hello.hint", &[("name", &"Ada")]), "From Ada!");
}

#[test]
fn plurals_follow_the_language() {
    let source = "left = { $n ->\n    [0] none\n    [one] { $n } one\n    [few] { $n } few\n    [many] { $n } many\n   *[other] { $n } other\n}\n";
    for (locale, number, expected) in [
        ("fr", 1, "1 one"),
        ("fr", 0, "none"),
        ("en", 2, "2 other"),
        ("pl", 2, "2 few"),
        ("pl", 5, "5 many"),
        ("pl", 22, "22 few"),
        ("ar", 11, "11 many"),
        ("pt-br", 1, "1 one"),
    ] {
        assert_eq!(catalogue(locale, source).format("left", &[("n", &number)]), expected, "{locale}");
    }
}

#[test]
fn what_cannot_be_held_is_refused_with_its_line() {
    for (source, line, telling) in [
        ("ok = fine\nbad = { NUMBER($n) }\n", 2, "functions"),
        ("a = { b }\nb = { a }\n", 1, "refers to itself"),
        ("ok = fine\nbad = { missing }\n", 2, "not in this file"),
        ("twice = 1\ntwice = 2\n", 2, "twice"),
        ("broken = { $n\nfine = yes\n", 1, "mend"),
        ("n = { $n ->\n    [dual] a\n   *[other] b\n}\n", 1, "plural category"),
    ] {
        let faults = compile(source).faults;
        assert!(
            faults.iter().any(|fault| fault.line.abs_diff(line) <= 1 && fault.message.contains(telling)),
            "{source}: {faults:?}"
        );
    }
}

#[test]
fn no_file_is_too_much() {
    let laughs: String = (0..16).map(|n| format!("a{n} = {}\n", format!("{{ a{} }}", n + 1).repeat(20))).collect();
    for source in [
        laughs + "a16 = ha\n",
        format!("long = {}\n", "a".repeat(1_000_000)),
        format!("deep = {}", "{ ".repeat(3_900)),
        format!("deep = {}", "{ F(".repeat(1_900)),
        format!("deep = {}", "{ $n ->\n *[other] ".repeat(3_900)),
        format!("deep = {}{}\n", "{ $n ->\n *[other] ".repeat(3_900), "\n }".repeat(3_900)),
        "{".repeat(1_000_000),
    ] {
        assert!(!compile(&source).faults.is_empty());
    }
    // This message is valid and has nearly as many nested brackets as are allowed.
    assert!(compile(&format!("deep = {}$n{}\n", "{".repeat(3_900), "}".repeat(3_900))).faults.is_empty());
}

#[test]
fn messages_that_refer_to_each_other_through_brackets_compile_on_every_stack() {
    let nested = |at: usize| format!("a{at} = {}a{}{}\n", "{".repeat(12), at + 1, "}".repeat(12));
    let chain: String = (0..15).map(nested).collect();
    let chain = chain + "a15 = end\n";
    assert_eq!(most_brackets_of_a_message(&chain), FLAT);
    let compile_there = move || compile(&chain).patterns.remove("a0");
    let small = std::thread::Builder::new().stack_size(1 << 20).spawn(compile_there).expect("a thread");
    assert_eq!(small.join().expect("enough stack"), Some("end".to_owned()));
}

#[test]
fn brackets_count_for_the_message_whose_lines_hold_them() {
    for (source, most) in [
        ("a = { $n }\nb = { $n } { $n }\n-c_1-D   = {\n    $n }\n# d = {\n", 2),
        ("a = { $n ->\n[one] { $n }\n*[other] { $n }\n}\n", 3),
        ("a = {\nF(\nF(\nF(x: 1)))}\n", 4),
        ("a = {\nb : = {\n1 = {\n = {", 4),
        ("", 0),
    ] {
        assert_eq!(most_brackets_of_a_message(source), most, "{source}");
    }
}

#[test]
fn an_escape_that_breaks_off_is_an_error_of_its_line() {
    for escape in ["\\ué", "\\u12é", "\\U0001Fé", "\\u\u{90}", "\\u00e9\\u😀"] {
        let compiled = compile(&format!("a = Bonjour\nb = {{ \"{escape}\" }}\n"));
        let [fault] = &compiled.faults[..] else { panic!("{escape}: {:?}", compiled.faults) };
        assert_eq!(fault.line, 2, "{escape}: {fault:?}");
        assert!(fault.message.starts_with("an escape in quotes needs 4"), "{escape}: {fault:?}");
    }
}

#[test]
fn a_backslash_that_begins_no_escape_is_text() {
    let compiled = compile("a = C:\\été\\u99é { \"\\\\ué\" }\n");
    assert_eq!(compiled.faults, []);
    assert!(compiled.patterns["a"].contains("C:\\été\\u99é"), "{:?}", compiled.patterns);
    assert!(compiled.patterns["a"].contains("\\ué"), "{:?}", compiled.patterns);
}
