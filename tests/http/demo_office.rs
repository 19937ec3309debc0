//! The office to try: what it holds, that the same seed makes the same one, and that it never meets a store in use.

use crate::support::client::{Answer, Client, send};
use crate::support::database::Database;
use crate::support::program::{Place, Running, assert_refused, succeeded, text};
use crate::support::responses::{fresh_id, required};
use reqwest::Method;
use reqwest::header::COOKIE;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// The folder of a demonstration if none is named.
const FOLDER: &str = "data/demo";

/// What an office holds, without ids that are random and times that count back from the moment of its making. Each query names
/// responses and accounts by what they have in every office.
const CONTENT: [&str; 12] = [
    "SELECT subject || ' ' || name || ' ' || coalesce(closed_at > 0, 0) || coalesce((SELECT group_concat(role || form) FROM \
        (SELECT role, form FROM account_roles WHERE account = id ORDER BY role, form)), '') FROM accounts ORDER BY 1",
    "SELECT submission_id || locale || answers.document || private_answers.document FROM responses \
        JOIN answers ON answers.response_number = number JOIN private_answers USING (response_number) ORDER BY 1",
    "SELECT submission_id || ' ' || history.revision || history.document FROM history JOIN responses ON id = response_id ORDER BY 1",
    "SELECT submission_id || ' ' || control || ' ' || act || ' ' || verdict || spans || note || reviewed_by FROM reviews \
        JOIN responses ON id = response_id ORDER BY reviews.number",
    "SELECT submission_id || ' ' || control || ' ' || text FROM reviewed_texts JOIN responses ON id = response_id ORDER BY 1",
    "SELECT control || version || change || made_name FROM frame_changes ORDER BY 1",
    "SELECT submission_id || ' ' || control || ' ' || codes || doubtful || quotable || memo || coder_name FROM codings \
        JOIN responses ON id = response_id ORDER BY codings.number",
    "SELECT submission_id || ' ' || verdict || note || decided_by FROM decisions JOIN responses ON id = response_id ORDER BY decisions.number",
    "SELECT submission_id || ' ' || supporters.name FROM supporters JOIN responses ON id = response_id ORDER BY 1",
    "SELECT invoked || reference || step || note || coalesce(submission_id, CASE step WHEN 'response' THEN 'erased' ELSE value END) FROM rights_requests \
        JOIN request_steps ON request_id = rights_requests.id LEFT JOIN responses ON responses.id = value ORDER BY request_steps.number",
    "SELECT kind || ' ' || form FROM jobs ORDER BY 1",
    "SELECT number || ' ' || action || ' ' || coalesce(person, 'command') || role || form || object_kind || outcome || reason \
        FROM (SELECT audit_log.*, accounts.subject AS person FROM audit_log \
        LEFT JOIN accounts ON 'account:' || accounts.id = actor) JOIN audit_explanations USING (number) ORDER BY number",
];

async fn content(place: &Place, folder: &str) -> Vec<Vec<String>> {
    let database = Database::open(&place.path(folder).join("demo.db")).await;
    let mut all = Vec::new();
    for select in CONTENT {
        let rows = database.texts(select).await;
        assert!(!rows.is_empty(), "nothing: {select}");
        all.push(rows);
    }
    all
}

fn url(place: &Place, folder: &str) -> String {
    format!("sqlite:{}", place.path(folder).join("demo.db").display())
}

/// Makes an office in a folder.
fn make(place: &Place, folder: &str, number: &str, seed: &str) -> std::process::Output {
    place.run(&["demo", number, "--seed", seed, &format!("--office={folder}")])
}

#[tokio::test]
async fn the_same_seed_makes_the_same_office_and_its_log_is_whole() {
    let place = Place::new();
    for (folder, seed) in [("one", "3"), ("other", "3"), ("third", "4")] {
        assert_eq!(succeeded(&make(&place, folder, "40", seed)), "");
    }
    let (one, other, third) =
        (content(&place, "one").await, content(&place, "other").await, content(&place, "third").await);
    for (one, other) in one.iter().zip(&other) {
        assert_eq!(one, other);
    }
    assert_ne!(one, third);
    let verified = succeeded(&place.run(&["audit", "verify", "--database-url", &url(&place, "one")]));
    let entries = one.last().expect("the log").len();
    assert!(verified.trim().lines().last().is_some_and(|head| head.starts_with(&format!("{entries}:"))), "{verified}");
    // Acts follow one another.
    let database = Database::open(&place.path("one").join("demo.db")).await;
    let late = "SELECT number || '' FROM audit_log AS one WHERE at < (SELECT max(at) FROM audit_log WHERE number < one.number)";
    assert_eq!(database.texts(late).await, Vec::<String>::new());
    // Counters agree with responses, although some were amended and one was withdrawn.
    let counted = place.run(&["responses", "count", "--form", "consultation", "--database-url", &url(&place, "one")]);
    assert_eq!(text(&counted.stdout), "39\n");
}

