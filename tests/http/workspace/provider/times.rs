//! Times: a sign-in that takes too long, and a clock that is set back.

use super::{MINUTE, Office};
use consultation::workspace::Role;

#[tokio::test]
async fn a_sign_in_takes_a_quarter_of_an_hour_at_most() {
    let office = Office::open().await;
    office.accepted("ada", &[Role::Auditor]).await;
    let mut browser = office.browser();
    let back = browser.way_back("ada").await;
    office.wait(15 * MINUTE);
    assert_eq!(browser.get(&back).await.0, 422);
    assert_eq!(office.refusals().await, ["other-state"]);
}

#[tokio::test]
async fn a_clock_that_is_set_back_ends_a_sign_in_on_its_way() {
    let office = Office::open().await;
    office.accepted("ada", &[Role::Auditor]).await;
    // The clocks of two processes may differ a little.
    let mut browser = office.browser();
    let back = browser.way_back("ada").await;
    office.wait(-MINUTE / 2);
    assert_eq!(browser.get(&back).await.1, "/operator/en");
    let mut browser = office.browser();
    let back = browser.way_back("ada").await;
    office.wait(-2 * MINUTE);
    assert_eq!(browser.get(&back).await.0, 422);
    // A server whose clock is behind the provider's takes no token of it: it could not tell when one ends.
    assert_eq!(office.browser().sign_in("ada", "").await.0, 422);
    assert_eq!(office.refusals().await, ["other-state", "invalid-token"]);
}
