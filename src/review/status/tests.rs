//! The review status that follows from the entries of the log.

use super::*;
use crate::review::scan::FlagKind;

fn review(text: &str, flags: &[Flag], act: ReviewAct, by: &str) -> Review {
    let (response_id, control, note) = ("r".into(), "1a".into(), String::new());
    let text_digest = ReviewedSnapshot::from_text(text, flags).encode();
    Review { response_id, control, text_digest, act, note, person: by.into(), by: "Marie".into(), at: 0 }
}

fn decision(text: &str, flags: &[Flag], verdict: Verdict) -> Review {
    review(text, flags, ReviewAct::Decision(verdict), "ada")
}

fn by(by: &str, verdict: Verdict) -> Review {
    review("a@b cd", &[], ReviewAct::Decision(verdict), by)
}

fn status(text: &str, flags: &[Flag], reviews: &[Review]) -> ReviewStatus {
    ReviewStatus::from_reviews(text, flags, reviews.iter(), Readers::One)
}

fn of_two(reviews: &[Review]) -> &'static str {
    ReviewStatus::from_reviews("a@b cd", &[], reviews.iter(), Readers::Two).name()
}

const FLAGS: [Flag; 2] =
    [Flag { from: 0, to: 3, kind: FlagKind::Email }, Flag { from: 1, to: 300_000, kind: FlagKind::Mailbox }];

#[test]
fn a_decision_holds_for_the_text_and_the_flags_it_was_made_on() {
    let accepted = [decision("a@b", &FLAGS[..1], Verdict::Accepted)];
    assert_eq!(status("a@b", &FLAGS[..1], &accepted), ReviewStatus::Decided(Verdict::Accepted));
    assert_eq!(status("a@b", &[], &accepted), ReviewStatus::Decided(Verdict::Accepted));
    assert_eq!(status("a@b", &FLAGS, &accepted), ReviewStatus::FlaggedSince);
    assert_eq!(status("a@c", &FLAGS[..1], &accepted), ReviewStatus::Changed);
    assert_eq!(status("a@b", &[], &[]), ReviewStatus::Unreviewed);
}

#[test]
fn what_is_hidden_may_be_flagged_later() {
    let redacted = [decision("a@b cd", &[], Verdict::Redacted(vec![(0, 3)]))];
    assert!(matches!(status("a@b cd", &FLAGS[..1], &redacted), ReviewStatus::Decided(_)));
    let withheld = [decision("a@b cd", &[], Verdict::Withheld)];
    assert!(matches!(status("a@b cd", &FLAGS, &withheld), ReviewStatus::Decided(_)));
}

#[test]
fn an_undoing_takes_back_the_last_decision_of_its_author_alone() {
    let undo = |by| review("a@b cd", &[], ReviewAct::Undo, by);
    let both = [by("ada", Verdict::Accepted), by("bob", Verdict::Withheld)];
    let after = |act: Review| status("a@b cd", &[], &[both[0].clone(), both[1].clone(), act]);
    assert_eq!(after(undo("bob")), ReviewStatus::Decided(Verdict::Accepted));
    assert_eq!(after(undo("ada")), ReviewStatus::Decided(Verdict::Withheld));
    assert_eq!(after(undo("eve")), ReviewStatus::Decided(Verdict::Withheld));
    assert_eq!(status("a@b cd", &[], &[both[0].clone(), undo("ada")]), ReviewStatus::Unreviewed);
}

#[test]
fn a_request_that_somebody_else_read_the_text_holds_until_a_decision_or_an_amendment() {
    let ask = || review("a@b cd", &[], ReviewAct::AskOpinion, "ada");
    let wanted = ReviewStatus::OpinionWanted("ada".to_owned());
    assert_eq!(status("a@b cd", &[], &[ask()]), wanted);
    assert_eq!(status("a@b cd", &[], &[by("bob", Verdict::Accepted), ask()]), wanted);
    assert_eq!(status("amended", &[], &[ask()]), ReviewStatus::Unreviewed);
    let decided = [ask(), by("bob", Verdict::Accepted)];
    assert_eq!(status("a@b cd", &[], &decided), ReviewStatus::Decided(Verdict::Accepted));
    let undone = [by("bob", Verdict::Accepted), ask(), review("a@b cd", &[], ReviewAct::Undo, "ada")];
    assert_eq!(status("a@b cd", &[], &undone), ReviewStatus::Decided(Verdict::Accepted));
    // Where everybody is read twice, there is nothing to ask for.
    assert_eq!(of_two(&[ask()]), "unreviewed");
}

