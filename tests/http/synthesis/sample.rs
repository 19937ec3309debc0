//! A probability sample of texts: coders are given its texts alone, and shares of all texts are estimated from it, never counts.

use super::{CLOSED, FORM, FRAME, Text, answers};
use crate::open_data::files;
use crate::support::program::{Place, assert_refused, succeeded, text};
use crate::support::responses::{consultation, fresh_id};
use consultation::server::operator_actions::ResponseFactory;
use consultation::store;
use jiff::Timestamp;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// 420 texts of enterprises in French, of which three in ten are about skills, and 30 of each other kind in English, of which two in three
/// are.
fn texts() -> Vec<Text> {
    let text = |at: usize| Text {
        kind: match at {
            0..420 => "private-sector",
            420..450 => "state",
            450..480 => "public-body",
            _ => "civil-society",
        },
        locale: if at < 420 { "fr" } else { "en" },
        text: format!("Answer number {at}"),
        codes: match at {
            0..420 if at % 10 < 3 => "skills",
            420.. if at % 3 < 2 => "skills",
            _ => "law",
        },
        is_quotable: false,
    };
    (0..510).map(text).collect()
}

/// A store with these texts, published, and the CSV that codes each.
async fn published() -> (Place, String) {
    let place = Place::new();
    let store = store::open(&place.database_url()).await.expect("a store");
    let factory = ResponseFactory::new(store.as_ref(), consultation()).await.expect("a secret");
    let texts = texts();
    for text in &texts {
        let received = Timestamp::from_second(1_580_000_000).expect("an instant");
        let response = factory.response(fresh_id(), &answers(text), text.locale, received);
        store.record(response).await.expect("it is recorded");
    }
    let codes: BTreeMap<&str, &str> = texts.iter().map(|text| (text.text.as_str(), text.codes)).collect();
    let mut codings = String::from("question,unit,theme\n");
    for row in store.public_rows(FORM, "", 1000).await.expect("rows") {
        let document: Value = serde_json::from_str(&row.document).expect("JSON");
        codings += &format!("1a,{},{}\n", row.response_id, codes[document["1a"].as_str().expect("a text")]);
    }
    store.close().await;
    succeeded(&place.run_on_store(&["open-data", "review", "accept", "--unflagged"]));
    std::fs::write(place.path("themes.toml"), FRAME).expect("a file");
    succeeded(&place.run_on_store(&["themes", "import", "themes.toml"]));
    std::fs::write(place.path("codings.csv"), &codings).expect("a file");
    (place, codings)
}

fn draw(place: &Place) -> String {
    let arguments = ["themes", "draw-part", "1a", "--size", "100", "--seed", "s", "--by", "Ana"];
    succeeded(&place.run_on_store(&arguments))
}

/// The responses whose texts were drawn.
async fn drawn(place: &Place) -> BTreeSet<String> {
    let store = store::open(&place.database_url()).await.expect("a store");
    let samples = store.probability_samples(FORM).await.expect("samples");
    let texts = store.sampled_texts(FORM, samples[0].number).await.expect("texts");
    store.close().await;
    texts.into_iter().map(|(response_id, _)| response_id).collect()
}

#[tokio::test]
async fn coders_are_given_the_texts_of_the_sample_alone() {
    let (place, _) = published().await;
    let whole = |kind: &str| format!("{kind}.en: 30 of 30\n");
    let told =
        [whole("civil-society"), "private-sector.fr: 100 of 420\n".to_owned(), whole("public-body"), whole("state")];
    assert_eq!(draw(&place), told.concat());
    let again = place.run_on_store(&["themes", "draw-part", "1a", "--by", "Ana"]);
    assert_refused(&again, 1, "a part of the texts of this question is drawn already");
    let drawn = drawn(&place).await;
    let mut after = String::new();
    for _ in 0..5 {
        let next = succeeded(&place.run_on_store(&["themes", "next", "1a", "--after", &after]));
        let next: Value = serde_json::from_str(&next).expect("a text");
        let unit = next["unit"].as_str().expect("a response");
        assert!(drawn.contains(unit) && unit > after.as_str(), "{next}");
        unit.clone_into(&mut after);
    }
    assert!(succeeded(&place.run_on_store(&["themes", "list"])).contains(" 190 "));
}

