//! Reads a page of the documentation as steps: files to write and commands to run, in order.
//!
//! A file is a fenced block below a line with its path between backticks. A command is a line of a `console` block that
//! begins with `$ `; the lines below it are its output, where `…` stands for any text.

use std::path::Path;
use std::process::Output;

pub(crate) struct Guide(String);

/// One step of the page.
pub(crate) enum Step<'g> {
    File { path: &'g str, text: String },
    Command { arguments: Vec<&'g str>, said: Said<'g> },
}

/// The output that the page gives for a command.
pub(crate) struct Said<'g>(Vec<&'g str>);

impl Guide {
    /// The page at that path of the project.
    pub(crate) fn read(path: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        Self(std::fs::read_to_string(path).expect("the page"))
    }

    /// All steps, in order.
    pub(crate) fn steps(&self) -> Vec<Step<'_>> {
        let (mut steps, mut titled) = (Vec::new(), None);
        let mut lines = self.0.lines();
        while let Some(line) = lines.next() {
            if let Some(fence) = line.strip_prefix("```") {
                let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
                match titled.take() {
                    Some(path) => steps.push(Step::File { path, text: block.join("\n") + "\n" }),
                    None if fence == "console" => steps.extend(commands(&block)),
                    None => {}
                }
            } else if !line.is_empty() {
                titled =
                    line.strip_prefix('`').and_then(|line| line.strip_suffix('`')).filter(|path| path.contains('/'));
            }
        }
        steps
    }
}

fn commands<'g>(block: &[&'g str]) -> Vec<Step<'g>> {
    let mut steps = Vec::new();
    for &line in block {
        if let Some(command) = line.strip_prefix("$ ") {
            let mut words = command.split_whitespace();
            assert_eq!(words.next(), Some("consultation"), "{command}");
            steps.push(Step::Command { arguments: words.collect(), said: Said(Vec::new()) });
        } else if let Some(Step::Command { said, .. }) = steps.last_mut() {
            said.0.push(line);
        } else {
            panic!("{line:?} is said by no command");
        }
    }
    steps
}

impl Said<'_> {
    /// Compares the output of a command with the page: every line in order, and no other line unless the page has a
    /// `…`.
    pub(crate) fn holds_of(&self, arguments: &[&str], output: &Output) {
        let said =
            [&output.stdout, &output.stderr].map(|bytes| String::from_utf8(bytes.clone()).expect("UTF-8")).concat();
        assert!(output.status.success(), "{arguments:?}: {said}");
        let said: Vec<&str> = said.lines().map(str::trim_end).collect();
        assert!(fits(&self.0, &said), "{arguments:?}: the page says {:#?}, the program {said:#?}", self.0);
    }
}

/// Whether the lines match the page. A line that is `…` alone stands for any number of lines.
fn fits(page: &[&str], said: &[&str]) -> bool {
    match (page.split_first(), said.split_first()) {
        (None, None) => true,
        (Some((&"…", page)), _) => (0..=said.len()).any(|skipped| fits(page, &said[skipped..])),
        (Some((line, page)), Some((first, said))) => {
            let alike = line.strip_prefix("… ").map_or(line == first, |end| first.ends_with(end));
            alike && fits(page, said)
        }
        _ => false,
    }
}