#[test]
fn a_note_decides_nothing() {
    let note = review("a@b cd", &[], ReviewAct::Note, "bob");
    assert_eq!(status("a@b cd", &[], std::slice::from_ref(&note)), ReviewStatus::Unreviewed);
    assert_eq!(of_two(&[by("ada", Verdict::Accepted), note]), "read-once");
}

#[test]
fn where_two_readers_are_asked_for_two_different_persons_have_to_agree() {
    let [accepted, withheld] = [Verdict::Accepted, Verdict::Withheld];
    let redacted = |spans: &[(u32, u32)]| Verdict::Redacted(spans.to_vec());
    assert_eq!(of_two(&[]), "unreviewed");
    assert_eq!(of_two(&[by("ada", accepted.clone()), by("ada", accepted.clone())]), "read-once");
    assert_eq!(of_two(&[by("ada", accepted.clone()), by("bob", accepted.clone())]), "accepted");
    assert_eq!(of_two(&[by("ada", accepted.clone()), by("bob", withheld.clone())]), "differing");
    let differing = [by("ada", accepted.clone()), by("bob", redacted(&[(0, 3)]))];
    let settled = |third: Review| of_two(&[differing[0].clone(), differing[1].clone(), third]);
    assert_eq!(settled(by("eve", accepted)), "accepted");
    // The same passages in other spans are the same decision.
    assert_eq!(settled(by("eve", redacted(&[(0, 2), (1, 3)]))), "redacted");
    assert_eq!(settled(by("eve", withheld)), "differing");
    assert_eq!(settled(by("ada", redacted(&[(0, 3)]))), "redacted");
}

#[test]
fn a_decision_on_an_earlier_text_is_no_second_opinion() {
    let former = review("before", &[], ReviewAct::Decision(Verdict::Accepted), "bob");
    assert_eq!(of_two(std::slice::from_ref(&former)), "changed");
    assert_eq!(of_two(&[former, by("ada", Verdict::Accepted)]), "read-once");
}

#[test]
fn a_text_that_was_drawn_needs_a_second_reader_if_the_first_accepts_it() {
    let drawn =
        |reviews: &[Review]| ReviewStatus::from_reviews("a@b cd", &[], reviews.iter(), Readers::TwoIfAccepted).name();
    let [accepted, withheld] = [Verdict::Accepted, Verdict::Withheld];
    let ask = || review("a@b cd", &[], ReviewAct::AskOpinion, "eve");
    assert_eq!(drawn(&[]), "unreviewed");
    assert_eq!(drawn(&[ask()]), "opinion-wanted");
    assert_eq!(drawn(&[by("ada", withheld.clone())]), "withheld");
    assert_eq!(drawn(&[by("ada", withheld.clone()), by("bob", accepted.clone())]), "accepted", "the newest counts");
    assert_eq!(drawn(&[by("ada", accepted.clone())]), "read-once");
    assert_eq!(drawn(&[by("ada", accepted.clone()), by("bob", accepted.clone())]), "accepted");
    let differing = [by("ada", accepted.clone()), by("bob", withheld.clone())];
    assert_eq!(drawn(&differing), "differing");
    let [first, second] = differing;
    assert_eq!(drawn(&[first, second, by("ada", withheld)]), "withheld");
    let former = review("before", &[], ReviewAct::Decision(Verdict::Accepted), "bob");
    assert_eq!(drawn(std::slice::from_ref(&former)), "changed");
    assert_eq!(drawn(&[former, by("ada", accepted)]), "read-once");
}

#[test]
fn a_published_text_rests_on_one_person_until_another_decides_to_publish_the_same() {
    let [accepted, withheld] = [Verdict::Accepted, Verdict::Withheld];
    let behind =
        |reviews: &[Review]| sole_decider(("a@b cd", &[]), reviews.iter(), &Verdict::Accepted).map(str::to_owned);
    let ada = || by("ada", accepted.clone());
    let bob = |verdict: &Verdict| by("bob", verdict.clone());
    assert_eq!(behind(&[ada(), ada()]).as_deref(), Some("ada"));
    assert_eq!(behind(&[ada(), bob(&accepted)]), None);
    assert_eq!(behind(&[bob(&withheld), ada()]).as_deref(), Some("ada"));
    assert_eq!(behind(&[bob(&accepted), review("a@b cd", &[], ReviewAct::Undo, "bob"), ada()]).as_deref(), Some("ada"));
    let former = review("before", &[], ReviewAct::Decision(Verdict::Accepted), "bob");
    assert_eq!(behind(&[former, ada()]).as_deref(), Some("ada"), "it was a decision on another text");
}
