//! The contract of storage: one story, told by both databases.

mod actions;
mod closing;
mod commitments;
mod desk;
mod doorstep;
mod evidence;
mod follows;
mod going;
mod hearing;
mod helpers;
mod kiosks;
mod letters;
mod papers;
mod people;
mod rehearsals;
mod schema;
mod sorting;
mod trainings;
mod voting;

use wardmote::time::Timestamp;
use wardmote_server::store::SqlStore;

use crate::helpers::Folder;
use crate::postgres;

/// The moment at which the story begins.
const BEGIN: Timestamp = Timestamp(1_790_000_000_000);

/// Everything storage does, in the order of a ward's year. `other` is the same
/// database, opened by another machine.
async fn tells_the_same_story(store: &SqlStore, other: &SqlStore) {
    store.check_statements().await.unwrap();

    hearing::two_wards_cannot_share_a_name(store).await;
    hearing::a_listening_takes_answers_in_its_wards_until_it_ends(store).await;
    hearing::a_doorstep_is_recorded_once_and_can_be_taken_back(store).await;
    hearing::a_door_taken_back_on_its_way_is_not_recorded(store).await;
    hearing::one_secret_opens_all_doors(store, other).await;
    hearing::answers_are_found_by_ward_category_and_words(store).await;
    hearing::an_issue_counts_its_doorsteps(store).await;
    hearing::a_merge_is_a_link_that_can_be_taken_back(store).await;
    hearing::two_issues_cannot_be_merged_into_each_other_at_once(store, other).await;

    sorting::a_decision_is_done_once_and_taken_back_once(store).await;
    sorting::a_hidden_answer_says_who_and_why(store).await;
    going::doors_are_counted_by_ward_and_hour(store).await;
    going::a_goal_is_set_anew_and_taken_away(store).await;
    going::a_file_is_taken_in_once(store).await;

    voting::a_meeting_keeps_its_wards_and_its_screen(store).await;
    voting::a_contest_can_be_changed_only_as_a_draft(store).await;
    voting::a_contest_moves_one_phase_at_a_time(store).await;
    voting::slips_are_found_by_token_and_by_code(store).await;
    voting::a_second_ballot_replaces_the_first_where_that_is_allowed(store).await;
    voting::the_same_press_twice_changes_nothing(store).await;
    voting::a_press_that_is_older_than_the_ballot_changes_nothing(store).await;
    voting::a_hundred_presses_of_one_slip_are_one_ballot(store, other).await;
    voting::a_ballot_the_database_refuses_harms_no_other(store).await;
    closing::closing_keeps_every_acknowledged_ballot_and_no_link(store, other).await;
    closing::a_large_contest_closes(store).await;
    closing::a_moved_envelope_stops_the_closing(store).await;
    closing::every_step_of_closing_is_taken_once_and_in_order(store).await;
    closing::a_notice_taken_back_in_the_last_moment_keeps_the_vote_open(store).await;
    closing::giving_up_an_open_contest_empties_the_box(store).await;
    evidence::a_contest_opens_with_the_slips_that_are_there_and_later_ones_need_a_reason(store)
        .await;
    evidence::two_machines_write_one_log(store, other).await;
    desk::a_slip_is_made_void_once_and_casts_no_more(store, other).await;
    desk::a_challenged_ballot_leaves_the_box_and_is_public(store).await;
    desk::what_is_handed_out_is_written_down_once(store, other).await;
    papers::a_paper_waits_for_two_looks_and_then_no_phone(store, other).await;
    papers::papers_enter_the_log_as_sets_and_those_left_are_counted(store).await;
    papers::no_paper_comes_between_the_last_look_and_the_end(store).await;
    papers::giving_up_takes_the_papers_away(store).await;
    kiosks::a_sitting_is_one_kiosks_and_ends(store, other).await;
    rehearsals::a_rehearsal_is_wiped_and_its_meeting_is_not(store, other).await;

    people::two_organisers_cannot_share_an_address(store).await;
    people::a_session_ends_by_itself_or_with_a_new_password(store).await;
    people::a_link_can_be_taken_back_once(store).await;
    people::an_act_that_needs_two_keeps_each_word_once(store).await;
    doorstep::who_canvassed_is_kept_with_the_doors(store).await;
    doorstep::details_are_kept_once_and_erased(store).await;
    doorstep::a_sheet_is_found_by_its_code_and_knows_its_rows(store).await;

    letters::a_letter_is_taken_up_by_one_machine(store, other).await;

    follows::following_is_asked_for_told_once_and_erased(store, other).await;

    helpers::somebody_joins_changes_is_written_to_and_goes(store, other).await;
    helpers::two_entries_are_one_person_until_they_are_taken_apart(store).await;
    helpers::two_entries_do_not_vanish_into_each_other(store, other).await;
    trainings::sessions_know_who_came_and_how_many_left(store).await;

    // Last, because owners are links, too.
    actions::an_action_is_made_once_owned_planned_and_told(store).await;
    commitments::a_representative_promises_and_tells_in_versions(store, other).await;
}

/// The address of a database in a file.
fn file(folder: &Folder) -> String {
    format!("sqlite://{}", folder.0.join("wardmote.db").display())
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_tells_the_story() {
    let folder = Folder::new();
    let store = SqlStore::open(&file(&folder)).await.unwrap();
    let other = SqlStore::open(&file(&folder)).await.unwrap();
    tells_the_same_story(&store, &other).await;
    other.close().await;
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn postgresql_tells_the_story() {
    let url = postgres::fresh_database();
    let store = SqlStore::open(&url).await.unwrap();
    let other = SqlStore::open(&url).await.unwrap();
    tells_the_same_story(&store, &other).await;
    other.close().await;
    store.close().await;
}
