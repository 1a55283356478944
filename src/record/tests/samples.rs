//! Records on disk, made here and checked by the page's verifier too
//! (`end2end/verify.test.mjs`), which shares no code with this one.

use super::small;
use crate::record::fixture::written;

#[test]
fn the_samples_on_disk_are_what_evenings_leave() {
    for (told, name) in small().iter().zip(["all", "counted", "numbers", "silent"]) {
        insta::assert_binary_snapshot!(&format!("{name}.json"), told.record.clone());
        let ballots = written(&told.ballots);
        insta::assert_binary_snapshot!(&format!("{name}-ballots.json"), ballots);
        if let Some(receipt) = told.receipts.first() {
            insta::assert_binary_snapshot!(&format!("{name}-receipt.json"), written(receipt));
        }
        if let Some(challenge) = told.challenges.first() {
            let challenge = written(challenge);
            insta::assert_binary_snapshot!(&format!("{name}-challenge.json"), challenge);
        }
    }
}
