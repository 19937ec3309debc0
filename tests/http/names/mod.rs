//! A form may use names of the program for its sections and questions: they are kept apart, or the name is refused with
//! its line.

mod page;
mod refused;

use crate::support::program::{Place, Running};
use questionnaire::Form;
use std::fs;
use std::path::{Path, PathBuf};

const HOSTILE: &str = include_str!("hostile.toml");

/// A site with that form alone, in two locales.
fn site(place: &Place, form: &str) -> PathBuf {
    let site = place.path("site");
    let (root, id) = (Path::new(env!("CARGO_MANIFEST_DIR")), Form::parse_form(form).expect("a form").id().to_string());
    fs::create_dir_all(site.join("forms")).expect("a folder");
    fs::write(site.join("forms").join(format!("{id}.toml")), form).expect("a form");
    for tag in ["fr", "en"] {
        let [sentences, pages] = ["locales", "content"].map(|part| site.join(part).join(tag));
        fs::create_dir_all(&sentences).expect("a folder");
        fs::create_dir_all(&pages).expect("a folder");
        let own = root.join("tests/http/names").join(format!("{tag}.ftl"));
        fs::copy(own, sentences.join(format!("{id}.ftl"))).expect("a copy");
        fs::copy(root.join("locales").join(tag).join("identity.ftl"), sentences.join("identity.ftl")).expect("a copy");
        fs::copy(root.join("content").join(tag).join("privacy.md"), pages.join("privacy.md")).expect("a copy");
    }
    site
}

async fn serve(place: &Place) -> Running {
    let site = site(place, HOSTILE).display().to_string();
    place.serve_with(&["--site", &site], &[("CONSULTATION_RATE_LIMIT", "0")]).await
}
