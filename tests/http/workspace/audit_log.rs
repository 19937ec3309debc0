//! The page and the files of the audit log.

use super::Office;
use consultation::workspace::Role;

#[tokio::test]
async fn an_auditor_reads_filters_and_saves_the_log_and_that_is_logged() {
    let office = Office::open().await;
    let auditor = office.person("ada@example.org", &[Role::Auditor]).await;
    office.person("bea@example.org", &[Role::Coder]).await;
    let page = auditor.get("/operator/en/log").await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Invitation accepted") && page.text().contains("bea@example.org"));
    let filtered = auditor.get("/operator/en/log?what=account.invite&who=cli%3Aada%40office").await;
    assert_eq!(filtered.text().matches("<tr").count(), 1 + 2, "{}", filtered.text());
    assert!(filtered.text().contains("cli:ada@office"), "commands can be chosen too");
    assert!(page.text().contains("<code>link</code>"), "the details are shown: {}", page.text());
    for path in ["log", "log.csv"] {
        let unread = auditor.get(&format!("/operator/en/{path}?from=yesterday")).await;
        assert!(unread.status == 422 && unread.text().contains("The dates were not understood"), "{path}");
        assert!(!unread.text().contains("<tr"), "no entry is shown as if it matched");
    }
    let none = auditor.get("/operator/en/log?until=2020-09-12").await;
    assert!(none.text().contains("No entry matches"));
    let all = auditor.get("/operator/en/log?from=2020-09-13&until=2020-09-13").await;
    assert!(all.text().contains("Log read"));

    let csv = auditor.get("/operator/en/log.csv").await;
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"log.csv\"");
    assert!(csv.text().starts_with("number,at,actor,role,action,form,object_kind,object_id,outcome,reason,details,"));
    let lines = auditor.get("/operator/en/log.ndjson?what=log").await;
    assert_eq!(lines.header("content-type"), "application/x-ndjson");
    let actions: Vec<_> = lines
        .text()
        .lines()
        .map(|line| {
            let entry: serde_json::Value = serde_json::from_str(line).expect("JSON");
            entry["action"].as_str().expect("an action").to_owned()
        })
        .collect();
    assert_eq!(actions, ["log.read", "log.read", "log.read", "log.read", "log.export", "log.export"]);
}

#[tokio::test]
async fn the_log_is_paged_by_number() {
    let office = Office::open().await;
    let auditor = office.person("ada@example.org", &[Role::Auditor]).await;
    for number in 0..110 {
        office.invite(&format!("{number}@example.org"), Vec::new()).await;
    }
    let first = auditor.get("/operator/en/log").await;
    assert_eq!(first.text().matches("<th scope=\"row\">").count(), 100);
    let older =
        first.text().split("href=\"").find_map(|rest| rest.split('"').next().filter(|href| href.contains("before=")));
    let older = older.expect("a link to older entries").replace("&amp;", "&");
    let second = auditor.get(&older).await;
    assert!(second.text().contains("<th scope=\"row\">1</th>") && !second.text().contains("before="));
}

#[tokio::test]
async fn what_somebody_types_into_the_filter_is_not_logged_and_what_they_do_is_shown_as_text() {
    let office = Office::open().await;
    let auditor = office.person("ada@example.org", &[Role::Auditor]).await;
    auditor.get("/operator/en/log?object=secret%40example.org").await;
    let page = auditor.get("/operator/en/log?who=%22%3E%3Cscript%3E").await;
    assert!(!page.text().contains("<script>"));
    let database = office.server.database().await;
    for table in ["audit_log", "audit_explanations"] {
        assert!(!database.dump(table).await.contains("secret@example.org"), "{table}");
    }
}
