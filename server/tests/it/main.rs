//! The program over HTTP: one binary, a file for each thing a person does.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on stops")]

mod access;
mod answers;
mod ballots;
mod canvass;
mod cli;
mod cli_count;
mod closing;
mod conferences;
mod contests;
mod desk;
mod evening;
mod filled;
mod forensic;
mod helpers;
mod interference;
mod issues;
mod kiosk;
mod lan;
mod lengths;
mod listenings;
mod live;
mod log;
mod papers;
mod papers_counted;
mod places;
mod postgres;
mod prepared;
mod printing;
mod recast;
mod receipts;
mod records;
mod results;
mod running;
mod safety;
mod screen;
mod set_up;
mod share;
mod sign_in;
mod slips;
mod startup;
mod store_contract;
mod tell;
mod tidy;
mod wards;
