//! Compiles Fluent files to catalogues. Syntax that the compact form cannot express is refused, with its line.

mod escapes;
mod lower;

use super::pattern::{Segment, pieces};
use escapes::line_of_broken_escape;
use fluent_syntax::ast::{Entry, Message, Pattern};
use fluent_syntax::parser;
use lower::compact;
use std::collections::BTreeMap;
use std::panic::catch_unwind;

/// An error in a Fluent file: its line (from 1), and the cause and remedy in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompileError {
    /// The line of the file.
    pub line: usize,
    /// The cause and the remedy.
    pub message: String,
}

/// The messages of a Fluent file.
#[derive(Debug, Default)]
pub struct Compiled {
    /// The compact form of each message, by key (`q-1a`, `q-1a.hint`). Invalid messages are left out.
    pub patterns: BTreeMap<String, String>,
    /// The line of each message, from 1.
    pub lines: BTreeMap<String, usize>,
    /// All errors.
    pub faults: Vec<CompileError>,
}

/// The maximum number of brackets in one file. Each one may nest in the one before, and the parser recurses for each level.
const MAX_NESTING: usize = 4_000;
/// The stack size for [`MAX_NESTING`] levels of the Fluent parser and of this compiler.
const STACK_BYTES: usize = 256 << 20;
/// The number of brackets in one message for which every thread has enough stack, although each one may refer to the next.
const FLAT: usize = 12;

/// What is wrong with an escape that breaks off.
const BROKEN_ESCAPE: &str =
    "an escape in quotes needs 4 hexadecimal digits after \\u, 6 after \\U; a backslash alone is written { \"\\\\\" }";

/// What the file is told when the parser ends abnormally. We know of no file at which it does.
pub(crate) const PARSER_BROKE: &str = "the parser of Fluent broke on this file: remove what was written last";

/// Compiles one file. It never panics: a message that is too long or nested too deeply is an error.
pub fn compile(source: &str) -> Compiled {
    let refused_at = |line, message| Compiled { faults: vec![CompileError { line, message }], ..Compiled::default() };
    let refused = |message| refused_at(1, message);
    if source.matches(['{', '(']).count() > MAX_NESTING {
        return refused(format!("more than {MAX_NESTING} brackets: part this file in several"));
    }
    if let Some(line) = line_of_broken_escape(source) {
        return refused_at(line, BROKEN_ESCAPE.into());
    }
    let compiled = if most_brackets_of_a_message(source) <= FLAT {
        catch_unwind(|| compile_on_this_stack(source)).map_err(|_| PARSER_BROKE)
    } else {
        compile_on_a_large_stack(source)
    };
    compiled.unwrap_or_else(|why| refused(why.into()))
}

/// The most brackets between the first line of a message and that of the next: its levels are not more.
fn most_brackets_of_a_message(source: &str) -> usize {
    let (mut most, mut own) = (0, 0);
    for line in source.lines() {
        if begins_message(line) {
            own = 0;
        }
        own += line.matches(['{', '(']).count();
        most = most.max(own);
    }
    most
}

/// Whether the parser takes this line for the first of a message or term. Inside brackets, no name stands before an equals sign.
fn begins_message(line: &str) -> bool {
    let name = line.split_once('=').map(|(name, _)| name.trim_end_matches(' ')).unwrap_or_default();
    let name = name.strip_prefix('-').unwrap_or(name);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
}

/// Compiles on a thread of its own. A thread with that much stack costs a tenth of a millisecond, and a site has some hundred files.
fn compile_on_a_large_stack(source: &str) -> Result<Compiled, &'static str> {
    std::thread::scope(|scope| {
        let compile = || compile_on_this_stack(source);
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, compile);
        thread.map_err(|_| "cannot be read now: no thread to read it on")?.join().map_err(|_| PARSER_BROKE)
    })
}

fn compile_on_this_stack(source: &str) -> Compiled {
    let (resource, errors) = match parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let line_starts = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut compiler = Compiler { source, line_starts, entries: &resource.body, compiled: Compiled::default() };
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
    /// The byte offset of the first character of each line, in order.
    line_starts: Vec<usize>,
    entries: &'s [Entry<&'s str>],
    compiled: Compiled,
}

impl<'s> Compiler<'s> {
    fn fault(&mut self, offset: usize, message: String) {
        let line = self.line_at(offset);
        self.compiled.faults.push(CompileError { line, message });
    }

    fn line_at(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// The byte offset of a slice in the source.
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
        let offset = self.offset(at);
        match compact(pattern, self.entries) {
            Ok(_) if self.compiled.patterns.contains_key(&key) => {
                self.fault(offset, format!("{key}: stands twice; remove one"));
            }
            Ok(compact) => {
                self.compiled.lines.insert(key.clone(), self.line_at(offset));
                self.compiled.patterns.insert(key, compact);
            }
            Err(why) => self.fault(offset, format!("{key}: {why}")),
        }
    }
}

/// The names of the arguments that `pattern` uses, in any branch.
pub(crate) fn placeholders(pattern: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for piece in pieces(pattern) {
        match piece {
            Segment::Text(_) => {}
            Segment::Placeholder(name) => names.push(name),
            Segment::Choice(name, branches) => {
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
mod tests;
