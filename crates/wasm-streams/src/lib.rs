//! The types of `wasm-streams` that `server_fn`, a dependency of Leptos, is compiled with.
//!
//! The published crate exports classes to JavaScript, and a linker keeps every export: they add 5.6 kB to what a browser loads.
//! Server functions stream their requests and responses through them, and this program has no server function. So this crate
//! declares the types, and no value of them can exist. If `server_fn` ever uses more of `wasm-streams`, it no longer compiles;
//! if the client ever streams, it panics at once. In both cases, remove this crate and its `[patch.crates-io]` in the
//! `Cargo.toml` of the workspace.

use futures_util::stream::{Pending, Stream};
use std::convert::Infallible;
use wasm_bindgen::JsValue;

/// A stream of the browser, of which there is none.
#[derive(Debug)]
pub struct ReadableStream(Infallible);

impl ReadableStream {
    /// Would read a stream of the browser.
    ///
    /// # Panics
    /// Always.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        panic!("wasm-streams is replaced by a crate that reads no stream")
    }

    /// Would make a stream of the browser.
    ///
    /// # Panics
    /// Always.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        panic!("wasm-streams is replaced by a crate that makes no stream")
    }

    /// The browser's stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }

    /// The items of the stream.
    pub fn into_stream(self) -> Pending<Result<JsValue, JsValue>> {
        match self.0 {}
    }
}
