//! The graph of modules, read from the sources. A name that a module imports or re-exports counts as a use of the module
//! that defines it.

use super::paths::{Named, Path};
use super::sources::rust_files;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A module by the names that lead to it from the root of the crate; the root has none.
pub type Module = Path;

/// The uses between sibling modules.
pub type Graph = BTreeMap<String, BTreeSet<String>>;

/// Every use of a module by another one.
pub struct Uses {
    modules: BTreeSet<Module>,
    pairs: BTreeSet<(Module, Module)>,
}

impl Uses {
    /// Reads the sources below a folder.
    pub fn read(folder: &std::path::Path) -> Self {
        let sources = rust_files(folder).into_iter().filter(|file| !file.ends_with("tests.rs"));
        let named = sources.map(|file| {
            let text = fs::read_to_string(&file).expect("a source is text");
            (module_of_file(folder, &file), Named::read(&text))
        });
        Self::between(&named.collect())
    }

    fn between(named: &BTreeMap<Module, Named>) -> Self {
        let modules: BTreeSet<Module> = named.keys().cloned().collect();
        let sources = Sources { modules: &modules, named };
        let pairs = named.iter().flat_map(|(module, source)| {
            let used = source.paths.iter().filter_map(|path| sources.definition(module, path));
            used.filter(|used| used != module).map(|used| (module.clone(), used)).collect::<Vec<_>>()
        });
        let pairs = pairs.collect();
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

fn module_of_file(folder: &std::path::Path, file: &std::path::Path) -> Module {
    let inside = file.strip_prefix(folder).expect("a file below the folder").with_extension("");
    let mut names: Module = inside.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if names.last().is_some_and(|name| ["mod", "lib", "main"].contains(&name.as_str())) {
        names.pop();
    }
    names
}

/// The modules of a crate and what each names.
struct Sources<'s> {
    modules: &'s BTreeSet<Module>,
    named: &'s BTreeMap<Module, Named>,
}

impl Sources<'_> {
    /// The module that a path names, or that defines the item that it names. `None` for other crates and local names.
    fn definition(&self, user: &Module, path: &[String]) -> Option<Module> {
        let mut path = self.path_from_root(user, path)?;
        // Rust refuses imports that lead to each other, so this ends; the items of `main.rs` and `lib.rs` share one root.
        for _ in 0..16 {
            let module = self.longest_module(&path);
            let import = path.get(module.len()).and_then(|name| self.named[&module].imports.get(name));
            let Some(target) = import.and_then(|import| self.path_from_root(&module, import)) else {
                return Some(module);
            };
            path = [target, path[module.len() + 1..].to_vec()].concat();
        }
        panic!("imports lead to each other: {path:?}");
    }

    /// The names of a path from the root of the crate.
    fn path_from_root(&self, user: &Module, path: &[String]) -> Option<Path> {
        let (first, rest) = path.split_first()?;
        let (mut base, mut rest) = match first.as_str() {
            "crate" => (Module::new(), rest),
            "self" => (user.clone(), rest),
            "super" => (user.clone(), path),
            child if path.len() > 1 && self.modules.contains(&[user.as_slice(), &[child.to_owned()]].concat()) => {
                (user.clone(), path)
            }
            _ => return None,
        };
        while let Some(("super", above)) = rest.split_first().map(|(name, above)| (name.as_str(), above)) {
            base.pop();
            rest = above;
        }
        base.extend(rest.iter().cloned());
        Some(base)
    }

    fn longest_module(&self, path: &[String]) -> Module {
        let lengths = (0..=path.len()).rev();
        let mut prefixes = lengths.map(|length| path[..length].to_vec());
        prefixes.find(|prefix| self.modules.contains(prefix)).unwrap_or_default()
    }
}

#[test]
fn a_name_that_a_parent_imports_or_exports_again_leads_to_its_module() {
    let named = [
        ("", ""),
        ("a", "use super::c::D; pub use one::E as F;"),
        ("a::one", "super::D"),
        ("b", "crate::a::F"),
        ("c", ""),
    ];
    let module = |name: &str| name.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect::<Module>();
    let named = named.into_iter().chain([("c::two", "")]).map(|(name, text)| (module(name), Named::read(text)));
    let uses = Uses::between(&named.collect());
    assert!(uses.pairs.contains(&(module("a::one"), module("c"))), "{:?}", uses.pairs);
    assert!(uses.pairs.contains(&(module("b"), module("a::one"))), "{:?}", uses.pairs);
}
