//! Calls the target that `FUZZ_TARGET` names with the inputs of libFuzzer.

#![no_main]

use consultation::fuzzing::{TARGETS, Target};
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;

static TARGET: OnceLock<Target> = OnceLock::new();

fuzz_target!(
    init: {
        let name = std::env::var("FUZZ_TARGET").expect("FUZZ_TARGET names a target");
        let found = TARGETS.into_iter().find(|(known, _)| *known == name);
        let (_, target) = found.unwrap_or_else(|| panic!("no target is called {name:?}"));
        TARGET.set(target).expect("it is set once");
    },
    |bytes: &[u8]| TARGET.get().expect("a target")(bytes)
);
