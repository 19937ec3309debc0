//! Small libraries that are loaded before the C library of a program (`LD_PRELOAD`), which so meets another machine.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Compiles a C file of `tests/http` into this folder. A test that finds no compiler fails; none is skipped.
pub(crate) fn compile(folder: &Path, source: &str) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/http").join(source);
    let library = folder.join(source.file_stem().expect("a name")).with_extension("so");
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o"]).arg(&library).arg(source).arg("-ldl");
    assert!(compiler.status().expect("a C compiler").success());
    library
}