#[tokio::test]
async fn shares_of_all_texts_are_estimated_with_their_intervals_and_no_respondent_is_counted() {
    let (place, codings) = published().await;
    draw(&place);
    // What is coded beside the sample has no say.
    succeeded(&place.run_on_store(&["themes", "code", "codings.csv", "--by", "Ana"]));
    let drawn = drawn(&place).await;
    let skilled = codings.lines().filter(|line| line.ends_with(",skills"));
    let skilled: BTreeSet<&str> = skilled.filter_map(|line| line.split(',').nth(1)).collect();
    let of_enterprises = drawn.iter().filter(|id| skilled.contains(id.as_str())).count() - 60;
    let share = (420.0 * of_enterprises as f64 / 100.0 + 60.0) / 510.0;

    let server = place.serve(&CLOSED).await;
    let figures = server.client.get("/consultation/results.json").await.json();
    assert_eq!(figures["themes"], json!([]));
    let estimates = &figures["estimates"][0];
    let by_group = json!({ "state": 30, "public-body": 30, "private-sector": 100, "civil-society": 30 });
    let sample = json!({ "seed": "s", "population": 510, "drawn": 190, "coded": 190, "coded_by_group": by_group });
    assert_eq!(estimates["sample"], sample);
    let themes = estimates["themes"].as_array().expect("themes");
    let skills = themes.iter().find(|theme| theme["theme"] == "skills").expect("a theme");
    let told = skills["estimate"]["share"].as_f64().expect("a share");
    assert!((told - share).abs() < 0.0001, "{told} {share}");
    let ends = &skills["estimate"]["interval"];
    let [low, high] = [0, 1].map(|at| ends[at].as_f64().expect("an end"));
    assert!(low < told && told < high && high - low < 0.2, "{ends}");
    assert_eq!(skills["count"], Value::Null);
    // All texts of States are coded, and of enterprises a part is.
    assert_eq!(skills["by_group"]["state"], json!({ "share": 0.6667, "interval": [0.6667, 0.6667] }));
    let enterprises = &skills["by_group"]["private-sector"];
    let told = enterprises["share"].as_f64().expect("a share");
    assert!((told - of_enterprises as f64 / 100.0).abs() < 0.0001, "{enterprises}");
    let [low, high] = [0, 1].map(|at| enterprises["interval"][at].as_f64().expect("an end"));
    assert!(low < told && told < high && high - low < 0.2, "{enterprises}");
    let words = server.client.get("/fr/consultation/results").await.html().words().replace(['\u{202f}', '\u{a0}'], " ");
    for telling in [
        "Sur 510 réponses publiées, 190 ont été tirées au sort",
        "95 fois sur 100",
        "ayant reçu leurs thèmes303010030",
        "Sans parenthèses",
    ] {
        assert!(words.contains(telling), "{telling}: {words}");
    }
    drop(server);

    succeeded(&place.run_on_store(&["open-data", "build", "package"]));
    let files = files(&place, "package");
    let rows = text(&files["codings.csv"]);
    let published: BTreeSet<String> =
        rows.lines().skip(1).filter_map(|row| Some(row.split(',').next()?.to_owned())).collect();
    assert_eq!(published, drawn);
    let json = |name: &str| serde_json::from_slice::<Value>(&files[name]).expect("JSON");
    assert_eq!(json("themes.json")["estimates"], figures["estimates"]);
    let strata = &json("method.json")["questions"][0]["sample"]["strata"];
    assert_eq!(strata[1], json!({ "stratum": "private-sector.fr", "population": 420, "drawn": 100, "coded": 100 }));
    succeeded(&place.run(&["open-data", "verify", "package"]));
    let path = place.path("package/themes.json");
    let document = text(&files["themes.json"]);
    std::fs::write(&path, document.replace("0.6667", "0.5667")).expect("it is written");
    let told = place.run(&["open-data", "verify", "package"]);
    assert!(text(&told.stdout).contains("/by_group/state/share: published 0.5667, the rows give 0.6667"), "{told:?}");
    std::fs::write(&path, document).expect("it is written");
    let path = place.path("package/codings.csv");
    std::fs::write(&path, rows.replacen(",1a,law", ",1a,skills", 1)).expect("it is written");
    let told = place.run(&["open-data", "verify", "package"]);
    assert!(text(&told.stdout).contains("themes.json:/estimates/0/themes/0/estimate/share: published"), "{told:?}");

    let ended = ["themes", "end-part", "1a", "--reason", "we have time", "--by", "Ana"];
    succeeded(&place.run_on_store(&ended));
    assert_refused(&place.run_on_store(&ended), 1, "no part of the texts");
    let server = place.serve(&CLOSED).await;
    let figures = server.client.get("/consultation/results.json").await.json();
    assert_eq!((&figures["estimates"], &figures["themes"][0]["respondents"]), (&json!([]), &json!(510)));
}

#[tokio::test]
async fn a_synthesis_tells_the_share_of_a_sample_with_its_interval_and_refuses_to_count() {
    let (place, _) = published().await;
    draw(&place);
    succeeded(&place.run_on_store(&["themes", "code", "codings.csv", "--by", "Ana"]));
    place.site();
    let write = |document: &str| std::fs::write(place.path("site/content/fr/synthesis.md"), document).expect("a file");
    let check = || place.run_on_store(&["synthesis", "check", "--site", "site"]);
    write("# T\n\n{{ count 1a skills }}\n\n{{ count 1a skills by 7d }}\n\n{{ 5 % = share 1a skills in state }}\n");
    let told = check();
    let lines: Vec<_> = text(&told.stdout).lines().collect();
    assert_eq!(lines.len(), 3, "{told:?}");
    assert!(lines[..2].iter().all(|line| line.contains("a sample of 1a is coded")), "{lines:?}");
    assert!(lines[2].contains("`5 %` is written, and the figure is 66.7 %"), "{lines:?}");
    write(
        "# T\n\nDes compétences : {{ share 1a skills }}, {{ share 1a skills in state }} des États.\n\n{{ themes 1a }}\n\n\
        {{ share 1a skills by 7d }}\n",
    );
    succeeded(&check());
    let server = place.serve(&[CLOSED[0], CLOSED[1], "--site", "site"]).await;
    let page = server.client.get("/fr/consultation/synthesis").await;
    let words = page.html().words().replace(['\u{202f}', '\u{a0}'], " ");
    assert!(words.contains("% (") && words.contains("67 % des États"), "{words}");
    // The themes, and the share by kind of respondent.
    assert_eq!(words.matches("Part estimée").count(), 2, "{words}");
    assert!(words.contains("Un Etat67 %"), "{words}");
    succeeded(&place.run_on_store(&["open-data", "build", "package", "--site", "site"]));
    let document: Value = serde_json::from_slice(&files(&place, "package")["synthesis.json"]).expect("JSON");
    let shares = &document["documents"][0]["figures"][3]["value"]["estimates"];
    assert_eq!(shares["state"]["share"], json!(0.6667), "{document}");
    succeeded(&place.run(&["open-data", "verify", "package"]));
}
