//! Public outputs of the form `join` hold no private answer and no time of day.

use super::{CONTACT, CSV, EMAIL, JSON, PAGE, Site, supporter};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn private_contacts_are_absent_from_page_files_and_command_output() {
    let site = Site::start().await;
    for name in ["Une", "Deux"] {
        site.send(&supporter(name, &[("1d", "https://example.org"), ("1e", "Oui.")])).await;
    }
    site.confirm("Une");
    let mut told = vec![site.done(&["list"]), site.done(&["list", "--format", "json"]), site.done(&["log"])];
    for path in
        [PAGE, "/en/join/community", CSV, JSON, "/fr", "/openapi.json", "/join/questionnaire.json", "/sitemap.xml"]
    {
        let answer = site.running.client.get(path).await;
        told.push(format!("{path} {:?} {}", answer.headers, answer.text()));
    }
    for search in ["fauvette", "canari", "voliere"] {
        let answer = site.running.client.get(&format!("{PAGE}?q={search}")).await;
        assert!(answer.html().named("h3").is_empty(), "private answers are not searched");
    }
    told.push(site.running.log());
    for (number, told) in told.iter().enumerate() {
        for secret in [CONTACT, EMAIL, "Fauvette", "voliere"] {
            assert!(!told.contains(secret), "{number}: {secret} in {told}");
        }
    }
    let files = told.iter().filter(|told| told.starts_with(CSV) || told.starts_with(JSON));
    for file in files {
        assert!(!file.contains("Deux") && file.contains("Une"), "{file}");
        let body = file.rsplit("} ").next().unwrap_or_default();
        assert!(!body.contains("20"), "no date, no time: {body}");
    }
}
