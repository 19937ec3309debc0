//! The built files for the browser: script, wasm, style sheet, icons. A release build embeds them in the binary.
//!
//! Their addresses contain a hash of the build, so browsers may cache each file for ever and never mix two builds.

use super::encoded_body::EncodedBody;
use crate::media_type::{self, JAVASCRIPT};
use crate::site::is_leftover;
use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::response::Response;
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

#[derive(RustEmbed)]
#[folder = "target/site"]
#[allow_missing = true]
struct Built;

/// The service worker. It is served at the root alone, because its path limits which pages it controls.
const WORKER: &str = "sw.js";
/// The style sheet of every page. It has what the first paint of the form's page needs, and that page carries it.
pub(super) const SITE_STYLE: &str = "pkg/consultation.css";
/// The style sheet that every page but the form's links beside the site's. The form's page loads it with its first dialog.
pub(super) const PAGES_STYLE: &str = "pages.css";
/// The style sheet of the control for a country, which most forms do without.
pub(super) const COUNTRY_STYLE: &str = "country.css";
/// The script of the pages with a field for a code. The service worker does not cache it, because these pages need the network.
pub(super) const CODE_SCRIPT: &str = "code-in-address.js";
/// How the files of the workspace begin, which the service worker does not cache.
const WORKSPACE: &str = "operator";
/// The placeholders in the service worker: the hash of the build, and the list of the files of the form's page.
const WORKER_BLANKS: [&str; 2] = ["__BUILD__", "__FILES__"];

/// The folder of files that are loaded on use, so the service worker does not fetch them for everybody.
const ON_USE: &str = "shared-draft/";

/// Every built file, by path.
#[derive(Debug)]
pub struct Assets {
    build: String,
    files: BTreeMap<String, EncodedBody>,
    worker: Option<EncodedBody>,
}

impl Assets {
    /// Reads the built files.
    pub fn load() -> Self {
        let read =
            |path: std::borrow::Cow<'static, str>| Some((path.to_string(), Built::get(&path)?.data.into_owned()));
        let built = Built::iter().filter(|path| !path.split('/').any(is_leftover));
        Self::from_built(built.filter_map(read).collect())
    }

    /// Takes the files by path, as a build leaves them: `start.js`, and its compressed variants `start.js.br` and
    /// `start.js.gz`.
    pub fn from_built(mut built: BTreeMap<String, Vec<u8>>) -> Self {
        let mut digest = Sha256::new();
        let mut files = BTreeMap::new();
        let paths: Vec<_> = built.keys().cloned().collect();
        let worker = built.get(WORKER).map(|source| String::from_utf8_lossy(source).into_owned());
        for path in paths {
            let (Some(kind), Some(data)) = (media_type::of_file(&path), built.remove(&path)) else { continue };
            digest.update(path.as_bytes());
            digest.update(&data);
            let mut compressed = |ending: &str| built.remove(&format!("{path}.{ending}")).map(Bytes::from);
            let encoded = EncodedBody::with_encodings(kind, data.into(), compressed("br"), compressed("gz"));
            files.insert(path, encoded);
        }
        let build: String = digest.finalize()[..6].iter().map(|byte| format!("{byte:02x}")).collect();
        files.remove(WORKER);
        let worker =
            worker.map(|source| EncodedBody::new(JAVASCRIPT, written_out(&source, &build, files.keys()).into()));
        Self { build, files, worker }
    }

    /// The text of the site's style sheet; `None` before the first build.
    pub(super) fn site_style(&self) -> Option<&str> {
        std::str::from_utf8(self.files.get(SITE_STYLE)?.plain()).ok()
    }

    /// The address of a built file.
    pub fn address(&self, path: &str) -> String {
        format!("/assets/{}/{path}", self.build)
    }

    /// Answers a request for a file of this build; `None` for another build or an unknown path.
    pub(super) fn respond(&self, build: &str, path: &str, request: &HeaderMap) -> Option<Response> {
        let file = self.files.get(path).filter(|_| build == self.build)?;
        Some(file.respond(request, "public, max-age=31536000, immutable"))
    }

    /// Answers a request for a file that browsers request at the root, such as `favicon.svg`.
    pub(super) fn respond_at_root(&self, path: &str, request: &HeaderMap) -> Option<Response> {
        if path == WORKER {
            // Browsers revalidate the service worker at every visit, and so discover a new build.
            return Some(self.worker.as_ref()?.respond(request, "no-cache"));
        }
        Some(self.files.get(path)?.respond(request, "public, max-age=86400"))
    }
}

/// The service worker's source with its placeholders replaced by the build's hash and the files of the form's page.
fn written_out<'a>(source: &str, build: &str, paths: impl Iterator<Item = &'a String>) -> String {
    let of_the_form = |path: &&String| {
        let apart = [WORKSPACE, ON_USE, CODE_SCRIPT].iter().any(|beginning| path.starts_with(beginning));
        let is_style = [PAGES_STYLE, COUNTRY_STYLE].contains(&path.as_str());
        !apart && (is_style || path.starts_with("pkg/") || path.ends_with(".js") || path.ends_with(".svg"))
    };
    let files: Vec<_> = paths.filter(of_the_form).map(|path| format!("'{path}'")).collect();
    let [build_blank, files_blank] = WORKER_BLANKS;
    source.replace(build_blank, build).replace(files_blank, &files.join(", "))
}
