//! docs/roles.md is made from the table of permissions and the table of routes.

use consultation::server::workspace::{Access, route_table};
use consultation::site::Site;
use consultation::ui::workspace::{permission_key, role_key};
use consultation::workspace::{Permission, Reach, Role};
use std::fmt::Write;

const INTRODUCTION: &str = "\
# Roles of the workspace

Made from the table in `src/workspace/permission.rs` and the table of routes: `ROLES_PAGE=write cargo test --features ssr roles_page` writes
it anew. A role is granted for one form or for the whole site, and roles combine; an account has none until it is granted one. Nobody
grants themselves a role, and the last administrator stays.
";

fn page() -> String {
    let site = Site::load(None).expect("the built-in site");
    let catalogue = site.locale("en").expect("English").catalogue().clone();
    let mut page = INTRODUCTION.to_owned();
    page.push_str("\n## What each role may do\n\n| permission |");
    Role::ALL.iter().for_each(|role| _ = write!(page, " {} |", catalogue.message(role_key(*role))));
    page.push_str("\n| --- |");
    Role::ALL.iter().for_each(|_| page.push_str(" --- |"));
    for permission in Permission::ALL {
        let reach = if permission.reach() == Reach::Form { "; by form" } else { "" };
        let fresh = if permission.needs_fresh_sign_in() { "; after a fresh sign-in" } else { "" };
        _ = write!(page, "\n| {}{reach}{fresh} |", catalogue.message(permission_key(*permission)));
        for role in Role::ALL {
            page.push_str(if permission.roles().contains(&role) { " yes |" } else { " |" });
        }
    }
    page.push_str("\n\n## What each address needs\n\n| address | method | needs |\n| --- | --- | --- |\n");
    for (method, path, access) in route_table() {
        let needs = match access {
            Access::Anybody => "nothing".to_owned(),
            Access::SignedIn => "a sign-in".to_owned(),
            Access::Needs(permission) => catalogue.message(permission_key(permission)),
        };
        _ = writeln!(page, "| `{path}` | {method} | {needs} |");
    }
    page
}

#[test]
fn the_page_of_roles_is_what_the_tables_say() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/roles.md");
    if std::env::var("ROLES_PAGE").is_ok_and(|wanted| wanted == "write") {
        std::fs::write(&path, page()).expect("it is written");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), page());
}