#[tokio::test]
async fn an_office_has_everything_in_every_state() {
    let place = Place::new();
    succeeded(&make(&place, "office", "60", "1"));
    let database = Database::open(&place.path("office").join("demo.db")).await;
    let set = |rows: Vec<String>| rows.into_iter().collect::<BTreeSet<_>>();
    let roles = set(database.texts("SELECT DISTINCT role FROM account_roles").await);
    assert_eq!(roles.len(), 9, "{roles:?}");
    let addresses = database.texts("SELECT subject FROM accounts UNION SELECT address FROM links").await;
    assert!(addresses.len() > 12 && addresses.iter().all(|address| address.ends_with("@example.org")), "{addresses:?}");
    let statuses = set(database.texts("SELECT DISTINCT status FROM review_queue").await);
    for status in ["unreviewed", "changed", "opinion-wanted", "accepted", "redacted", "withheld"] {
        assert!(statuses.contains(status), "{status} is not among {statuses:?}");
    }
    assert!(database.rows("review_reservations").await >= 3);
    let supporters =
        succeeded(&place.run(&["supporters", "list", "--format", "json", "--database-url", &url(&place, "office")]));
    for status in ["pending", "confirmed", "refused", "changed", "no-consent"] {
        assert!(supporters.contains(&format!("\"{status}\"")), "{status} is not in {supporters}");
    }
    assert_eq!(database.texts("SELECT window_end FROM window_moves ORDER BY number").await, ["closing"]);
    assert_eq!(database.texts("SELECT DISTINCT invoked FROM rights_requests").await.len(), 4);
    assert_eq!(database.rows("withdrawals").await, 1);
    assert_eq!(database.rows("double_samples").await, 1);
    assert_eq!(database.rows("settlements").await, 1);
    let unsettled = "SELECT DISTINCT one.response_id FROM double_texts AS one JOIN double_texts AS other USING (sample, response_id) \
        JOIN codings AS first ON first.number = one.coding JOIN codings AS second ON second.number = other.coding \
        WHERE first.codes < second.codes AND one.response_id NOT IN (SELECT response_id FROM settlements)";
    assert!(!database.texts(unsettled).await.is_empty());
    let uncoded = "SELECT response_id FROM double_texts WHERE coding IS NULL";
    assert!(!database.texts(uncoded).await.is_empty());
}

/// A folder in which a store in use has the name of a demonstration's.
fn in_use(place: &Place, folder: &str) {
    std::fs::create_dir_all(place.path(folder)).expect("a folder");
}

#[tokio::test]
async fn an_office_is_never_made_in_a_store_in_use() {
    let place = Place::new();
    // A response of somebody.
    in_use(&place, "answered");
    let server = place.command(&["serve", "--addr", "127.0.0.1:0", "--database-url", &url(&place, "answered")]);
    let server = Running::start(server).await;
    assert_eq!(server.client.submit(&fresh_id(), &required()).await.status, 201);
    drop(server);
    // An operator.
    in_use(&place, "invited");
    let invited = ["operators", "invite", "ada@office.test", "--role", "administrator", "--database-url"];
    succeeded(&place.run(&[&invited[..], &[&url(&place, "invited")]].concat()));
    // Synthetic responses that were asked for by themselves.
    in_use(&place, "synthetic");
    succeeded(&place.run(&["demo", "3", "--database-url", &url(&place, "synthetic")]));
    for folder in ["answered", "invited", "synthetic"] {
        let before = std::fs::read(place.path(folder).join("demo.db")).expect("a store");
        assert_refused(&make(&place, folder, "40", "1"), 1, "in an empty store alone");
        let serve = place.run(&["serve", "--addr", "127.0.0.1:0", &format!("--demo={folder}")]);
        assert_eq!(serve.status.code(), Some(1), "{}", text(&serve.stderr));
        assert!(text(&serve.stderr).contains("in an empty store alone") && serve.stdout.is_empty());
        let database = Database::open(&place.path(folder).join("demo.db")).await;
        assert_eq!(database.rows("accounts").await, 0);
        assert_eq!(
            database.texts("SELECT action FROM audit_log WHERE action = 'store.make-demo'").await,
            Vec::<String>::new()
        );
        assert!(before.len() > 1000);
    }
    // A store of one's own cannot even be named beside it.
    for (flag, value) in [
        ("--database-url", place.database_url()),
        ("--open-data", "public".to_owned()),
        ("--exports", "files".to_owned()),
    ] {
        assert_refused(&place.run(&["serve", "--demo", flag, &value]), 2, "--demo");
        let variable = format!("CONSULTATION_{}", flag.trim_start_matches("--").replace('-', "_").to_uppercase());
        let output = place.command(&["serve", "--demo"]).env(variable, &value).output().expect("it runs");
        assert_refused(&output, 2, "--demo");
    }
    assert_refused(&place.run(&["demo", "40", "--office", "--database-url", &place.database_url()]), 2, "--office");
    assert_refused(&place.run(&["demo", "5", "--office"]), 2, "30 responses");
    assert!(!place.path(FOLDER).exists() && !place.store().exists());
}

