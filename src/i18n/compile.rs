//! Fluent files turned into catalogues. What the compact form cannot hold is refused with its line.

use super::pattern::{CLOSE, OPEN, PART, Piece, pieces};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;
use std::cell::Cell;
use std::collections::BTreeMap;

/// Something wrong in a Fluent file: its line (from 1), and what to do, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

/// What a Fluent file holds.
#[derive(Debug, Default)]
pub struct Compiled {
    /// The compact form of each sentence, by key (`q-1a`, `q-1a.hint`). A faulty one has none.
    pub patterns: BTreeMap<String, String>,
    /// The line of each sentence, from 1.
    pub lines: BTreeMap<String, usize>,
    /// Everything wrong.
    pub faults: Vec<Fault>,
}

/// References deeper than this are taken for a circle.
const DEEPEST: usize = 16;
/// The longest sentence, in bytes of its compact form.
const LONGEST: usize = 8_000;
/// The most pieces of a sentence: texts, placeholders, branches, also those of the sentences it refers to.
const MOST_PIECES: u32 = 500;
/// The most brackets that open in one file. Each may nest in the one before, and the parser goes as deep as they do.
const MOST_BRACKETS: usize = 4_000;
/// Room for [`MOST_BRACKETS`] levels of the parser and of this compiler.
const STACK: usize = 256 << 20;

/// Compiles one file. Nothing in it can make the program fail: what is too long or too deep is a fault.
pub fn compile(source: &str) -> Compiled {
    let refused = |message: String| Compiled { faults: vec![Fault { line: 1, message }], ..Compiled::default() };
    if source.matches(['{', '(']).count() > MOST_BRACKETS {
        return refused(format!("more than {MOST_BRACKETS} brackets: part this file in several"));
    }
    let compile = || compile_here(source);
    let compiled = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, compile);
        thread.ok().and_then(|thread| thread.join().ok())
    });
    compiled.unwrap_or_else(|| refused("cannot be read now: no thread to read it on".into()))
}

fn compile_here(source: &str) -> Compiled {
    let (resource, errors) = match parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut compiler =
        Compiler { source, entries: &resource.body, pieces_left: Cell::new(0), compiled: Compiled::default() };
    for error in errors {
        let junk = error.slice.map_or("", |slice| source.get(slice).unwrap_or_default());
        let name = junk.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap_or_default();
        let at = if name.is_empty() { String::new() } else { format!("{name}: ") };
        compiler.fault(error.pos.start, format!("{at}{}: mend the syntax of this message", error.kind));
    }
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            compiler.message(message);
        }
    }
    compiler.compiled
}

struct Compiler<'s> {
    source: &'s str,
    entries: &'s [Entry<&'s str>],
    /// How much more the sentence at work may hold.
    pieces_left: Cell<u32>,
    compiled: Compiled,
}

impl<'s> Compiler<'s> {
    fn fault(&mut self, offset: usize, message: String) {
        let line = self.line(offset);
        self.compiled.faults.push(Fault { line, message });
    }

    fn line(&self, offset: usize) -> usize {
        self.source.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }

    /// Where a slice of the source begins.
    fn offset(&self, slice: &str) -> usize {
        (slice.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize)
    }

    fn message(&mut self, message: &'s Message<&'s str>) {
        let name = message.id.name;
        if let Some(pattern) = &message.value {
            self.pattern(name, name.to_owned(), pattern);
        }
        for attribute in &message.attributes {
            self.pattern(attribute.id.name, format!("{name}.{}", attribute.id.name), &attribute.value);
        }
    }

    fn pattern(&mut self, at: &str, key: String, pattern: &'s Pattern<&'s str>) {
        let mut out = String::new();
        self.pieces_left.set(MOST_PIECES);
        let written = self.write(pattern, 0, &mut out);
        let offset = self.offset(at);
        match written {
            Ok(()) if self.compiled.patterns.contains_key(&key) => {
                self.fault(offset, format!("{key}: stands twice; remove one"));
            }
            Ok(()) => {
                self.compiled.lines.insert(key.clone(), self.line(offset));
                self.compiled.patterns.insert(key, out);
            }
            Err(why) => self.fault(offset, format!("{key}: {why}")),
        }
    }

