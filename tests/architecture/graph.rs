//! The graph of modules, read from the sources: paths that begin with `crate`, `super`, `self` or the name of a child,
//! in code and in macros alike. Unit tests inside the sources are left out.

use super::sources::rust_files;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A module by the names that lead to it from the root of the crate; the root has none.
pub type Module = Vec<String>;

/// The uses between sibling modules.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// Every use of a module by another one.
pub struct Uses {
    modules: BTreeSet<Module>,
    pairs: BTreeSet<(Module, Module)>,
}

impl Uses {
    /// Reads the sources below a folder.
    pub fn read(folder: &Path) -> Self {
        let sources: Vec<(Module, TokenStream)> = rust_files(folder)
            .iter()
            .filter(|file| !file.ends_with("tests.rs"))
            .map(|file| (module_of(folder, file), tokens(&fs::read_to_string(file).expect("a source is text"))))
            .collect();
        let modules: BTreeSet<Module> = sources.iter().map(|(module, _)| module.clone()).collect();
        let mut pairs = BTreeSet::new();
        for (module, tokens) in sources {
            let mut reader = Reader { module: &module, modules: &modules, found: BTreeSet::new() };
            reader.read(tokens);
            pairs.extend(reader.found.into_iter().map(|used| (module.clone(), used)));
        }
        Self { modules, pairs }
    }

    /// Every module with child modules, including the root.
    pub fn parents(&self) -> BTreeSet<Module> {
        self.modules.iter().filter_map(|module| Some(module.split_last()?.1.to_vec())).collect()
    }

    /// How the children of `parent`, with all their descendants, use each other.
    pub fn inside(&self, parent: &[String]) -> Graph {
        let child = |module: &Module| module.strip_prefix(parent).and_then(|rest| rest.first().cloned());
        let mut graph = Graph::new();
        for (user, used) in &self.pairs {
            if let (Some(user), Some(used)) = (child(user), child(used))
                && user != used
            {
                graph.entry(user).or_default().insert(used);
            }
        }
        graph
    }
}

/// The cycles of a graph: modules that reach themselves, with the modules between.
pub fn cycles(graph: &Graph) -> BTreeSet<Vec<&str>> {
    let all: BTreeMap<&str, BTreeSet<&str>> =
        graph.keys().map(|module| (module.as_str(), reachable(graph, module))).collect();
    let rings = all.iter().filter(|(module, reached)| reached.contains(*module)).map(|(module, reached)| {
        let leads_back = |other: &&&str| all.get(**other).is_some_and(|reached| reached.contains(module));
        reached.iter().filter(leads_back).copied().collect::<Vec<_>>()
    });
    rings.collect()
}

/// The modules that one uses directly or indirectly.
fn reachable<'g>(graph: &'g Graph, start: &str) -> BTreeSet<&'g str> {
    let used_by = |module: &str| graph.get(module).into_iter().flatten().map(String::as_str);
    let (mut seen, mut next) = (BTreeSet::new(), used_by(start).collect::<Vec<_>>());
    while let Some(module) = next.pop() {
        if seen.insert(module) {
            next.extend(used_by(module));
        }
    }
    seen
}

fn module_of(folder: &Path, file: &Path) -> Module {
    let inside = file.strip_prefix(folder).expect("a file below the folder").with_extension("");
    let mut names: Module = inside.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if names.last().is_some_and(|name| ["mod", "lib", "main"].contains(&name.as_str())) {
        names.pop();
    }
    names
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("a source is Rust")
}

struct Reader<'m> {
    module: &'m Module,
    modules: &'m BTreeSet<Module>,
    found: BTreeSet<Module>,
}

impl Reader<'_> {
    fn read(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < tokens.len() {
            if is_unit_tests(&tokens[at..]) {
                at += 5;
                continue;
            }
            match &tokens[at] {
                TokenTree::Ident(_) if at == 0 || !is_colon(&tokens[at - 1]) => {
                    let (path, length) = path(&tokens[at..]);
                    self.take(&[], &path, &tokens[at + length..]);
                    at += length;
                }
                TokenTree::Group(group) => {
                    self.read(group.stream());
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }

    /// Records the target of a path, or of each path of the group `::{…}` that follows it.
    fn take(&mut self, before: &[String], path: &[String], rest: &[TokenTree]) {
        let whole = [before, path].concat();
        if let [first, second, TokenTree::Group(group), ..] = rest
            && is_colon(first)
            && is_colon(second)
            && group.delimiter() == Delimiter::Brace
        {
            let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
            for part in tokens.split(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',')) {
                let (path, length) = self::path(part);
                self.take(&whole, &path, &part[length..]);
            }
        } else if let Some(used) = self.resolve(&whole) {
            self.found.insert(used);
        }
    }

    /// The module that a path names, or the module of the item that it names.
    fn resolve(&self, path: &[String]) -> Option<Module> {
        let (first, mut rest) = path.split_first()?;
        let mut base = match first.as_str() {
            "crate" => Vec::new(),
            "self" | "super" => self.module.clone(),
            child
                if path.len() > 1 && self.modules.contains(&[self.module.as_slice(), &[child.to_owned()]].concat()) =>
            {
                rest = path;
                self.module.clone()
            }
            _ => return None,
        };
        if first == "super" {
            base.pop();
            while let Some(("super", above)) = rest.split_first().map(|(name, above)| (name.as_str(), above)) {
                base.pop();
                rest = above;
            }
        }
        base.extend(rest.iter().cloned());
        while !self.modules.contains(&base) {
            base.pop()?;
        }
        (base != *self.module).then_some(base)
    }
}

/// The names of the path at the start of the tokens, and its number of tokens.
fn path(tokens: &[TokenTree]) -> (Vec<String>, usize) {
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(TokenTree::Ident(name)) = tokens.get(at) {
        names.push(name.to_string());
        at += 1;
        match (tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)) {
            (Some(first), Some(second), Some(TokenTree::Ident(_))) if is_colon(first) && is_colon(second) => at += 2,
            _ => break,
        }
    }
    (names, at)
}

fn is_colon(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == ':')
}

/// Whether tokens begin with `#[cfg(test)] mod name {…}`.
fn is_unit_tests(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Punct(_), TokenTree::Group(attribute), TokenTree::Ident(word), _, TokenTree::Group(_), ..] = tokens
    else {
        return false;
    };
    attribute.stream().to_string().replace(' ', "") == "cfg(test)" && word == "mod"
}