#[tokio::test]
async fn an_office_is_made_once_and_served_as_a_demonstration_alone() {
    let place = Place::new();
    succeeded(&make(&place, FOLDER, "30", "1"));
    assert_refused(&make(&place, FOLDER, "30", "1"), 1, "holds an office to try already");
    let serve = ["serve", "--addr", "127.0.0.1:0", "--database-url", &url(&place, FOLDER)];
    assert_refused(&place.run(&serve), 2, "serve it with --demo");
    let cut = ["audit", "cut", "--before", "2100-01-01T00:00:00Z", "--database-url", &url(&place, FOLDER)];
    assert_refused(&place.run(&cut), 1, "holds a demonstration");
}

#[tokio::test]
async fn an_office_that_was_not_finished_is_not_taken_for_one() {
    let place = Place::new();
    let making = ["demo", "4000", "--office"];
    let mut child = place.command(&making).stderr(std::process::Stdio::null()).spawn().expect("it starts");
    let (file, start) = (place.path(FOLDER).join("demo.db"), Instant::now());
    while !has_entries(&file).await {
        assert!(start.elapsed() < Duration::from_secs(60), "nothing is made");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    child.kill().expect("it is there");
    child.wait().expect("it ended");
    for arguments in [&making[..], &["serve", "--demo", "--addr", "127.0.0.1:0"]] {
        let output = place.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        assert!(text(&output.stderr).contains("was not finished"), "{}", text(&output.stderr));
    }
}

async fn has_entries(file: &std::path::Path) -> bool {
    if !file.exists() {
        return false;
    }
    let tables = Database::open(file).await;
    tables.tables().await.iter().any(|table| table == "audit_log") && tables.rows("audit_log").await > 0
}

/// A person of the office, signed in by the link that was printed.
struct Person {
    address: String,
    roles: Vec<String>,
    cookie: String,
}

/// Starts a demonstration and signs in as everybody.
async fn signed_in(place: &Place) -> (Running, Vec<Person>) {
    let mut server = Running::start(place.command(&["serve", "--demo", "--addr", "127.0.0.1:0"])).await;
    let mut people = Vec::new();
    for line in server.output_lines(12).await {
        let parts: Vec<&str> = line.split('\t').collect();
        let [address, roles, link] = parts[..] else { panic!("{line}") };
        let (origin, code) = link.split_once("/operator/sign-in#").expect("a link");
        assert_eq!(origin, server.client.origin());
        let code = [("code".to_owned(), code.to_owned())];
        let answer = server.client.post("/operator/en/sign-in", &code).await;
        assert_eq!(answer.status, 303, "{address}");
        let cookie = answer.header("set-cookie").split(';').next().expect("a cookie").to_owned();
        // A link works once.
        assert_eq!(server.client.post("/operator/en/sign-in", &code).await.status, 422);
        let roles = roles.split(' ').map(str::to_owned).collect();
        people.push(Person { address: address.to_owned(), roles, cookie });
    }
    (server, people)
}

async fn page(client: &Client, person: &Person, path: &str) -> Answer {
    send(client.request(Method::GET, path).header(COOKIE, &person.cookie)).await
}

/// What each role finds on its pages.
const FULL: [(&str, &str, &[&str]); 14] = [
    (
        "administrator",
        "accounts",
        &["clara.case-officer@example.org", "nora.newcomer@example.org", "Account closed on"],
    ),
    ("operator", "consultation/overview", &["Closes in", "Last seven days", "Last backup"]),
    ("operator", "consultation/window", &["five associations asked for more time"]),
    ("operator", "site", &["messages translated"]),
    ("case-officer", "consultation/responses", &["<table"]),
    ("case-officer", "consultation/requests", &["DEMO-objection", "DEMO-erasure", "days left"]),
    ("reviewer", "consultation/review", &["Publish as it is", "texts decided"]),
    ("reviewer", "consultation/review/list?status=opinion-wanted", &["Waits for a second opinion"]),
    ("supporters-officer", "support/supporters", &["supporters wait for a decision", "Changed since the decision"]),
    ("supporters-officer", "support/supporters?show=refused", &["Not listed"]),
    ("coder", "consultation/themes", &["Code the texts"]),
    ("lead-analyst", "consultation/exports", &["for a first look in a spreadsheet"]),
    ("publisher", "consultation/publication", &["Building the package"]),
    ("auditor", "log", &["Sign-in link made", "Older entries"]),
];

#[tokio::test]
async fn the_links_of_a_demonstration_sign_in_and_each_role_finds_its_pages_full() {
    let place = Place::new();
    let (server, people) = signed_in(&place).await;
    let client = &server.client;
    assert_eq!(people.len(), 12);
    assert_eq!(people[0].roles.len(), 9);
    // The links are no lines of the log.
    assert!(!server.log().contains("sign-in#"), "{}", server.log());
    for (role, path, words) in FULL {
        let mut having =
            people.iter().filter(|person| person.roles.len() < 9 && person.roles.iter().any(|own| own == role));
        let person = having.next_back().unwrap_or_else(|| panic!("nobody is {role}"));
        let answer = page(client, person, &format!("/operator/en/{path}")).await;
        assert_eq!(answer.status, 200, "{role}: {path}");
        for word in words {
            assert!(answer.text().contains(word), "{role}: {path}: no {word:?} in {}", answer.text());
        }
        assert!(answer.text().contains("Demonstration:"), "{path}");
    }
    // Somebody with one role does not see the pages of the others.
    let reviewer = people.iter().find(|person| person.address == "rosa.reviewer@example.org").expect("a reviewer");
    assert_eq!(page(client, reviewer, "/operator/en/log").await.status, 403);
    // The jobs that were asked for are done by the server.
    let start = Instant::now();
    while !page(client, &people[0], "/operator/en/consultation/publication")
        .await
        .text()
        .contains("Package that is built")
    {
        assert!(start.elapsed() < Duration::from_secs(60), "no package is built");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(place.path(FOLDER).join("demo-built-packages").is_dir());
}

#[tokio::test]
async fn every_page_of_a_demonstration_says_so_and_no_page_of_another_site() {
    let place = Place::new();
    let server = Running::start(place.command(&["serve", "--demo", "--addr", "127.0.0.1:0"])).await;
    let says = [
        ("fr", "Démonstration"),
        ("en", "Demonstration:"),
        ("de", "Vorführung:"),
        ("es", "Demostración:"),
        ("ar", "عرض تجريبي:"),
    ];
    let paths = ["", "/consultation", "/consultation/receipt", "/support/community", "/privacy", "/nowhere"];
    for (tag, words) in says {
        for path in paths {
            let answer = server.client.get(&format!("/{tag}{path}")).await;
            assert!(answer.text().contains(words), "/{tag}{path}");
            assert!(answer.text().contains("content=\"noindex\""), "/{tag}{path}");
        }
        let sign_in = server.client.get(&format!("/operator/{tag}/sign-in")).await;
        assert!(sign_in.text().contains(words), "{tag}");
    }
    drop(server);
    // It goes on with the same office.
    let mut again = Running::start(place.command(&["serve", "--demo", "--addr", "127.0.0.1:0"])).await;
    assert!(!again.log().contains("making an office"), "{}", again.log());
    assert_eq!(again.output_lines(12).await.len(), 12);
    drop(again);
    let mut real = place.serve(&[]).await;
    assert!(!real.client.get("/en").await.text().contains("class=\"demo\""));
    assert_eq!(real.output_lines(0).await, Vec::<String>::new());
}