    fn write(&self, pattern: &'s Pattern<&'s str>, depth: usize, out: &mut String) -> Result<(), String> {
        for element in &pattern.elements {
            self.pieces_left.set(self.pieces_left.get().saturating_sub(1));
            match element {
                PatternElement::TextElement { value } => push_text(value, out)?,
                PatternElement::Placeable { expression } => self.expression(expression, depth, out)?,
            }
            if self.pieces_left.get() == 0 || out.len() > LONGEST {
                return Err(format!(
                    "longer than {LONGEST} characters, or of more than {MOST_PIECES} pieces: shorten it"
                ));
            }
        }
        Ok(())
    }

    fn expression(&self, expression: &'s Expression<&'s str>, depth: usize, out: &mut String) -> Result<(), String> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, depth, out),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                out.push(OPEN);
                out.push_str(id.name);
                // The default branch stands last, where the formatter looks for it.
                let (default, others): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
                for variant in others.into_iter().chain(default) {
                    self.variant(variant, depth, out)?;
                }
                out.push(CLOSE);
                Ok(())
            }
            Expression::Select { .. } => Err("choose by a variable: { $count -> … }".into()),
        }
    }

    fn variant(&self, variant: &'s Variant<&'s str>, depth: usize, out: &mut String) -> Result<(), String> {
        let label = match &variant.key {
            VariantKey::Identifier { name } if ["zero", "one", "two", "few", "many", "other"].contains(name) => *name,
            VariantKey::NumberLiteral { value } if value.parse::<u32>().is_ok() => *value,
            VariantKey::Identifier { name } => {
                return Err(format!("[{name}] is no plural category: use zero, one, two, few, many or other"));
            }
            VariantKey::NumberLiteral { value } => return Err(format!("[{value}] is no whole number")),
        };
        out.push(PART);
        out.push_str(label);
        out.push('=');
        self.write(&variant.value, depth, out)
    }

    fn inline(&self, inline: &'s InlineExpression<&'s str>, depth: usize, out: &mut String) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                push_text(&fluent_syntax::unicode::unescape_unicode_to_string(value), out)
            }
            InlineExpression::NumberLiteral { value } => push_text(value, out),
            InlineExpression::VariableReference { id } => {
                out.extend([OPEN]);
                out.push_str(id.name);
                out.push(CLOSE);
                Ok(())
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.reference(self.find(id.name, false), id.name, depth, out)
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.reference(self.find(id.name, true), id.name, depth, out)
            }
            InlineExpression::Placeable { expression } => self.expression(expression, depth, out),
            _ => Err(
                "functions, attributes of messages and arguments of terms are not supported: write the sentence out"
                    .into(),
            ),
        }
    }

    fn find(&self, wanted: &str, term: bool) -> Option<&'s Pattern<&'s str>> {
        self.entries.iter().find_map(|entry| match entry {
            Entry::Message(message) if !term && message.id.name == wanted => message.value.as_ref(),
            Entry::Term(found) if term && found.id.name == wanted => Some(&found.value),
            _ => None,
        })
    }

    fn reference(
        &self,
        pattern: Option<&'s Pattern<&'s str>>,
        name: &str,
        depth: usize,
        out: &mut String,
    ) -> Result<(), String> {
        let Some(pattern) = pattern else { return Err(format!("{name:?} is not in this file")) };
        if depth == DEEPEST {
            return Err(format!("{name:?} refers to itself"));
        }
        self.write(pattern, depth + 1, out)
    }
}

fn push_text(text: &str, out: &mut String) -> Result<(), String> {
    if text.contains(|c: char| c.is_control() && c != '\n') {
        return Err("a control character: remove it".into());
    }
    out.push_str(text);
    Ok(())
}

/// The names of the arguments that `pattern` uses, in any branch.
pub(crate) fn placeholders(pattern: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for piece in pieces(pattern) {
        match piece {
            Piece::Text(_) => {}
            Piece::Placeholder(name) => names.push(name),
            Piece::Choice(name, branches) => {
                names.push(name);
                names.extend(branches.into_iter().flat_map(|(_, branch)| placeholders(branch)));
            }
        }
    }
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Catalogue;

    fn catalogue(locale: &str, source: &str) -> Catalogue {
        let compiled = compile(source);
        assert_eq!(compiled.faults, []);
        Catalogue::new(locale, compiled.patterns)
    }

    #[test]
    fn placeholders_terms_and_attributes_are_resolved() {
        let catalogue = catalogue(
            "en",
            "-call = Paris Call\nhello = The { -call }, { $name }\n    .hint = From { $name }{\"!\"}\n",
        );
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
        // As deep as brackets may go, and right.
        assert!(compile(&format!("deep = {}$n{}\n", "{".repeat(3_900), "}".repeat(3_900))).faults.is_empty());
    }
}
