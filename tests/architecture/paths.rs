//! The paths that a source names and the names that it imports, as they are written, in code and in macros alike.
//! Unit tests inside the sources are left out.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::collections::BTreeMap;

/// A path by its names, as in `crate::store::Store`.
pub type Path = Vec<String>;

/// What one source names.
#[derive(Default)]
pub struct Named {
    pub paths: Vec<Path>,
    /// The path behind each name that a `use` brings into the module.
    pub imports: BTreeMap<String, Path>,
}

impl Named {
    /// Reads a source.
    pub fn read(text: &str) -> Self {
        let mut named = Self::default();
        named.collect(text.parse().expect("a source is Rust"));
        named
    }

    fn collect(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        let mut is_import = false;
        while at < tokens.len() {
            if is_unit_tests(&tokens[at..]) {
                at += 5;
                continue;
            }
            match &tokens[at] {
                TokenTree::Ident(word) if word == "use" => {
                    is_import = true;
                    at += 1;
                }
                TokenTree::Ident(_) if at == 0 || !is_colon(&tokens[at - 1]) => {
                    let (path, length) = path_at_start(&tokens[at..]);
                    let rest = &tokens[at + length..];
                    self.add(&path, rest, is_import);
                    at += length + if is_import && renamed(rest).is_some() { 2 } else { 0 };
                }
                TokenTree::Group(group) => {
                    // The group of an import was read with the path before it.
                    if !is_import {
                        self.collect(group.stream());
                    }
                    at += 1;
                }
                token => {
                    is_import &= !matches!(token, TokenTree::Punct(mark) if mark.as_char() == ';');
                    at += 1;
                }
            }
        }
    }

    /// Adds a path, or each path of the group `::{…}` that follows it.
    fn add(&mut self, path: &[String], rest: &[TokenTree], is_import: bool) {
        if let [first, second, TokenTree::Group(group), ..] = rest
            && is_colon(first)
            && is_colon(second)
            && group.delimiter() == Delimiter::Brace
        {
            let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
            for part in tokens.split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ',')) {
                let (inner, length) = path_at_start(part);
                self.add(&[path, &inner].concat(), &part[length..], is_import);
            }
            return;
        }
        let path = path.strip_suffix(&["self".to_owned()]).filter(|whole| !whole.is_empty()).unwrap_or(path);
        if is_import && let Some(name) = renamed(rest).or_else(|| path.last().cloned()) {
            self.imports.insert(name, path.to_vec());
        }
        self.paths.push(path.to_vec());
    }
}

/// The name after `as`, where the tokens begin with it.
fn renamed(tokens: &[TokenTree]) -> Option<String> {
    match tokens {
        [TokenTree::Ident(word), TokenTree::Ident(name), ..] if word == "as" => Some(name.to_string()),
        _ => None,
    }
}

/// The names of the path at the start of the tokens, and its number of tokens.
fn path_at_start(tokens: &[TokenTree]) -> (Path, usize) {
    let mut names = Path::new();
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
    matches!(token, TokenTree::Punct(mark) if mark.as_char() == ':')
}

/// Whether tokens begin with `#[cfg(test)] mod name {…}`.
fn is_unit_tests(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Punct(_), TokenTree::Group(attribute), TokenTree::Ident(word), _, TokenTree::Group(_), ..] = tokens
    else {
        return false;
    };
    attribute.stream().to_string().replace(' ', "") == "cfg(test)" && word == "mod"
}

#[test]
fn imports_are_known_by_the_name_that_they_bring() {
    let named = Named::read("use super::{a::{self, B as C}, D}; pub use x::Y as Z; fn f() { crate::e::g::<a::H>() }");
    let imports: Vec<String> = named.imports.iter().map(|(name, path)| format!("{name}={}", path.join("::"))).collect();
    assert_eq!(imports, ["C=super::a::B", "D=super::D", "Z=x::Y", "a=super::a"]);
    for path in [&["crate", "e", "g"][..], &["a", "H"]] {
        assert!(named.paths.iter().any(|named| named == path), "{path:?}");
    }
}
