//! A small build, in place of the one that the server embeds.

use std::collections::BTreeMap;

/// A small build: the files that pages refer to.
pub(super) fn built_files() -> BTreeMap<String, Vec<u8>> {
    let script = "// nothing\n".repeat(100).into_bytes();
    let style = b"body{margin:0}".to_vec();
    let mut files: BTreeMap<_, _> = [
        ("start.js", script.clone()),
        ("receipt.js", script.clone()),
        ("beside.js", script.clone()),
        ("code-in-address.js", script.clone()),
        ("country.js", script.clone()),
        ("shared-draft/main.js", script.clone()),
        ("shared-draft/closed.js", script.clone()),
        ("pkg/consultation.js", script),
        ("pkg/consultation.wasm", b"\0asm\x01\0\0\0".to_vec()),
        ("pkg/consultation.css", b"p>a{content:\"<&\"}@media (width<9rem){p{margin:0}}".to_vec()),
        ("community.css", style.clone()),
        ("country.css", style.clone()),
        ("pages.css", style.clone()),
        ("preview.css", style.clone()),
        ("receipt.css", style.clone()),
        ("results.css", style),
        ("favicon.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec()),
        ("sw.js", b"const BUILD = '__BUILD__', FILES = [__FILES__];".to_vec()),
        ("robots.txt", b"User-agent: *\n".to_vec()),
        ("start.js.map", b"{}".to_vec()),
    ]
    .map(|(path, data)| (path.to_owned(), data))
    .into();
    let mut brotli = Vec::new();
    let plain = files["start.js"].clone();
    brotli::BrotliCompress(&mut &*plain, &mut brotli, &Default::default()).expect("memory takes what is written");
    files.insert("start.js.br".into(), brotli);
    files
}
